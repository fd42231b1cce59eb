package org.gongbao.incident;

import java.time.Instant;
import java.util.List;
import org.gongbao.incident.Deadlines.Deadline;

/**
 * How an emergency went, drawn from the journal and the clocks: what an investigation and assessment report starts from.
 *
 * @param title of its plan
 * @param issuer whose report it is
 * @param facts as known in the end, each with who said it last and when
 * @param levels at which it was answered, with who decided
 * @param timeline everything that was done
 * @param reports the hops of the report chain
 * @param duties everything else that it put to work
 */
record Review(
        Incident incident,
        String title,
        String issuer,
        List<Known> facts,
        List<Decided> levels,
        List<Happened> timeline,
        List<Deadline> reports,
        List<Deadline> duties) {

    public Review {
        facts = List.copyOf(facts);
        levels = List.copyOf(levels);
        timeline = List.copyOf(timeline);
        reports = List.copyOf(reports);
        duties = List.copyOf(duties);
    }

    /** A fact with its source. */
    public record Known(String fact, String value, String by, Instant at) {}

    /**
     * A step from level to level.
     *
     * @param action as the journal names it
     */
    public record Decided(Instant at, String action, String level, String post, String by, String reason) {}

    /**
     * An entry of the journal.
     *
     * @param subject what it is about: a fact with its value, a level, a condition
     */
    public record Happened(Instant at, String by, String action, String subject, String reason) {}
}
