package org.gongbao.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.gongbao.calendar.Countdown;

/** The time of a drill; it stands still until it is set. */
public final class DrillClock extends Clock {

    private volatile Instant now = Instant.EPOCH;

    public void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Countdown.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
