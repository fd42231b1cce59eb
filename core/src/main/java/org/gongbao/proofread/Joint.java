package org.gongbao.proofread;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where one range ends and the next one begins. */
record Joint(Interval lower, Interval upper) {

    /** What is wrong between two neighbouring ranges. */
    enum Fault {
        NONE,
        GAP,
        OVERLAP,
        /** The number between them belongs to both as printed. */
        SHARED,
        /** The number between them belongs to neither as printed. */
        UNASSIGNED
    }

    /** @param declared whether the document says that 以上 includes the number and 以下 does not */
    Fault fault(boolean declared) {
        BigDecimal end = lower.high();
        BigDecimal begin = upper.low();
        if (end == null || begin == null) {
            return Fault.NONE;
        }
        int order = end.compareTo(begin);
        if (order == 0) {
            return touching(declared);
        }
        if (order > 0) {
            return Fault.OVERLAP;
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(end.scale(), begin.scale()));
        boolean counted = begin.subtract(end).compareTo(step) <= 0;
        return counted ? Fault.NONE : Fault.GAP;
    }

    boolean touches() {
        Fault fault = fault(true);
        return fault != Fault.GAP && fault != Fault.OVERLAP;
    }

    private Fault touching(boolean declared) {
        Boolean endIn = lower.highIn();
        Boolean beginIn = upper.lowIn();
        if (Boolean.TRUE.equals(endIn) && Boolean.TRUE.equals(beginIn)) {
            return Fault.SHARED;
        }
        if (Boolean.FALSE.equals(endIn) && Boolean.FALSE.equals(beginIn)) {
            return Fault.UNASSIGNED;
        }
        if (lower.dashed() && upper.dashed() && unsaid(endIn, beginIn, lower.lowIn(), upper.highIn())) {
            return Fault.SHARED;
        }
        // A range that names its upper end as its own leaves the lower end to the range below.
        boolean leaves = upper.dashed() && beginIn == null && Boolean.TRUE.equals(upper.highIn());
        return !declared && leaves && endIn == null ? Fault.UNASSIGNED : Fault.NONE;
    }

    private static boolean unsaid(@Nullable Boolean... ends) {
        for (Boolean end : ends) {
            if (end != null) {
                return false;
            }
        }
        return true;
    }
}
