package org.gongbao.calendar;

import java.io.Serial;

/** A day so far away that no calendar counts with it. */
public final class CalendarExceeded extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    CalendarExceeded() {
        super("days are counted from " + WorkingCalendar.EARLIEST + " to " + WorkingCalendar.LATEST);
    }
}
