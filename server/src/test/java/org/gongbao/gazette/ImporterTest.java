package org.gongbao.gazette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongbao.TestDatabase;
import org.gongbao.gazette.ImportRefused.Reason;
import org.gongbao.gazette.ImportReport.Outcome;
import org.gongbao.gazette.ImportReport.ReadDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class ImporterTest {

    @Autowired
    private Importer importer;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        Emptied.of(jdbc);
    }

    @Test
    void an_issue_is_kept_with_all_its_documents() {
        ImportReport report = put(SampleGazettes.FIRST);

        assertThat(report.count(Outcome.NEW)).isEqualTo(13);
        assertThat(catalogue.counties(true)).containsExactly(new County("云岭县", 1, 13));
        IssueSummary issue = catalogue.issues("云岭县", true).getFirst();
        assertThat(issue.year()).isEqualTo(2026);
        assertThat(issue.number()).isEqualTo(1);
        assertThat(catalogue.issue(issue.id(), true).orElseThrow().documents()).hasSize(13);
    }

    @Test
    void the_same_bytes_again_change_nothing() {
        ImportReport first = put(SampleGazettes.FIRST);
        String before = everything();

        ImportReport again = put(SampleGazettes.FIRST);

        assertThat(again.unchanged()).isTrue();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(13);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void the_same_bytes_are_read_again_where_an_older_reader_read_them() {
        put(SampleGazettes.FIRST);
        String id = onceReadWorse();

        ImportReport report = put(SampleGazettes.FIRST);

        assertThat(report.unchanged()).isFalse();
        assertThat(report.count(Outcome.CHANGED)).isEqualTo(1);
        assertThat(report.count(Outcome.UNCHANGED)).isEqualTo(12);
        assertThat(documents.latest(id, true).orElseThrow().document().title())
                .isEqualTo("关于印发云岭县2026年重点民生实项任务分解方案的通知");
        assertThat(documents.versions(id, true))
                .extracting(VersionSummary::number, VersionSummary::reread)
                .containsExactly(tuple(2, true), tuple(1, false));
        assertThat(put(SampleGazettes.FIRST).unchanged()).isTrue();
    }

    @Test
    void an_editor_has_an_issue_read_again_and_that_is_in_the_journal() {
        put(SampleGazettes.FIRST);
        IssueSummary issue = catalogue.issues("云岭县", true).getFirst();

        ImportReport same = importer.readAgain(issue.id(), "editor", Progress.NONE);
        String id = onceReadWorse();
        ImportReport better = importer.readAgain(issue.id(), "editor", Progress.NONE);

        assertThat(same.count(Outcome.UNCHANGED)).isEqualTo(13);
        assertThat(same.documents()).isEqualTo(13);
        assertThat(better.count(Outcome.CHANGED)).isEqualTo(1);
        assertThat(catalogue.summary(id, true).orElseThrow().version()).isEqualTo(2);
        assertThat(jdbc.sql("""
                        select concat(county, ' ', actor, ' ', subject = :issue, ' ', detail ->> 'file') from journal_entry
                        where action = 'issue.reread' order by id desc limit 1
                        """).param("issue", issue.id()).query(String.class).single())
                .isEqualTo("云岭县 editor t " + SampleGazettes.FIRST);
    }

    @Test
    void a_document_is_the_same_where_the_older_reader_knew_neither_its_number_nor_its_title() {
        put(SampleGazettes.FIRST);
        String id = onceReadWorse();
        jdbc.sql(
                        "update document_version set content = (content::jsonb || '{\"number\": null}')::json where document_id = :id")
                .param("id", id)
                .update();

        ImportReport report = put(SampleGazettes.FIRST);

        assertThat(report.count(Outcome.CHANGED)).isEqualTo(1);
        assertThat(report.count(Outcome.WITHDRAWN)).isZero();
        assertThat(catalogue.summary(id, true).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void reading_again_leaves_an_issue_alone_that_another_file_replaced() {
        byte[] both = (new String(SampleGazettes.bytes(SampleGazettes.FIRST), StandardCharsets.UTF_8)
                        + "\n"
                        + new String(SampleGazettes.bytes(SampleGazettes.SECOND), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        importer.importFile("两期.txt", both, "operator", Progress.NONE);
        put(SampleGazettes.FIRST_CORRECTED);
        List<IssueSummary> issues = catalogue.issues("云岭县", true);
        String second = issues.getFirst().id();
        List<DocumentSummary> first =
                catalogue.issue(issues.getLast().id(), true).orElseThrow().documents();

        ImportReport report = importer.readAgain(second, "editor", Progress.NONE);

        assertThat(report.files().getFirst().issues())
                .extracting(issue -> issue.issue().id())
                .containsExactly(second);
        assertThat(catalogue.issue(issues.getLast().id(), true).orElseThrow().documents())
                .isEqualTo(first);
    }

    @Test
    void an_issue_that_the_newer_reader_does_not_find_is_kept_and_its_documents_are_marked() {
        put(SampleGazettes.FIRST);
        String id = catalogue.byNumber("岭政发〔2026〕1号", true).getFirst().id();
        jdbc.sql("""
                insert into issue (county, id, source_id, place, first_line, last_line, contents, findings)
                select county, 'phantom', source_id, 2, 1, 1, '[]', '[]' from issue
                """).update();
        jdbc.sql("update document set issue_id = 'phantom' where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update source set reader = reader - 1, issues = 2").update();

        ImportReport report = put(SampleGazettes.FIRST);

        assertThat(report.count(Outcome.WITHDRAWN)).isEqualTo(1);
        assertThat(report.count(Outcome.NEW)).isEqualTo(1);
        assertThat(catalogue.summary(id, true).orElseThrow().withdrawn()).isTrue();
        assertThat(put(SampleGazettes.FIRST).unchanged()).isTrue();
    }

    @Test
    void a_corrected_file_makes_new_versions_of_what_changed_and_lists_the_clauses() {
        put(SampleGazettes.FIRST);

        ImportReport report = put(SampleGazettes.FIRST_CORRECTED);

        List<ReadDocument> changed = report.files().getFirst().issues().getFirst().documents().stream()
                .filter(document -> document.outcome() == Outcome.CHANGED)
                .toList();
        assertThat(changed).allMatch(document -> document.version() == 2);
        assertThat(changed).anyMatch(document -> !document.changes().isEmpty());
        assertThat(changed.size() + report.count(Outcome.UNCHANGED)).isEqualTo(13);
        assertThat(catalogue.counties(true)).containsExactly(new County("云岭县", 1, 13));
        ReadDocument one = changed.getFirst();
        assertThat(documents.version(one.id(), 1, true)).isPresent();
        assertThat(documents.versions(one.id(), true))
                .extracting(VersionSummary::number)
                .containsExactly(2, 1);
        assertThat(documents.changes(one.id(), 1, 2, true)).isEqualTo(one.changes());
    }

    @Test
    void going_back_to_the_older_file_is_a_change_again() {
        put(SampleGazettes.FIRST);
        put(SampleGazettes.FIRST_CORRECTED);

        ImportReport back = put(SampleGazettes.FIRST);

        assertThat(back.unchanged()).isFalse();
        assertThat(back.count(Outcome.CHANGED)).isPositive();
    }

    @Test
    void a_document_that_vanishes_is_kept_and_marked() {
        put(SampleGazettes.FIRST);
        String id = catalogue.byNumber("岭政发〔2026〕1号", true).getFirst().id();
        String shortened = withoutLines(SampleGazettes.FIRST, 64, 223);

        ImportReport report = importer.importFile(
                SampleGazettes.FIRST, shortened.getBytes(StandardCharsets.UTF_8), "operator", Progress.NONE);

        assertThat(report.count(Outcome.WITHDRAWN)).isEqualTo(1);
        assertThat(catalogue.summary(id, false).orElseThrow().withdrawn()).isTrue();
        assertThat(catalogue.newest(null, null, 100, false))
                .extracting(DocumentSummary::id)
                .doesNotContain(id);
        put(SampleGazettes.FIRST);
        assertThat(catalogue.summary(id, false).orElseThrow().withdrawn()).isFalse();
    }

    @Test
    void two_imports_of_one_file_at_once_are_one() throws Exception {
        List<Callable<ImportReport>> both = List.of(() -> put(SampleGazettes.FIRST), () -> put(SampleGazettes.FIRST));
        List<ImportReport> reports = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var future : threads.invokeAll(both)) {
                reports.add(future.get());
            }
        }
        assertThat(reports).extracting(ImportReport::unchanged).containsExactlyInAnyOrder(true, false);
        assertThat(catalogue.counties(true)).containsExactly(new County("云岭县", 1, 13));
    }

    @Test
    void an_import_says_how_far_it_is_inside_each_file_and_never_goes_back() throws IOException {
        Map<Progress.Stage, List<Double>> heard = new EnumMap<>(Progress.Stage.class);
        List<Double> all = new ArrayList<>();

        importer.importFile(
                "2026.zip",
                zip(StandardCharsets.UTF_8, SampleGazettes.FIRST, SampleGazettes.SECOND),
                "operator",
                (stage, share) -> {
                    heard.computeIfAbsent(stage, _ -> new ArrayList<>()).add(share);
                    all.add(share);
                });

        assertThat(all).isSorted().endsWith(1.0);
        assertThat(heard.get(Progress.Stage.READING)).doesNotHaveDuplicates().hasSize(17);
        assertThat(heard.get(Progress.Stage.PROOFREADING))
                .doesNotHaveDuplicates()
                .hasSize(17);
        assertThat(heard.get(Progress.Stage.STORING)).doesNotHaveDuplicates().hasSize(17);
    }

    @Test
    void the_text_files_of_a_zip_are_imported_together() throws IOException {
        byte[] zip = zip(Charset.forName("GBK"), SampleGazettes.FIRST, SampleGazettes.SECOND);

        ImportReport report = importer.importFile("2026.zip", zip, "operator", Progress.NONE);

        assertThat(report.files())
                .extracting(ImportReport.ReadFile::seed)
                .containsExactly(SampleGazettes.FIRST, SampleGazettes.SECOND);
        assertThat(report.documents()).isEqualTo(17);
        assertThat(importer.importFile("2026.zip", zip, "operator", Progress.NONE)
                        .unchanged())
                .isTrue();
    }

    @Test
    void an_archive_with_one_unfit_file_changes_nothing() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "a.txt", SampleGazettes.bytes(SampleGazettes.FIRST));
            add(zip, "b.txt", "今天天气很好。\n".getBytes(StandardCharsets.UTF_8));
        }
        refused(bytes.toByteArray(), Reason.NOT_A_GAZETTE);
        assertThat(catalogue.counties(true)).isEmpty();
        assertThat(jdbc.sql("select count(*) from source").query(Long.class).single())
                .isZero();
    }

    @Test
    void files_that_are_no_gazette_are_refused_with_the_reason() throws IOException {
        refused(new byte[0], Reason.EMPTY);
        refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), Reason.NOT_TEXT);
        refused(new byte[1000], Reason.NOT_TEXT);
        refused(new byte[Importer.LARGEST_FILE + 1], Reason.TOO_LARGE);
        byte[] whole = zip(StandardCharsets.UTF_8, SampleGazettes.FIRST);
        refused(Arrays.copyOf(whole, whole.length / 2), Reason.ARCHIVE_BROKEN);
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        new ZipOutputStream(empty).close();
        refused(empty.toByteArray(), Reason.ARCHIVE_EMPTY);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            for (int entry = 0; entry < 3; entry++) {
                add(zip, entry + ".txt", new byte[Importer.LARGEST_FILE]);
            }
        }
        refused(bomb.toByteArray(), Reason.ARCHIVE_TOO_LARGE);
    }

    @Test
    void a_refusal_says_what_to_do_in_both_languages() {
        assertThatThrownBy(() -> importer.importFile("公报/一.txt", new byte[0], "operator", Progress.NONE))
                .isInstanceOfSatisfying(ImportRefused.class, refusal -> {
                    assertThat(refusal.message()).isEqualTo("“一.txt”是空文件，请重新导出后再导入");
                    assertThat(refusal.englishMessage()).isEqualTo("一.txt is empty: export it again");
                });
    }

    @Test
    @Timeout(60)
    void one_issue_repeated_many_times_is_kept_in_time_that_grows_with_its_length_alone() {
        String many =
                (new String(SampleGazettes.bytes(SampleGazettes.SECOND), StandardCharsets.UTF_8) + "\n").repeat(250);

        ImportReport report =
                importer.importFile("many.txt", many.getBytes(StandardCharsets.UTF_8), "operator", Progress.NONE);

        assertThat(report.count(Outcome.NEW)).isEqualTo(1000);
    }

    @Test
    void hostile_text_is_kept_as_text() {
        String hostile = new String(SampleGazettes.bytes(SampleGazettes.SECOND), StandardCharsets.UTF_8)
                + "\n<script>alert('1')</script>'; drop table document; --\u0000 \n";

        ImportReport report = importer.importFile(
                SampleGazettes.SECOND, hostile.getBytes(StandardCharsets.UTF_8), "operator", Progress.NONE);

        assertThat(report.documents()).isEqualTo(4);
    }

    @Test
    void every_import_is_in_the_journal() {
        put(SampleGazettes.FIRST);

        assertThat(jdbc.sql(
                                "select county || ' ' || actor from journal_entry where action = 'issue.import' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("云岭县 operator");
    }

    private ImportReport put(String sample) {
        return importer.importFile(sample, SampleGazettes.bytes(sample), "operator", Progress.NONE);
    }

    /** What a reader before this one might have made of a document of the first sample; its id. */
    private String onceReadWorse() {
        String id = catalogue.byNumber("岭政发〔2026〕1号", true).getFirst().id();
        jdbc.sql(
                        "update document_version set content = (content::jsonb || '{\"title\": \"补贴\"}')::json where document_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update source set reader = reader - 1").update();
        return id;
    }

    private void refused(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> importer.importFile("x", bytes, "operator", Progress.NONE))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private String everything() {
        return jdbc.sql("""
                select concat((select count(*) from import), ' ', (select count(*) from source), ' ',
                    (select string_agg(d::text, ',' order by id) from document d), ' ',
                    (select count(*) from document_version), ' ', (select count(*) from citation))
                """).query(String.class).single();
    }

    private static String withoutLines(String sample, int first, int last) {
        List<String> lines = new ArrayList<>(new String(SampleGazettes.bytes(sample), StandardCharsets.UTF_8)
                .lines()
                .toList());
        lines.subList(first - 1, last).clear();
        return String.join("\n", lines);
    }

    private static byte[] zip(Charset names, String... samples) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (String sample : samples) {
                add(zip, "公报/" + sample, SampleGazettes.bytes(sample));
            }
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
