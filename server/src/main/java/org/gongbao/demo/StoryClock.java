package org.gongbao.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The time of the story while it is told, and of the machine afterwards. */
final class StoryClock extends Clock {

    private final Clock real;
    private volatile @Nullable Instant told;

    StoryClock(Clock real) {
        this.real = real;
    }

    void tell(Instant moment) {
        told = moment;
    }

    void end() {
        told = null;
    }

    /** Of the machine, also while the story is told. */
    Instant now() {
        return real.instant();
    }

    @Override
    public Instant instant() {
        Instant moment = told;
        return moment == null ? real.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
