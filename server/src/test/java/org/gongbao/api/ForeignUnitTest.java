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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongbao.TestDatabase;
import org.gongbao.access.Accounts;
import org.gongbao.access.ApiTokens;
import org.gongbao.access.ApiTokens.Scope;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.incident.Incident;
import org.gongbao.incident.Incidents;
import org.gongbao.work.Duties;
import org.gongbao.work.Registers;
import org.gongbao.work.WorkRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every mapped address of the kernel, asked by every role about what is another unit's. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class ForeignUnitTest {

    private static final String COUNTY = "柳林县";
    private static final String OWNER = "柳林县医疗保险服务中心";
    /** Has every field that any of the requests asks for. */
    private static final String BODY = """
            {"revision":1,"unit":"%s","report":"办好了","text":"无","reason":"无","limit":"5日","granted":true,"stop":true,
             "to":"已反馈","values":{},"field":"身份证号","number":"柳医保发〔2026〕2号","name":"录入新身份","cause":"某事",
             "by":"某某","upheld":false,"answer":"无","keep":{}}
            """.formatted(OWNER);

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Registers registers;

    @Autowired
    private Duties duties;

    @Autowired
    private Incidents incidents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    private final HttpClient client = HttpClient.newHttpClient();

    /** What lasts would report on, turn by turn, in the tests that share this server. */
    @AfterEach
    void no_emergency_lasts() {
        jdbc.sql("truncate incident, incident_duty").update();
    }

    @Test
    void nobody_sees_or_changes_what_is_another_units() {
        WorkRecord record = registers.open(
                new Visitor("owner", Set.of(Role.CLERK), Set.of(new Office(COUNTY, OWNER))),
                DocumentNumber.parse("柳医保发〔2026〕2号").orElseThrow(),
                "问题清单",
                OWNER,
                Map.of("姓名", "某某", "身份证号", "11010519491231002X", "错误类型", "其他", "发现日期", "2026-11-20"));
        String duty = duties.of(record).getFirst().id();
        String incident = incidents
                .register(
                        new Visitor("officer", Set.of(Role.DUTY_OFFICER), Set.of(new Office(COUNTY, OWNER))),
                        DocumentNumber.parse("柳林发〔2026〕8号").orElseThrow(),
                        "森林草原火灾响应",
                        new Incident.Call("冒烟", "某处", Instant.now()),
                        true)
                .id();
        Map<String, String> programs = new TreeMap<>();
        for (Role role : List.of(Role.EDITOR, Role.RULE_AUTHOR, Role.CLERK, Role.SUPERVISOR, Role.AUDITOR)) {
            programs.put(role.name(), token(role, new Office(role == Role.CLERK ? COUNTY : "他县", "他局")));
        }

        List<String> broken = new ArrayList<>();
        int asked = 0;
        for (String address : addresses()) {
            String method = address.substring(0, address.indexOf(' '));
            String path = address.substring(address.indexOf(' ') + 1)
                    .replace("{county}", encoded(COUNTY))
                    .replace("{id}", id(address, record.id(), duty, incident))
                    .replace("{fact}", "x")
                    .replace("{objection}", record.id())
                    .replace("{stage}", "0")
                    .replace("{number}", encoded("柳医保发〔2026〕2号"))
                    .replace("{register}", encoded("问题清单"));
            for (Map.Entry<String, String> program : programs.entrySet()) {
                // An emergency is the whole county's: only another county's is foreign to a clerk.
                if (address.contains("/incidents") && program.getKey().equals("CLERK")) {
                    continue;
                }
                HttpResponse<String> answer = send(method, path, program.getValue());
                asked++;
                boolean empty = answer.statusCode() == 200
                        && !answer.body().contains(record.id())
                        && !answer.body().contains(duty)
                        && !answer.body().contains(incident);
                boolean auditorReads = program.getKey().equals("AUDITOR") && method.equals("GET");
                if (answer.statusCode() / 100 == 2 && !empty && !auditorReads) {
                    broken.add(program.getKey() + " " + address + " " + answer.statusCode());
                }
            }
        }

        assertThat(asked).isGreaterThan(90);
        assertThat(broken).isEmpty();
        assertThat(duties.of(record))
                .singleElement()
                .satisfies(untouched -> assertThat(untouched.revision()).isEqualTo(1));
    }

    private static String id(String address, String record, String duty, String incident) {
        if (address.contains("/incidents/")) {
            return incident;
        }
        return address.contains("/duties/") ? duty : record;
    }

    private Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                for (String pattern : info.getPatternValues()) {
                    if (pattern.startsWith("/api/v1/work")) {
                        for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                            addresses.add(method + " " + pattern);
                        }
                    }
                }
            }
        }
        return addresses;
    }

    private String token(Role role, Office office) {
        String name = "foreign-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        accounts.add(name, role, Set.of(office), "long enough 1", "test");
        return tokens.make(name, Scope.WRITE, Duration.ofDays(1), "test");
    }

    private HttpResponse<String> send(String method, String path, String token) {
        String query = method.equals("GET") && path.endsWith("/duties") ? "?county=" + encoded(COUNTY) : "";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path + query))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
