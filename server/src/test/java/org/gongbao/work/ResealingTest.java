package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.gongbao.access.Role;
import org.gongbao.notice.Channels;
import org.gongbao.vault.Vault;
import org.gongbao.vault.VaultUnusable;
import org.gongbao.work.WorkRefused.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A new line of the key file takes over everything, so that the old one can go. */
class ResealingTest extends WorkTest {

    private static final String NEW_KEY = "00112233445566778899aabbccddee%02x";
    private static int made;

    @Value("${gongbao.keys.file}")
    private Path keys;

    @Value("${spring.flyway.url}")
    private String ownersAddress = "";

    @Autowired
    private Resealing resealing;

    @Autowired
    private Vault vault;

    @Autowired
    private Channels channels;

    @BeforeEach
    void no_program_is_called() {
        jdbc.sql("delete from notice_channel").update();
    }

    private void addKey() throws IOException {
        Files.writeString(keys, Files.readString(keys) + NEW_KEY.formatted(made++) + "\n");
    }

    private Resealing.Use use(String key) {
        return resealing.uses().stream()
                .filter(use -> use.id().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_new_key_takes_over_values_and_files_and_the_old_one_can_be_taken_out() throws IOException {
        WorkRecord record = applied("LVIN0001");
        String old = vault.current();
        assertThat(use(old).isFree()).isFalse();
        addKey();
        Resealing.Done done = resealing.run("operator");

        assertThat(done.records()).isEqualTo(1);
        assertThat(done.files()).isPositive();
        assertThat(vault.current()).isNotEqualTo(old);
        assertThat(use(old).isFree()).isTrue();

        List<String> lines = Files.readAllLines(keys);
        Files.write(keys, lines.subList(lines.size() - 1, lines.size()));
        vault.reread();
        assertThat(vault.keys()).doesNotContain(old);
        assertThat(records.reveal(BANKER, COUNTY, record.id(), "购车人", "核实")).isEqualTo("甲某某");
        assertThat(attachments
                        .open(BANKER, COUNTY, record.data().getOrDefault("统一发票", ""), "")
                        .bytes()
                        .getContentAsByteArray())
                .isEqualTo(PDF);
        assertThat(records.history(BANKER, COUNTY, record.id())
                        .getFirst()
                        .detail()
                        .get("data"))
                .as("what the journal holds opens too, though nobody can change it")
                .asString()
                .contains("购车人=甲●●");
        assertThatThrownBy(() -> applied("LVIN0001"))
                .as("a retired key breaks no uniqueness")
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.DUPLICATE));
    }

    @Test
    void what_was_begun_is_taken_up_again() throws IOException {
        WorkRecord first = applied("LVIN0001");
        applied("LVIN0002");
        addKey();
        vault.reread();
        // As a process leaves it that is killed after a step.
        jdbc.sql("update work_record set seal = :seal where id = :id")
                .param("seal", vault.reseal(first.id(), sealOf(first)))
                .param("id", first.id())
                .update();

        assertThat(resealing.run("operator").records()).isEqualTo(1);
        assertThat(resealing.run("operator")).isEqualTo(new Resealing.Done(0, 0));
    }

    @Test
    void the_secrets_of_webhooks_go_under_the_new_key_and_sign_as_before() throws IOException {
        String account = account();
        String old = vault.current();
        long before = use(old).secrets();
        String secret = channels.webhook(account, "https://example.org/calls", "operator");
        assertThat(use(old).secrets()).isEqualTo(before + 1);
        addKey();
        resealing.run("operator");

        assertThat(use(old).secrets()).isZero();
        assertThat(use(vault.current()).secrets()).isEqualTo(before + 1);
        List<String> lines = Files.readAllLines(keys);
        Files.write(keys, lines.subList(lines.size() - 1, lines.size()));
        vault.reread();
        assertThat(vault.open("notice/webhook/" + account, sealedSecret(account)))
                .isEqualTo(secret);
    }

