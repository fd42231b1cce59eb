package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.WorkingCalendar;
import org.gongbao.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A holiday notice that comes, or changes, while duties are open. */
class ReplanningTest extends WorkTest {

    private static final Visitor ADMINISTRATOR = new Visitor("root", Set.of(Role.ADMINISTRATOR), Set.of());

    @Autowired
    private Replanning replanning;

    @AfterEach
    void the_known_calendar_again() {
        jdbc.sql("truncate work_calendar").update();
    }

    @Test
    void the_deadlines_that_move_are_listed_before_anything_moves() {
        WorkDuty duty = paying(passed("LVIN0001"));

        Replanning.Preview preview = replanning.preview(ADMINISTRATOR, withHoliday());

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.moved())
                .containsExactly(new Replanning.Moved(
                        COUNTY,
                        duty.id(),
                        "拨付",
                        Instant.parse("2026-03-23T16:00:00Z"),
                        Instant.parse("2026-03-25T16:00:00Z")));
        assertThat(duties.find(SUPERVISOR, COUNTY, duty.id()).dueAt()).isEqualTo(duty.dueAt());
    }

    @Test
    void a_confirmed_calendar_plans_every_open_deadline_anew() {
        WorkDuty duty = paying(passed("LVIN0001"));
        replanning.confirm(ADMINISTRATOR, withHoliday());

        assertThat(duties.find(SUPERVISOR, COUNTY, duty.id()).dueAt()).isEqualTo(Instant.parse("2026-03-25T16:00:00Z"));
        assertThat(paying(passed("LVIN0002")).dueAt()).isEqualTo(Instant.parse("2026-03-25T16:00:00Z"));
    }

    @Test
    void a_notice_that_contradicts_itself_changes_nothing() {
        WorkDuty duty = paying(passed("LVIN0001"));
        Replanning.Preview preview = replanning.confirm(ADMINISTRATOR, "通知 2027 x\n元旦 休 2027-01-01 班 2027-01-04\n");

        assertThat(preview.problems())
                .extracting(Problem::toString)
                .containsExactly("通知:2:1: 2027-01-04本来就是工作日，不用调休上班");
        assertThat(duties.find(SUPERVISOR, COUNTY, duty.id()).dueAt()).isEqualTo(duty.dueAt());
    }

    /** The known notices, and two days off that no one has announced. */
    static String withHoliday() {
        try (var known = Objects.requireNonNull(WorkingCalendar.class.getResourceAsStream("china.txt"), "china.txt")) {
            return new String(known.readAllBytes(), StandardCharsets.UTF_8)
                    + "\n调整 2026 https://example.org\n县庆 休 2026-03-10..2026-03-11\n";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
