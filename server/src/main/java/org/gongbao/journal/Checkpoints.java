package org.gongbao.journal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals all chains from time to time. */
@Component
final class Checkpoints {

    /** Writers hold this advisory lock together, a checkpoint alone: no entry with a lower id may come in later. */
    static final long LOCK = 0x676f6e6762616fL;

    private final JdbcClient jdbc;
    private final JournalRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Checkpoints(JdbcClient jdbc, JournalRows rows, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes one if there is anything new; where writers keep it waiting it leaves it to the next time. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    boolean make() {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> sealed()));
        } catch (PessimisticLockingFailureException busy) {
            return false;
        }
    }

    private boolean sealed() {
        // Shorter than the second after which the database would end a writer that waits for another behind us.
        jdbc.sql("set local lock_timeout = '500ms'").update();
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> number)
                .list();
        List<Checkpoint> made = rows.checkpoints();
        Checkpoint next = rows.seal(made.isEmpty() ? Checkpoint.NONE : made.getLast(), Long.MAX_VALUE);
        if (next.entries() == 0) {
            return false;
        }
        jdbc.sql("""
                insert into journal_checkpoint (number, made_at, last_id, entries, root)
                values (:number, :at, :last, :entries, :root)
                """)
                .param("number", next.number())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("last", next.lastId())
                .param("entries", next.entries())
                .param("root", next.root())
                .update();
        return true;
    }
}
