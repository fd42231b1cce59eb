package org.gongbao.work;

import java.time.Instant;
import java.util.List;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.calendar.WorkingCalendar;
import org.gongbao.regulation.Duty;
import org.jspecify.annotations.Nullable;

/**
 * When a duty falls due and when it has to be looked after next.
 *
 * @param due null where no limit runs
 * @param wake when the next rung of the ladder is reached; null for none
 */
record Plan(Countdown.@Nullable Due due, @Nullable Instant wake) {

    static Plan of(
            Instant start,
            @Nullable Countdown countdown,
            @Nullable Instant fixed,
            List<Duty.Rung> ladder,
            int rung,
            WorkingCalendar calendar) {
        Countdown.Due due =
                countdown == null ? fixed == null ? null : new Countdown.Due(fixed, false) : countdown.due(calendar);
        if (rung >= ladder.size()) {
            return new Plan(due, null);
        }
        TimeLimit after = ladder.get(rung).after();
        if (ladder.get(rung).from() == Duty.From.START) {
            // A milestone stands still with the clock.
            List<Countdown.Pause> pauses = countdown == null ? List.of() : countdown.pauses();
            Countdown.Due reached = new Countdown(start, List.of(after), pauses).due(calendar);
            return new Plan(due, reached == null ? null : reached.at());
        }
        if (due == null) {
            return new Plan(null, null);
        }
        if (after.equals(TimeLimit.AT_ONCE)) {
            return new Plan(due, due.at());
        }
        // A rung's own limit begins where the duty's ends, the day after its last.
        Countdown.Due reached = countdown == null
                ? Countdown.after(due.at(), after).due(calendar)
                : countdown.extend(after).due(calendar);
        return new Plan(due, reached == null ? null : reached.at());
    }

    @Nullable
    Instant at() {
        return due == null ? null : due.at();
    }

    boolean provisional() {
        return due != null && due.provisional();
    }
}
