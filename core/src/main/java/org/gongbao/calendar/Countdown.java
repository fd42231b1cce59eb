package org.gongbao.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongbao.expression.SpanUnit;
import org.jspecify.annotations.Nullable;

/**
 * A running time limit as it has to be stored: what was granted, and when it stood still. The moment it falls due is
 * derived, so that a new calendar gives a new one.
 *
 * <p>Minutes and hours run from the start on. Of days, working days, months and years the day of the start is not
 * counted (民法典第二百零一条), and the limit ends with its last day; a month without the day ends with its last one
 * (第二百零二条). A day counts if the clock runs at its end, so that a pause within one day costs nothing.
 *
 * @param granted the first limit and every extension of it, in order
 * @param pauses in order, apart from each other; only the last may be open
 */
public record Countdown(Instant start, List<TimeLimit> granted, List<Pause> pauses) {

    /** The one time zone of the country's offices. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** That zone without its history, which ended in 1991: no deadline is older, and a million are planned at once. */
    private static final long SECONDS_AHEAD = Duration.ofHours(8).toSeconds();

    private static final long SECONDS_OF_DAY = Duration.ofDays(1).toSeconds();

    public Countdown {
        granted = List.copyOf(granted);
        pauses = List.copyOf(pauses);
        if (granted.isEmpty()) {
            throw new IllegalArgumentException("a countdown without a limit");
        }
        Instant end = start;
        for (Pause pause : pauses) {
            if (end == null || pause.from().isBefore(end)) {
                throw new IllegalArgumentException("pauses overlap or lie before the start");
            }
            end = pause.to();
        }
    }

    /**
     * A time in which the clock stood still.
     *
     * @param to null while it stands
     */
    public record Pause(Instant from, @Nullable Instant to) {
        public Pause {
            if (to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("a pause that ends before it begins");
            }
        }
    }

    /**
     * The end of a limit.
     *
     * @param at the first moment that is too late
     * @param provisional whether it rests on days of a year whose holidays are not announced
     */
    public record Due(Instant at, boolean provisional) {}

    public static Countdown of(Instant start, TimeLimit limit) {
        return new Countdown(start, List.of(limit), List.of());
    }

    /** More time than up to a moment that is too late: it begins with the day after, as an extension of a limit does. */
    public static Countdown after(Instant tooLate, TimeLimit more) {
        return of(tooLate.minusSeconds(1), more);
    }

    public boolean isPaused() {
        return !pauses.isEmpty() && pauses.getLast().to() == null;
    }

    /** @throws IllegalStateException if it stands still already */
    public Countdown pause(Instant at) {
        if (isPaused()) {
            throw new IllegalStateException("paused already");
        }
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(at, null));
        return new Countdown(start, granted, more);
    }

    /** @throws IllegalStateException if it runs already */
    public Countdown resume(Instant at) {
        if (!isPaused()) {
            throw new IllegalStateException("runs already");
        }
        List<Pause> ended = new ArrayList<>(pauses);
        ended.add(new Pause(ended.removeLast().from(), at));
        return new Countdown(start, granted, ended);
    }

    /** Grants more time; it begins where what was granted before ends. */
    public Countdown extend(TimeLimit more) {
        List<TimeLimit> all = new ArrayList<>(granted);
        if (all.getLast().unit() == more.unit()) {
            all.add(new TimeLimit(all.removeLast().amount() + more.amount(), more.unit()));
        } else {
            all.add(more);
        }
        return new Countdown(start, all, pauses);
    }

    /** When it falls due by this calendar; null while it stands still before its end. */
    public @Nullable Due due(WorkingCalendar calendar) {
        Instant at = start;
        LocalDate lastDay = null;
        boolean provisional = false;
        for (TimeLimit limit : granted) {
            if (limit.isByTheClock()) {
                at = byTheClock(at, limit);
                lastDay = null;
            } else {
                LocalDate first = (lastDay == null ? dayOf(at) : lastDay).plusDays(1);
                lastDay = byDays(first, limit, calendar);
                provisional |= lastDay != null
                        && limit.unit() == SpanUnit.WORKING_DAY
                        && (calendar.isProvisional(first) || calendar.isProvisional(lastDay));
                at = lastDay == null ? null : endOf(lastDay);
            }
            if (at == null) {
                return null;
            }
        }
        return new Due(Objects.requireNonNull(at), provisional);
    }

    private @Nullable Instant byTheClock(Instant from, TimeLimit limit) {
        Duration left =
                limit.unit() == SpanUnit.HOUR ? Duration.ofHours(limit.amount()) : Duration.ofMinutes(limit.amount());
        Instant at = from;
        for (Pause pause : pauses) {
            if (!at.plus(left).isAfter(pause.from())) {
                return at.plus(left);
            }
            Instant to = pause.to();
            if (to == null) {
                return null;
            }
            if (pause.from().isAfter(at)) {
                left = left.minus(Duration.between(at, pause.from()));
            }
            at = to.isAfter(at) ? to : at;
        }
        return at.plus(left);
    }

    private @Nullable LocalDate byDays(LocalDate first, TimeLimit limit, WorkingCalendar calendar) {
        boolean working = limit.unit() == SpanUnit.WORKING_DAY;
        int left = days(first, limit);
        LocalDate day = first;
        for (Pause pause : pauses) {
            LocalDate stopped = dayOf(pause.from());
            Instant to = pause.to();
            LocalDate running = to == null ? null : dayOf(to);
            if (stopped.equals(running) || running != null && !running.isAfter(day)) {
                continue;
            }
            int counted = working
                    ? calendar.count(day, stopped.minusDays(1))
                    : (int) Math.max(0, ChronoUnit.DAYS.between(day, stopped));
            if (left <= counted) {
                break;
            }
            if (running == null) {
                return null;
            }
            left -= counted;
            day = running;
        }
        return working ? calendar.add(day.minusDays(1), left) : day.plusDays(left - 1L);
    }

    /** Months and years as the days that they are from this day on. */
    private static int days(LocalDate first, TimeLimit limit) {
        LocalDate anchor = first.minusDays(1);
        return switch (limit.unit()) {
            case MONTH -> (int) ChronoUnit.DAYS.between(anchor, anchor.plusMonths(limit.amount()));
            case YEAR -> (int) ChronoUnit.DAYS.between(anchor, anchor.plusYears(limit.amount()));
            default -> limit.amount();
        };
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond() + SECONDS_AHEAD, SECONDS_OF_DAY));
    }

    private static Instant endOf(LocalDate day) {
        return Instant.ofEpochSecond((day.toEpochDay() + 1) * SECONDS_OF_DAY - SECONDS_AHEAD);
    }
}
