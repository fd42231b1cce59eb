package org.gongbao.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record of who did what and when. An entry stands or falls with the transaction that it is written in; the entries
 * about one subject form a chain that shows every later change.
 */
@Component
public final class Journal {

    /** The county of what concerns the whole installation, such as its accounts. */
    public static final String INSTALLATION = "";

    private static final TypeReference<LinkedHashMap<String, Object>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JsonMapper json;

    Journal(JdbcClient jdbc, TransactionTemplate transaction, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
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
     * @param subject the id or name of what it was done to; its entries follow each other
     */
    public void record(String county, String actor, String action, String subject, Map<String, ?> detail) {
        String text = json.writeValueAsString(detail);
        // The database keeps microseconds; the hash has to cover what will be read.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transaction.executeWithoutResult(status -> add(county, actor, action, subject, text, now));
    }

    private void add(String county, String actor, String action, String subject, String detail, Instant now) {
        // Held to the end of the transaction: two writers about one subject come one after the other.
        jdbc.sql("""
                select pg_advisory_xact_lock_shared(:all), pg_advisory_xact_lock(hashtextextended(:county || '/' || :subject, 0))
                """)
                .param("all", Checkpoints.LOCK)
                .param("county", county)
                .param("subject", subject)
                .query((row, number) -> number)
                .list();
        Head head = head(county, subject);
        long place = head == null ? 1 : head.place() + 1;
        Entry entry = new Entry(county, 0, subject, place, now, actor, action, detail, Sm3.NOTHING);
        jdbc.sql("""
                insert into journal_entry (county, occurred_at, actor, action, subject, detail, place, hash)
                values (:county, :at, :actor, :action, :subject, cast(:detail as json), :place, :hash)
                """)
                .param("county", county)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("detail", detail)
                .param("place", place)
                .param("hash", entry.hashAfter(head == null ? Sm3.NOTHING : head.hash()))
                .update();
    }

    /** Everything that was done to a subject, the first first. */
    public List<HistoryEntry> history(String county, String subject) {
        return jdbc.sql("""
                select occurred_at, actor, action, detail::text as detail from journal_entry
                where county = :county and subject = :subject and place is not null order by place
                """)
                .param("county", county)
                .param("subject", subject)
                .query((row, number) -> new HistoryEntry(
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        json.readValue(row.getString("detail"), DETAIL)))
                .list();
    }

    /** Who last did this to a subject; empty for nobody. */
    public String lastActor(String county, String subject, String action) {
        return jdbc.sql("""
                select actor from journal_entry where county = :county and subject = :subject and action = :action
                and place is not null order by place desc limit 1
                """)
                .param("county", county)
                .param("subject", subject)
                .param("action", action)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private record Head(long place, String hash) {}

    private @Nullable Head head(String county, String subject) {
        return jdbc.sql("""
                select place, hash from journal_entry where county = :county and subject = :subject and place is not null
                order by place desc limit 1
                """)
                .param("county", county)
                .param("subject", subject)
                .query((row, number) -> new Head(row.getLong("place"), row.getString("hash")))
                .optional()
                .orElse(null);
    }
}
