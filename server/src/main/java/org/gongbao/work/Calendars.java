package org.gongbao.work;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    /** A calendar that came into force; the program's own has always been. */
    record InForce(WorkingCalendar calendar, Instant from) {}

    /** The one in force at a moment, and those that came after it, in their order. */
    List<InForce> since(Instant moment) {
        return jdbc.sql("""
                        select number, confirmed_at from work_calendar where number >= coalesce(
                            (select max(number) from work_calendar where confirmed_at <= :moment), 0)
                        union all select 0, '-infinity'
                        where not exists (select from work_calendar where confirmed_at <= :moment)
                        order by number
                        """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, at) -> {
                    long number = row.getLong("number");
                    return new InForce(
                            of(number),
                            number == 0
                                    ? Instant.MIN
                                    : row.getObject("confirmed_at", OffsetDateTime.class)
                                            .toInstant());
                })
                .list();
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
