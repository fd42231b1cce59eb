package org.gongbao.web;

import java.time.Duration;
import java.time.Instant;
import org.gongbao.work.WorkDuty;
import org.jspecify.annotations.Nullable;

/** Time that is left, as a clock shows it; the script of the page lets the same words run on. */
record Countdowns(Words words, Instant now) {

    /** Longer than this is a day and no clock. */
    private static final Duration LONGEST = Duration.ofDays(3);

    private static final int BASE = 60;

    /** Empty where a clock says nothing: no limit, or one that ends in days. */
    String left(@Nullable Instant due) {
        if (due == null || !runs(due)) {
            return "";
        }
        Duration left = Duration.between(now, due);
        return left.isNegative()
                ? words.text("incident.clock.over", clock(left.negated()))
                : words.text("incident.clock.left", clock(left));
    }

    private boolean runs(Instant due) {
        return Duration.between(now, due).abs().compareTo(LONGEST) < 0;
    }

    static String clock(Duration time) {
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutes() % BASE, time.toSeconds() % BASE);
    }

    /** For the script; empty where no clock runs. */
    String due(WorkDuty duty) {
        Instant due = duty.dueAt();
        return duty.state() == WorkDuty.State.OPEN && due != null && runs(due) ? due.toString() : "";
    }

    String left(WorkDuty duty) {
        return duty.state() == WorkDuty.State.OPEN ? left(duty.dueAt()) : "";
    }

    /** Half of its time is gone, all of it, or none: minutes have another measure than days. */
    String lamp(WorkDuty duty) {
        Instant due = duty.dueAt();
        return switch (duty.state()) {
            case CLOSED, REPORTED -> "grey";
            case OPEN -> {
                if (due == null) {
                    yield "green";
                }
                Duration left = Duration.between(now, due);
                yield left.isNegative() || left.isZero()
                        ? "red"
                        : left.multipliedBy(2).compareTo(Duration.between(duty.startedAt(), due)) < 0
                                ? "yellow"
                                : "green";
            }
        };
    }
}
