package org.gongbao.work;

import java.io.Serial;
import java.util.List;

/** Something that is not done; nothing has changed. */
public final class WorkRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Why; each has its words in the console's messages. */
    public enum Reason {
        /** There is no such thing, or it is not theirs to see. */
        NOT_FOUND,
        /** Their account speaks for no unit that may do this. */
        NOT_THEIRS,
        /** Somebody changed it in the meantime. */
        STALE,
        NO_SUCH_STEP,
        GUARD_NOT_MET,
        EVIDENCE_MISSING,
        UNKNOWN_FIELD,
        FIELD_MISSING,
        BAD_VALUE,
        NOT_ALLOWED,
        DUPLICATE,
        NOT_IN_FORCE,
        WRONG_STATE,
        REASON_MISSING,
        /** Whoever reported it may not agree to it. */
        SAME_PERSON,
        BAD_LIMIT
    }

    /**
     * One thing that was wrong.
     *
     * @param arguments what the message fills in: field, rule, value
     */
    public record Fault(Reason reason, List<String> arguments) {
        public Fault {
            arguments = List.copyOf(arguments);
        }
    }

    private final transient List<Fault> faults;

    WorkRefused(Reason reason, String... arguments) {
        this(List.of(new Fault(reason, List.of(arguments))));
    }

    WorkRefused(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** All of them at once. */
    public List<Fault> faults() {
        return faults;
    }
}
