package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.expression.SpanUnit;

/**
 * One hop of a report: from one sender to its receivers.
 *
 * @param levels those it holds for; empty for all
 * @param clauses where its limit stands
 */
public record Report(
        String name,
        Kind kind,
        Pace pace,
        Manner manner,
        String sender,
        List<String> receivers,
        List<String> levels,
        List<ClauseRef> clauses) {

    private static final int MINUTES_OF_HOUR = 60;

    public Report {
        receivers = List.copyOf(receivers);
        levels = List.copyOf(levels);
        clauses = List.copyOf(clauses);
    }

    public boolean holdsAt(String level) {
        return levels.isEmpty() || levels.contains(level);
    }

    /** Whether the other one limits the same report, in a unit that can be compared. */
    boolean limitsSame(Report other) {
        return kind == other.kind
                && manner == other.manner
                && sender.equals(other.sender)
                && receivers.equals(other.receivers)
                && levels.equals(other.levels)
                && pace instanceof Pace.Within(TimeLimit limit)
                && other.pace instanceof Pace.Within(TimeLimit limited)
                && (limit.unit() == limited.unit() || isByTheClock(limit) && isByTheClock(limited));
    }

    /** The one of two that {@link #limitsSame} with the shorter limit, citing both. */
    Report shorter(Report other) {
        List<ClauseRef> both = new ArrayList<>(clauses);
        other.clauses.stream().filter(clause -> !both.contains(clause)).forEach(both::add);
        Report counts = amount() <= other.amount() ? this : other;
        return new Report(
                counts.name,
                counts.kind,
                counts.pace,
                counts.manner,
                counts.sender,
                counts.receivers,
                counts.levels,
                both);
    }

    private static boolean isByTheClock(TimeLimit limit) {
        return limit.unit() == SpanUnit.MINUTE || limit.unit() == SpanUnit.HOUR;
    }

    private int amount() {
        TimeLimit limit = pace instanceof Pace.Within(TimeLimit within) ? within : TimeLimit.AT_ONCE;
        return limit.unit() == SpanUnit.HOUR ? limit.amount() * MINUTES_OF_HOUR : limit.amount();
    }

    /** This hop as the kernel runs it: a duty of whoever acts for the sender, with the hop's limit and clause. */
    public Duty duty(String unit) {
        TimeLimit limit = switch (pace) {
            case Pace.Within within -> within.limit();
            case Pace.Every every -> every.period();
            case Pace.Whenever whenever -> null;
            case Pace.Unlimited unlimited -> null;
        };
        String by = switch (manner) {
            case BY_PHONE -> "电话";
            case IN_WRITING -> "书面";
            case ANY -> "";
        };
        return new Duty(
                name,
                by + "报告" + String.join("、", receivers),
                null,
                null,
                limit,
                null,
                limit == null ? "" : limit.toString(),
                List.of(),
                List.of(),
                List.of(unit),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                clauses);
    }

    /** What a report is in the life of an incident. */
    public enum Kind {
        FIRST,
        FOLLOW_UP,
        FINAL
    }

    /** How a report is made. */
    public enum Manner {
        BY_PHONE,
        IN_WRITING,
        ANY
    }

    /** How fast, or how often. */
    public sealed interface Pace {

        record Within(TimeLimit limit) implements Pace {}

        record Every(TimeLimit period) implements Pace {}

        /** 随时: whenever there is news. */
        record Whenever() implements Pace {}

        /** 无: the text sets no limit. */
        record Unlimited() implements Pace {}
    }
}
