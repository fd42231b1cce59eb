package org.gongbao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "每日, 2026-03-02, 2026-03-02, 2026-03-02",
        "每周五, 2026-03-02, 2026-02-28, 2026-03-06",
        "每周, 2026-03-02, 2026-03-02, 2026-03-08",
        "每月, 2026-02-10, 2026-02-01, 2026-02-28",
        "每月5日前, 2026-03-06, 2026-04-01, 2026-04-05",
        "每季度, 2026-03-02, 2026-01-01, 2026-03-31",
        "每季度末月25日前, 2026-03-26, 2026-04-01, 2026-06-25",
        "每季度首月15日前, 2026-01-15, 2026-01-01, 2026-01-15",
        "每季度首月15日前, 2026-03-02, 2026-04-01, 2026-04-15",
        "每半年, 2026-07-01, 2026-07-01, 2026-12-31",
        "每年10月, 2026-11-01, 2027-01-01, 2027-10-31",
        "每年12月底前, 2026-11-01, 2026-01-01, 2026-12-31",
        "每年, 2026-11-01, 2026-01-01, 2026-12-31"
    })
    void the_next_turn_is_the_first_that_is_not_due_before_the_day(
            String printed, LocalDate day, LocalDate opens, LocalDate due) {
        assertThat(Schedule.parse(printed).orElseThrow().next(day)).hasValue(new Schedule.Window(opens, due));
    }

    @Test
    void a_day_that_a_month_does_not_have_is_its_last() {
        assertThat(Schedule.parse("每月31日前").orElseThrow().next(LocalDate.of(2026, 2, 1)))
                .hasValue(new Schedule.Window(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
    }

    @Test
    void what_only_people_know_the_days_of_has_no_turn() {
        assertThat(Schedule.parse("每学期").orElseThrow().next(LocalDate.of(2026, 2, 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "经常", "每", "每月32日前", "每年13月"})
    void what_is_no_recurrence_is_refused(String text) {
        assertThat(Schedule.parse(text)).isEmpty();
    }
}
