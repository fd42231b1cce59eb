package org.gongbao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.access.Accounts;
import org.gongbao.access.ApiTokens;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.gazette.Importer;
import org.gongbao.gazette.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two files of one county that contradict each other, over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class BetweenApiTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String ADDRESS = "/api/v1/between?county=" + URLEncoder.encode("青溪县", StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Importer importer;

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private String editor = "";

    @BeforeEach
    void a_plan_and_one_that_is_later() {
        keep("五", 5, "2026年9月底前完成管网改造任务。");
        keep("六", 6, "按照青政发〔2026〕5号，2026年10月底前完成管网改造任务。");
        editor = token(Role.EDITOR);
    }

    @Test
    void an_editor_sees_the_finding_and_decides_about_it() {
        JsonNode found = ok(get(editor, ADDRESS), 200).get("items");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("number").asString()).isEqualTo("青政发〔2026〕6号");
        assertThat(found.get(0).get("kind").asString()).isEqualTo("conflict-across");
        assertThat(found.get(0).get("message").asString()).contains("晚于所依据的青政发〔2026〕5号");

        String address = "/api/v1/between/" + found.get(0).get("document").asString() + "/"
                + found.get(0).get("finding").asString();
        assertThat(post(editor, address, "{\"decision\":\"EXPLAINED\"}").statusCode())
                .isEqualTo(422);
        JsonNode decided = ok(post(editor, address, "{\"decision\":\"EXPLAINED\",\"reason\":\"分两批\"}"), 200);
        assertThat(decided.get("decision").asString()).isEqualTo("EXPLAINED");
        assertThat(ok(get(editor, ADDRESS), 200).at("/items/0").get("reason").asString())
                .isEqualTo("分两批");
        assertThat(post(editor, address + "x", "{\"decision\":\"OPEN_QUESTION\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_is_no_editor_sees_nothing() {
        assertThat(get("", ADDRESS).statusCode()).isEqualTo(401);
        assertThat(get(token(Role.CLERK), ADDRESS).statusCode()).isEqualTo(403);
    }

    private void keep(String name, int number, String sentence) {
        String text = """
                青溪县人民政府公报
                2026 · %d

                青溪县人民政府
                关于第%d号管网改造的通知
                青政发〔2026〕%d号

                各乡镇人民政府：

                （一）%s

                青溪县人民政府
                2026年3月%d日
                （此件公开发布）
                """.formatted(number, number, number, sentence, number);
        importer.importFile(name + ".txt", text.getBytes(StandardCharsets.UTF_8), "test", Progress.NONE);
    }

    private String token(Role role) {
        String name = "between" + SERIAL.incrementAndGet();
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

    private HttpResponse<String> post(String token, String path, String body) {
        return send(request(token, path)
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
