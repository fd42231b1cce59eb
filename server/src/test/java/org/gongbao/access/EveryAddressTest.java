package org.gongbao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.access.ApiTokens.Reach;
import org.gongbao.access.ApiTokens.Scope;
import org.gongbao.work.WorkDuty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every address of the server, asked by every role about its own unit's work, another unit's, and another county's: the
 * answers are the table of docs/addresses.md, and the rules below hold whatever the table says.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAddressTest {

    private static final Path PAGE = Path.of("..", "docs", "addresses.md");
    private static final Path SEEN = Path.of("target", "addresses.md");

    private static final String YES = "yes";
    private static final String TOLD = "told";
    private static final String LOGIN = "login";
    private static final String NOBODY = "nobody";
    private static final String TOKENS = "tokens";
    private static final Set<String> FORM_ACTIONS = Set.of(
            "accept",
            "hand-back",
            "assign",
            "insist",
            "report",
            "feedback",
            "agree",
            "return",
            "ask",
            "grant",
            "refuse",
            "stop",
            "resume",
            "reopen");

    /** What is sent and changes no work: a look that is journalled, a trial, and what a person keeps for themselves. */
    private static final Set<String> LOOKS = Set.of(
            "POST /work/registers/{number}/{name}/bulk/preview",
            "POST /work/registers/{number}/{name}/missing",
            "POST /work/registers/{number}/{name}/views");

    /** What a question has to say. */
    private static final Map<String, Map<String, Object>> ASKED = Map.of(
            "GET /api/v1/documents/{id}/changes", Map.of("older", 1, "newer", 1),
            "GET /api/v1/work/duties", Map.of("county", World.COUNTY),
            "GET /api/v1/work/incidents", Map.of("county", World.COUNTY),
            "GET /api/v1/work/warnings", Map.of("county", World.COUNTY),
            "GET /work/board/{county}/papers/draft",
                    Map.of("kind", "CIRCULAR", "issuer", World.UNIT, "month", "2026-03"),
            "GET /admin/documents/{id}/tasks/edit", Map.of("key", "附件1#1"));

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Autowired
    private List<AbstractUrlHandlerMapping> files;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final JsonMapper json = new JsonMapper();
    private final Map<String, List<Member>> members = new LinkedHashMap<>();
    private final Map<Reach, String> programs = new LinkedHashMap<>();
    private String reader = "";
    private String calendar = "";
    private World world;
    private MockMvc server;
    private EveryAddress seen = new EveryAddress(Map.of());

    @BeforeAll
    void everybody_asks_for_everything() throws Exception {
        nothing_is_left();
        world = new World(context);
        server = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        for (Role role : Role.values()) {
            boolean units = Role.OF_UNITS.contains(role) || role == Role.ADMINISTRATOR;
            members.put(
                    role.name(),
                    units
                            ? List.of(
                                    member(role, "own", World.COUNTY, World.UNIT, World.ROADS),
                                    member(role, "other", World.COUNTY, World.OTHER),
                                    member(role, "abroad", "柳林县", "柳林县林业局"))
                            : List.of(member(role, "own", World.COUNTY)));
        }
        for (Reach reach : Reach.values()) {
            programs.put(
                    reach, tokens.make("every-administrator-own", "", Scope.WRITE, reach, Duration.ofDays(1), "test"));
        }
        reader = tokens.make("every-administrator-own", Scope.READ, Duration.ofDays(1), "test");
        calendar = world.calendar("every-clerk-own");
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String address : addresses()) {
            rows.put(address, row(address));
        }
        seen = new EveryAddress(rows);
        Files.writeString(SEEN, seen.printed());
    }

    /** What lasts would report on, turn by turn, in the tests that share this server. */
    @AfterAll
    void nothing_is_left() {
        jdbc.sql(
                        "truncate proposal, incident, incident_duty, warning, warning_message, work_record, work_key,"
                                + " work_duty, work_notice, work_start, work_attachment, work_public_notice, work_objection, work_disposal, work_disposal_item")
                .update();
    }

    private Member member(Role role, String place, String county, String... units) {
        String name = "every-" + role.name().toLowerCase(Locale.ROOT) + "-" + place;
        Set<Office> offices = new HashSet<>();
        for (String unit : units) {
            offices.add(new Office(county, unit));
        }
        accounts.add(name, role, offices, "long enough 1", "test");
        return accounts.member(name).orElseThrow();
    }

    private Set<String> addresses() {
        Set<String> addresses = new TreeSet<>(List.of("POST /logout"));
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (String pattern : info.getPatternValues()) {
                    for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                        addresses.add(method + " " + pattern);
                    }
                }
            }
        }
        files.forEach(mapping -> mapping.getHandlerMap().keySet().forEach(pattern -> addresses.add("GET " + pattern)));
        String actions = "POST /work/duties/{county}/{id}/{action}";
        if (addresses.remove(actions)) {
            FORM_ACTIONS.forEach(action -> addresses.add(actions.replace("{action}", action)));
        }
        return addresses;
    }

    private Map<String, String> row(String address) throws Exception {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(NOBODY, answer(address, null, ""));
        for (Map.Entry<String, List<Member>> role : members.entrySet()) {
            List<String> answers = new ArrayList<>();
            // Where there are no units every place is the same.
            for (Member member :
                    isWork(address) ? role.getValue() : role.getValue().subList(0, 1)) {
                answers.add(answer(address, member, ""));
            }
            row.put(role.getKey(), Set.copyOf(answers).size() == 1 ? answers.getFirst() : String.join(" ", answers));
        }
        List<String> reaching = new ArrayList<>();
        for (Map.Entry<Reach, String> program : programs.entrySet()) {
            if (!answer(address, null, program.getValue()).equals("403")) {
                reaching.add(program.getKey().name());
            }
        }
        row.put(TOKENS, String.join(" ", reaching));
        return row;
    }

    /** What comes back; nothing of it stays. */
    private String answer(String address, @Nullable Member member, String token) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                var request = request(address);
                if (token.isEmpty()) {
                    request.with(csrf());
                } else {
                    request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
                }
                if (member != null) {
                    request.with(user(member));
                }
                // As the container gives it: the rules look at it.
                request.with(built -> {
                    built.setServletPath(path(address));
                    built.setPathInfo(null);
                    return built;
                });
                return said(address, server.perform(request).andReturn().getResponse());
            } catch (Exception failed) {
                return "broken " + failed;
            }
        }));
    }

    /** A page says in its text what it refuses. */
    private static String said(String address, MockHttpServletResponse response) throws IOException {
        String to = Objects.requireNonNullElse(response.getRedirectedUrl(), "");
        if (to.endsWith("/login")) {
            return LOGIN;
        }
        if (response.getStatus() != 200 && response.getStatus() != 422
                || reads(address)
                || address.contains(" /api/")) {
            return response.getStatus() < 400 ? YES : Integer.toString(response.getStatus());
        }
        String page = response.getContentAsString(StandardCharsets.UTF_8);
        if (page.contains("您的账户不代表它") || page.contains("须由另一人")) {
            return TOLD;
        }
        return page.contains("role=\"alert\"") ? "422" : YES;
    }

    private AbstractMockHttpServletRequestBuilder<?> request(String address) {
        String method = address.substring(0, address.indexOf(' '));
        String path = path(address);
        Map<String, Object> typed = typed(address);
        boolean program = path.startsWith("/api/");
        if (Stream.of("/attachments", "/evidence", "/import", "/files").anyMatch(address::endsWith)
                || address.endsWith("/return") && path.contains("/sheet/")) {
            var form = MockMvcRequestBuilders.multipart(HttpMethod.valueOf(method), path);
            if (method.equals("POST")) {
                for (String name : List.of("file", "查阅审批")) {
                    form.file(new MockMultipartFile(name, "paper.pdf", "application/pdf", World.FILE));
                }
            }
            typed.forEach((name, value) -> form.param(name, value.toString()));
            return form;
        }
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path);
        if (method.equals("GET") || !program) {
            typed.forEach((name, value) -> {
                if (!(value instanceof Map<?, ?>) && !(value instanceof List<?>)) {
                    request.param(name, value.toString());
                }
            });
            return request;
        }
        if (address.endsWith("/sheet")) {
            return request.contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                    .content("no workbook");
        }
        return address.endsWith("/proofread")
                ? request.contentType(MediaType.TEXT_PLAIN).content("一段文字")
                : request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(typed));
    }

    private String path(String address) {
        String path = address.substring(address.indexOf(' ') + 1);
        return path.replace("{county}", World.COUNTY)
                .replace("/admin/users/{name}", "/admin/users/every-editor-own")
                .replace("/counties/{name}", "/counties/" + World.COUNTY)
                .replace("{id}/revoke", "0000000000000000/revoke")
                .replace("{id}", id(address))
                .replace("{document}", world.id("document"))
                .replace("{batch}", "none")
                .replace("{finding}", "none")
                .replace("{number}", World.HAZARDS)
                .replace("{register}", World.INFORMERS)
                .replace("{name}", World.INFORMERS)
                .replace("{decision}", "隐患分级")
                .replace("{version}", "1")
                .replace("{objection}", world.id("objection"))
                .replace("{stage}", "0")
                .replace("{duty}", world.id("hop"))
                .replace("{action}", "propose")
                .replace("{fact}", "需转移")
                .replace("{secret}", calendar)
                .replace("{*path}", world.id("clause"))
                .replace("/**", "/none");
    }

    private String id(String address) {
        return Stream.of(
                        Map.entry("/alerts/", "alert"),
                        Map.entry("GET /warnings/", "issued"),
                        Map.entry("/warnings/{county}/{id}/change", "issued"),
                        Map.entry("/warnings/{county}/{id}/lift", "issued"),
                        Map.entry("/warnings/", "warning"),
                        Map.entry("/adjustments", "active"),
                        Map.entry("/confirmations", "active"),
                        Map.entry("/endings", "active"),
                        Map.entry("/lower-plans", "active"),
                        Map.entry("/incidents/", "incident"),
                        Map.entry("/disposals/", "disposal"),
                        Map.entry("/papers/", "paper"),
                        Map.entry("/objections", "posted"),
                        Map.entry("notices", "posted"),
                        Map.entry("/records/", "record"),
                        Map.entry("/attachments/", "attachment"),
                        Map.entry("/units/", "unit"),
                        Map.entry("/groups/", "group"),
                        Map.entry("/documents/", "document"),
                        Map.entry("/issues/", "issue"),
                        Map.entry("/imports/", "import"),
                        Map.entry("/workbench/", "draft"))
                .filter(room -> !address.contains("/duties/") && address.contains(room.getKey()))
                .findFirst()
                .map(room -> world.id(room.getValue()))
                .orElseGet(() -> address.contains("/duties/") ? duty(address).id() : "1");
    }

    private WorkDuty duty(String address) {
        return world.duty(address.substring(address.lastIndexOf('/') + 1));
    }

    /** Something good for every field that a form or a program fills in. */
    private Map<String, Object> typed(String address) {
        Map<String, Object> typed = new HashMap<>();
        if (reads(address)) {
            typed.putAll(ASKED.getOrDefault(address, Map.of()));
            return typed;
        }
        typed.put("county", World.COUNTY);
        typed.put("document", world.id("document"));
        typed.put("clause", "附件1");
        typed.put("item", "99");
        typed.put("lead", List.of(World.UNIT));
        typed.put(
                "revision",
                address.contains("/duties/")
                        ? duty(address).revision()
                        : List.of(world.id("active"), world.id("issued")).contains(id(address)) ? 2 : 1);
        typed.put("version", 1);
        typed.put("unit", World.UNIT);
        typed.put("report", "办好了");
        typed.put("text", "无");
        typed.put("reason", "工作需要");
        typed.put("limit", "5日");
        typed.put("granted", true);
        typed.put("stop", true);
        typed.put("to", address.contains("/duties/") ? World.OTHER : "申请查阅");
        typed.put("values", address.endsWith("moves") ? Map.of() : Map.of("隐患", "Y1", "举报人", "乙某某"));
        typed.put("隐患", "Y1");
        typed.put("举报人", "乙某某");
        typed.put("field", address.endsWith("/attachments") ? "查阅审批" : address.endsWith("/correct") ? "隐患" : "举报人");
        typed.put("value", address.contains("/facts/") ? "5人" : "Y2");
        typed.put("seen", address.contains("/facts/") ? "" : world.id("record") + " 1");
        typed.put("id", world.id("record"));
        typed.put(
                "number", address.contains("/incidents") || address.contains("/warnings") ? World.PLAN : World.HAZARDS);
        typed.put("name", address.startsWith("POST /admin/users") ? "every-new" : World.INFORMERS);
        typed.put("cause", "某事");
        typed.put("by", "某某");
        typed.put("upheld", false);
        typed.put("answer", "不成立");
        typed.put("keep", Map.of());
        typed.put("response", World.RESPONSE);
        typed.put("what", "暴雪");
        typed.put("place", "县城");
        typed.put("happened", "2026-03-02T08:00");
        typed.put("lower", "乡镇预案");
        typed.put("told", "乡镇值班员");
        typed.put("happenedAt", MovableTime.START.toString());
        typed.put("drill", true);
        typed.put("level", address.endsWith("/adjustments") ? "Ⅲ级" : "Ⅳ级");
        typed.put("post", address.endsWith("/adjustments") || address.endsWith("/endings") ? "启动权限人" : "县指挥部办公室主任");
        typed.put("condition", "县道以上公路全部恢复通行");
        typed.put("section", "UNIT");
        typed.put("cells", Map.of());
        typed.put("key", "附件1#1");
        typed.put("tasks", List.of());
        typed.put("units", List.of());
        typed.put("kind", "CIRCULAR");
        typed.put("issuer", World.UNIT);
        typed.put("month", "2026-03");
        typed.put("finding", "none");
        typed.put("decision", "ACCEPTED");
        typed.put("role", "CLERK");
        typed.put("password", "long enough 1");
        typed.put("enabled", true);
        typed.put("scope", "READ");
        typed.put("reach", "ALL");
        typed.put("days", 1);
        typed.put("last", 1);
        typed.put("task", Map.of("clause", "附件1", "item", "1", "revision", 0));
        typed.put("line", Map.of("text", "修路", "lead", List.of("县公安局")));
        if (address.contains("/warnings")) {
            warning(address, typed);
        }
        if (address.endsWith("/lower-plans")) {
            typed.put("plan", "乡镇预案");
        }
        if (address.equals("POST /api/v1/work/duties")) {
            typed.put("name", "黄灯提示");
        }
        return typed;
    }

    /** What is said of a warning: the weather bureau asks for each step, the command approves a red one. */
    private static void warning(String address, Map<String, Object> typed) {
        boolean answers =
                Stream.of("/approve", "/approvals", "/return", "/returns").anyMatch(address::endsWith);
        typed.put("post", answers ? World.COMMANDER : World.WEATHER);
        typed.put("plan", World.PLAN);
        Map<String, Object> content = new HashMap<>();
        content.put("colour", "RED");
        content.put("what", "暴雪");
        content.put("area", "全县");
        content.put("why", "有大雪。");
        content.put("advice", "少出门。");
        content.put("phone", "0350-0000000");
        if (address.contains(" /api/")) {
            content.put("from", MovableTime.START.toString());
            content.put("until", MovableTime.START.plus(Duration.ofDays(1)).toString());
            typed.put("content", content);
        } else {
            typed.putAll(content);
            typed.put("until", "2026-03-03T09:00");
        }
    }

    @Test
    void the_answers_are_those_of_the_table() throws IOException {
        assertThat(EveryAddress.read(Files.readString(PAGE)).differences(seen))
                .as("docs/addresses.md; what was seen stands in server/target/addresses.md")
                .isEmpty();
    }

    private List<String> broken(BiPredicate<String, Map<String, String>> rule) {
        return seen.rows().entrySet().stream()
                .filter(row -> !rule.test(row.getKey(), row.getValue()))
                .map(row -> row.getKey() + " " + row.getValue())
                .toList();
    }

    private static boolean isWork(String address) {
        return Stream.of(" /work", " /api/v1/work").anyMatch(address::contains);
    }

    private static boolean reads(String address) {
        return address.startsWith("GET ");
    }

    /** The answers about the unit's own, another unit's and another county's. */
    private static List<String> places(Map<String, String> row, Role role) {
        List<String> answers =
                List.of(Objects.requireNonNull(row.get(role.name())).split(" ", -1));
        return answers.size() == 1 ? List.of(answers.getFirst(), answers.getFirst(), answers.getFirst()) : answers;
    }

    @Test
    void no_address_breaks() {
        assertThat(broken((address, row) ->
                        row.values().stream().noneMatch(answer -> answer.contains("broken") || answer.contains("50"))))
                .isEmpty();
    }

    @Test
    void nobody_does_anything_without_an_account_but_read_what_is_published() {
        assertThat(broken((address, row) -> !YES.equals(row.get(NOBODY))
                        || address.equals("POST /logout")
                        || reads(address)
                                && Stream.of("/work", "/admin", "/notices", "/api/v1/work", "/api/v1/proposals")
                                        .noneMatch(room -> address.startsWith("GET " + room))))
                .isEmpty();
    }

    @Test
    void editors_and_rule_authors_see_no_work() {
        assertThat(broken((address, row) ->
                        !isWork(address) || "403".equals(row.get("EDITOR")) && "403".equals(row.get("RULE_AUTHOR"))))
                .isEmpty();
    }

    @Test
    void one_record_duty_file_or_list_is_of_its_own_units_and_of_those_who_watch_over_the_county() {
        assertThat(broken((address, row) -> !isWork(address)
                        || !address.contains("{id}")
                        || Stream.of(Role.WINDOW, Role.CLERK, Role.HEAD, Role.DUTY_OFFICER)
                                .map(role -> places(row, role))
                                .allMatch(places -> !places.get(2).equals(YES)
                                        && (!places.get(1).equals(YES)
                                                || Stream.of("/incidents/", "/warnings/", "/papers/")
                                                        .anyMatch(address::contains)))))
                .isEmpty();
        assertThat(broken((address, row) -> !isWork(address)
                        || !address.contains("{id}")
                        || !places(row, Role.SUPERVISOR).get(2).equals(YES)))
                .isEmpty();
    }

    @Test
    void auditors_change_no_work() {
        assertThat(broken((address, row) -> !isWork(address)
                        || reads(address)
                        || LOOKS.contains(address)
                        || places(row, Role.AUDITOR).stream().noneMatch(YES::equals)))
                .isEmpty();
    }

    @Test
    void who_watches_over_a_county_opens_every_record_and_changes_none_of_another_unit() {
        assertThat(broken((address, row) -> !address.startsWith("GET /api/v1/work/records/")
                        || Stream.of(Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR)
                                .allMatch(role -> places(row, role).get(1).equals(YES))))
                .isEmpty();
        assertThat(broken((address, row) -> !address.matches("POST .*/records/.*/(moves?|correct(ions)?|files)")
                        || Stream.of(Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR)
                                .noneMatch(role -> places(row, role).get(1).equals(YES))))
                .isEmpty();
    }

    @Test
    void a_token_reaches_what_its_reach_says_and_no_page() {
        assertThat(broken((address, row) -> {
                    List<String> reaching = Stream.of(Reach.values())
                            .filter(reach -> reach.covers(path(address)))
                            .map(Reach::name)
                            .toList();
                    return String.join(" ", reaching).equals(row.get(TOKENS))
                            || places(row, Role.ADMINISTRATOR).getFirst().equals("403");
                }))
                .isEmpty();
    }

    @Test
    void a_token_that_may_read_only_sends_nothing() {
        assertThat(seen.rows().keySet().stream()
                        .filter(address -> address.contains(" /api/") && !reads(address))
                        .filter(address -> !answer(address, null, reader).equals("403")))
                .isEmpty();
    }

    @Test
    void an_account_has_in_each_unit_the_role_that_it_has_there() {
        accounts.add(
                "every-role",
                Role.EDITOR,
                Set.of(
                        new Office(World.COUNTY, World.UNIT, Role.CLERK),
                        new Office(World.COUNTY, World.ROADS, Role.WINDOW)),
                "long enough 1",
                "test");
        Member both = accounts.member("every-role").orElseThrow();
        String records = " /api/v1/work/records/{county}/{id}";

        assertThat(answer("GET /admin/import", both, "")).isEqualTo(YES);
        assertThat(answer("POST" + records + "/moves", both, "")).isEqualTo(YES);
        assertThat(answer("POST" + records + "/public-notices/{stage}/end", both, ""))
                .as("a window clerk sees the record, and ends no notice of it")
                .isEqualTo("403");
        accounts.change("every-role", Role.EDITOR, Set.of(), "", "test");
        assertThat(answer(
                        "POST" + records + "/moves",
                        accounts.member("every-role").orElseThrow(),
                        ""))
                .isEqualTo("403");
    }

    @Test
    void the_description_of_the_api_has_every_address_with_what_it_does() throws Exception {
        JsonNode paths = json.readTree(server.perform(MockMvcRequestBuilders.get("/api/v1/openapi"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .get("paths");

        assertThat(seen.rows().keySet().stream()
                        .filter(address -> address.contains(" /api/v1/")
                                && !address.contains("/openapi")
                                && !address.contains("**"))
                        .filter(address -> {
                            String[] parts = address.split(" ", 2);
                            return paths.path(parts[1].replace("{*", "{"))
                                    .path(parts[0].toLowerCase(Locale.ROOT))
                                    .path("summary")
                                    .asString("")
                                    .isEmpty();
                        }))
                .isEmpty();
    }
}
