package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.document.DocumentNumber;
import org.gongbao.work.PublicNotice.Objection;
import org.gongbao.work.WorkRefused.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Notices of two stages (岭工信商发〔2026〕3号), of one (岭交函〔2026〕6号) and without days (偏政发〔2023〕8号). */
class PublicNoticesTest extends WorkTest {

    private static final String YUNLING = "云岭县";
    private static final String KEEPER = "云岭县工业信息化和商务局";
    private static final DocumentNumber EQUIPMENT = new DocumentNumber("岭工信商发", 2026, 3);
    private static final Visitor CLERK = of(YUNLING, KEEPER);
    private static final Visitor OUTSIDER = of(YUNLING, "云岭县水利局");

    @Autowired
    private PublicNotices notices;

    private static Visitor of(String county, String unit) {
        return new Visitor("clerk of " + unit, Set.of(Role.CLERK), Set.of(new Office(county, unit)));
    }

    private void at(String time) {
        clock.set(Instant.parse(time));
    }

    /** A record that came to the notice on Monday 2 March 2026. */
    private WorkRecord posted() {
        Map<String, String> values = new HashMap<>(Map.of("企业名称", "某企业", "统一社会信用代码", "C1", "从业人员", "25", "投资额", "10万"));
        for (String field : List.of("申请表", "发票", "付款凭证", "铭牌照片")) {
            values.put(
                    field,
                    attachments
                            .add(CLERK, EQUIPMENT, "补贴台账", field, "file.pdf", "", PDF)
                            .id());
        }
        WorkRecord record = registers.open(CLERK, EQUIPMENT, "补贴台账", KEEPER, values);
        for (String state : List.of("初审中", "复审中", "公示中")) {
            record = move(record, state);
        }
        return record;
    }

    private WorkRecord move(WorkRecord record, String to) {
        return registers.move(CLERK, record.county(), record.id(), record.revision(), to, Map.of());
    }

    private List<PublicNotice> of(WorkRecord record) {
        return notices.of(CLERK, YUNLING, record.id());
    }

    @Test
    void the_first_stage_begins_with_the_state_and_runs_by_the_calendar() {
        WorkRecord record = posted();

        assertThat(of(record)).singleElement().satisfies(stage -> {
            assertThat(stage.place()).isEqualTo("乡镇");
            assertThat(stage.hearing()).isEqualTo("3工作日");
            // Three working days after Monday end with Thursday.
            assertThat(stage.dueAt()).isEqualTo(Instant.parse("2026-03-05T16:00:00Z"));
            assertThat(stage.runs()).isTrue();
        });
    }

    @Test
    void no_step_leads_on_before_both_stages_are_over() {
        WorkRecord record = posted();
        assertThatThrownBy(() -> move(record, "已拨付"))
                .satisfies(refused -> assertThat(messages(refused)).containsExactly("乡镇公示到2026-03-05止", "还要县级公示"));
        assertThatThrownBy(() -> notices.end(CLERK, YUNLING, record.id(), 0))
                .satisfies(refused -> assertThat(messages(refused)).containsExactly("乡镇公示到2026-03-05止"));

        at("2026-03-05T16:00:00Z");
        notices.end(CLERK, YUNLING, record.id(), 0);
        assertThat(of(record).getLast().place()).isEqualTo("县级");
        // Five working days after Friday 6 March end with Friday 13.
        assertThatThrownBy(() -> move(record, "已拨付"))
                .satisfies(refused -> assertThat(messages(refused)).containsExactly("县级公示到2026-03-13止"));

        at("2026-03-13T16:00:00Z");
        assertThat(move(record, "已拨付").state()).isEqualTo("已拨付");
        assertThat(of(record)).noneMatch(PublicNotice::runs);
    }

    @Test
    void an_objection_is_taken_down_while_a_stage_runs_and_holds_the_record_until_it_is_answered() {
        WorkRecord record = posted();
        Objection taken = notices.object(CLERK, YUNLING, record.id(), "甲某某", "发票不实，电话13812345678");
        assertThat(taken.by()).isEqualTo("甲●●");
        assertThat(taken.text()).doesNotContain("13812345678").startsWith("发票不实");

        at("2026-03-05T16:00:00Z");
        assertThatThrownBy(() -> notices.end(CLERK, YUNLING, record.id(), 0))
                .satisfies(refused -> assertThat(messages(refused)).containsExactly("乡镇公示有1条异议没有答复"));

        Objection answered = notices.answer(CLERK, YUNLING, record.id(), taken.id(), false, "发票经税务核实无误");
        assertThat(answered.upheld()).isFalse();
        assertThatThrownBy(() -> notices.answer(CLERK, YUNLING, record.id(), taken.id(), true, "改口"))
                .satisfies(refused -> assertThat(messages(refused)).containsExactly("这条异议已经答复"));
        assertThat(notices.end(CLERK, YUNLING, record.id(), 0)).hasSize(2);
    }

