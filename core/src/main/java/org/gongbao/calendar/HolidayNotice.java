package org.gongbao.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What one yearly notice of the State Council says.
 *
 * @param adjusts whether it changes days of an earlier notice of the same year
 * @param source where the notice can be read
 */
public record HolidayNotice(int year, boolean adjusts, String source, List<Holiday> holidays) {

    public HolidayNotice {
        holidays = List.copyOf(holidays);
    }

    /**
     * One holiday.
     *
     * @param first the first day off
     * @param last the last day off; weekends between are part of it
     * @param makeUp weekend days that are worked in exchange (调休)
     */
    public record Holiday(String name, LocalDate first, LocalDate last, List<LocalDate> makeUp) {
        public Holiday {
            makeUp = List.copyOf(makeUp);
        }
    }
}
