package org.gongbao.access;

import java.io.Serial;

/** A change of accounts that is not made. */
public final class AccountRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        NAME_TAKEN,
        NAME_UNFIT,
        NAME_UNKNOWN,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        LAST_ADMINISTRATOR,
        SUBJECT_TAKEN,
        UNIT_TWICE
    }

    private final Reason reason;
    private final String name;

    AccountRefused(Reason reason, String name) {
        super(reason + ": " + name);
        this.reason = reason;
        this.name = name;
    }

    public Reason reason() {
        return reason;
    }

    /** The account's name. */
    public String name() {
        return name;
    }
}
