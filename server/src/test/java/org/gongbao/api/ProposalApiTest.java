package org.gongbao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.access.Accounts;
import org.gongbao.access.ApiTokens;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.Importer;
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
import tools.jackson.databind.json.JsonMapper;

/** The tasks of the sample county's breakdown over HTTP, by programs with tokens. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class ProposalApiTest {

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

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private String editor = "";
    private String tasks = "";

    @BeforeEach
    void nothing_is_decided_on() {
        importer.importFile(
                SampleGazettes.FIRST, SampleGazettes.bytes(SampleGazettes.FIRST), "test", (stage, done, total) -> {});
        jdbc.sql("truncate proposal").update();
        jdbc.sql("delete from work_duty where document is not null").update();
        tasks = "/api/v1/proposals/"
                + catalogue.byNumber("岭政发〔2026〕1号", true).getFirst().id();
        editor = token(Role.EDITOR);
    }

    @Test
    void a_task_is_read_accepted_and_names_its_duty() {
        JsonNode first = ok(get(editor, tasks + "?show=ready&words=%E9%99%84%E4%BB%B61"), 200)
                .get(0);
        assertThat(first.get("line").get("lead").get(0).asString()).isEqualTo("县交通运输局");
        assertThat(first.get("line").get("deadlineDate").asString()).isEqualTo("2026-10-31");

        assertThat(ok(post(editor, "/acceptances", chosen(0)), 200).get("count").asInt())
                .isEqualTo(1);
        JsonNode accepted = ok(get(editor, tasks + "?show=accepted"), 200);
        assertThat(accepted).hasSize(1);
        assertThat(accepted.get(0).get("duty").asString()).isNotEmpty();

        JsonNode stale = ok(post(editor, "/acceptances", chosen(0)), 409);
        assertThat(stale.get("faults").get(0).get("reason").asString()).isEqualTo("STALE");
    }

    @Test
    void a_correction_answers_with_what_stands_and_what_was_read() {
        String body = """
                {"task":{"clause":"附件1","item":"1","revision":0},"line":{"text":"修路","lead":["县公安局"],"deadlineDate":"2026-12-31"}}""";
        JsonNode corrected = ok(post(editor, "/corrections", body), 200);

        assertThat(corrected.get("line").get("text").asString()).isEqualTo("修路");
        assertThat(corrected.get("read").get("text").asString()).contains("42公里");
        assertThat(corrected.get("revision").asInt()).isEqualTo(1);
    }

    @Test
    void who_is_no_editor_sees_and_decides_nothing() {
        assertThat(get("", tasks).statusCode()).isEqualTo(401);
        String clerk = token(Role.CLERK);
        assertThat(get(clerk, tasks).statusCode()).isEqualTo(403);
        assertThat(post(clerk, "/rejections", chosen(0)).statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_missing_or_unknown_is_said() {
        assertThat(ok(post(editor, "/mergers", chosen(0)), 422).get("detail").asString())
                .isEqualTo("要合并，请选两条或更多");
        assertThat(ok(post(editor, "/rejections", "{}"), 422).get("detail").asString())
                .isEqualTo("没有选任何任务");
        assertThat(get(editor, tasks + "?show=nothing").statusCode()).isEqualTo(400);
        assertThat(get(editor, "/api/v1/proposals/zzzz").statusCode()).isEqualTo(404);
    }

    private static String chosen(int revision) {
        return "{\"tasks\":[{\"clause\":\"附件1\",\"item\":\"1\",\"revision\":" + revision + "}]}";
    }

    private String token(Role role) {
        String name = "proposer" + SERIAL.incrementAndGet();
        accounts.add(name, role, Set.of(new Office("云岭县", "云岭县财政局")), "long enough 1", "test");
        return tokens.make(name, ApiTokens.Scope.WRITE, Duration.ofDays(1), "test");
    }

    private JsonNode ok(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String token, String path) {
        return send(request(token, path).GET().build());
    }

    private HttpResponse<String> post(String token, String step, String body) {
        return send(request(token, tasks + step)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
