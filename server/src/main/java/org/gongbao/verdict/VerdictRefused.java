package org.gongbao.verdict;

import java.io.Serial;

/** A verdict that was not taken; nothing has changed. */
public final class VerdictRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Why; pages and programs have a sentence for each. */
    public enum Reason {
        UNKNOWN_FINDING,
        NO_REASON,
        NO_UNIT
    }

    private final Reason reason;

    VerdictRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
