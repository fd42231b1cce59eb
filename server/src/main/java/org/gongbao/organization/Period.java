package org.gongbao.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from the first on, up to but without the last.
 *
 * @param from {@link #EVER} where nobody knows since when
 * @param until the first day that is no longer in it; null where it goes on
 */
public record Period(LocalDate from, @Nullable LocalDate until) {

    /** Before anything that a gazette speaks of. */
    public static final LocalDate EVER = LocalDate.of(1, 1, 1);

    public static final Period ALWAYS = new Period(EVER, null);

    public Period {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("ends on " + until + " before it begins on " + from);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    boolean overlaps(Period other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }
}
