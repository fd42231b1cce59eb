package org.gongbao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.Caller.encoded;
import static org.gongbao.Caller.ok;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gongbao.Caller;
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.access.Accounts;
import org.gongbao.access.ApiTokens;
import org.gongbao.access.ApiTokens.Scope;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The life of a subsidy over HTTP, by programs with tokens. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
// A server of its own: to what other tests did in a later month nothing can be shown as it was.
@TestPropertySource(properties = "spring.application.name=gongbao-work-api")
@Import(MovableTime.class)
class WorkApiTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String COUNTY = "柳林县";
    private static final String BANK = "中国工商银行柳林支行";
    private static final String REGISTER = "/api/v1/work/registers/" + encoded("柳工科字〔2026〕5号") + "/" + encoded("补贴申请");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private MovableClock clock;

    private Caller bank = new Caller(0, "");
    private Caller supervisor = new Caller(0, "");
    private Caller reader = new Caller(0, "");

    @BeforeEach
    void three_programs() {
        clock.set(MovableTime.START);
        three_programs_of_now();
    }

    private void three_programs_of_now() {
        int serial = SERIAL.incrementAndGet();
        bank = program("bank" + serial, Role.CLERK, BANK, Scope.WRITE);
        supervisor = program("supervisor" + serial, Role.SUPERVISOR, "柳林县人民政府办公室", Scope.WRITE);
        reader = program("reader" + serial, Role.CLERK, BANK, Scope.READ);
    }

    @Test
    void a_text_is_proofread_for_whoever_shows_a_token_and_for_nobody_else() {
        String text = "云岭县人民政府\n关于节水的通知\n云政发〔2026〕3号\n\n各乡镇人民政府：\n\n（一）每月进行进行汇总。\n\n云岭县人民政府\n2026年3月2日\n（此件公开发布）\n";

        HttpResponse<String> findings = bank.send("/api/v1/proofread", "text/plain; charset=utf-8", text);
        assertThat(findings.statusCode()).isEqualTo(200);
        assertThat(findings.body())
                .isEqualTo(
                        "{\"seed\":\"text\",\"number\":\"云政发〔2026〕3号\",\"kind\":\"ocr\",\"lines\":[7],\"message\":\"文字重复：“进行进行”\"}\n");
        assertThat(new Caller(port, "nobody")
                        .send("/api/v1/proofread", "text/plain", text)
                        .statusCode())
                .isEqualTo(401);
        assertThat(bank.send("/api/v1/proofread", "text/plain", "字".repeat(2 << 20))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void an_application_is_opened_passed_paid_and_its_duty_closes() {
        JsonNode record = ok(bank.post(REGISTER, application("A"), ""), 201);
        String id = record.get("id").asString();
        assertThat(record.get("values").get("补贴").asString()).isEqualTo("8000元");

        JsonNode passed = ok(bank.post(at(id) + "/moves", "{\"revision\":1,\"to\":\"已通过\"}", ""), 200);
        JsonNode duties = ok(bank.get("/api/v1/work/duties?county=" + encoded(COUNTY)), 200);
        assertThat(duties.toString()).contains("\"name\":\"拨付\"").contains("2026-03-23T16:00:00Z");

        ok(
                bank.post(
                        at(id) + "/moves",
                        "{\"revision\":" + passed.get("revision").asInt() + ",\"to\":\"已拨付\"}",
                        ""),
                200);
        JsonNode after = ok(bank.get("/api/v1/work/duties?county=" + encoded(COUNTY)), 200);
        assertThat(after.toString())
                .doesNotContain(
                        "\"record\":\"" + id
                                + "\",\"state\":\"OPEN\",\"revision\":1,\"startedAt\":\"2026-03-02T01:00:00Z\",\"dueAt\":\"2026");
    }

    @Test
    void a_record_can_be_seen_as_it_was_known_at_a_moment() {
        String id = ok(bank.post(REGISTER, application("B"), ""), 201).get("id").asString();
        clock.forward(Duration.ofHours(3));
        ok(bank.post(at(id) + "/moves", "{\"revision\":1,\"to\":\"已退回\"}", ""), 200);

        assertThat(ok(bank.get(at(id)), 200).get("state").asString()).isEqualTo("已退回");
        JsonNode before = ok(bank.get(at(id) + "?asOf=2026-03-02T02:00:00Z"), 200);
        assertThat(before.get("state").asString()).isEqualTo("待审核");
        assertThat(before.get("revision").asInt()).isEqualTo(1);
        JsonNode first = ok(bank.get(at(id) + "/history?size=1"), 200);
        assertThat(first.get("items").get(0).get("action").asString()).isEqualTo("record.open");
        JsonNode second = ok(
                bank.get(at(id) + "/history?size=1&after=" + first.get("next").asString()), 200);
        assertThat(second.get("items").get(0).get("action").asString()).isEqualTo("record.move");
        assertThat(ok(bank.get(at(id) + "/history"), 200).get("next").isNull()).isTrue();
    }

    @Test
    void lists_are_as_they_were_shown_at_a_moment() {
        // After whatever the tests that share this server have done.
        clock.forward(Duration.ofDays(10));
        three_programs_of_now();
        String id =
                ok(bank.post(REGISTER, application("T1"), ""), 201).get("id").asString();
        ok(bank.post(at(id) + "/moves", "{\"revision\":1,\"to\":\"已通过\"}", ""), 200);
        String duties = "/api/v1/work/duties?size=200&county=" + encoded(COUNTY);
        JsonNode records = ok(bank.get(REGISTER + "?size=200"), 200).get("items");
        JsonNode open = ok(bank.get(duties), 200);
        JsonNode duty = paying(id);
        String one =
                "/api/v1/work/duties/" + encoded(COUNTY) + "/" + duty.get("id").asString();
        String then = "&asOf=" + clock.instant();

        clock.forward(Duration.ofHours(3));
        ok(bank.post(at(id) + "/moves", "{\"revision\":2,\"to\":\"已拨付\"}", ""), 200);
        ok(bank.post(REGISTER, application("T2"), ""), 201);

        assertThat(ok(bank.get(REGISTER + "?size=200"), 200).get("items")).isNotEqualTo(records);
        assertThat(ok(bank.get(REGISTER + "?size=200" + then), 200).get("items"))
                .isEqualTo(records);
        assertThat(ok(bank.get(duties), 200)).isNotEqualTo(open);
        assertThat(ok(bank.get(duties + then), 200)).isEqualTo(open);
        assertThat(ok(bank.get(one), 200).get("state").asString()).isEqualTo("CLOSED");
        assertThat(ok(bank.get(one + "?" + then), 200)).isEqualTo(duty);
        assertThat(bank.get(one + "?asOf=2026-03-02T00:00:00Z").statusCode()).isEqualTo(404);
    }

    @Test
    void a_duty_tells_its_time_with_every_pause_and_what_was_done_to_it() {
        String id = ok(bank.post(REGISTER, application("H"), ""), 201).get("id").asString();
        ok(bank.post(at(id) + "/moves", "{\"revision\":1,\"to\":\"已通过\"}", ""), 200);
        JsonNode duty = paying(id);
        String one =
                "/api/v1/work/duties/" + encoded(COUNTY) + "/" + duty.get("id").asString();
        ok(supervisor.post(one + "/stops", Map.of("revision", 1, "stop", true, "reason", "等材料")), 200);
        clock.forward(Duration.ofHours(3));
        JsonNode goesOn =
                ok(supervisor.post(one + "/stops", Map.of("revision", 2, "stop", false, "reason", "齐了")), 200);

        assertThat(goesOn.get("clock").toString())
                .isEqualTo(
                        "{\"granted\":[\"15工作日\"],\"pauses\":[{\"from\":\"2026-03-02T01:00:00Z\",\"to\":\"2026-03-02T04:00:00Z\"}]}");
        JsonNode first = ok(bank.get(one + "/history?size=2"), 200);
        JsonNode rest = ok(bank.get(one + "/history?after=" + first.get("next").asString()), 200);
        assertThat(Stream.concat(
                                first.get("items").valueStream(),
                                rest.get("items").valueStream())
                        .map(entry -> entry.get("action").asString()))
                .containsExactly("duty.open", "duty.pause", "duty.resume");
    }

    @Test
    void a_program_learns_what_a_register_wants() {
        JsonNode register = ok(bank.get("/api/v1/work/registers"), 200)
                .valueStream()
                .filter(each -> each.get("register").asString().equals("补贴申请"))
                .findFirst()
                .orElseThrow();

        assertThat(register.get("unique").toString()).isEqualTo("[\"车辆识别代号\"]");
        assertThat(register.get("steps").get(0).toString())
                .isEqualTo(
                        "{\"from\":\"待审核\",\"to\":\"已通过\",\"condition\":\"\",\"units\":[\"中国工商银行柳林支行\"],\"evidence\":false}");
        assertThat(register.get("fields").get(0).get("name").asString()).isEqualTo("购车人");
        assertThat(register.get("fields").get(0).get("masked").asBoolean()).isTrue();
    }

    @Test
    void a_request_sent_twice_with_one_key_does_its_work_once() {
        String body = application("C");
        JsonNode first = ok(bank.post(REGISTER, body, "key-1"), 201);
        JsonNode again = ok(bank.post(REGISTER, body, "key-1"), 201);

        assertThat(again).isEqualTo(first);
        assertThat(bank.post(REGISTER, application("D"), "key-1").statusCode()).isEqualTo(422);
    }

    @Test
    void what_is_wrong_is_a_problem_with_every_fault() {
        HttpResponse<String> answer = bank.post(
                REGISTER, "{\"unit\":\"" + BANK + "\",\"values\":{\"发票金额\":\"很多\",\"开票日期\":\"2026-03-02\"}}", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = ok(answer, 422);
        assertThat(problem.get("detail").asString()).contains("“发票金额”不能是“很多”；").contains("“购车人”必填");
        assertThat(problem.get("faults").size()).isEqualTo(11);
    }

    @Test
    void lists_go_on_after_a_pages_last_and_say_how_long_they_are() {
        for (String vehicle : List.of("P1", "P2", "P3")) {
            String id = ok(bank.post(REGISTER, application(vehicle), ""), 201)
                    .get("id")
                    .asString();
            ok(bank.post(at(id) + "/moves", "{\"revision\":1,\"to\":\"已通过\"}", ""), 200);
        }
        for (String list : List.of("/api/v1/work/duties?county=" + encoded(COUNTY) + "&", REGISTER + "?")) {
            List<String> seen = new ArrayList<>();
            JsonNode page = ok(bank.get(list + "size=2"), 200);
            int total = page.get("total").asInt();
            while (true) {
                assertThat(page.get("items").size()).isLessThanOrEqualTo(2);
                page.get("items").forEach(item -> seen.add(item.get("id").asString()));
                if (page.get("next").isNull()) {
                    break;
                }
                page = ok(bank.get(list + "size=2&after=" + page.get("next").asString()), 200);
            }
            assertThat(seen).doesNotHaveDuplicates().hasSize(total).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void a_stale_revision_and_a_taken_key_are_conflicts() {
        String id = ok(bank.post(REGISTER, application("E"), ""), 201).get("id").asString();
        ok(bank.post(at(id) + "/moves", "{\"revision\":1,\"to\":\"已退回\"}", ""), 200);

        assertThat(bank.post(at(id) + "/moves", "{\"revision\":1,\"to\":\"已通过\"}", "")
                        .statusCode())
                .isEqualTo(409);
        assertThat(bank.post(REGISTER, application("E"), "").statusCode()).isEqualTo(409);
    }

    @Test
    void without_a_good_token_there_is_nothing() {
        assertThat(new Caller(port, "").get(REGISTER).statusCode()).isEqualTo(401);
        assertThat(new Caller(port, "gongbao_wrong").get(REGISTER).statusCode()).isEqualTo(401);
        assertThat(reader.post(REGISTER, application("F"), "").statusCode()).isEqualTo(403);
        assertThat(reader.get(REGISTER).statusCode()).isEqualTo(200);

        clock.forward(Duration.ofDays(2));
        assertThat(reader.get(REGISTER).statusCode()).isEqualTo(401);
    }

    @Test
    void a_new_calendar_is_the_administrators_to_confirm() {
        assertThat(supervisor
                        .post("/api/v1/work/calendar/preview", "{\"text\":\"\"}", "")
                        .statusCode())
                .isEqualTo(403);
    }

    private Caller program(String name, Role role, String unit, Scope scope) {
        accounts.add(name, role, Set.of(new Office(COUNTY, unit)), "long enough 1", "test");
        return new Caller(port, tokens.make(name, scope, Duration.ofDays(1), "test"));
    }

    private String application(String vehicle) {
        String file = sent("fapiao.pdf", "%PDF-1.7 a receipt", 201).get("id").asString();
        return """
                {"unit":"%s","values":{"购车人":"甲某某","身份证件":"11010519491231002X","发票金额":"10万","开票日期":"2026-03-02",
                "行车证日期":"2026-03-02","统一发票":"%s","行车证":"%s","支付凭证":"%s","上户登记手续":"%s","受理商家":"某商家","车辆识别代号":"%s","提交时间":"2026-03-02T09:00:00"}}
                """.formatted(BANK, file, file, file, file, vehicle);
    }

    /** The bank sends a file for the invoice. */
    private JsonNode sent(String name, String content, int status) {
        return ok(
                bank.post(
                        REGISTER + "/attachments",
                        Map.of("field", "统一发票"),
                        List.of(Map.entry(name, content.getBytes(StandardCharsets.US_ASCII)))),
                status);
    }

    @Test
    void a_file_is_sent_first_and_comes_back_as_a_download() {
        String id = ok(bank.post(REGISTER, application("G"), ""), 201).get("id").asString();
        JsonNode file = ok(bank.get(at(id) + "/attachments"), 200).get(0);
        assertThat(file.get("name").asString()).isEqualTo("fapiao.pdf");

        HttpResponse<String> download = bank.get("/api/v1/work/attachments/" + encoded(COUNTY) + "/"
                + file.get("id").asString());
        assertThat(download.body()).isEqualTo("%PDF-1.7 a receipt");
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("fapiao.pdf");
        assertThat(download.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(download.headers().firstValue("Content-Type")).hasValue("application/pdf");
    }

    @Test
    void a_file_that_lies_is_a_problem_that_names_field_and_rule() {
        assertThat(sent("fapiao.pdf", "<script>", 422).get("detail").asString())
                .isEqualTo("“统一发票”的文件“fapiao.pdf”内容不是PDF");
    }

    private JsonNode paying(String id) {
        return ok(bank.get(at(id) + "/duties"), 200)
                .valueStream()
                .filter(duty -> duty.get("name").asString().equals("拨付"))
                .findFirst()
                .orElseThrow();
    }

    private static String at(String id) {
        return "/api/v1/work/records/" + encoded(COUNTY) + "/" + id;
    }
}
