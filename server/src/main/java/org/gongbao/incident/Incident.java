package org.gongbao.incident;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.document.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * An emergency.
 *
 * @param number of the plan
 * @param edition the version of the plan that it is pinned to
 * @param response the 响应 of the plan that answers it
 * @param level at which it is answered; empty before it is activated
 * @param proposed the level that somebody has proposed; empty for none
 * @param caller who called it in, sealed; empty where nobody said
 * @param facts what is known, as typed; what is missing is unknown
 * @param confirmed the end conditions in words that somebody has confirmed
 * @param drill whether it only trains people
 * @param revision raised by every step, not by facts
 * @param levelSince since when it stands at its level
 */
public record Incident(
        String county,
        String id,
        DocumentNumber number,
        int edition,
        String response,
        String what,
        String place,
        Instant happenedAt,
        String caller,
        Phase phase,
        String level,
        String proposed,
        Map<String, String> facts,
        List<String> confirmed,
        boolean drill,
        int revision,
        Instant registeredAt,
        @Nullable Instant levelSince,
        @Nullable Instant endedAt) {

    public Incident {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        confirmed = List.copyOf(confirmed);
    }

    /** How far it has come. */
    public enum Phase {
        REGISTERED,
        ACTIVE,
        ENDED
    }

    /**
     * What was said on the telephone.
     *
     * @param caller who says so, with a telephone; blank for nobody in particular
     */
    public record Call(String what, String place, Instant happenedAt, String caller) {

        /** From nobody in particular. */
        public Call(String what, String place, Instant happenedAt) {
            this(what, place, happenedAt, "");
        }
    }

    /** As somebody has said it better since. */
    Incident corrected(Call call) {
        return new Incident(
                county,
                id,
                number,
                edition,
                response,
                call.what().strip(),
                call.place().strip(),
                call.happenedAt().truncatedTo(ChronoUnit.MICROS),
                caller,
                phase,
                level,
                proposed,
                facts,
                confirmed,
                drill,
                revision + 1,
                registeredAt,
                levelSince,
                endedAt);
    }

    Incident knowing(Map<String, String> newFacts) {
        return with(phase, level, proposed, newFacts, confirmed, revision, levelSince, endedAt);
    }

    Incident proposing(String newLevel) {
        return with(phase, level, newLevel, facts, confirmed, revision + 1, levelSince, endedAt);
    }

    Incident confirming(List<String> conditions) {
        return with(phase, level, proposed, facts, conditions, revision + 1, levelSince, endedAt);
    }

    Incident at(String newLevel, Instant now) {
        return with(Phase.ACTIVE, newLevel, "", facts, confirmed, revision + 1, now, null);
    }

    Incident ended(Instant now) {
        return with(Phase.ENDED, level, "", facts, confirmed, revision + 1, levelSince, now);
    }

    private Incident with(
            Phase newPhase,
            String newLevel,
            String newProposed,
            Map<String, String> newFacts,
            List<String> newConfirmed,
            int newRevision,
            @Nullable Instant newSince,
            @Nullable Instant newEnd) {
        return new Incident(
                county,
                id,
                number,
                edition,
                response,
                what,
                place,
                happenedAt,
                caller,
                newPhase,
                newLevel,
                newProposed,
                newFacts,
                newConfirmed,
                drill,
                newRevision,
                registeredAt,
                newSince,
                newEnd);
    }
}