    @Test
    void nobody_is_heard_after_the_days_are_over() {
        WorkRecord record = posted();
        at("2026-03-05T16:00:00Z");

        assertThatThrownBy(() -> notices.object(CLERK, YUNLING, record.id(), "甲某某", "太晚了"))
                .satisfies(refused -> assertThat(messages(refused)).containsExactly("台账“补贴台账”没有正在进行的公示"));
    }

    @Test
    void who_objects_is_sealed_and_shown_with_a_reason_only() {
        WorkRecord record = posted();
        Objection taken = notices.object(CLERK, YUNLING, record.id(), "甲某某", "发票不实");

        assertThat(jdbc.sql("select objector || objection from work_objection")
                        .query(String.class)
                        .single())
                .doesNotContain("甲某某", "发票不实");
        assertThat(notices.reveal(CLERK, YUNLING, record.id(), taken.id(), "核实身份"))
                .isEqualTo("甲某某");
        assertThat(records.history(CLERK, YUNLING, record.id()))
                .last()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("record.reveal"));
        assertThatThrownBy(() -> notices.object(OUTSIDER, YUNLING, record.id(), "乙", "丙"))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOT_FOUND));
    }

    @Test
    void a_detour_interrupts_the_stage_and_comes_back_to_its_first_day() {
        WorkRecord record = posted();
        at("2026-03-05T16:00:00Z");
        notices.end(CLERK, YUNLING, record.id(), 0);
        at("2026-03-09T02:00:00Z");
        WorkRecord checked = move(record, "异议核实");
        at("2026-03-10T02:00:00Z");
        move(checked, "公示中");

        assertThat(of(record)).extracting(PublicNotice::place).containsExactly("乡镇", "县级", "县级");
        // Five working days after Tuesday 10 March.
        assertThat(of(record).getLast().dueAt()).isEqualTo(Instant.parse("2026-03-17T16:00:00Z"));
    }

    @Test
    void after_a_correction_the_notice_begins_anew() {
        WorkRecord record = posted();
        at("2026-03-05T16:00:00Z");
        notices.end(CLERK, YUNLING, record.id(), 0);
        WorkRecord checked = move(record, "异议核实");
        WorkRecord corrected =
                registers.correct(CLERK, YUNLING, record.id(), checked.revision(), Map.of("投资额", "9万"), "核实后更正");
        move(corrected, "公示中");

        assertThat(of(record).getLast().place()).isEqualTo("乡镇");
    }

    @Test
    void a_site_that_is_given_up_goes_back_at_once_and_the_next_one_is_posted_anew() {
        DocumentNumber buses = new DocumentNumber("岭交函", 2026, 6);
        Visitor transport = of(YUNLING, "云岭县交通运输局");
        WorkRecord site = registers.open(transport, buses, "候车亭选址", "云岭县交通运输局", Map.of("地点", "某村口", "年度", "2026"));
        for (String state : List.of("公示中", "待选址", "公示中")) {
            site = registers.move(transport, YUNLING, site.id(), site.revision(), state, Map.of());
        }

        // Seven days after Monday 2 March, whatever kind of days.
        assertThat(notices.of(transport, YUNLING, site.id()).getLast().dueAt())
                .isEqualTo(Instant.parse("2026-03-09T16:00:00Z"));
        WorkRecord posted = site;
        assertThatThrownBy(() -> registers.move(transport, YUNLING, posted.id(), posted.revision(), "已定址", Map.of()))
                .satisfies(refused -> assertThat(messages(refused)).containsExactly("县级公示到2026-03-09止"));
        at("2026-03-09T16:00:00Z");
        assertThat(registers
                        .move(transport, YUNLING, posted.id(), posted.revision(), "已定址", Map.of())
                        .state())
                .isEqualTo("已定址");
    }

    @Test
    void a_notice_without_days_runs_until_somebody_says_that_it_has_ended() {
        DocumentNumber sheep = new DocumentNumber("偏政发", 2023, 8);
        clock.set(LocalDate.of(2023, 5, 8).atTime(9, 0).atZone(Countdown.ZONE).toInstant());
        String town = "偏关县某镇";
        Visitor township = of("偏关县", town);
        WorkRecord payment =
                registers.open(township, sheep, "补贴拨付", town, Map.of("乡镇", town, "户数", "12", "金额", "3万", "公示无异议", "是"));

        assertThatThrownBy(() -> registers.move(township, "偏关县", payment.id(), 1, "已公示", Map.of()))
                .satisfies(refused -> assertThat(messages(refused)).containsExactly("村级公示还没有说明何时结束", "还要乡镇级公示"));
        notices.end(township, "偏关县", payment.id(), 0);
        notices.end(township, "偏关县", payment.id(), 1);
        assertThat(registers
                        .move(township, "偏关县", payment.id(), 1, "已公示", Map.of())
                        .state())
                .isEqualTo("已公示");
    }

    private static List<String> messages(Throwable refused) {
        return ((WorkRefused) refused)
                .faults().stream().map(fault -> fault.message(true)).toList();
    }
}
