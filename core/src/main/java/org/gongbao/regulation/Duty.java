package org.gongbao.regulation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** The same in other words. */
    public Duty saying(String words) {
        return new Duty(
                name,
                words,
                starts,
                schedule,
                limit,
                by,
                limitText,
                lead,
                cooperating,
                responsible,
                ends,
                evidence,
                reviewers,
                pausedIn,
                ladder,
                clauses);
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
     * @param from what its time is counted from
     * @param after how long after that
     * @param target a unit, or 责任 and the like for those of the duty
     * @param about what it asks for; empty where that is the duty itself
     */
    public record Rung(From from, TimeLimit after, Step step, String target, String about) {

        private static final Pattern PRINTED = Pattern.compile(
                "(?:(起算)?(\\S+?)后\\s+)?(\\S+?)\\s+" + "([“\"][^“”\"]+[”\"]|[^\\s“”\"]+)(?:\\s*[“\"]([^“”\"]+)[”\"])?");

        /** Beginning with the end of the duty's time, about the duty itself. */
        public Rung(TimeLimit after, Step step, String target) {
            this(From.END, after, step, target, "");
        }

        /**
         * Reads {@code 提醒 责任}, {@code 1个工作日后 督办 县政府办公室} and {@code 起算3日后 提醒 责任 “反馈”}; empty for anything
         * else.
         */
        public static Optional<Rung> parse(String printed) {
            Matcher words = PRINTED.matcher(printed.strip());
            if (!words.matches()) {
                return Optional.empty();
            }
            From from = words.group(1) == null ? From.END : From.START;
            String about = Objects.requireNonNullElse(words.group(5), "");
            Optional<TimeLimit> after =
                    words.group(2) == null ? Optional.of(TimeLimit.AT_ONCE) : TimeLimit.parse(words.group(2));
            return after.flatMap(
                    time -> Step.of(words.group(3)).map(step -> new Rung(from, time, step, words.group(4), about)));
        }

        Rung to(String other) {
            return new Rung(from, after, step, other, about);
        }

        /** As a regulation file writes it. */
        @Override
        public String toString() {
            String when =
                    from == From.START ? "起算" + after + "后 " : after.equals(TimeLimit.AT_ONCE) ? "" : after + "后 ";
            return when + step.printed() + " " + target + (about.isEmpty() ? "" : " “" + about + "”");
        }
    }

    /** What the time of a rung is counted from. */
    public enum From {
        /** The duty's start: a milestone, which a unit that has given feedback has kept. */
        START,
        END
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
