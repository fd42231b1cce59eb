package org.gongbao.work;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a 公示 as it ran, or runs, for a record.
 *
 * @param run the revision with which the record came into the state of the notice
 * @param stage its place among the stages, from 0
 * @param place where it is posted
 * @param hearing how long objections are heard, as printed; null where a person says when it has ended
 * @param dueAt the first moment at which its days are over, by the calendar in force; null without days
 * @param provisional whether that rests on holidays that are not announced
 * @param endedAt null while it runs, or where it was interrupted
 * @param leftWith the revision with which the record left before its end; null otherwise
 * @param objections in the order in which they came
 */
public record PublicNotice(
        int run,
        int stage,
        String place,
        @Nullable String hearing,
        Instant startedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable Instant endedAt,
        @Nullable Integer leftWith,
        List<Objection> objections) {

    public PublicNotice {
        objections = List.copyOf(objections);
    }

    /**
     * What somebody has against it.
     *
     * @param by who objects, masked
     * @param text its personal numbers masked
     * @param takenBy the account that wrote it down
     * @param upheld what was found; null while nobody has answered
     * @param answer empty while nobody has answered
     */
    public record Objection(
            String id,
            String by,
            String text,
            String takenBy,
            Instant takenAt,
            @Nullable Boolean upheld,
            String answer) {

        public boolean isAnswered() {
            return upheld != null;
        }
    }

    /** Whether it has neither ended nor been interrupted. */
    public boolean runs() {
        return endedAt == null && leftWith == null;
    }

    /** Whether objections are still heard. */
    public boolean isHeard(Instant now) {
        return runs() && (dueAt == null || now.isBefore(dueAt));
    }
}
