package org.gongbao.gazette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongbao.TestDatabase;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.Visibility;
import org.gongbao.gazette.CorrectionRefused.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class CorrectionsTest {

    @Autowired
    private Importer importer;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Documents documents;

    @Autowired
    private Search search;

    @Autowired
    private JdbcClient jdbc;

    private String id = "";

    @BeforeEach
    void sample() {
        Emptied.of(jdbc);
        importFirst(text());
        id = catalogue.byNumber("岭政函〔2026〕2号", true).getFirst().id();
    }

    @Test
    void a_correction_is_shown_and_found_and_keeps_what_was_read() {
        corrections.correct(id, Map.of(CorrectedField.NUMBER, "岭政函(2026)20号"), "漏印一位", "editor");

        DocumentView view = documents.latest(id, false).orElseThrow();
        assertThat(view.summary().number()).isEqualTo(new DocumentNumber("岭政函", 2026, 20));
        assertThat(view.document().number()).isEqualTo(new DocumentNumber("岭政函", 2026, 20));
        assertThat(view.corrections()).singleElement().satisfies(kept -> {
            assertThat(kept.before()).isEqualTo("岭政函〔2026〕2号");
            assertThat(kept.after()).isEqualTo("岭政函〔2026〕20号");
            assertThat(kept.actor()).isEqualTo("editor");
            assertThat(kept.reason()).isEqualTo("漏印一位");
        });
        assertThat(search.find(SearchQuery.of("岭政函〔2026〕20号"), 20, false)
                        .hits()
                        .getFirst()
                        .document()
                        .id())
                .isEqualTo(id);
    }

    @Test
    void a_number_that_editors_see_masked_is_corrected_whole_or_not_at_all() {
        corrections.correct(id, Map.of(CorrectedField.TITLE, "关于张某（19900001234）的批复"), "漏印", "editor");
        assertThat(documents.latest(id, true).orElseThrow().summary().title()).isEqualTo("关于张某（199****1234）的批复");

        assertThatThrownBy(() ->
                        corrections.correct(id, Map.of(CorrectedField.TITLE, "关于李某（199****9999）的批复"), "错字", "editor"))
                .isInstanceOfSatisfying(
                        CorrectionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.SHOWN_IN_PART));
        corrections.correct(id, Map.of(CorrectedField.TITLE, "关于李某（199****1234）的批复"), "错字", "editor");

        assertThat(jdbc.sql("select after from correction where document_id = :id order by id desc limit 1")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("关于李某（19900001234）的批复");
    }

    @Test
    void a_correction_outlives_a_new_version_that_prints_the_same() {
        corrections.correct(id, Map.of(CorrectedField.ISSUER, "云岭县政府"), "全称有误", "editor");

        importFirst(text() + "\n");

        assertThat(catalogue.summary(id, true).orElseThrow().issuer()).isEqualTo("云岭县政府");
    }

    @Test
    void a_correction_outlives_a_better_reader_of_the_same_file() {
        String issue = catalogue.summary(id, true).orElseThrow().issue();
        corrections.correct(id, Map.of(CorrectedField.ISSUER, "云岭县政府"), "全称有误", "editor");
        jdbc.sql("""
                update document_version set content = (content::jsonb || '{"issuer": "云领县"}')::json where document_id = :id
                """).param("id", id).update();
        jdbc.sql("update correction set before = '云领县'").update();

        importer.readAgain(issue, "operator", Progress.NONE);

        assertThat(catalogue.summary(id, true).orElseThrow().version()).isEqualTo(2);
        assertThat(catalogue.summary(id, true).orElseThrow().issuer()).isEqualTo("云岭县政府");
        assertThat(documents.latest(id, true).orElseThrow().corrections().getFirst())
                .satisfies(kept -> {
                    assertThat(kept.before()).isEqualTo("云岭县人民政府");
                    assertThat(kept.actor()).isEqualTo("editor");
                    assertThat(kept.reason()).isEqualTo("全称有误");
                });
    }

    @Test
    void a_new_version_that_prints_another_value_counts_again() {
        corrections.correct(id, Map.of(CorrectedField.NUMBER, "岭政函〔2026〕20号"), "漏印一位", "editor");

        importFirst(text().replace("岭政函〔2026〕2 号", "岭政函〔2026〕22号"));

        assertThat(catalogue.summary(id, true).orElseThrow().number()).isEqualTo(new DocumentNumber("岭政函", 2026, 22));
    }

    @Test
    void a_document_that_is_no_longer_public_disappears_for_the_public() {
        corrections.correct(id, Map.of(CorrectedField.VISIBILITY, Visibility.PARTIAL.name()), "漏印“部分”", "editor");

        assertThat(documents.latest(id, false)).isEmpty();
        assertThat(documents.latest(id, true)).isPresent();
        assertThat(search.find(SearchQuery.of("岭政函〔2026〕2号"), 20, false).hits())
                .noneMatch(hit -> hit.document().id().equals(id));
    }

    @Test
    void a_value_that_does_not_fit_is_refused() {
        refused(CorrectedField.DATE, "2026-02-30", Reason.UNFIT_VALUE);
        refused(CorrectedField.NUMBER, "第二号", Reason.UNFIT_VALUE);
        refused(CorrectedField.TITLE, " ", Reason.UNFIT_VALUE);
        refused(CorrectedField.KIND, "NOTHING", Reason.UNFIT_VALUE);
        refused(CorrectedField.NUMBER, "岭政函〔2026〕2号", Reason.NO_CHANGE);
        id = "unknown";
        refused(CorrectedField.TITLE, "标题", Reason.UNKNOWN_DOCUMENT);
    }

    private void refused(CorrectedField field, String value, Reason reason) {
        assertThatThrownBy(() -> corrections.correct(id, Map.of(field, value), "", "editor"))
                .isInstanceOfSatisfying(
                        CorrectionRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private void importFirst(String text) {
        importer.importFile(SampleGazettes.FIRST, text.getBytes(StandardCharsets.UTF_8), "operator", Progress.NONE);
    }

    private static String text() {
        return new String(SampleGazettes.bytes(SampleGazettes.FIRST), StandardCharsets.UTF_8);
    }
}
