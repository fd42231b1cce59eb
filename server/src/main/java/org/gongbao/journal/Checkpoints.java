package org.gongbao.journal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals all chains from time to time. */
@Component
final class Checkpoints {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final JournalRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Checkpoints(JdbcClient jdbc, Journal journal, JournalRows rows, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes one if there is anything new; where writers keep it waiting it leaves it to the next time. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    boolean make() {
        try {
            // Writers wait for this look alone, not until everything is hashed.
            long complete = Objects.requireNonNull(transaction.execute(status -> {
                journal.alone();
                return journal.last();
            }));
            return Boolean.TRUE.equals(transaction.execute(status -> sealed(complete)));
        } catch (PessimisticLockingFailureException busy) {
            return false;
        }
    }

    private boolean sealed(long upTo) {
        List<Checkpoint> made = rows.checkpoints();
        Checkpoint next = rows.seal(made.isEmpty() ? Checkpoint.NONE : made.getLast(), upTo);
        if (next.entries() == 0) {
            return false;
        }
        // Another server may have been first.
        return jdbc.sql("""
                insert into journal_checkpoint (number, made_at, last_id, entries, root)
                values (:number, :at, :last, :entries, :root) on conflict do nothing
                """)
                        .param("number", next.number())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("last", next.lastId())
                        .param("entries", next.entries())
                        .param("root", next.root())
                        .update()
                == 1;
    }
}
