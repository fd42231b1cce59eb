package org.gongbao.journal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.database.Pipeline;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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

    /** Writers hold this advisory lock together, {@link #alone} waits for all: no entry with a lower id comes in later. */
    private static final long LOCK = 0x676f6e6762616fL;

    private static final TypeReference<LinkedHashMap<String, Object>> DETAIL = new TypeReference<>() {};

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JsonMapper json;

    Journal(JdbcClient client, JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, JsonMapper json) {
        this.client = client;
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
        transaction.executeWithoutResult(status -> {
            Pipeline reads = new Pipeline();
            // Held to the end of the transaction: two writers about one subject come one after the other.
            reads.query(
                    "select pg_advisory_xact_lock(hashtextextended(? || '/' || ?, 0))",
                    (row, number) -> number,
                    county,
                    subject);
            Chains chains = chains(reads, "select ?, ?", county, subject);
            reads.send(jdbc);
            chains.record(county, actor, action, subject, detail);
            Pipeline writes = new Pipeline();
            chains.write(writes);
            writes.send(jdbc);
        });
    }

    /** For what is new, of which no chain has begun; to be sent before anything is recorded. */
    public Chains chains(Pipeline reads) {
        join(reads);
        return chains(List.of());
    }

    /** For what is new, in a transaction that has joined before. */
    public Chains chains() {
        return chains(List.of());
    }

    /**
     * Reads the chains of what a transaction has locked already, so that nobody else adds to them.
     *
     * @param reads is sent before anything is recorded
     * @param subjects a query for the county and id of each thing that is locked
     * @param values for its question marks
     */
    public Chains chains(Pipeline reads, String subjects, @Nullable Object... values) {
        List<Chains.Head> heads = reads.query(
                """
                select coalesce(locked.county, '') county, coalesce(locked.id, '') id,
                       coalesce(head.place, 0) place, coalesce(head.hash, '%s') hash
                from (select pg_advisory_xact_lock_shared(%d) joined) writers
                left join (%s) locked (county, id) on true
                left join lateral (
                    select j.place, j.hash from journal_entry j
                    where j.county = locked.county and j.subject = locked.id and j.place is not null
                    order by j.place desc limit 1) head on true""".formatted(Sm3.NOTHING, LOCK, subjects),
                (row, number) -> new Chains.Head(
                        row.getString("county"), row.getString("id"), row.getLong("place"), row.getString("hash")),
                values);
        return chains(heads);
    }

    private static void join(Pipeline reads) {
        reads.query("select pg_advisory_xact_lock_shared(?)", (row, number) -> number, LOCK);
    }

    private Chains chains(List<Chains.Head> heads) {
        // The database keeps microseconds; the hash has to cover what will be read.
        return new Chains(json, clock.instant().truncatedTo(ChronoUnit.MICROS), heads);
    }

    /** The highest id that was given to an entry. */
    long last() {
        return client.sql(
                        "select coalesce(last_value, 0) from pg_sequences where sequencename = 'journal_entry_id_seq'")
                .query(Long.class)
                .single();
    }

    /** Whether nobody is in the middle of a change; nobody begins one until this transaction ends. */
    boolean isStill() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK));
    }

    /**
     * Waits for everybody who is in the middle of a change, and lets nobody begin one until this transaction ends.
     *
     * @throws org.springframework.dao.PessimisticLockingFailureException where somebody takes too long
     */
    public void alone() {
        // Shorter than the second after which the database would end a writer that waits for another behind us.
        jdbc.execute("set local lock_timeout = '500ms'");
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
        jdbc.execute("set local lock_timeout = 0");
    }

    /** Everything that was done to a subject, the first first. */
    public List<HistoryEntry> history(String county, String subject) {
        return history(county, subject, 0, Integer.MAX_VALUE);
    }

    /** @param after how many entries the pages before had in all */
    public List<HistoryEntry> history(String county, String subject, long after, int size) {
        return client.sql("""
                select occurred_at, actor, action, detail::text as detail from journal_entry
                where county = :county and subject = :subject and place > :after order by place limit :size
                """)
                .param("county", county)
                .param("subject", subject)
                .param("after", after)
                .param("size", size)
                .query((row, number) -> new HistoryEntry(
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        json.readValue(row.getString("detail"), DETAIL)))
                .list();
    }

    /** Who last did this to a subject; empty for nobody. */
    public String lastActor(String county, String subject, String action) {
        return client.sql("""
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
}
