package org.gongbao.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.gongbao.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class JournalTest {

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${spring.flyway.url}")
    private String ownersAddress = "";

    @Test
    void an_entry_says_who_did_what_to_what() {
        journal.record("yunling", "anna", "issue.import", "2026-1", Map.of("documents", 12));

        assertThat(jdbc.sql(
                                "select county, actor, action, subject, detail->>'documents' from journal_entry where subject = '2026-1'")
                        .query()
                        .listOfRows()
                        .getFirst()
                        .values())
                .containsExactly("yunling", "anna", "issue.import", "2026-1", "12");
    }

    @Test
    void an_entry_is_gone_if_its_transaction_fails() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    journal.record("anna", "account.add", "given up", Map.of());
                    throw new IllegalStateException("given up");
                }))
                .hasMessage("given up");

        assertThat(subjects()).doesNotContain("given up");
    }

    @Test
    void entries_are_neither_changed_nor_removed() {
        journal.record("anna", "account.add", "kept", Map.of());

        for (String change : List.of(
                "update journal_entry set actor = 'ben'", "delete from journal_entry", "truncate journal_entry")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .hasRootCauseMessage("ERROR: permission denied for table journal_entry");
            assertThatThrownBy(() -> owner(change)).hasMessageContaining("the journal is append-only");
        }
        assertThat(subjects()).contains("kept");
    }

    /** Whoever owns the tables is stopped too, unless they mean it. */
    private void owner(String change) throws SQLException {
        try (var connection = DriverManager.getConnection(ownersAddress);
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private List<@Nullable String> subjects() {
        return jdbc.sql("select subject from journal_entry").query(String.class).list();
    }
}