    /** The connection of the process is ended by the database at the first row of a table, as when the process is killed there. */
    @ParameterizedTest
    @ValueSource(strings = {"work_record", "notice_channel", "journal_entry"})
    void a_rotation_that_was_killed_is_finished_by_the_next(String table) throws IOException {
        WorkRecord record = applied("LVIN0001");
        String account = account();
        String secret = channels.webhook(account, "https://example.org/calls", "operator");
        String old = vault.current();
        addKey();
        killAt(table);
        try {
            assertThatThrownBy(() -> resealing.run("operator"))
                    .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        } finally {
            asOwner("drop trigger killed on " + table);
        }
        assertThat(records.reveal(BANKER, COUNTY, record.id(), "购车人", "核实"))
                .as("both keys are there: everything opens")
                .isEqualTo("甲某某");

        resealing.run("operator");
        assertThat(use(old).isFree()).isTrue();
        assertThat(resealing.run("operator")).isEqualTo(new Resealing.Done(0, 0));
        List<String> lines = Files.readAllLines(keys);
        Files.write(keys, lines.subList(lines.size() - 1, lines.size()));
        vault.reread();
        assertThat(records.reveal(BANKER, COUNTY, record.id(), "购车人", "核实")).isEqualTo("甲某某");
        assertThat(vault.open("notice/webhook/" + account, sealedSecret(account)))
                .isEqualTo(secret);
        assertThat(attachments
                        .open(BANKER, COUNTY, record.data().getOrDefault("统一发票", ""), "")
                        .bytes()
                        .getContentAsByteArray())
                .isEqualTo(PDF);
    }

    private void killAt(String table) {
        asOwner("""
                create or replace function killed() returns trigger language plpgsql security definer as $$
                begin
                    perform pg_terminate_backend(pg_backend_pid());
                    return new;
                end $$
                """);
        asOwner("create trigger killed before insert or update on " + table
                + " for each row execute function killed()");
    }

    private void asOwner(String statement) {
        try (var connection = DriverManager.getConnection(ownersAddress);
                var statements = connection.createStatement()) {
            statements.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String account() {
        String name = "called" + made++;
        accounts.add(name, Role.CLERK, "long enough 1", "test");
        return name;
    }

    private String sealedSecret(String account) {
        return jdbc.sql("select secret from notice_channel where account = :account")
                .param("account", account)
                .query(String.class)
                .single();
    }

    @Test
    void a_key_that_was_taken_out_too_early_is_named() throws IOException {
        WorkRecord record = applied("LVIN0001");
        String old = vault.current();
        String before = Files.readString(keys);
        addKey();
        List<String> lines = Files.readAllLines(keys);
        Files.write(keys, lines.subList(lines.size() - 1, lines.size()));
        vault.reread();

        assertThatThrownBy(() -> records.find(BANKER, COUNTY, record.id()))
                .isInstanceOf(VaultUnusable.class)
                .hasMessage("the key " + old + " is missing from the key file: something is still sealed with it."
                        + " Put its line back, above the last one, and run `gongbao keys reseal` before taking it out");
        assertThat(use(old).present()).isFalse();

        Files.writeString(keys, before);
        vault.reread();
        assertThat(records.find(BANKER, COUNTY, record.id()).data()).containsEntry("购车人", "甲●●");
    }

    @Test
    void a_key_that_another_server_seals_with_already_is_read_when_it_is_met() throws IOException {
        WorkRecord record = applied("LVIN0001");
        String before = Files.readString(keys);
        addKey();
        vault.reread();
        String sealed = vault.reseal(record.id(), sealOf(record));
        Files.writeString(keys, before);
        vault.reread();
        Files.writeString(keys, before + NEW_KEY.formatted(made - 1) + "\n");
        jdbc.sql("update work_record set seal = :seal where id = :id")
                .param("seal", sealed)
                .param("id", record.id())
                .update();

        assertThat(records.find(BANKER, COUNTY, record.id()).data()).containsEntry("购车人", "甲●●");
    }

    private String sealOf(WorkRecord record) {
        return jdbc.sql("select seal from work_record where id = :id")
                .param("id", record.id())
                .query(String.class)
                .single();
    }
}
