package org.gongbao.expression;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * A time of day in a time zone that has a name. Without a day it has no offset: it can be compared with times of the same
 * zone only, and becomes a moment together with a date.
 */
public record ZoneTime(LocalTime clock, ZoneId zone) {

    /** As FEEL writes it: {@code 10:00:00@Europe/Paris}. */
    @Override
    public String toString() {
        return DateTimeFormatter.ISO_LOCAL_TIME.format(clock) + "@" + zone;
    }
}
