package org.gongbao.database;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the transaction of this thread remembers of itself; it is told when it ends, or goes back to a savepoint. */
public final class Remembered {

    private Remembered() {}

    /** The one of this kind; made at the first question. */
    public static <T extends TransactionSynchronization> T of(Class<T> kind, Supplier<T> first) {
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
            if (kind.isInstance(each)) {
                return kind.cast(each);
            }
        }
        T made = first.get();
        TransactionSynchronizationManager.registerSynchronization(made);
        return made;
    }
}
