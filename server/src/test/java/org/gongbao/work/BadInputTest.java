package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.Caller.encoded;
import static org.gongbao.Caller.ok;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gongbao.Caller;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.Importer;
import org.gongbao.gazette.Progress;
import org.gongbao.gazette.SampleGazettes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * What a program sends and is refused says the field and the rule, and nothing has changed. A withdrawn regulation is in
 * {@link WithdrawnTest}.
 */
class BadInputTest extends WorkTest {

    private static final String REGISTER =
            "/api/v1/work/registers/" + encoded(SUBSIDY.toString()) + "/" + encoded("补贴申请");
    private static final String RECORDS = "/api/v1/work/records/" + encoded(COUNTY) + "/";

    @Autowired
    private Importer importer;

    @Autowired
    private Catalogue catalogue;

    private Caller banker = new Caller(0, "");

    @BeforeEach
    void the_bank_has_a_program() {
        banker = program(BANKER);
    }

    /** The Chinese messages with which something is refused; it has written nothing, also not into the journal. */
    private List<String> refused(int status, Supplier<HttpResponse<String>> asked) {
        String before = everything();
        HttpResponse<String> answer = asked.get();
        JsonNode problem = ok(answer, status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(everything()).isEqualTo(before);
        List<String> messages = new ArrayList<>();
        problem.get("faults").forEach(fault -> messages.add(fault.get("message").asString()));
        assertThat(problem.get("detail").asString()).isEqualTo(String.join("；", messages));
        return messages;
    }

    private String everything() {
        return jdbc.sql("""
                        select (select coalesce(string_agg(r::text, ',' order by id), '') from work_record r)
                            || (select coalesce(string_agg(d::text, ',' order by id), '') from work_duty d)
                            || (select count(*) from journal_entry) || '/' || (select count(*) from work_attachment)
                            || '/' || (select count(*) from work_calendar)
                        """).query(String.class).single();
    }

    private HttpResponse<String> move(WorkRecord record, int revision, String to, Map<String, String> values) {
        return banker.post(RECORDS + record.id() + "/moves", Map.of("revision", revision, "to", to, "values", values));
    }

    @Test
    void an_illegal_transition() {
        WorkRecord record = applied("LVIN0001");

        assertThat(refused(422, () -> move(record, 1, "已拨付", Map.of()))).containsExactly("状态“待审核”不能转到“已拨付”");
    }

    @Test
    void a_stale_version() {
        WorkRecord record = passed("LVIN0001");

        assertThat(refused(409, () -> move(record, 1, "已拨付", Map.of()))).containsExactly("您看到的是第1次修订，现在已是第2次：请重新打开再办");
    }

    @Test
    void a_guard_that_is_not_met() {
        Visitor keeper = new Visitor("hazards", Set.of(Role.CLERK), Set.of(new Office("云岭县", "云岭县应急管理局")));
        DocumentNumber hazards = new DocumentNumber("岭应急发", 2026, 2);
        WorkRecord hazard = registers.open(keeper, hazards, "隐患台账", "云岭县应急管理局", hazard(keeper, hazards));
        Caller program = program(keeper);

        assertThat(refused(
                        422,
                        () -> program.post(
                                "/api/v1/work/records/" + encoded("云岭县") + "/" + hazard.id() + "/moves",
                                Map.of("revision", 1, "to", "重大待录入"))))
                .containsExactly("从“待分级”转到“重大待录入”须满足：等级 = 重大");
    }

    private Map<String, String> hazard(Visitor keeper, DocumentNumber hazards) {
        List<String> photos = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            photos.add(attachments
                    .add(keeper, hazards, "隐患台账", "照片", "zhaopian.pdf", "", PDF)
                    .id());
        }
        Map<String, String> values = new HashMap<>(
                Map.of("隐患编号", "2026-1", "所在单位", "某企业", "位置", "车间", "发现日期", "2026-03-02", "发现途径", "部门检查"));
        values.putAll(Map.of("发现时间", "2026-03-02T09:00:00", "等级", "一般", "类别", "用电", "现状", "线路老化", "整改责任人", "甲某某"));
        values.put("照片", String.join(" ", photos));
        return values;
    }

