package org.gongbao.work;

import java.util.List;
import org.gongbao.calendar.WorkingCalendar;
import org.gongbao.database.Pipeline;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendar in force: the program's own, or the newer one that somebody confirmed here. */
@Component
class Calendars {

    private static final String NEWEST = "select coalesce(max(number), 0) from work_calendar";

    private final JdbcClient jdbc;
    private volatile @Nullable Known known;

    private record Known(long number, WorkingCalendar calendar) {}

    Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    WorkingCalendar inForce() {
        return of(jdbc.sql(NEWEST).query(Long.class).single());
    }

    /** Which is in force, read with other things. */
    List<Long> number(Pipeline reads) {
        return reads.query(NEWEST, (row, at) -> row.getLong(1));
    }

    WorkingCalendar of(long number) {
        Known before = known;
        if (before != null && before.number() == number) {
            return before.calendar();
        }
        WorkingCalendar calendar = number == 0 ? WorkingCalendar.china() : stored(number);
        known = new Known(number, calendar);
        return calendar;
    }

    private WorkingCalendar stored(long number) {
        String text = jdbc.sql("select text from work_calendar where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
        WorkingCalendar calendar = WorkingCalendar.read("work_calendar", text, new Problems());
        if (calendar == null) {
            throw new IllegalStateException("the confirmed calendar " + number + " cannot be read");
        }
        return calendar;
    }
}
