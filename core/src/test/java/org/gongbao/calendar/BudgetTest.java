package org.gongbao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Random;
import org.gongbao.calendar.Countdown.Pause;
import org.gongbao.expression.SpanUnit;
import org.gongbao.problem.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What was granted is what runs, however often a clock stands still: held against a walk over every day and pause. */
class BudgetTest {

    private static final WorkingCalendar CHINA = WorkingCalendar.china();
    private static final int RUNS = 1_000;

    private final Random random = new Random(11);

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SECOND")
    void from_the_start_to_the_end_exactly_the_granted_time_runs(SpanUnit unit) {
        for (int run = 0; run < RUNS; run++) {
            TimeLimit limit = new TimeLimit(random.nextInt(1, 40), unit);
            Countdown countdown = paused(Countdown.of(anyStart(), limit), random.nextInt(5));

            assertThat(ran(countdown, countdown.start(), due(countdown, CHINA), limit))
                    .as("%s", countdown)
                    .isEqualTo(granted(countdown.start(), limit));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SECOND")
    void an_extension_runs_from_the_end_of_what_was_granted_before(SpanUnit unit) {
        for (int run = 0; run < RUNS; run++) {
            TimeLimit first = new TimeLimit(random.nextInt(1, 20), SpanUnit.WORKING_DAY);
            TimeLimit more = new TimeLimit(random.nextInt(1, 20), unit);
            Countdown before = paused(Countdown.of(anyStart(), first), random.nextInt(5));
            Countdown extended = before.extend(more);

            assertThat(ran(extended, due(before, CHINA), due(extended, CHINA), more))
                    .as("%s", extended)
                    .isEqualTo(granted(due(before, CHINA), more));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SECOND")
    void planned_by_another_calendar_and_back_nothing_is_lost(SpanUnit unit) {
        WorkingCalendar other = Objects.requireNonNull(WorkingCalendar.read("别的", """
                通知 2016 https://example.org
                县庆 休 2016-03-01..2016-03-20
                """, new Problems()));
        for (int run = 0; run < RUNS; run++) {
            Countdown countdown =
                    paused(Countdown.of(anyStart(), new TimeLimit(random.nextInt(1, 40), unit)), random.nextInt(5));
            Instant planned = due(countdown, CHINA);
            Instant moved = due(countdown, other);

            if (unit != SpanUnit.WORKING_DAY) {
                assertThat(moved).isEqualTo(planned);
            }
            assertThat(due(countdown, CHINA)).isEqualTo(planned);
        }
    }

    private Instant anyStart() {
        return Instant.parse("2015-01-01T00:00:00Z").plusSeconds(random.nextInt(300_000_000));
    }

    /** Some of the pauses begin or end at midnight, where a day too many or too few is counted most easily. */
    private Countdown paused(Countdown countdown, int times) {
        Countdown paused = countdown;
        Instant at = countdown.start();
        for (int pause = 0; pause < times; pause++) {
            at = moment(at);
            paused = paused.pause(at);
            at = moment(at);
            paused = paused.resume(at);
        }
        return paused;
    }

    private Instant moment(Instant after) {
        Instant later = after.plusSeconds(random.nextInt(1_000_000));
        return random.nextInt(4) > 0 ? later : endOf(dayOf(later));
    }

    /** What ran, in seconds for what runs by the clock, else in days that count. */
    private static long ran(Countdown countdown, Instant from, Instant to, TimeLimit limit) {
        if (limit.isByTheClock()) {
            Duration ran = Duration.between(from, to);
            for (Pause pause : countdown.pauses()) {
                Instant began = latest(pause.from(), from);
                Instant ended = earliest(Objects.requireNonNull(pause.to()), to);
                ran = ended.isAfter(began) ? ran.minus(Duration.between(began, ended)) : ran;
            }
            return ran.toSeconds();
        }
        long days = 0;
        // An end of days lies at midnight: the day that begins there has not been touched.
        LocalDate first = limit(from).plusDays(1);
        for (LocalDate day = first; endOf(day).compareTo(to) <= 0; day = day.plusDays(1)) {
            boolean counts = limit.unit() != SpanUnit.WORKING_DAY || CHINA.isWorking(day);
            days += counts && runsAt(countdown, endOf(day)) ? 1 : 0;
        }
        return days;
    }

    private static boolean runsAt(Countdown countdown, Instant end) {
        return countdown.pauses().stream()
                .noneMatch(pause -> pause.from().isBefore(end)
                        && !Objects.requireNonNull(pause.to()).isBefore(end));
    }

    private static long granted(Instant from, TimeLimit limit) {
        LocalDate day = limit(from);
        return switch (limit.unit()) {
            case HOUR -> Duration.ofHours(limit.amount()).toSeconds();
            case MINUTE -> Duration.ofMinutes(limit.amount()).toSeconds();
            case MONTH -> ChronoUnit.DAYS.between(day, day.plusMonths(limit.amount()));
            case YEAR -> ChronoUnit.DAYS.between(day, day.plusYears(limit.amount()));
            default -> limit.amount();
        };
    }

    /** The day after which days are counted. */
    private static LocalDate limit(Instant from) {
        LocalDate day = dayOf(from);
        return endOf(day.minusDays(1)).equals(from) ? day.minusDays(1) : day;
    }

    private static Instant due(Countdown countdown, WorkingCalendar calendar) {
        return Objects.requireNonNull(countdown.due(calendar)).at();
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(Countdown.ZONE).toLocalDate();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Countdown.ZONE).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
