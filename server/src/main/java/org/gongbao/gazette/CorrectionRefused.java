package org.gongbao.gazette;

import java.io.Serial;

/** A correction that is not made. */
public final class CorrectionRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        UNKNOWN_DOCUMENT,
        /** A title may not be empty, a number and a date must be readable, a visibility and kind known. */
        UNFIT_VALUE,
        /** A personal number, which the form shows masked, was changed in part. */
        SHOWN_IN_PART,
        NO_CHANGE
    }

    private final Reason reason;
    private final CorrectedField field;

    CorrectionRefused(Reason reason, CorrectedField field) {
        super(reason + ": " + field);
        this.reason = reason;
        this.field = field;
    }

    public Reason reason() {
        return reason;
    }

    public CorrectedField field() {
        return field;
    }
}
