package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.WorkingCalendar;
import org.gongbao.document.DocumentNumber;
import org.gongbao.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A holiday notice that comes, or changes, while duties are open. */
class ReplanningTest extends WorkTest {

    private static final Visitor ADMINISTRATOR = new Visitor("root", Set.of(Role.ADMINISTRATOR), Set.of());

    private static final String KEEPER = "云岭县工业信息化和商务局";

    @Autowired
    private Replanning replanning;

    @Autowired
    private PublicNotices notices;

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
    void a_calendar_that_is_confirmed_again_changes_nothing() {
        paying(passed("LVIN0001"));
        replanning.confirm(ADMINISTRATOR, withHoliday());
        String entries = "select count(*) from journal_entry";
        long before = jdbc.sql(entries).query(Long.class).single();

        assertThat(replanning.confirm(ADMINISTRATOR, withHoliday()).moved()).isEmpty();
        assertThat(jdbc.sql("select count(*) from work_calendar")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql(entries).query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void a_confirmed_calendar_plans_every_open_deadline_anew() {
        WorkDuty duty = paying(passed("LVIN0001"));
        replanning.confirm(ADMINISTRATOR, withHoliday());

        assertThat(duties.find(SUPERVISOR, COUNTY, duty.id()).dueAt()).isEqualTo(Instant.parse("2026-03-25T16:00:00Z"));
        assertThat(paying(passed("LVIN0002")).dueAt()).isEqualTo(Instant.parse("2026-03-25T16:00:00Z"));
    }

    @Test
    void a_public_notice_that_runs_is_listed_and_ends_later_once_the_calendar_is_confirmed() {
        Visitor keeper = new Visitor("keeper", Set.of(Role.CLERK), Set.of(new Office("云岭县", KEEPER)));
        WorkRecord record = posted(keeper);
        // Three working days of the first stage would be over before the days off; the county's five are not.
        clock.set(Instant.parse("2026-03-05T16:00:00Z"));
        notices.end(keeper, "云岭县", record.id(), 0);

        Replanning.MovedNotice moved = new Replanning.MovedNotice(
                "云岭县",
                record.id(),
                "补贴台账",
                "县级",
                Instant.parse("2026-03-13T16:00:00Z"),
                Instant.parse("2026-03-17T16:00:00Z"));
        assertThat(replanning.preview(ADMINISTRATOR, withHoliday()).notices()).containsExactly(moved);
        assertThat(notices.of(keeper, "云岭县", record.id()).getLast().dueAt()).isEqualTo(moved.before());

        replanning.confirm(ADMINISTRATOR, withHoliday());
        assertThat(notices.of(keeper, "云岭县", record.id()).getLast().dueAt()).isEqualTo(moved.after());
        assertThat(replanning.preview(ADMINISTRATOR, withHoliday()).notices()).isEmpty();
    }

    /** A subsidy whose notice of two stages runs. */
    private WorkRecord posted(Visitor keeper) {
        DocumentNumber equipment = new DocumentNumber("岭工信商发", 2026, 3);
        Map<String, String> values = new HashMap<>(Map.of("企业名称", "某企业", "统一社会信用代码", "C1", "从业人员", "25", "投资额", "10万"));
        for (String field : List.of("申请表", "发票", "付款凭证", "铭牌照片")) {
            values.put(
                    field,
                    attachments
                            .add(keeper, equipment, "补贴台账", field, "file.pdf", "", PDF)
                            .id());
        }
        WorkRecord record = registers.open(keeper, equipment, "补贴台账", KEEPER, values);
        for (String state : List.of("初审中", "复审中", "公示中")) {
            record = registers.move(keeper, "云岭县", record.id(), record.revision(), state, Map.of());
        }
        return record;
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
