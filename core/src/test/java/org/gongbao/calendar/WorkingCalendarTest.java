package org.gongbao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.gongbao.problem.Problem;
import org.gongbao.problem.Problems;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final WorkingCalendar CHINA = WorkingCalendar.china();

    /** 250 by the notices, less or more by leap years, weekends and extra holidays; counted by hand from each notice. */
    @Test
    void every_year_from_2010_on_has_the_working_days_of_its_notice() {
        List<Integer> counted =
                List.of(250, 250, 249, 250, 250, 249, 250, 249, 250, 250, 249, 250, 249, 249, 251, 248, 248);
        for (int year = 2010; year <= 2026; year++) {
            assertThat(CHINA.count(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                    .as("working days of %s", year)
                    .isEqualTo(counted.get(year - 2010));
        }
    }

    @Test
    void a_make_up_weekend_is_worked_and_a_holiday_is_not() {
        assertThat(CHINA.isWorking(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(CHINA.isWorking(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(CHINA.isWorking(LocalDate.of(2011, 12, 31))).isTrue();
    }

    @Test
    void a_later_notice_changes_the_days_of_an_earlier() {
        assertThat(CHINA.isWorking(LocalDate.of(2019, 5, 5))).isTrue();
        assertThat(CHINA.isWorking(LocalDate.of(2020, 2, 1))).isFalse();
        assertThat(CHINA.isWorking(LocalDate.of(2015, 9, 3))).isFalse();
    }

    @Test
    void years_without_a_notice_are_provisional() {
        assertThat(CHINA.isProvisional(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(CHINA.isProvisional(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(CHINA.isProvisional(LocalDate.of(2009, 12, 31))).isTrue();
    }

    @Test
    void five_working_days_over_the_spring_festival() {
        assertThat(CHINA.add(LocalDate.of(2026, 2, 12), 5)).isEqualTo(LocalDate.of(2026, 2, 26));
    }

    @Test
    void adding_subtracting_and_counting_between_are_inverse() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            LocalDate day = CHINA.workingOrNext(LocalDate.of(2010, 1, 1).plusDays(random.nextInt(8_000)));
            int days = random.nextInt(600) - 300;
            LocalDate there = CHINA.add(day, days);
            assertThat(CHINA.subtract(there, days)).isEqualTo(day);
            assertThat(CHINA.between(day, there)).isEqualTo(days);
        }
    }

    @Test
    void adding_is_what_walking_from_day_to_day_comes_to() {
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            LocalDate day = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(6_000));
            int days = random.nextInt(60) + 1;
            LocalDate walked = day;
            for (int left = days; left > 0; ) {
                walked = walked.plusDays(1);
                if (CHINA.isWorking(walked)) {
                    left--;
                }
            }
            assertThat(CHINA.add(day, days)).isEqualTo(walked);
        }
    }

    @Test
    void a_day_beyond_all_calendars_is_refused() {
        assertThatThrownBy(() -> CHINA.add(LocalDate.of(2100, 12, 30), 10))
                .hasMessage("days are counted from 2000-01-01 to 2100-12-31");
    }

    @Test
    void a_notice_that_contradicts_itself_is_refused_with_all_its_faults() {
        Problems problems = new Problems();
        WorkingCalendar calendar = WorkingCalendar.read("放假.txt", """
                通知 2027 https://example.org/1
                元旦 休 2027-01-01..2027-01-03 班 2027-01-03
                春节 休 2027-02-05..2027-02-04
                清明节 休 2027-04-03..2027-04-05 班 2027-04-06
                国庆节 假 2027-10-01
                通知 2027 https://example.org/2
                调整 2028 https://example.org/3
                """, problems);

        assertThat(calendar).isNull();
        assertThat(problems.sorted().stream().map(Problem::toString))
                .containsExactly(
                        "放假.txt:2:1: 2027-01-03在第2行相反：既休又上班",
                        "放假.txt:3:1: “春节”的日期不在2027年",
                        "放假.txt:4:1: 2027-04-06本来就是工作日，不用调休上班",
                        "放假.txt:5:1: 这一行应写作“元旦 休 2026-01-01..2026-01-03 班 2026-01-04”",
                        "放假.txt:6:1: 2027年已有一件通知，改动它的写作“调整”",
                        "放假.txt:7:1: 2028年还没有通知，没有可调整的");
    }
}
