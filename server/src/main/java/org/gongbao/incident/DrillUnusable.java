package org.gongbao.incident;

import java.io.Serial;
import java.util.List;

/** A script that cannot be played, with everything that is wrong with it; nothing was done. */
public final class DrillUnusable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** One fault, in both languages. */
    public record Fault(String chinese, String english) {}

    private final transient List<Fault> faults;

    DrillUnusable(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
