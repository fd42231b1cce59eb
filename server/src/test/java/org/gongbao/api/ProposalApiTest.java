package org.gongbao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.Caller.ok;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongbao.Caller;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.access.Accounts;
import org.gongbao.access.ApiTokens;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.Importer;
import org.gongbao.gazette.Progress;
import org.gongbao.gazette.SampleGazettes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** The tasks of the sample county's breakdown over HTTP, by programs with tokens. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class ProposalApiTest {

    private static final String ORDERS = "/api/v1/work/duties/orders";
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Importer importer;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private JdbcClient jdbc;

    private Caller editor = new Caller(0, "");
    private String tasks = "";

    @BeforeEach
    void nothing_is_decided_on() {
        importer.importFile(SampleGazettes.FIRST, SampleGazettes.bytes(SampleGazettes.FIRST), "test", Progress.NONE);
        jdbc.sql("truncate proposal").update();
        jdbc.sql("delete from work_duty where document is not null").update();
        tasks = "/api/v1/proposals/"
                + catalogue.byNumber("岭政发〔2026〕1号", true).getFirst().id();
        editor = program(Role.EDITOR);
    }

    @Test
    void a_task_is_read_accepted_and_names_its_duty() {
        JsonNode first = ok(editor.get(tasks + "?show=ready&words=%E9%99%84%E4%BB%B61"), 200)
                .at("/items/0");
        assertThat(first.get("line").get("lead").get(0).asString()).isEqualTo("县交通运输局");
        assertThat(first.get("line").get("deadlineDate").asString()).isEqualTo("2026-10-31");

        assertThat(ok(editor.post(tasks + "/acceptances", chosen(0)), 200)
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        JsonNode accepted = ok(editor.get(tasks + "?show=accepted"), 200).get("items");
        assertThat(accepted).hasSize(1);
        assertThat(accepted.get(0).get("duty").asString()).isNotEmpty();

        JsonNode stale = ok(editor.post(tasks + "/acceptances", chosen(0)), 409);
        assertThat(stale.get("faults").get(0).get("reason").asString()).isEqualTo("STALE");
    }

    @Test
    void a_correction_answers_with_what_stands_and_what_was_read() {
        String body = """
                {"task":{"clause":"附件1","item":"1","revision":0},"line":{"text":"修路","lead":["县公安局"],"deadlineDate":"2026-12-31"}}""";
        JsonNode corrected = ok(editor.post(tasks + "/corrections", body), 200);

        assertThat(corrected.get("line").get("text").asString()).isEqualTo("修路");
        assertThat(corrected.get("read").get("text").asString()).contains("42公里");
        assertThat(corrected.get("revision").asInt()).isEqualTo(1);
    }

    @Test
    void who_is_no_editor_sees_and_decides_nothing() {
        assertThat(new Caller(port, "").get(tasks).statusCode()).isEqualTo(401);
        Caller clerk = program(Role.CLERK);
        assertThat(clerk.get(tasks).statusCode()).isEqualTo(403);
        assertThat(clerk.post(tasks + "/rejections", chosen(0)).statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_missing_or_unknown_is_said() {
        assertThat(ok(editor.post(tasks + "/mergers", chosen(0)), 422)
                        .get("detail")
                        .asString())
                .isEqualTo("要合并，请选两条或更多");
        assertThat(ok(editor.post(tasks + "/rejections", "{}"), 422)
                        .get("detail")
                        .asString())
                .isEqualTo("没有选任何任务");
        assertThat(editor.get(tasks + "?show=nothing").statusCode()).isEqualTo(400);
        assertThat(editor.get("/api/v1/proposals/zzzz").statusCode()).isEqualTo(404);
    }

    @Test
    void a_supervisors_program_orders_a_line_that_was_not_read_once_and_nobody_elses_does() {
        Map<String, Object> line = Map.of(
                "document",
                tasks.substring(tasks.lastIndexOf('/') + 1),
                "clause",
                "附件1",
                "item",
                "99",
                "text",
                "修一座桥",
                "lead",
                List.of("县交通运输局"),
                "lastDay",
                "2026-10-31",
                "ladder",
                "13710");
        Caller supervisor = program(Role.SUPERVISOR);
        JsonNode duty = ok(supervisor.post(ORDERS, line), 201);

        assertThat(duty.get("number").asString()).isEqualTo("岭政发〔2026〕1号");
        assertThat(duty.get("clauses").get(0).asString()).isEqualTo("附件1");
        assertThat(duty.get("parts").get(0).get("unit").asString()).isEqualTo("云岭县交通运输局");
        assertThat(duty.get("dueAt").asString()).isEqualTo("2026-10-31T16:00:00Z");
        assertThat(supervisor.post(ORDERS, line).statusCode()).isEqualTo(409);
        assertThat(program(Role.HEAD).post(ORDERS, line).statusCode()).isEqualTo(403);
        assertThat(editor.post(ORDERS, line).statusCode()).isEqualTo(403);
    }

    private static String chosen(int revision) {
        return "{\"tasks\":[{\"clause\":\"附件1\",\"item\":\"1\",\"revision\":" + revision + "}]}";
    }

    private Caller program(Role role) {
        String name = "proposer" + SERIAL.incrementAndGet();
        accounts.add(name, role, Set.of(new Office("云岭县", "云岭县财政局")), "long enough 1", "test");
        return new Caller(port, tokens.make(name, ApiTokens.Scope.WRITE, Duration.ofDays(1), "test"));
    }
}
