package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.work.WorkDuty.Progress;
import org.gongbao.work.WorkDuty.Share;
import org.gongbao.work.WorkDuty.State;
import org.gongbao.work.WorkRefused.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OrderedTest extends WorkTest {

    private static final Visitor EDITOR = new Visitor("editor", Set.of(Role.EDITOR), Set.of());
    private static final Visitor HEAD = new Visitor("head", Set.of(Role.HEAD), Set.of(new Office(COUNTY, BUREAU)));
    private static final DocumentNumber PLAN = new DocumentNumber("柳政发", 2026, 3);

    /** A line of a plan that leads the bureau, with the forestry bureau beside it. */
    private static Ordered line(String item, String text) {
        return new Ordered(
                COUNTY,
                "doc-1",
                2,
                PLAN,
                "年度重点工作方案",
                "二、(一)3",
                item,
                text,
                List.of("县工信和科技局"),
                List.of("柳林县林业局"),
                List.of(),
                LocalDate.of(2026, 6, 30),
                "");
    }

    @Test
    void a_line_of_a_task_list_becomes_a_duty_of_its_units() {
        WorkDuty duty = duties.order(EDITOR, line("1", "建成两处充电站")).orElseThrow();

        assertThat(duty.number()).isEqualTo(PLAN);
        assertThat(duty.source()).isEqualTo(new WorkDuty.Source("doc-1", "年度重点工作方案", null, List.of()));
        assertThat(duty.edition()).isEqualTo(2);
        assertThat(duty.clauses()).containsExactly("二、(一)3");
        assertThat(duty.dueAt()).isEqualTo(Instant.parse("2026-06-30T16:00:00Z"));
        assertThat(duty.parts())
                .containsExactly(
                        new WorkDuty.Part(BUREAU, Share.LEAD, Progress.WAITING, ""),
                        new WorkDuty.Part("柳林县林业局", Share.COOPERATING, Progress.WAITING, ""));
        assertThat(duties.open(STRANGER, COUNTY)).containsExactly(duty);
    }

    @Test
    void one_line_is_put_to_work_once() {
        WorkDuty first = duties.order(EDITOR, line("1", "建成两处充电站")).orElseThrow();

        assertThat(duties.order(SUPERVISOR, line("1", "建成两处充电站"))).isEmpty();
        assertThat(duties.order(SUPERVISOR, line("2", "招引一家企业"))).isPresent();
        assertThat(duties.open(SUPERVISOR, COUNTY)).hasSize(2).contains(first);
    }

    @Test
    void it_is_reported_by_its_units_and_closed_by_a_supervisor() {
        WorkDuty duty = duties.order(EDITOR, line("1", "建成两处充电站")).orElseThrow();
        WorkDuty half = duties.report(OFFICIAL, COUNTY, duty.id(), duty.revision(), BUREAU, "已建成");
        WorkDuty whole = duties.report(STRANGER, COUNTY, half.id(), half.revision(), "柳林县林业局", "已配合");

        assertThat(half.state()).isEqualTo(State.OPEN);
        assertThatThrownBy(() -> duties.agree(OFFICIAL, COUNTY, whole.id(), whole.revision()))
                .hasMessageContaining("督查");
        assertThat(duties.agree(SUPERVISOR, COUNTY, whole.id(), whole.revision())
                        .state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void more_time_than_the_day_of_the_text_begins_where_that_day_ends_and_the_day_stays_known(
            @Autowired AsKnown asKnown) {
        WorkDuty duty = duties.order(EDITOR, line("1", "建成两处充电站")).orElseThrow();
        clock.forward(Duration.ofHours(1));
        WorkDuty asked = duties.askTime(HEAD, COUNTY, duty.id(), duty.revision(), "10日", "设备未到");
        clock.forward(Duration.ofHours(1));
        WorkDuty granted = duties.answerTime(SUPERVISOR, COUNTY, asked.id(), asked.revision(), true);
        clock.forward(Duration.ofHours(1));

        assertThat(asked.dueAt()).isEqualTo(Instant.parse("2026-06-30T16:00:00Z"));
        assertThat(granted.dueAt()).isEqualTo(Instant.parse("2026-07-10T16:00:00Z"));
        assertThat(asKnown.duties(SUPERVISOR, COUNTY, clock.instant())).containsExactly(granted);
        assertThat(asKnown.duties(SUPERVISOR, COUNTY, clock.instant().minus(Duration.ofHours(2))))
                .containsExactly(asked);

        WorkDuty again = duties.askTime(HEAD, COUNTY, granted.id(), granted.revision(), "5日", "设备仍未到");
        WorkDuty refused = duties.answerTime(SUPERVISOR, COUNTY, again.id(), again.revision(), false);
        assertThat(refused.dueAt()).isEqualTo(granted.dueAt());
        assertThat(asKnown.duties(SUPERVISOR, COUNTY, clock.instant().minus(Duration.ofHours(1))))
                .containsExactly(granted);
    }

    @Test
    void where_the_text_names_no_end_there_is_no_more_time_to_ask_for() {
        WorkDuty endless = matter("9", "");

        assertThatThrownBy(() -> duties.askTime(HEAD, COUNTY, endless.id(), 1, "10日", "设备未到"))
                .isInstanceOfSatisfying(
                        WorkRefused.class,
                        refused ->
                                assertThat(refused.faults().getFirst().reason()).isEqualTo(Reason.WRONG_STATE));
    }

    @Test
    void a_document_without_a_number_is_cited_by_its_title() {
        WorkDuty duty = duties.order(
                        EDITOR,
                        new Ordered(
                                COUNTY,
                                "doc-2",
                                1,
                                null,
                                "某方案",
                                "",
                                "",
                                "报送总结",
                                List.of(),
                                List.of(),
                                List.of("各乡镇"),
                                null,
                                ""))
                .orElseThrow();

        assertThat(duty.orderedBy()).isEqualTo("《某方案》");
        assertThat(duty.dueAt()).isNull();
        assertThat(duties.find(SUPERVISOR, COUNTY, duty.id())).isEqualTo(duty);
    }

    /** A matter without a day of its own, by a ladder. */
    private WorkDuty matter(String item, String ladder) {
        return duties.order(
                        EDITOR,
                        new Ordered(
                                COUNTY,
                                "doc-3",
                                1,
                                PLAN,
                                "批示",
                                "",
                                item,
                                "核查路灯",
                                List.of(),
                                List.of(),
                                List.of(BUREAU),
                                null,
                                ladder))
                .orElseThrow();
    }

    @Test
    void a_ladder_of_shanxi_gives_an_ordinary_matter_seven_days_and_a_complex_one_a_month() {
        assertThat(matter("1", "13710").dueAt()).isEqualTo(Instant.parse("2026-03-09T16:00:00Z"));
        assertThat(matter("2", "13710 复杂").dueAt()).isEqualTo(Instant.parse("2026-04-02T16:00:00Z"));
    }

    @Test
    void a_milestone_reminds_whoever_has_given_no_feedback_and_what_is_left_open_is_supervised() {
        WorkDuty silent = matter("1", "13710");
        WorkDuty busy = matter("2", "13710");
        WorkDuty studied = duties.feedback(OFFICIAL, COUNTY, busy.id(), busy.revision(), "已研究，明日现场核查");
        clock.set(Instant.parse("2026-03-03T16:00:00Z"));
        clockwork.tick();
        clockwork.tick();
        assertThat(duties.notices(silent)).extracting(Notice::about).containsExactly("研究部署");
        assertThat(duties.notices(busy)).isEmpty();

        clock.set(Instant.parse("2026-03-05T16:00:00Z"));
        clockwork.tick();
        assertThat(duties.notices(busy)).extracting(Notice::about).containsExactly("反馈情况");
        clock.set(Instant.parse("2026-03-09T16:00:00Z"));
        clockwork.tick();
        assertThat(duties.notices(silent)).extracting(Notice::step).containsExactly("提醒", "提醒", "督办");
        assertThat(duties.notices(silent)).extracting(Notice::target).containsOnly(BUREAU);
        assertThat(studied.feedbacks()).isEqualTo(1);
    }

    @Test
    void everything_that_is_wrong_with_a_line_is_said_at_once() {
        Ordered empty = new Ordered(
                COUNTY, "doc-2", 1, null, "某方案", "", "", " ", List.of(), List.of(BUREAU), List.of(), null, "某阶梯");

        assertThatThrownBy(() -> duties.order(EDITOR, empty))
                .satisfies(refused -> assertThat(
                                ((WorkRefused) refused).faults().stream().map(fault -> fault.message(true)))
                        .containsExactly("“内容”必填", "“牵头或责任单位”必填", "没有名为“某阶梯”的督办阶梯"));
        assertThatThrownBy(() -> duties.order(OFFICIAL, line("1", "建成两处充电站")))
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(Reason.NOT_THEIRS));
        assertThat(duties.open(SUPERVISOR, COUNTY)).isEmpty();
    }
}
