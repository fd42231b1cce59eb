package org.gongbao.library;

import java.io.Serial;

/** A step of a draft that is not taken; nothing has changed. */
public final class DraftRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** There is neither a regulation nor an imported document of this number. */
        UNKNOWN_DOCUMENT,
        /** Somebody has saved, sent or ended it in the meantime. */
        STALE,
        /** It is not in a state in which this can be done. */
        WRONG_STATE,
        /** Only a text that verifies goes to the second person and to the library. */
        NOT_GREEN,
        /** The text speaks for another document than the draft. */
        OTHER_NUMBER,
        /** Whoever wrote on it may not publish it. */
        SAME_PERSON,
        NO_REASON
    }

    private final Reason reason;

    DraftRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
