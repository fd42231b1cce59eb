package org.gongbao.incident;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.gongbao.document.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * A warning of the public under a plan.
 *
 * @param issued what was last issued; null before anything was
 * @param wanted what waits for approval; null for nothing
 * @param step what is asked for; NONE when nothing waits
 * @param reason why that is asked for
 * @param returned why it was handed back; empty where it was not
 * @param draftedBy the account that asked for the step
 * @param drill whether it only trains people: the public never sees it
 * @param revision raised by every step
 * @param issuedAt when it was issued, or last updated or cancelled
 */
public record Warning(
        String county,
        String id,
        DocumentNumber number,
        int edition,
        String response,
        Phase phase,
        @Nullable Content issued,
        @Nullable Content wanted,
        Step step,
        String reason,
        String returned,
        String draftedBy,
        boolean drill,
        int revision,
        Instant draftedAt,
        @Nullable Instant issuedAt) {

    /** How far it has come. */
    public enum Phase {
        DRAFT,
        ISSUED,
        CANCELLED,
        DROPPED
    }

    /** What can be asked for and approved. */
    public enum Step {
        NONE,
        ALERT,
        UPDATE,
        CANCEL
    }

    /** How it stands for whoever looks at it. */
    public enum Standing {
        WAITING,
        RETURNED,
        IN_FORCE,
        EXPIRED,
        CANCELLED,
        DROPPED
    }

    /**
     * What the public is told.
     *
     * @param why what is to come
     * @param advice what to do, a line each
     */
    public record Content(
            Colour colour,
            String what,
            String area,
            Instant from,
            Instant until,
            String why,
            String advice,
            String phone) {

        public Content {
            what = clean(what);
            area = clean(area);
            from = from.truncatedTo(ChronoUnit.SECONDS);
            until = until.truncatedTo(ChronoUnit.SECONDS);
            why = clean(why);
            advice = clean(advice);
            phone = clean(phone);
        }

        /** XML has no place for control characters, and a browser's line ends are none of ours. */
        private static String clean(String typed) {
            return typed.replace("\r\n", "\n")
                    .replaceAll("[\\p{Cntrl}&&[^\n]]|[\\uFFFE\\uFFFF]", "")
                    .strip();
        }
    }

    public Standing standing(Instant now) {
        return switch (phase) {
            case DRAFT -> returned.isEmpty() ? Standing.WAITING : Standing.RETURNED;
            case ISSUED -> Objects.requireNonNull(issued).until().isAfter(now) ? Standing.IN_FORCE : Standing.EXPIRED;
            case CANCELLED -> Standing.CANCELLED;
            case DROPPED -> Standing.DROPPED;
        };
    }

    /** Whether somebody has to approve or hand back something. */
    public boolean waits() {
        return step != Step.NONE && returned.isEmpty();
    }

    /** What it says, or would. */
    public Content content() {
        return issued == null ? Objects.requireNonNull(wanted) : issued;
    }

    Warning asking(Step newStep, Content newWanted, String why, String who) {
        return with(phase, issued, newWanted, newStep, why, "", who, issuedAt);
    }

    Warning returned(String why) {
        return with(phase, issued, wanted, step, reason, why, draftedBy, issuedAt);
    }

    /** What was asked for is asked for no more. */
    Warning dropped() {
        return with(
                phase == Phase.DRAFT ? Phase.DROPPED : phase,
                issued,
                phase == Phase.DRAFT ? wanted : null,
                Step.NONE,
                "",
                "",
                draftedBy,
                issuedAt);
    }

    Warning approved(Instant now) {
        return with(
                step == Step.CANCEL ? Phase.CANCELLED : Phase.ISSUED, wanted, null, Step.NONE, "", "", draftedBy, now);
    }

    private Warning with(
            Phase newPhase,
            @Nullable Content newIssued,
            @Nullable Content newWanted,
            Step newStep,
            String newReason,
            String newReturned,
            String newDrafter,
            @Nullable Instant newIssuedAt) {
        return new Warning(
                county,
                id,
                number,
                edition,
                response,
                newPhase,
                newIssued,
                newWanted,
                newStep,
                newReason,
                newReturned,
                newDrafter,
                drill,
                revision + 1,
                draftedAt,
                newIssuedAt);
    }
}
