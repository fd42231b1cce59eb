package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.work.WorkRefused.Fault;
import org.gongbao.work.WorkRefused.Reason;
import org.junit.jupiter.api.Test;

class RegistersTest extends WorkTest {

    private static final String CENTRE = "云岭县政务服务热线受理中心";
    private static final DocumentNumber HOTLINE = new DocumentNumber("岭政办发", 2026, 4);

    @Test
    void a_record_starts_in_the_first_state_with_what_the_decision_gives() {
        WorkRecord record = applied("LVIN0001");

        assertThat(record.state()).isEqualTo("待审核");
        assertThat(record.data()).containsEntry("发票金额", "100000元").containsEntry("补贴", "8000元");
    }

    @Test
    void what_is_personal_is_masked_for_readers_and_sealed_at_rest() {
        WorkRecord record = applied("LVIN0001");

        assertThat(record.data()).containsEntry("购车人", "甲●●").containsEntry("身份证件", "110●●●●●●●●●●●●●2X");
        assertThat(jdbc.sql("select data::text from work_record")
                        .query(String.class)
                        .single())
                .doesNotContain("甲某某")
                .doesNotContain("11010519491231002X");
        assertThat(jdbc.sql("select detail::text from journal_entry where subject = :id")
                        .param("id", record.id())
                        .query(String.class)
                        .single())
                .doesNotContain("甲某某")
                .doesNotContain("11010519491231002X");
    }

