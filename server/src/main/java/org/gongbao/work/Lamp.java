package org.gongbao.work;

import java.time.Duration;
import java.time.Instant;

/** How a duty stands before its limit: a view over its state and its dates, never stored. */
public enum Lamp {
    OVERDUE,
    SOON,
    LATER,
    /** Reported, and waiting for somebody else to agree: no longer late by the units that had it. */
    REVIEW,
    CLOSED;

    /** How long before its end a duty is soon due; a view for people, no rule of any document. */
    public static final Duration SOON_BEFORE = Duration.ofDays(2);

    public static Lamp of(WorkDuty duty, Instant now) {
        Instant due = duty.dueAt();
        return switch (duty.state()) {
            case CLOSED -> CLOSED;
            case REPORTED -> REVIEW;
            case OPEN ->
                due == null || !due.isBefore(now.plus(SOON_BEFORE)) ? LATER : due.isAfter(now) ? SOON : OVERDUE;
        };
    }

    /** The lamp of a duty {@code d} as SQL, with the parameters {@code now} and {@code soon}. */
    public static String asSql() {
        StringBuilder cases = new StringBuilder("case");
        for (Lamp lamp : values()) {
            cases.append(" when ")
                    .append(lamp.condition())
                    .append(" then '")
                    .append(lamp)
                    .append("'");
        }
        return cases.append(" end").toString();
    }

    /** The same as SQL over a duty {@code d}, with the parameters {@code now} and {@code soon}. */
    String condition() {
        return switch (this) {
            case OVERDUE -> "d.state = 'OPEN' and d.due_at <= :now";
            case SOON -> "d.state = 'OPEN' and d.due_at > :now and d.due_at < :soon";
            case LATER -> "d.state = 'OPEN' and (d.due_at is null or d.due_at >= :soon)";
            case REVIEW -> "d.state = 'REPORTED'";
            case CLOSED -> "d.state = 'CLOSED'";
        };
    }
}
