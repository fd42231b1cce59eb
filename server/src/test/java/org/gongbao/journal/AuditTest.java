package org.gongbao.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.gongbao.TestDatabase;
import org.gongbao.journal.Audit.Damage;
import org.gongbao.journal.Audit.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Damage that somebody with all rights does to the journal, and what the audit and the program outside say to it. */
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@TestPropertySource(properties = "spring.application.name=gongbao-audit")
class AuditTest {

    private static final String COUNTY = "云岭县";
    private static final String IS_NOT = "entry \\d+ is not the one that was written";
    private static final String MISSING = "entry \\d+: before it at least one of its chain is missing";
    private static final String BROKEN =
            "checkpoint %d: entries that it sealed are gone, changed or moved, or others have come in";

    @TempDir
    static Path folder;

    @Autowired
    private Journal journal;

    @Autowired
    private Audit audit;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private JournalRows rows;

    @Value("${spring.flyway.url}")
    private String ownersAddress = "";

    /** Each kind of damage, where the first bad place is, and what the program outside says of it. */
    enum Planted {
        A_DETAIL_IS_CHANGED(
                Kind.ALTERED,
                "乙",
                2,
                IS_NOT,
                "update journal_entry set detail = '{\"step\":7}' where subject = '乙' and place = 2"),
        A_NAME_IS_CHANGED(
                Kind.ALTERED,
                "乙",
                1,
                IS_NOT,
                "update journal_entry set actor = 'ben' where subject = '乙' and place = 1"),
        A_TIME_IS_CHANGED(
                Kind.ALTERED,
                "乙",
                3,
                IS_NOT,
                "update journal_entry set occurred_at = occurred_at - interval '1 day' where subject = '乙' and place = 3"),
        A_HASH_IS_CHANGED(
                Kind.ALTERED,
                "甲",
                3,
                IS_NOT,
                "update journal_entry set hash = repeat('1', 64) where subject = '甲' and place = 3"),
        AN_ENTRY_IS_REMOVED(
                Kind.MISSING_BEFORE, "丙", 3, MISSING, "delete from journal_entry where subject = '丙' and place = 2"),
        THE_FIRST_ENTRY_IS_REMOVED(
                Kind.MISSING_BEFORE, "丙", 2, MISSING, "delete from journal_entry where subject = '丙' and place = 1"),
        AN_ENTRY_IS_TAKEN_OUT_OF_ITS_CHAIN(
                Kind.MISSING_BEFORE,
                "丙",
                3,
                MISSING,
                "update journal_entry set place = null where subject = '丙' and place = 2"),
        ENTRIES_CHANGE_PLACES(
                Kind.ALTERED,
                "甲",
                1,
                IS_NOT,
                "update journal_entry set place = 4 where subject = '甲' and place = 1",
                "update journal_entry set place = 1 where subject = '甲' and place = 3",
                "update journal_entry set place = 3 where subject = '甲' and place = 4"),
        IDS_CHANGE_PLACES(
                Kind.CHECKPOINT_BROKEN,
                "",
                1,
                BROKEN,
                "create temporary table moved as select * from journal_entry where place = 1 and subject in ('甲', '乙')",
                "delete from journal_entry where place = 1 and subject in ('甲', '乙')",
                """
                insert into journal_entry (county, id, occurred_at, actor, action, subject, detail, place, hash)
                overriding system value
                select county, (select o.id from moved o where o.subject <> m.subject), occurred_at, actor, action,
                       subject, detail, place, hash
                from moved m
                """),
        AN_ENTRY_IS_GIVEN_TO_ANOTHER_SUBJECT(
                Kind.ALTERED, "丁", 1, IS_NOT, "update journal_entry set subject = '丁' where subject = '丙'"),
        A_SEALED_END_IS_CUT_OFF(
                Kind.CHECKPOINT_BROKEN, "", 2, BROKEN, "delete from journal_entry where subject = '乙' and place > 1"),
        A_WHOLE_SUBJECT_IS_REMOVED(
                Kind.CHECKPOINT_BROKEN, "", 1, BROKEN, "delete from journal_entry where subject = '乙'"),
        AN_ENTRY_COMES_IN_LATER(Kind.ALTERED, "丁", 1, IS_NOT, """
                insert into journal_entry (county, id, occurred_at, actor, action, subject, detail, place, hash)
                overriding system value
                select county, 0, occurred_at, actor, action, '丁', detail, 1, hash from journal_entry
                where subject = '甲' and place = 1
                """),
        A_CHECKPOINT_IS_REMOVED(
                Kind.CHECKPOINT_MISSING_BEFORE,
                "",
                2,
                "checkpoints before %d are missing",
                "delete from journal_checkpoint where number = 1"),
        A_ROOT_IS_FORGED(
                Kind.CHECKPOINT_BROKEN,
                "",
                2,
                BROKEN,
                "update journal_checkpoint set root = repeat('1', 64) where number = 2"),
        A_CHECKPOINT_IS_MADE_TO_SEAL_LESS(
                Kind.CHECKPOINT_BROKEN,
                "",
                2,
                BROKEN,
                "delete from journal_entry where subject = '乙' and place > 1",
                "update journal_checkpoint set entries = entries - 1 where number = 2"),
        A_CHECKPOINT_IS_INVENTED(Kind.CHECKPOINT_BROKEN, "", 3, BROKEN, """
                insert into journal_checkpoint select county, 3, made_at, last_id + 3, 3, repeat('1', 64)
                from journal_checkpoint where number = 2
                """);

        private final Kind kind;
        private final String subject;
        private final int number;
        private final String said;
        private final String statements;

