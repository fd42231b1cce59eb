package org.gongbao.regulation;

import java.util.List;
import org.gongbao.calendar.TimeLimit;

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

    public Report {
        receivers = List.copyOf(receivers);
        levels = List.copyOf(levels);
        clauses = List.copyOf(clauses);
    }

    public boolean holdsAt(String level) {
        return levels.isEmpty() || levels.contains(level);
    }

    /** This hop as the kernel runs it: the sender's duty, with the hop's limit and clause. */
    public Duty duty() {
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
                List.of(sender),
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
