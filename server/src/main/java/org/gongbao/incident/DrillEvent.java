package org.gongbao.incident;

import java.time.Instant;

/**
 * Something that happened in a drill.
 *
 * @param subject what it is about: a fact, a level, a duty
 * @param detail more of it; empty for nothing
 */
public record DrillEvent(Instant at, Kind kind, String subject, String detail) {

    /** What it is. */
    public enum Kind {
        REGISTERED,
        KNOWN,
        REPORTED,
        PROPOSED,
        ACTIVATED,
        ADJUSTED,
        CONFIRMED,
        ENDED,
        /** A step was refused, as the script expects. */
        REFUSED,
        /** The plan judges otherwise than before. */
        JUDGED,
        /** A duty or a hop of the report chain began. */
        BEGUN,
        /** It is not as the script says: the subject is what, the detail what is expected and what is so. */
        DIFFERS
    }
}
