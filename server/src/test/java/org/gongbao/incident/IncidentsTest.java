package org.gongbao.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.incident.Incident.Call;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.library.Draft;
import org.gongbao.library.Workbench;
import org.gongbao.regulation.Raise;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A power failure in Xiangyuan, registered, told facts, answered at a level. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class IncidentsTest {

    private static final String COUNTY = "襄垣县";
    private static final String BUREAU = "襄垣县能源局";
    private static final String OFFICE_HEAD = "县指挥部办公室主任";
    private static final String WATER = "柳林县农村供水应急预案";
    private static final String FIRE = "柳林县林业局森林草原火灾应急预案";
    private static final DocumentNumber PLAN = new DocumentNumber("襄政办发", 2023, 15);
    private static final Visitor OFFICER = clerk("officer", COUNTY, BUREAU);
    private static final Visitor STRANGER = clerk("stranger", "柳林县", "柳林县水利局");

    @Autowired
    private Incidents incidents;

    @Autowired
    private Intake intake;

    @Autowired
    private Steps steps;

    @Autowired
    private LowerPlans lower;

    @Autowired
    private Workbench workbench;

    @Autowired
    private CallList calls;

    @Autowired
    private ReportClock reports;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void it_is_monday_morning() {
        clock.set(MovableTime.START);
    }

    /** What lasts would report on, turn by turn, in the tests that share this server. */
    @AfterEach
    void nothing_lasts() {
        jdbc.sql("truncate incident, incident_duty").update();
    }

    @Test
    void what_is_not_known_stays_unknown_and_is_asked_for_again() {
        Incident incident = registered();
        assertThat(incidents.judge(incident).level().chinese()).contains("不能判定");
        assertThat(incidents.judge(incident).unknown()).contains("重要用户险情");

        Incident known = know(incident, "重要用户险情", "", "一级以上用户出险");
        assertThat(incidents.judge(known).level().chinese()).contains("一级");
        assertThat(incidents.judge(known).unknown()).doesNotContain("重要用户险情");

        Incident unknown = know(known, "重要用户险情", "一级以上用户出险", "");
        assertThat(incidents.judge(unknown).unknown()).contains("重要用户险情");
    }

    @Test
    void what_would_raise_the_level_is_said() {
        Incident incident = small(registered());

        assertThat(incidents.judge(incident).raises())
                .contains(new Raise("减供负荷", "0.5", "二级"), new Raise("超出县处置能力", "是", "一级"));
    }

    @Test
    void two_officers_do_not_overwrite_each_other_unseen() {
        Incident incident = know(registered(), "负荷", "", "160兆瓦");

        assertThat(refusal(() -> know(incident, "负荷", "", "150兆瓦"))).containsExactly("“负荷”已被改成“160兆瓦”，请看过再改");
        assertThat(incidents.find(OFFICER, COUNTY, incident.id()).facts()).containsEntry("负荷", "160兆瓦");
        steps.activate(OFFICER, COUNTY, incident.id(), 1, "三级", OFFICE_HEAD, "研判");
        assertThat(refusal(() -> steps.activate(OFFICER, COUNTY, incident.id(), 1, "三级", OFFICE_HEAD, "研判")))
                .containsExactly("您看到的是第1次修订，现在已是第2次：请重新打开再办");
    }

    @Test
    void a_value_that_is_no_such_fact_is_refused() {
        Incident incident = registered();

        assertThat(refusal(() -> know(incident, "负荷", "", "很大"))).containsExactly("“负荷”不能是“很大”");
        assertThat(refusal(() -> know(incident, "天气", "", "晴"))).containsExactly("没有“天气”，或您看不到它");
    }

    @Test
    void everything_that_is_wrong_with_a_call_is_said_at_once() {
        Call call = new Call(" ", "", MovableTime.START.plusSeconds(60));

        assertThat(refusal(() -> intake.register(OFFICER, PLAN, "大面积停电响应", call, false)))
                .containsExactly("“事情”必填", "“地点”必填", "“发生时间”是将来的时间“2026-03-02T01:01:00Z”");
    }

    @Test
    void another_county_neither_sees_nor_serves_it() {
        Incident incident = registered();

        assertThat(incidents.list(STRANGER, COUNTY, null, 10)).isEmpty();
        assertThat(incidents.open(STRANGER)).isEmpty();
        assertThat(refusal(() -> incidents.find(STRANGER, COUNTY, incident.id())))
                .containsExactly("没有“" + incident.id() + "”，或您看不到它");
        assertThat(refusal(() -> intake.register(STRANGER, PLAN, "大面积停电响应", call(), false)))
                .containsExactly("只有襄垣县可以办这一步，您的账户不代表它");
    }

    @Test
    void whoever_works_for_a_unit_serves_its_county_and_who_only_receives_or_audits_does_not() {
        for (Role role : List.of(Role.DUTY_OFFICER, Role.HEAD)) {
            assertThat(intake.register(as(role), PLAN, "大面积停电响应", call(), false).revision())
                    .isEqualTo(1);
        }
        for (Role role : List.of(Role.WINDOW, Role.AUDITOR)) {
            assertThat(refusal(() -> intake.register(as(role), PLAN, "大面积停电响应", call(), false)))
                    .containsExactly("只有襄垣县可以办这一步，您的账户不代表它");
        }
    }

    @Test
    void a_step_needs_a_post_of_the_plan_and_a_reason() {
        Incident incident = registered();

        assertThat(refusal(() -> activate(incident, "三级", "县长", "研判"))).containsExactly("只有县指挥部办公室主任可以办这一步，您的账户不代表它");
        assertThat(refusal(() -> activate(incident, "三级", OFFICE_HEAD, " "))).containsExactly("请写明理由或内容");
        assertThat(refusal(() -> activate(incident, "二级", "县指挥部指挥长", "研判"))).containsExactly("启动“二级”要先由县指挥部办公室主任建议");
    }

    @Test
    void a_level_is_proposed_and_activated_at_once_by_who_may_do_both_or_nothing_is_done() {
        Incident incident = registered();

        assertThat(refusal(() -> begin(incident, "县长"))).containsExactly("只有县指挥部指挥长可以办这一步，您的账户不代表它");
        assertThat(incidents.find(OFFICER, COUNTY, incident.id()).proposed()).isEmpty();
        assertThat(actions(incident)).doesNotContain("incident.propose");

        assertThat(begin(incident, "县指挥部指挥长").level()).isEqualTo("二级");
        assertThat(actions(incident)).contains("incident.propose", "incident.activate");
    }

    private Incident begin(Incident incident, String post) {
        return steps.begin(OFFICER, COUNTY, incident.id(), 1, "二级", OFFICE_HEAD, post, "研判");
    }

    private List<String> actions(Incident incident) {
        return incidents.history(incident).stream().map(HistoryEntry::action).toList();
    }

    @Test
    void activation_puts_each_duty_to_work_once() {
        Incident incident = activate(registered(), "三级", OFFICE_HEAD, "研判");
        int begun = incidents.duties(incident).size();

        Incident up = steps.adjust(OFFICER, COUNTY, incident.id(), 2, "二级", "县指挥部", "扩大");
        steps.adjust(OFFICER, COUNTY, up.id(), 3, "三级", "县指挥部", "好转");
        reports.look(COUNTY, incident.id());

        assertThat(incidents.duties(up))
                .extracting(WorkDuty::name)
                .filteredOn("抢修电网"::equals)
                .hasSize(1);
        assertThat(incidents.duties(up)).hasSizeGreaterThanOrEqualTo(begun);
    }

    @Test
    void a_higher_plan_starts_this_one_without_a_post_or_a_proposal() {
        Incident incident = registered();
        String higher = "长治市大面积停电事件应急预案";

        assertThat(refusal(() -> steps.follow(OFFICER, COUNTY, incident.id(), 1, "二级", "山西省预案", "来电")))
                .containsExactly("没有“山西省预案”，或您看不到它");
        Incident started = steps.follow(OFFICER, COUNTY, incident.id(), 1, "二级", higher, "市能源局来电");

        assertThat(started.level()).isEqualTo("二级");
        assertThat(incidents.history(started).getLast().detail()).containsEntry("post", higher);
    }

    @Test
    void its_activation_starts_the_lower_plans_once() {
        Visitor officer = clerk("officer", "柳林县", "柳林县水利局");
        Incident water = intake.register(officer, new DocumentNumber("柳水字", 2025, 128), "供水应急响应", call(), true);
        Visitor supervisor = new Visitor("supervisor", Set.of(Role.SUPERVISOR), officer.offices());
        steps.activate(supervisor, "柳林县", water.id(), 1, "Ⅲ级", "乡镇供水应急领导机构", "停水");
        steps.adjust(supervisor, "柳林县", water.id(), 2, "Ⅱ级", "乡镇供水应急领导机构", "扩大");

        assertThat(incidents.history(water))
                .filteredOn(entry -> entry.action().equals("incident.lower"))
                .extracting(entry -> entry.detail().get("plan"))
                .containsExactly("乡镇供水应急预案", "村级供水应急预案", "规模化供水工程应急预案");
    }

    @Test
    void a_lower_plan_is_started_when_somebody_says_who_was_told() {
        Visitor officer = clerk("officer", "柳林县", "柳林县水利局");
        Incident water = intake.register(officer, new DocumentNumber("柳水字", 2025, 128), "供水应急响应", call(), true);
        String township = "乡镇供水应急预案";
        assertThat(refusal(() -> lower.start(officer, "柳林县", water.id(), township, "乡镇值班员")))
                .containsExactly("“乡镇供水应急预案”现在的状态不能这样办");
        Visitor supervisor = new Visitor("supervisor", Set.of(Role.SUPERVISOR), officer.offices());
        steps.activate(supervisor, "柳林县", water.id(), 1, "Ⅲ级", "乡镇供水应急领导机构", "停水");

        assertThat(refusal(() -> lower.start(officer, "柳林县", water.id(), township, " ")))
                .containsExactly("请写明理由或内容");
        lower.start(officer, "柳林县", water.id(), township, "乡镇值班员，已启动");

        assertThat(lower.of(water, incidents.history(water)))
                .filteredOn(plan -> plan.started() != null)
                .singleElement()
                .isEqualTo(new LowerPlans.Lower(
                        township, false, incidents.history(water).getLast()));
        assertThat(refusal(() -> lower.start(officer, "柳林县", water.id(), township, "又说")))
                .hasSize(1);
    }

    @Test
    void a_lower_plan_that_the_library_has_is_started_as_an_emergency_of_its_own_that_knows_what_the_first_one_knows() {
        lowerFirePlan();
        clock.set(Instant.parse("2031-01-06T01:00:00Z"));
        Visitor officer = clerk("officer", "柳林县", "柳林县水利局");
        Visitor supervisor = new Visitor("supervisor", Set.of(Role.SUPERVISOR), officer.offices());
        Incident water = intake.register(officer, new DocumentNumber("柳水字", 2025, 128), "供水应急响应", call(), true);
        intake.know(officer, "柳林县", water.id(), "死亡", "", "1人", "村干部");
        steps.activate(supervisor, "柳林县", water.id(), 1, "Ⅲ级", "乡镇供水应急领导机构", "停水");

        lower.start(officer, "柳林县", water.id(), FIRE, "指挥部定的");

        String id = lower.of(water, incidents.history(water)).stream()
                .filter(LowerPlans.Lower::here)
                .map(LowerPlans.Lower::incident)
                .reduce("", String::concat);
        Incident fire = incidents.find(officer, "柳林县", id);
        assertThat(fire.drill()).isTrue();
        assertThat(fire.what()).isEqualTo(water.what());
        assertThat(fire.facts()).containsExactly(Map.entry("死亡", "1人"));
        assertThat(calls.caller(officer, "柳林县", id)).isEqualTo("某村护林员");
        assertThat(LowerPlans.higher(incidents.history(fire))).isEqualTo(water.id());
        assertThat(steps.follow(officer, "柳林县", id, 1, "Ⅲ级", WATER, "供水预案启动").level())
                .isEqualTo("Ⅲ级");
    }

    /** The fire plan as it would be if the water plan were its higher one, from a later year on. */
    private void lowerFirePlan() {
        Draft draft = workbench.begin(new DocumentNumber("柳林发", 2026, 8), "anna");
        String text = draft.text()
                .replaceFirst("公开: ", "施行: 2031-01-01\n版本: 2\n公开: ")
                .replaceFirst("调整: 防灭火指挥中心总指挥\n", "$0上级: [ " + WATER + " ]\n");
        Draft saved = workbench.save(draft.id(), draft.version(), text, "anna");
        Draft sent = workbench.submit(saved.id(), saved.version(), "anna");
        workbench.publish(sent.id(), sent.version(), "carl");
    }

    @Test
    void what_was_heard_wrong_is_corrected_with_a_reason_and_the_journal_keeps_both() {
        Incident incident = registered();
        Call better = new Call("变电站起火", "县城西区", Instant.parse("2026-03-02T00:45:00Z"));

        assertThat(refusal(() -> intake.correct(
                        OFFICER, COUNTY, incident.id(), 1, new Call("", "县城西区", better.happenedAt()), "")))
                .containsExactly("“事情”必填", "请写明理由或内容");
        Incident after = intake.correct(OFFICER, COUNTY, incident.id(), 1, better, "值班员回电");

        assertThat(incidents.find(OFFICER, COUNTY, incident.id())).isEqualTo(after);
        assertThat(after.place()).isEqualTo("县城西区");
        assertThat(incidents.history(after).getLast().detail().toString()).contains("县城西区", "县城东区", "值班员回电");
        assertThat(refusal(() -> intake.correct(OFFICER, COUNTY, incident.id(), 1, better, "又一次")))
                .containsExactly("您看到的是第1次修订，现在已是第2次：请重新打开再办");
    }

    @Test
    void a_number_that_is_shown_masked_is_corrected_whole_or_not_at_all() {
        Call call = new Call("变电站失压，问 19900001234", "县城东区", Instant.parse("2026-03-02T00:50:00Z"));
        Incident incident = intake.register(OFFICER, PLAN, "大面积停电响应", call, false);

        assertThat(refusal(() -> heard(incident, 1, "变电站失压，问 199****1235")))
                .containsExactly("“事情”里有只显示了一部分的内容：不改就照原样留着，要改请写全");
        assertThat(heard(incident, 1, "变电站起火，问 199****1234").what()).isEqualTo("变电站起火，问 19900001234");
        assertThat(heard(incident, 2, "变电站起火，问 19900005678").what()).isEqualTo("变电站起火，问 19900005678");
    }

    private Incident heard(Incident incident, int revision, String what) {
        Call better = new Call(what, incident.place(), incident.happenedAt());
        return intake.correct(OFFICER, COUNTY, incident.id(), revision, better, "回电");
    }

    @Test
    void a_list_goes_on_after_the_last_of_a_page() {
        Incident first = registered();
        clock.forward(Duration.ofMinutes(1));
        Incident second = registered();

        assertThat(incidents.list(OFFICER, COUNTY, null, 1)).containsExactly(second);
        assertThat(incidents.list(OFFICER, COUNTY, second, 1)).containsExactly(first);
        assertThat(incidents.list(OFFICER, COUNTY, first, 1)).isEmpty();
        assertThat(incidents.open(OFFICER)).containsExactly(second, first);
        assertThat(incidents.ended(OFFICER, null, 1)).isEmpty();
    }

    @Test
    void the_clock_follows_what_was_reported_and_looks_again_when_a_turn_has_come() {
        reports.tick();
        Incident incident = activate(registered(), "三级", OFFICE_HEAD, "研判");
        reports.tick();
        clock.forward(Duration.ofHours(1));
        reports.tick();

        assertThat(incidents.duties(incident))
                .filteredOn(duty -> duty.name().equals("三级跟踪续报"))
                .extracting(WorkDuty::startedAt)
                .contains(MovableTime.START.plus(Duration.ofHours(1)));
    }

    @Test
    void who_called_is_sealed_and_each_look_is_in_the_journal() {
        Incident incident = registered();
        assertThat(incident.caller()).doesNotContain("护林员");

        assertThat(calls.caller(OFFICER, COUNTY, incident.id())).isEqualTo("某村护林员");
        assertThat(incidents.history(incident).getLast().action()).isEqualTo("incident.caller");
    }

    @Test
    void a_unit_that_was_not_reached_stands_first_on_the_call_list_until_it_answers() {
        Incident incident = registered();
        calls.keepPhone(OFFICER, COUNTY, BUREAU, "0355-1234567");
        Incident active = activate(incident, "三级", OFFICE_HEAD, "研判");
        calls.called(OFFICER, COUNTY, active.id(), BUREAU, true, "");

        List<CallList.Line> lines = calls.of(active, incidents.duties(active), incidents.history(active));
        assertThat(lines.getFirst().answered()).isFalse();
        assertThat(lines)
                .filteredOn(line -> line.unit().equals(BUREAU))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.answered()).isTrue();
                    assertThat(line.phone()).isEqualTo("********4567");
                });
        assertThat(calls.phone(OFFICER, COUNTY, active.id(), BUREAU)).isEqualTo("0355-1234567");
    }

    @Test
    void a_hop_has_its_limit_in_minutes_and_its_clause() {
        Incident incident = registered();
        WorkDuty written = duty(incident, "企业书面首报");

        assertThat(Duration.between(incident.registeredAt(), written.dueAt())).isEqualTo(Duration.ofHours(1));
        assertThat(written.parts()).extracting(WorkDuty.Part::unit).containsExactly("电力企业");
        assertThat(written.clauses()).contains("5.2.1");
    }

    @Test
    void follow_up_reports_come_in_turns_while_the_response_lasts_and_none_is_made_up_for() {
        Incident incident = activate(registered(), "三级", OFFICE_HEAD, "研判");
        reports.look(COUNTY, incident.id());
        clock.forward(Duration.ofHours(5).plusMinutes(10));
        reports.look(COUNTY, incident.id());
        reports.look(COUNTY, incident.id());

        List<WorkDuty> turns = incidents.duties(incident).stream()
                .filter(duty -> duty.name().equals("三级跟踪续报"))
                .toList();
        assertThat(turns)
                .extracting(WorkDuty::startedAt)
                .containsExactly(MovableTime.START, MovableTime.START.plus(Duration.ofHours(5)));
        assertThat(turns.getLast().dueAt()).isEqualTo(MovableTime.START.plus(Duration.ofHours(6)));
    }

    private WorkDuty duty(Incident incident, String name) {
        return incidents.duties(incident).stream()
                .filter(duty -> duty.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Incident registered() {
        return intake.register(OFFICER, PLAN, "大面积停电响应", call(), false);
    }

    private static Call call() {
        return new Call("变电站失压", "县城东区", Instant.parse("2026-03-02T00:50:00Z"), "某村护林员");
    }

    /** Facts of the third level. */
    private Incident small(Incident incident) {
        Incident known = know(incident, "负荷", "", "160兆瓦");
        known = know(known, "减供负荷", "", "45%");
        known = know(known, "停电用户", "", "10%");
        known = know(known, "长治电网事件", "", "没有");
        known = know(known, "对本县特重大影响", "", "否");
        known = know(known, "重要用户险情", "", "没有");
        known = know(known, "超出县处置能力", "", "否");
        return know(known, "严重社会影响", "", "否");
    }

    private Incident know(Incident incident, String fact, String seen, String value) {
        return intake.know(OFFICER, COUNTY, incident.id(), fact, seen, value);
    }

    private Incident activate(Incident incident, String level, String post, String reason) {
        return steps.activate(OFFICER, COUNTY, incident.id(), incident.revision(), level, post, reason);
    }

    private static List<String> refusal(ThrowingCallable call) {
        return catchThrowableOfType(WorkRefused.class, call).faults().stream()
                .map(fault -> fault.message(true))
                .toList();
    }

    private static Visitor as(Role role) {
        return new Visitor(role.name(), Set.of(role), Set.of(new Office(COUNTY, BUREAU)));
    }

    private static Visitor clerk(String name, String county, String unit) {
        return new Visitor(name, Set.of(Role.CLERK), Set.of(new Office(county, unit)));
    }
}