        Planted(Kind kind, String subject, int number, String said, String... statements) {
            this.kind = kind;
            this.subject = subject;
            this.number = number;
            this.said = said.formatted(number);
            this.statements = String.join(";\n", statements);
        }
    }

    @BeforeAll
    static void the_program_outside_is_compiled_once() {
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "../audit/VerifyJournal.java");
        assertThat(failed).isZero();
    }

    @BeforeEach
    void a_journal_of_three_chains_and_two_checkpoints() {
        for (int step = 1; step <= 3; step++) {
            for (String subject : List.of("甲", "乙", "丙")) {
                journal.record(COUNTY, "anna", "record.move", subject, Map.of("step", step));
            }
            if (step < 3) {
                assertThat(checkpoints.make()).isTrue();
            }
        }
    }

    @AfterEach
    void nothing_is_left() {
        asOwner("truncate journal_entry, journal_checkpoint");
    }

    @Test
    void an_untouched_journal_holds() throws Exception {
        assertThat(audit.verify()).isEqualTo(new Audit.Report(9, 2, Optional.empty()));
        assertThat(outside(exported())).isEqualTo("0 9 entries and 2 checkpoints hold");
    }

    /** Whoever does not trust us has to be able to read it through. */
    @Test
    void the_program_outside_is_short() throws Exception {
        assertThat(Files.readAllLines(Path.of("../audit/VerifyJournal.java"))).hasSizeLessThanOrEqualTo(500);
    }

    @ParameterizedTest
    @EnumSource
    void damage_is_found_where_it_is_by_both(Planted planted) throws Exception {
        asOwner(planted.statements);

        assertThat(audit.verify().damage())
                .contains(
                        planted.subject.isEmpty()
                                ? new Damage(planted.kind, "", "", planted.number)
                                : new Damage(planted.kind, COUNTY, planted.subject, id(planted)));
        assertThat(outside(exported())).matches("1 line \\d+: " + planted.said);
    }

    /** Whoever knows how hashes are made can make a chain that holds in itself; not one that was sealed. */
    @Test
    void a_chain_that_was_written_anew_with_right_hashes_breaks_the_checkpoint_that_sealed_it() throws Exception {
        writeAnew("乙", 2);

        assertThat(audit.verify().damage()).contains(new Damage(Kind.CHECKPOINT_BROKEN, "", "", 2));
        assertThat(outside(exported())).matches("1 line \\d+: " + BROKEN.formatted(2));
    }

    /** What nothing inside the database can show, an export that somebody keeps does. */
    @Test
    void whoever_also_forges_the_checkpoints_is_caught_by_an_earlier_export() throws Exception {
        List<String> kept = exported();
        asOwner("delete from journal_checkpoint where number = 2", "delete from journal_entry where place > 1");

        assertThat(audit.verify()).isEqualTo(new Audit.Report(3, 1, Optional.empty()));
        assertThat(outside(exported())).isEqualTo("0 3 entries and 1 checkpoints hold");
        assertThat(outside(exported(), kept)).matches("1 entry \\d+ of the earlier export is gone or another");
    }

    @Test
    void a_journal_that_only_grew_holds_what_an_earlier_export_has() throws Exception {
        List<String> kept = exported();
        journal.record(COUNTY, "anna", "record.move", "甲", Map.of("step", 4));
        checkpoints.make();

        assertThat(outside(exported(), kept)).isEqualTo("0 10 entries and 3 checkpoints hold");
    }

    @Test
    void the_end_of_a_chain_that_no_checkpoint_sealed_is_missed_by_an_earlier_export() throws Exception {
        List<String> kept = exported();
        asOwner("delete from journal_entry where subject = '乙' and place = 3");

        assertThat(outside(exported(), kept)).matches("1 entry \\d+ of the earlier export is gone or another");
    }

    @Test
    void what_is_no_export_is_said_to_be_none() throws Exception {
        assertThat(outside(List.of("nothing"))).isEqualTo("1 line 1: is not a line of an exported journal");
    }

    private List<String> exported() {
        List<String> lines = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        audit.export(line -> lines.add(json.writeValueAsString(line)));
        return lines;
    }

    /** @param exports the journal, and an earlier one to hold it against */
    @SafeVarargs
    private static String outside(List<String>... exports) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", folder.toString(), "VerifyJournal"));
        for (int number = 0; number < exports.length; number++) {
            command.add(Files.write(folder.resolve(number + ".jsonl"), exports[number])
                    .toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() + " " + said;
    }

    private long id(Planted planted) {
        return exported().stream()
                .filter(line -> line.contains("\"subject\":\"" + planted.subject + "\"")
                        && line.contains("\"place\":" + planted.number + ","))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*\"id\":(\\d+),.*", "$1")))
                .findFirst()
                .orElseThrow();
    }

    /** Says something else from this place of a chain on, and computes its hashes as the journal does. */
    private void writeAnew(String subject, int from) {
        List<Entry> chain = new ArrayList<>();
        rows.byChain(entry -> {
            if (entry.subject().equals(subject)) {
                chain.add(entry);
            }
        });
        String hash = chain.get(from - 2).hash();
        for (Entry entry : chain.subList(from - 1, chain.size())) {
            Entry other = new Entry(
                            entry.county(),
                            entry.id(),
                            subject,
                            entry.place(),
                            entry.occurredAt(),
                            "ben",
                            entry.action(),
                            entry.detail(),
                            hash)
                    .after(hash);
            hash = other.hash();
            asOwner("update journal_entry set actor = 'ben', hash = '" + hash + "' where id = " + other.id());
        }
    }

    /** With the triggers asleep, as only a superuser can have them. */
    private void asOwner(String... statements) {
        try (var connection = DriverManager.getConnection(ownersAddress);
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
