package org.gongbao.journal;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the journal on from an entry, for whoever acts on what was done. An entry is read only when none with a lower id
 * can come in any more, so that nobody who remembers the last one misses one.
 */
@Component
public final class Tail {

    private static final TypeReference<LinkedHashMap<String, Object>> DETAIL = new TypeReference<>() {};

    /** How often writers may be in the middle of something before they are made to wait. */
    private static final int PATIENCE = 20;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final AtomicInteger busy = new AtomicInteger();

    Tail(JdbcClient jdbc, Journal journal, TransactionTemplate transaction, JsonMapper json) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = transaction;
        this.json = json;
    }

    /** The last entry that is surely complete; that one itself where writers are busy and it is better to look later. */
    public long settled(long known) {
        long last = journal.last();
        if (last <= known) {
            return known;
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                if (busy.get() > PATIENCE) {
                    journal.alone();
                } else if (!journal.isStill()) {
                    busy.incrementAndGet();
                    return known;
                }
                busy.set(0);
                return journal.last();
            }));
        } catch (PessimisticLockingFailureException later) {
            return known;
        }
    }

    /**
     * Entries after one of them and up to another, the first first.
     *
     * @param actions only what is one of these
     */
    public List<Happening> after(long id, long last, Collection<String> actions, int size) {
        return jdbc.sql("""
                select county, id, subject, occurred_at, actor, action, detail::text as detail from journal_entry
                where id > :after and id <= :last and action = any(:actions) order by id limit :size
                """)
                .param("after", id)
                .param("last", last)
                .param("actions", actions.toArray(String[]::new))
                .param("size", size)
                .query((row, number) -> new Happening(
                        row.getLong("id"),
                        row.getString("county"),
                        row.getString("subject"),
                        new HistoryEntry(
                                row.getObject("occurred_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("actor"),
                                row.getString("action"),
                                json.readValue(row.getString("detail"), DETAIL))))
                .list();
    }
}
