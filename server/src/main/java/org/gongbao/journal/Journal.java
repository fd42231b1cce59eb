package org.gongbao.journal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The record of who did what and when. An entry stands or falls with the transaction that it is written in. */
@Component
public final class Journal {

    /** The county of what concerns the whole installation, such as its accounts. */
    public static final String INSTALLATION = "";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    Journal(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** Adds an entry about the whole installation. */
    public void record(String actor, String action, String subject, Map<String, ?> detail) {
        record(INSTALLATION, actor, action, subject, detail);
    }

    /**
     * Adds an entry about one county.
     *
     * @param actor the account's name, or {@code operator} for whoever uses the command line
     * @param action what was done, as {@code thing.verb}: {@code account.add}, {@code issue.import}
     * @param subject the id or name of what it was done to
     */
    public void record(String county, String actor, String action, String subject, Map<String, ?> detail) {
        jdbc.sql("""
                insert into journal_entry (county, occurred_at, actor, action, subject, detail)
                values (:county, :at, :actor, :action, :subject, cast(:detail as jsonb))
                """)
                .param("county", county)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }
}