    @Test
    void what_is_shown_masked_changes_nothing_when_it_comes_back_and_is_never_kept() {
        WorkRecord record = applied("LVIN0001");

        assertThatThrownBy(() ->
                        registers.correct(BANKER, COUNTY, record.id(), 1, Map.of("身份证件", "110●●●●●●●●●●●●●3X"), "抄录"))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.SHOWN_IN_PART));
        registers.correct(BANKER, COUNTY, record.id(), 1, Map.of("身份证件", "110●●●●●●●●●●●●●2X", "购车人", "甲●●"), "抄录");

        assertThat(records.reveal(BANKER, COUNTY, record.id(), "身份证件", "核对")).isEqualTo("11010519491231002X");
    }

    @Test
    void a_look_at_a_personal_value_needs_a_reason_and_is_kept() {
        WorkRecord record = applied("LVIN0001");

        assertThatThrownBy(() -> records.reveal(BANKER, COUNTY, record.id(), "身份证件", " "))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.REASON_MISSING));
        assertThat(records.reveal(BANKER, COUNTY, record.id(), "身份证件", "核对转账户名"))
                .isEqualTo("11010519491231002X");
        assertThat(jdbc.sql("select actor from journal_entry where subject = :id and action = 'record.reveal'")
                        .param("id", record.id())
                        .query(String.class)
                        .single())
                .isEqualTo("banker");
    }

    @Test
    void everything_wrong_with_a_form_is_said_at_once_and_nothing_is_kept() {
        Map<String, String> values = application("LVIN0001");
        values.remove("车辆识别代号");
        values.put("身份证件", "110105194912310021");
        values.put("开票日期", "2026-04-01");
        values.put("行车证日期", "三月");
        values.put("颜色", "红");

        assertThatThrownBy(() -> registers.open(BANKER, SUBSIDY, "补贴申请", BANK, values))
                .isInstanceOf(WorkRefused.class)
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOT_IN_FORCE));

        values.put("开票日期", "2026-03-02");
        assertThatThrownBy(() -> registers.open(BANKER, SUBSIDY, "补贴申请", BANK, values))
                .isInstanceOfSatisfying(
                        WorkRefused.class,
                        refused -> assertThat(refused.faults())
                                .containsExactlyInAnyOrder(
                                        new Fault(Reason.FIELD_MISSING, List.of("车辆识别代号")),
                                        new Fault(Reason.BAD_VALUE, List.of("身份证件", "…")),
                                        new Fault(Reason.BAD_VALUE, List.of("行车证日期", "三月")),
                                        new Fault(Reason.UNKNOWN_FIELD, List.of("补贴申请", "颜色"))));
        assertThat(rows("work_record")).isZero();
        assertThat(rows("work_duty")).isZero();
    }

    @Test
    void what_is_unique_is_taken_once() {
        applied("LVIN0001");

        assertThatThrownBy(() -> applied("LVIN0001"))
                .isInstanceOfSatisfying(
                        WorkRefused.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly(new Fault(Reason.DUPLICATE, List.of("补贴申请", "车辆识别代号"))));
        assertThat(rows("work_record")).isEqualTo(1);
    }

    @Test
    void a_step_that_is_not_drawn_is_refused() {
        WorkRecord record = applied("LVIN0001");

        assertThatThrownBy(() -> registers.move(BANKER, COUNTY, record.id(), record.revision(), "已销号", Map.of()))
                .isInstanceOfSatisfying(
                        WorkRefused.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly(new Fault(Reason.NO_SUCH_STEP, List.of("待审核", "已销号"))));
    }

    @Test
    void a_step_is_taken_by_whom_its_guard_names() {
        WorkRecord paid = passed("LVIN0001");
        WorkRecord done = registers.move(BANKER, COUNTY, paid.id(), paid.revision(), "已拨付", Map.of());

        assertThatThrownBy(() -> registers.move(BANKER, COUNTY, done.id(), done.revision(), "已销号", Map.of()))
                .isInstanceOfSatisfying(
                        WorkRefused.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly(new Fault(Reason.NOT_THEIRS, List.of(BUREAU))));
        assertThat(registers
                        .move(OFFICIAL, COUNTY, done.id(), done.revision(), "已销号", Map.of())
                        .state())
                .isEqualTo("已销号");
    }

    @Test
    void who_has_nothing_to_do_with_a_register_does_not_see_its_records() {
        WorkRecord record = applied("LVIN0001");

        assertThat(records.list(STRANGER, SUBSIDY, "补贴申请", null, 10)).isEmpty();
        assertThatThrownBy(() -> records.find(STRANGER, COUNTY, record.id()))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOT_FOUND));
        assertThat(records.find(SUPERVISOR, COUNTY, record.id()).id()).isEqualTo(record.id());
    }

    @Test
    void of_two_clicks_on_the_same_record_the_second_is_told() {
        WorkRecord record = applied("LVIN0001");
        registers.move(BANKER, COUNTY, record.id(), record.revision(), "已通过", Map.of());

        assertThatThrownBy(() -> registers.move(BANKER, COUNTY, record.id(), record.revision(), "已退回", Map.of()))
                .isInstanceOfSatisfying(
                        WorkRefused.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly(new Fault(Reason.STALE, List.of("1", "2"))));
    }

    @Test
    void a_list_goes_on_where_the_page_before_ended() {
        for (int i = 1; i <= 5; i++) {
            applied("LVIN000" + i);
        }
        List<WorkRecord> first = records.list(BANKER, SUBSIDY, "补贴申请", null, 3);
        List<WorkRecord> second = records.list(BANKER, SUBSIDY, "补贴申请", first.getLast(), 3);

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2);
        assertThat(second)
                .noneMatch(record -> first.stream().anyMatch(each -> each.id().equals(record.id())));
    }

    @Test
    void the_unit_that_a_record_names_sees_it_has_its_duties_and_takes_its_steps() {
        clock.set(Instant.parse("2026-04-02T01:00:00Z"));
        Visitor centre = new Visitor("centre", Set.of(Role.CLERK), Set.of(new Office("云岭县", CENTRE)));
        Visitor finance = new Visitor("finance", Set.of(Role.CLERK), Set.of(new Office("云岭县", "云岭县财政局")));
        WorkRecord ticket = registers.open(
                centre,
                HOTLINE,
                "工单",
                CENTRE,
                Map.of(
                        "工单编号",
                        "1",
                        "诉求人",
                        "某某",
                        "电话",
                        "13800000000",
                        "诉求内容",
                        "问补贴怎么领",
                        "类别",
                        "咨询",
                        "承办单位",
                        "县财政局",
                        "派发日期",
                        "2026-04-02"));
        WorkRecord sent = registers.move(centre, "云岭县", ticket.id(), 1, "待派发", Map.of());
        WorkRecord waiting = registers.move(centre, "云岭县", ticket.id(), sent.revision(), "待签收", Map.of());

        assertThat(records.list(finance, HOTLINE, "工单", null, 10))
                .extracting(WorkRecord::id)
                .containsExactly(ticket.id());
        assertThat(registers
                        .move(finance, "云岭县", ticket.id(), waiting.revision(), "咨询办理", Map.of())
                        .state())
                .isEqualTo("咨询办理");
        assertThat(duties.open(finance, "云岭县")).isNotEmpty();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