    @Test
    void a_wrong_type() {
        WorkRecord record = applied("LVIN0001");

        assertThat(refused(422, () -> move(record, 1, "已通过", Map.of("发票金额", "很多", "行车证日期", "三月"))))
                .containsExactlyInAnyOrder("“发票金额”不能是“很多”", "“行车证日期”不能是“三月”");
    }

    @Test
    void a_duplicate_key() {
        applied("LVIN0001");
        Map<String, String> again = application("LVIN0001");

        assertThat(refused(409, () -> banker.post(REGISTER, Map.of("unit", BANK, "values", again))))
                .containsExactly("台账“补贴申请”里已有同样的车辆识别代号");
    }

    @Test
    void an_attachment_that_lies_about_its_type() {
        byte[] page = "<script>".getBytes(StandardCharsets.US_ASCII);

        assertThat(refused(
                        422,
                        () -> banker.post(
                                REGISTER + "/attachments",
                                Map.of("field", "统一发票"),
                                List.of(Map.entry("fapiao.pdf", page)))))
                .containsExactly("“统一发票”的文件“fapiao.pdf”内容不是PDF");
    }

    @Test
    void evidence_that_lies_about_its_type_leaves_its_duty_unreported() {
        WorkDuty duty = paying(passed("LVIN0001"));
        byte[] page = "<script>".getBytes(StandardCharsets.US_ASCII);

        assertThat(refused(
                        422,
                        () -> banker.post(
                                at(duty) + "/evidence",
                                Map.of("revision", Integer.toString(duty.revision()), "unit", BANK, "report", "已付"),
                                List.of(Map.entry("huidan.pdf", page)))))
                .containsExactly("“佐证”的文件“huidan.pdf”内容不是PDF");
    }

    @Test
    void a_clock_with_a_negative_budget() {
        WorkDuty duty = paying(passed("LVIN0001"));

        for (String limit : List.of("-5个工作日", "0日", "五天")) {
            assertThat(refused(
                            422,
                            () -> banker.post(
                                    at(duty) + "/extensions",
                                    Map.of("revision", duty.revision(), "limit", limit, "reason", "系统升级"))))
                    .containsExactly("“" + limit + "”不是时限，应写作 5个工作日、10日");
        }
    }

    @Test
    void an_order_without_units_by_a_ladder_that_nobody_knows() {
        importer.importFile(SampleGazettes.FIRST, SampleGazettes.bytes(SampleGazettes.FIRST), "test", Progress.NONE);
        String document = catalogue.byNumber("岭政发〔2026〕1号", true).getFirst().id();
        Caller supervisor =
                program(new Visitor("watcher", Set.of(Role.SUPERVISOR), Set.of(new Office("云岭县", "云岭县人民政府督查室"))));

        assertThat(refused(
                        422,
                        () -> supervisor.post(
                                "/api/v1/work/duties/orders",
                                Map.of("document", document, "text", " ", "ladder", "某阶梯"))))
                .containsExactly("“内容”必填", "“牵头或责任单位”必填", "没有名为“某阶梯”的督办阶梯");
    }

    @Test
    void a_holiday_notice_that_contradicts_itself_or_another() {
        WorkDuty duty = paying(passed("LVIN0001"));
        Caller administrator = program(new Visitor("root", Set.of(Role.ADMINISTRATOR), Set.of()));
        String twice = ReplanningTest.withHoliday() + "元旦 休 2026-03-11 班 2026-03-10\n通知 2026 https://example.org\n";

        assertThat(
                        refused(422, () -> administrator.post("/api/v1/work/calendar/confirm", Map.of("text", twice)))
                                .stream()
                                .map(message -> message.replaceAll("第\\d+行", "")))
                .containsExactlyInAnyOrder(
                        "2026-03-11在已经列出", "2026-03-10在相反：既休又上班", "2026-03-10本来就是工作日，不用调休上班", "2026年已有一件通知，改动它的写作“调整”");
        assertThat(duties.find(SUPERVISOR, COUNTY, duty.id())).isEqualTo(duty);
    }

    private static String at(WorkDuty duty) {
        return "/api/v1/work/duties/" + encoded(COUNTY) + "/" + duty.id();
    }
}
