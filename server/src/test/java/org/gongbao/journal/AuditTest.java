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
import org.gongbao.TestDatabase;
import org.gongbao.journal.Audit.Damage;
import org.gongbao.journal.Audit.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Damage that somebody with all rights does to the journal, and what the audit says to it. */
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@TestPropertySource(properties = "spring.application.name=gongbao-audit")
class AuditTest {

    @Autowired
    private Journal journal;

    @Autowired
    private Audit audit;

    @Autowired
    private Checkpoints checkpoints;

    @Value("${spring.flyway.url}")
    private String ownersAddress = "";

    @BeforeEach
    void a_journal_of_three_chains_and_two_checkpoints() {
        for (int step = 1; step <= 3; step++) {
            for (String subject : List.of("甲", "乙", "丙")) {
                journal.record("云岭县", "anna", "record.move", subject, Map.of("step", step));
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
    void an_untouched_journal_holds() {
        assertThat(audit.verify()).isEqualTo(new Audit.Report(9, 2, Optional.empty()));
    }

    @Test
    void a_changed_detail_is_found() {
        asOwner("update journal_entry set detail = '{\"step\":7}' where subject = '乙' and place = 2");

        assertThat(audit.verify().damage()).contains(new Damage(Kind.ALTERED, "云岭县", "乙", id("乙", 2)));
    }

    @Test
    void a_changed_name_is_found() {
        asOwner("update journal_entry set actor = 'ben' where subject = '乙' and place = 1");

        assertThat(audit.verify().damage()).contains(new Damage(Kind.ALTERED, "云岭县", "乙", id("乙", 1)));
    }

    @Test
    void a_missing_entry_is_found_at_the_next_of_its_chain() {
        asOwner("delete from journal_entry where subject = '丙' and place = 2");

        assertThat(audit.verify().damage()).contains(new Damage(Kind.MISSING_BEFORE, "云岭县", "丙", id("丙", 3)));
    }

    @Test
    void two_entries_that_changed_places_are_found() {
        asOwner(
                "update journal_entry set place = 4 where subject = '甲' and place = 1",
                "update journal_entry set place = 1 where subject = '甲' and place = 3",
                "update journal_entry set place = 3 where subject = '甲' and place = 4");

        assertThat(audit.verify().damage()).contains(new Damage(Kind.ALTERED, "云岭县", "甲", id("甲", 1)));
    }

    @Test
    void a_whole_chain_that_is_gone_breaks_the_checkpoint_that_sealed_it() {
        asOwner("delete from journal_entry where subject = '乙'");

        assertThat(audit.verify().damage()).contains(new Damage(Kind.CHECKPOINT_BROKEN, "", "", 1));
    }

    @Test
    void an_entry_that_came_in_later_breaks_the_checkpoint_it_claims_to_precede() {
        asOwner("""
                insert into journal_entry (county, id, occurred_at, actor, action, subject, detail, place, hash)
                overriding system value
                select county, 0, occurred_at, actor, action, '丁', detail, 1, hash from journal_entry
                where subject = '甲' and place = 1
                """);

        assertThat(audit.verify().damage()).contains(new Damage(Kind.ALTERED, "云岭县", "丁", 0));
    }

    @Test
    void a_missing_checkpoint_is_found_at_the_next() {
        asOwner("delete from journal_checkpoint where number = 1");

        assertThat(audit.verify().damage()).contains(new Damage(Kind.CHECKPOINT_MISSING_BEFORE, "", "", 2));
    }

    @Test
    void the_program_that_needs_nothing_of_ours_agrees(@TempDir Path folder) throws Exception {
        List<String> lines = exported();
        assertThat(verified(folder, lines)).isEqualTo("0 9 entries and 2 checkpoints hold");

        List<String> altered = new ArrayList<>(lines);
        altered.set(1, altered.get(1).replace("anna", "ben"));
        assertThat(verified(folder, altered)).matches("1 line 2: entry \\d+ is not the one that was written");

        List<String> cut = new ArrayList<>(lines);
        cut.remove(8);
        cut.remove(7);
        cut.remove(6);
        assertThat(verified(folder, cut))
                .isEqualTo("1 line 7: checkpoint 1: entries that it sealed are gone, changed or moved, or others have"
                        + " come in");
        assertThat(verified(folder, List.of("nothing"))).isEqualTo("1 line 1: is not a line of an exported journal");
    }

    private List<String> exported() {
        List<String> lines = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        audit.export(line -> lines.add(json.writeValueAsString(line)));
        return lines;
    }

    private static String verified(Path folder, List<String> lines) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("journal.jsonl"), lines);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Path.of("..", "audit", "VerifyJournal.java").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() + " " + said;
    }

    private long id(String subject, int place) {
        return exported().stream()
                .filter(line ->
                        line.contains("\"subject\":\"" + subject + "\"") && line.contains("\"place\":" + place + ","))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*\"id\":(\\d+),.*", "$1")))
                .findFirst()
                .orElseThrow();
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
