package org.gongbao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.Caller.encoded;
import static org.gongbao.Caller.ok;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds for every address of the API: each refusal is a problem, lists go on by a cursor, writes take a key. That answers
 * are as they are described is held by {@link Caller} in every test.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class EveryAnswerTest {

    private static final String COUNTY = "柳林县";
    private static final String BANK = "中国工商银行柳林支行";
    private static final String REGISTER = "/api/v1/work/registers/" + encoded("柳工科字〔2026〕5号") + "/" + encoded("补贴申请");
    private static final String NAME = "every-answer";

    /** What a person or a regulation bounds: it comes whole. */
    private static final Set<String> WHOLE = Set.of(
            "/api/v1/counties",
            "/api/v1/counties/{name}/issues",
            "/api/v1/documents/{id}/changes",
            "/api/v1/organization/{county}/fields",
            "/api/v1/organization/{county}/groups",
            "/api/v1/work/registers",
            "/api/v1/work/records/{county}/{id}/attachments",
            "/api/v1/work/records/{county}/{id}/duties",
            "/api/v1/work/records/{county}/{id}/public-notices",
            "/api/v1/work/duties/{county}/{id}/evidence",
            "/api/v1/work/duties/{county}/{id}/notices",
            "/api/v1/work/incidents/{county}/{id}/duties");

    /** What changes nothing, or nothing again: trials, looks that the journal keeps, and what can be done once only. */
    private static final Set<String> WITHOUT_KEY = Set.of(
            "/api/v1/proofread",
            "/api/v1/work/calendar/preview",
            "/api/v1/work/calendar/confirm",
            "/api/v1/work/regulations/{number}/start",
            "/api/v1/work/records/{county}/{id}/reveals",
            "/api/v1/work/records/{county}/{id}/objections/{objection}/reveals");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private MovableClock clock;

    private Caller bank = new Caller(0, "");

    @BeforeEach
    void a_program() {
        clock.set(MovableTime.START);
        bank = program(NAME, Role.CLERK);
    }

    private Caller program(String name, Role role) {
        if (accounts.find(name).isEmpty()) {
            accounts.add(name, role, Set.of(new Office(COUNTY, BANK)), "long enough 1", "test");
        }
        return new Caller(port, tokens.make(name, Scope.WRITE, Duration.ofDays(1), "test"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    404 | GET    | /api/v1/nothing
                    404 | GET    | /api/v1/work/nothing
                    405 | POST   | /api/v1/work/nothing
                    405 | DELETE | /api/v1/work/registers
                    405 | PUT    | /api/v1/work/duties/柳林县/1/closings
                    404 | GET    | /api/v1/work/duties/柳林县/no-id
                    404 | GET    | /api/v1/work/records/柳林县/no-id/history
                    404 | GET    | /api/v1/work/registers/no-number/补贴申请
                    404 | GET    | /api/v1/work/registers/柳工科字〔2026〕5号/补贴申请?after=no-id
                    404 | GET    | /api/v1/work/duties?county=柳林县&after=no-id
                    400 | GET    | /api/v1/work/duties?county=柳林县&asOf=2026-03-02T01:00:00Z&after=no-id
                    400 | GET    | /api/v1/work/duties?county=柳林县&asOf=yesterday
                    400 | GET    | /api/v1/work/duties?county=柳林县&size=many
                    400 | GET    | /api/v1/work/duties
                    404 | GET    | /api/v1/work/incidents?county=柳林县&after=no-id
                    400 | GET    | /api/v1/organization/柳林县/units?day=2026-13-01
                    404 | GET    | /api/v1/documents?after=no-id
                    400 | GET    | /api/v1/documents?number=柳政发〔2025〕8号&after=no-id
                    400 | GET    | /api/v1/documents?size=many
                    400 | GET    | /api/v1/search?after=first
                    400 | GET    | /api/v1/search?after=-1
                    400 | GET    | /api/v1/search?after=2147483647
                    """)
    void what_is_not_there_or_wrongly_asked_is_a_problem(int status, String method, String address) {
        String path = encodedPath(address);

        assertThat(ok(bank.ask(method, path, ""), status).get("status").asInt()).isEqualTo(status);
    }

    private static String encodedPath(String address) {
        return address.codePoints()
                .mapToObj(Character::toString)
                .map(each -> each.codePointAt(0) < 128 ? each : encoded(each))
                .reduce("", String::concat);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
                    400 | application/json | {"unit":                             | Failed to read request
                    400 | application/json | []                                   | Failed to read request
                    400 | application/json | {}                                   | missing in the body: unit, values
                    400 | application/json | {"unit":"某局","values":{"购车人":null}} | missing in the body: values
                    400 | application/json | {"unit":null,"values":{}}             | missing in the body: unit
                    415 | text/plain       | text                                 | Content-Type 'text/plain;charset=UTF-8' is not supported.
                    """)
    void a_body_that_is_none_is_a_problem(int status, String type, String body, String detail) {
        JsonNode problem = ok(bank.ask("POST", REGISTER, body, "Content-Type", type), status);

        assertThat(problem.get("detail").asString()).isEqualTo(detail);
    }

    @Test
    void no_body_breaks_an_address() {
        Caller administrator = program(NAME + "-administrator", Role.ADMINISTRATOR);
        JsonNode document = openapi();
        for (String method : List.of("post", "put")) {
            forEach(document, method, (path, operation) -> {
                JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
                String address = path.replace("{stage}", "1").replaceAll("\\{[^}]+}", "none");
                for (String body : List.of("{", "null", "{}", nonsense(document, schema))) {
                    HttpResponse<String> answer = administrator.ask(
                            method.toUpperCase(Locale.ROOT), address, body, "Content-Type", "application/json");
                    assertThat(answer.statusCode())
                            .as("%s %s: %s", address, body, answer.body())
                            .isLessThan(500);
                }
            });
        }
    }

    /** A body that has everything, and holds what no text can hold. */
    private static String nonsense(JsonNode document, JsonNode reference) {
        Map<String, Object> body = new HashMap<>();
        String name = reference.path("$ref").asString("").replaceAll(".*/", "");
        document.at("/components/schemas")
                .path(name)
                .path("properties")
                .properties()
                .forEach(property -> {
                    JsonNode type = property.getValue().path("type");
                    body.put(
                            property.getKey(),
                            switch (type.isArray() ? type.get(0).asString() : type.asString("")) {
                                case "integer" -> Integer.MIN_VALUE;
                                case "boolean" -> true;
                                case "array" -> List.of();
                                case "object" -> Map.of("\u0000", "\u0000");
                                default ->
                                    property.getValue()
                                                    .path("format")
                                                    .asString("")
                                                    .isEmpty()
                                            ? "\u0000"
                                            : "2026-03-02";
                            });
                });
        return new JsonMapper().writeValueAsString(body);
    }

    @Test
    void what_is_missing_deep_in_a_body_is_named() {
        Caller editor = program(NAME + "-administrator", Role.ADMINISTRATOR);

        assertThat(ok(editor.post("/api/v1/proposals/none/acceptances", "{\"tasks\":[{\"revision\":0},null]}"), 400)
                        .get("detail")
                        .asString())
                .isEqualTo("missing in the body: tasks");
    }

    @Test
    void a_type_that_nobody_can_give_is_a_problem() {
        ok(bank.ask("GET", "/api/v1/work/registers", "", "Accept", "application/xml"), 406);
    }

    @Test
    void what_no_text_can_hold_is_a_problem() {
        assertThat(ok(bank.get("/api/v1/documents?county=%00"), 400)
                        .get("detail")
                        .asString())
                .isEqualTo("a value holds what cannot be kept, such as a NUL character");
    }

    @Test
    void a_file_that_is_too_large_is_a_problem() {
        byte[] large = new byte[17 << 20];

        assertThat(ok(
                                bank.post(
                                        REGISTER + "/attachments",
                                        Map.of("field", "统一发票"),
                                        List.of(Map.entry("a.pdf", large))),
                                413)
                        .get("detail")
                        .asString())
                .isEqualTo("a file may have 16MB, and all of a request 33MB");
    }

    @Test
    void a_token_that_is_missing_is_said_in_utf8() {
        assertThat(ok(new Caller(port, "").get("/api/v1/work/registers"), 401)
                        .get("detail")
                        .asString())
                .isEqualTo("a token is needed: Authorization: Bearer …");
    }

    @Test
    void a_file_that_is_sent_twice_with_one_key_is_kept_once() {
        Caller keyed = bank.withKey("every-answer-file");
        Map<String, String> field = Map.of("field", "统一发票");
        byte[] paper = "%PDF-1.7 a receipt".getBytes(StandardCharsets.US_ASCII);
        byte[] another = "%PDF-1.7 another".getBytes(StandardCharsets.US_ASCII);
        JsonNode first = ok(keyed.post(REGISTER + "/attachments", field, List.of(Map.entry("a.pdf", paper))), 201);

        assertThat(ok(keyed.post(REGISTER + "/attachments", field, List.of(Map.entry("a.pdf", paper))), 201))
                .isEqualTo(first);
        assertThat(ok(keyed.post(REGISTER + "/attachments", field, List.of(Map.entry("a.pdf", another))), 422)
                        .get("detail")
                        .asString())
                .isEqualTo("this Idempotency-Key was used for another request");
    }

    @Test
    void every_list_that_can_grow_goes_on_after_its_last() {
        List<String> whole = new ArrayList<>();
        forEach(openapi(), "get", (path, operation) -> {
            JsonNode schema = operation.at("/responses/200/content/application~1json/schema");
            if (schema.path("type").asString("").equals("array")) {
                whole.add(path);
            }
        });

        assertThat(whole).containsExactlyInAnyOrderElementsOf(WHOLE);
    }

    @Test
    void every_write_takes_a_key() {
        List<String> without = new ArrayList<>();
        JsonNode document = openapi();
        for (String method : List.of("post", "put", "delete", "patch")) {
            forEach(document, method, (path, operation) -> {
                if (!operation.path("parameters").toString().contains("\"Idempotency-Key\"")) {
                    without.add(path);
                }
            });
        }

        assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT_KEY);
    }

    private JsonNode openapi() {
        return ok(bank.get("/api/v1/openapi"), 200);
    }

    private static void forEach(JsonNode document, String method, BiConsumer<String, JsonNode> each) {
        document.get("paths").properties().forEach(path -> {
            if (path.getValue().has(method)) {
                each.accept(path.getKey(), path.getValue().get(method));
            }
        });
    }
}
