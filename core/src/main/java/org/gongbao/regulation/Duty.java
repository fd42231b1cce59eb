package org.gongbao.regulation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongbao.calendar.Schedule;
import org.gongbao.calendar.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * 任务: who has to do what by when. Units are full names, or the words of the text for a role such as 各乡镇.
 *
 * @param what its content; the name where nothing more is said
 * @param starts null where it recurs or only has a day
 * @param schedule null where it does not recur
 * @param limit null where the text gives none, or a day
 * @param by the last day; null where the text gives none
 * @param ends null where it ends when the unit says so
 * @param pausedIn the clock stands still while the record is in this state; null for never
 */
public record Duty(
        String name,
        String what,
        @Nullable Event starts,
        @Nullable Schedule schedule,
        @Nullable TimeLimit limit,
        @Nullable LocalDate by,
        String limitText,
        List<String> lead,
        List<String> cooperating,
        List<String> responsible,
        @Nullable Event ends,
        List<String> evidence,
        List<String> reviewers,
        Event.@Nullable Entered pausedIn,
        List<Rung> ladder,
        List<ClauseRef> clauses)
        implements Order {

    public Duty {
        lead = List.copyOf(lead);
        cooperating = List.copyOf(cooperating);
        responsible = List.copyOf(responsible);
        evidence = List.copyOf(evidence);
        reviewers = List.copyOf(reviewers);
        ladder = List.copyOf(ladder);
        clauses = List.copyOf(clauses);
    }

    /** This duty, with what it does not say itself taken from 默认任务. */
    Duty or(Duty defaults) {
        boolean timed = limit != null || by != null || !limitText.isEmpty();
        return new Duty(
                name,
                what,
                starts == null && schedule == null ? defaults.starts : starts,
                schedule == null && starts == null ? defaults.schedule : schedule,
                timed ? limit : defaults.limit,
                timed ? by : defaults.by,
                timed ? limitText : defaults.limitText,
                lead.isEmpty() && responsible.isEmpty() ? defaults.lead : lead,
                cooperating.isEmpty() ? defaults.cooperating : cooperating,
                responsible.isEmpty() && lead.isEmpty() ? defaults.responsible : responsible,
                ends == null ? defaults.ends : ends,
                evidence.isEmpty() ? defaults.evidence : evidence,
                reviewers.isEmpty() ? defaults.reviewers : reviewers,
                pausedIn == null ? defaults.pausedIn : pausedIn,
                ladder.isEmpty() ? defaults.ladder : ladder,
                clauses);
    }

    /**
     * One rung of an escalation ladder.
     *
     * @param after how long after the clock has run out
     * @param target a unit, or 责任 and the like for those of the duty
     */
    public record Rung(TimeLimit after, Step step, String target) {

        /** Reads {@code 提醒 责任} and {@code 1个工作日后 督办 县政府办公室}; empty for anything else. */
        public static Optional<Rung> parse(String printed) {
            String[] words = printed.strip().split("\\s+", -1);
            boolean delayed = words.length == 3 && words[0].endsWith("后");
            if (words.length != (delayed ? 3 : 2)) {
                return Optional.empty();
            }
            Optional<TimeLimit> after = delayed
                    ? TimeLimit.parse(words[0].substring(0, words[0].length() - 1))
                    : Optional.of(TimeLimit.AT_ONCE);
            return after.flatMap(time ->
                    Step.of(words[words.length - 2]).map(step -> new Rung(time, step, words[words.length - 1])));
        }

        Rung to(String other) {
            return new Rung(after, step, other);
        }

        /** As a regulation file writes it. */
        @Override
        public String toString() {
            return (after.equals(TimeLimit.AT_ONCE) ? "" : after + "后 ") + step.printed() + " " + target;
        }
    }

    /** What is done about a duty that is late, from mild to severe. */
    public enum Step {
        REMIND("提醒"),
        SUPERVISE("督办"),
        CIRCULATE("通报"),
        SUMMON("约谈"),
        REFER("移送");

        private final String printed;

        Step(String printed) {
            this.printed = printed;
        }

        public String printed() {
            return printed;
        }

        static Optional<Step> of(String printed) {
            return Arrays.stream(values())
                    .filter(step -> step.printed.equals(printed))
                    .findFirst();
        }
    }
}
