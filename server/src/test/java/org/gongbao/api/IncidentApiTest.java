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
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.access.Accounts;
import org.gongbao.access.ApiTokens;
import org.gongbao.access.ApiTokens.Scope;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A power failure over HTTP, by a program with a token. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class IncidentApiTest {

    private static final String INCIDENTS = "/api/v1/work/incidents";
    private static final String CALL = """
            {"number":"襄政办发〔2023〕15号","response":"大面积停电响应","what":"变电站失压，问 19900001234","place":"县城东区",
             "happenedAt":"2026-03-02T00:50:00Z","drill":true}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    /** What lasts would report on, turn by turn, in the tests that share this server. */
    @AfterEach
    void nothing_lasts() {
        jdbc.sql("truncate incident, incident_duty").update();
    }

    @Test
    void an_emergency_is_registered_judged_and_activated() {
        clock.set(MovableTime.START);
        accounts.add("duty-officer", Role.CLERK, Set.of(new Office("襄垣县", "襄垣县能源局")), "long enough 1", "test");
        String token = tokens.make("duty-officer", Scope.WRITE, Duration.ofDays(1), "test");

        JsonNode incident = ok(send(token, "POST", INCIDENTS, CALL), 201);
        String at = INCIDENTS + "/" + encoded("襄垣县") + "/" + incident.get("id").asString();
        assertThat(incident.get("phase").asString()).isEqualTo("REGISTERED");
        assertThat(incident.get("drill").asBoolean()).isTrue();
        assertThat(incident.get("what").asString()).isEqualTo("变电站失压，问 199****1234");
        assertThat(send(token, "GET", at + "/history", "").body())
                .contains("199****1234")
                .doesNotContain("19900001234");
        ok(send(token, "PUT", at + "/facts/" + encoded("重要用户险情"), "{\"seen\":\"\",\"value\":\"一级以上用户出险\"}"), 200);
        JsonNode judgement = ok(send(token, "GET", at + "/judgement", ""), 200);
        assertThat(judgement.get("level").get("text").asString()).contains("一级");
        assertThat(judgement.get("unknown").toString()).contains("减供负荷");

        String proposal = "{\"revision\":1,\"level\":\"一级\",\"post\":\"县指挥部办公室主任\",\"reason\":\"研判\"}";
        ok(send(token, "POST", at + "/proposals", proposal), 200);
        String activation = "{\"revision\":2,\"level\":\"一级\",\"post\":\"县指挥部指挥长\",\"reason\":\"研判\"}";
        JsonNode active = ok(send(token, "POST", at + "/activations", activation), 200);
        assertThat(active.get("level").asString()).isEqualTo("一级");
        assertThat(active.get("unmet")).hasSize(4);
        assertThat(ok(send(token, "POST", at + "/activations", activation), 409)
                        .get("detail")
                        .asString())
                .isEqualTo("您看到的是第2次修订，现在已是第3次：请重新打开再办");
        assertThat(ok(send(token, "GET", at + "/duties", ""), 200).toString()).contains("抢修电网");
        assertThat(ok(send(token, "GET", at + "/history", ""), 200).get("items"))
                .hasSize(4);
        assertThat(send("", "GET", at, "").statusCode()).isIn(401, 403);
    }

    private JsonNode ok(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(String token, String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
