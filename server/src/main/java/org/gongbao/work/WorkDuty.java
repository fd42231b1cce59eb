package org.gongbao.work;

import java.time.Instant;
import java.util.List;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.document.DocumentNumber;
import org.gongbao.regulation.Duty;
import org.jspecify.annotations.Nullable;

/**
 * A duty that somebody has.
 *
 * @param number of the document that orders it; null where that has none
 * @param edition the version of the regulation it is pinned to, or of the document where no regulation orders it
 * @param source the document that orders it by itself; null where a regulation does
 * @param clauses where the text orders it
 * @param record what it is about; null for a duty of its own
 * @param revision raised by every change
 * @param countdown null where no limit runs
 * @param dueAt the first moment that is too late, by the calendar it was planned with; null for none, or while paused
 * @param provisional whether it rests on holidays that are not announced
 * @param rung how many rungs of the ladder were climbed
 * @param feedbacks how often its units have said how it stands
 * @param asked more time that was asked for and not answered; null for none
 */
public record WorkDuty(
        String county,
        String id,
        @Nullable DocumentNumber number,
        int edition,
        @Nullable Source source,
        String name,
        String what,
        List<String> clauses,
        @Nullable String record,
        State state,
        int revision,
        Instant startedAt,
        @Nullable Countdown countdown,
        @Nullable Instant dueAt,
        boolean provisional,
        int rung,
        int feedbacks,
        @Nullable String asked,
        @Nullable Instant closedAt,
        List<Part> parts) {

    public WorkDuty {
        clauses = List.copyOf(clauses);
        parts = List.copyOf(parts);
    }

    /**
     * A document of the gazette that orders a duty without a regulation file.
     *
     * @param document its permanent id
     * @param limit the one that its ladder gave it; null where it has a day of its own, or no end
     * @param ladder what happens when the duty is late, as it was when it was opened
     */
    public record Source(
            String document, String title, @Nullable TimeLimit limit, List<Duty.Rung> ladder) {
        public Source {
            ladder = List.copyOf(ladder);
        }
    }

    /** Before the content of a duty that only trains people: whoever reads of it anywhere has to see that. */
    public static final String DRILL = "【演练】";

    /** Whether it only trains people. */
    public boolean isDrill() {
        return what.startsWith(DRILL);
    }

    /** Its name as people read it: a drill says that it is one. */
    public String title() {
        return isDrill() ? DRILL + name : name;
    }

    /** Whether it has to be done by some time, though its clock may stand still. */
    public boolean isBounded() {
        return countdown != null || dueAt != null;
    }

    /** How people cite what orders it: by its number, else by its title. */
    public String orderedBy() {
        return number != null ? number.toString() : source == null ? "" : "《" + source.title() + "》";
    }

    /** How far it has come. */
    public enum State {
        OPEN,
        /** All parts are reported; somebody else has to agree. */
        REPORTED,
        CLOSED
    }

    /** Whose part it is. */
    public enum Share {
        LEAD,
        RESPONSIBLE,
        COOPERATING
    }

    /** How far a unit has come with its part. */
    public enum Progress {
        WAITING,
        /** 签收: the unit knows that it has it. */
        ACCEPTED,
        /** The unit says that it is not its own; whoever supervises gives it to another, or back. */
        HANDED_BACK,
        REPORTED
    }

    /**
     * What one unit does of it.
     *
     * @param report what the unit said last: what it has done, or why the part is not its own
     */
    public record Part(String unit, Share share, Progress progress, String report) {

        public boolean reported() {
            return progress == Progress.REPORTED;
        }

        Part in(Progress newProgress) {
            return new Part(unit, share, newProgress, report);
        }

        Part in(Progress newProgress, String said) {
            return new Part(unit, share, newProgress, said);
        }
    }

    /** What changes of a duty in its life; the rest follows from it or stays. */
    record Standing(
            State state,
            @Nullable Countdown countdown,
            int rung,
            int feedbacks,
            @Nullable String asked,
            @Nullable Instant closedAt) {

        Standing in(State newState) {
            return new Standing(newState, countdown, rung, feedbacks, asked, null);
        }

        Standing closed(Instant now) {
            return new Standing(State.CLOSED, countdown, rung, feedbacks, asked, now);
        }

        Standing running(@Nullable Countdown newCountdown) {
            return new Standing(state, newCountdown, rung, feedbacks, asked, closedAt);
        }

        Standing climbed(int newRung) {
            return new Standing(state, countdown, newRung, feedbacks, asked, closedAt);
        }

        Standing told() {
            return new Standing(state, countdown, rung, feedbacks + 1, asked, closedAt);
        }

        Standing asking(@Nullable String limit) {
            return new Standing(state, countdown, rung, feedbacks, limit, closedAt);
        }
    }

    Standing standing() {
        return new Standing(state, countdown, rung, feedbacks, asked, closedAt);
    }

    WorkDuty with(Standing standing, Plan plan, List<Part> newParts) {
        return new WorkDuty(
                county,
                id,
                number,
                edition,
                source,
                name,
                what,
                clauses,
                record,
                standing.state(),
                revision + 1,
                startedAt,
                standing.countdown(),
                plan.at(),
                plan.provisional(),
                standing.rung(),
                standing.feedbacks(),
                standing.asked(),
                standing.closedAt(),
                newParts);
    }

    /** The same with another day, where no limit runs. */
    WorkDuty until(Instant tooLate) {
        return new WorkDuty(
                county,
                id,
                number,
                edition,
                source,
                name,
                what,
                clauses,
                record,
                state,
                revision,
                startedAt,
                countdown,
                tooLate,
                provisional,
                rung,
                feedbacks,
                asked,
                closedAt,
                parts);
    }

    /** Its parts, all reported or all to be done again by who knows of them. */
    List<Part> all(boolean reported) {
        return parts.stream()
                .map(part -> part.in(reported ? Progress.REPORTED : Progress.ACCEPTED))
                .toList();
    }
}
