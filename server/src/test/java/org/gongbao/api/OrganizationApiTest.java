package org.gongbao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.Caller.encoded;
import static org.gongbao.Caller.ok;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.gongbao.Caller;
import org.gongbao.TestDatabase;
import org.gongbao.access.Accounts;
import org.gongbao.access.ApiTokens;
import org.gongbao.access.Role;
import org.gongbao.organization.Organizations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class OrganizationApiTest {

    private final String county = "试验县" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    private String administrator = "";

    @BeforeEach
    void a_county() {
        organizations.importFile(county, "units.yaml", """
                单位:
                  - {名称: 甲局, 类别: 部门}
                  - {名称: 乙局, 类别: 部门}
                  - {名称: 丙局, 类别: 部门, 自: 2026-05-01, 原名: 甲局}
                职务:
                  - {单位: 乙局, 职务: 局长}
                任职:
                  - {单位: 乙局, 职务: 局长, 姓名: 某人, 自: 2026-01-01, 备注: 试用期一年}
                领导小组:
                  - {名称: 防汛领导小组, 办公室: 乙局}
                组成:
                  - {领导小组: 防汛领导小组, 组内职务: 组长, 单位: 乙局, 职务: 局长}
                分管:
                  - {单位: 乙局, 职务: 局长, 领域: 防汛}
                """.getBytes(StandardCharsets.UTF_8), "test");
        String name = "api-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.add(name, Role.ADMINISTRATOR, "long enough 1", "test");
        administrator = tokens.make(name, ApiTokens.Scope.WRITE, Duration.ofDays(1), "test");
    }

    private String at(String path) {
        return "/api/v1/organization/" + encoded(county) + path;
    }

    private JsonNode get(String path, String token) {
        return ok(new Caller(port, token).get(at(path)), 200);
    }

    private HttpResponse<String> change(String body, String token, String key) {
        return new Caller(port, token).post(at("/changes"), body, key);
    }

    @Test
    void units_are_those_of_the_day_page_by_page() {
        JsonNode first = get("/units?day=2026-04-30&limit=1", "");
        assertThat(first.at("/items/0/name").asString()).isEqualTo("乙局");
        assertThat(first.at("/next").asString()).isEqualTo("乙局");

        JsonNode second = get("/units?day=2026-04-30&limit=1&after=" + encoded("乙局"), "");
        assertThat(second.at("/items/0/name").asString()).isEqualTo("甲局");
        assertThat(second.at("/next").isNull()).isTrue();
        assertThat(get("/units?day=2026-05-01", "").toString()).contains("丙局").doesNotContain("甲局");
    }

    @Test
    void the_public_sees_posts_and_seats_and_members_who_has_them() {
        String unit = get("/units?day=2026-04-30&limit=1", "").at("/items/0/id").asString();
        String group = get("/groups", "").at("/0/id").asString();

        assertThat(get("/units/" + unit, "").toString()).contains("局长", "防汛").doesNotContain("某人");
        assertThat(get("/groups/" + group, "").toString()).contains("组长", "乙局").doesNotContain("某人");
        assertThat(get("/fields", "").toString()).contains("防汛").doesNotContain("某人");
        assertThat(get("/units/" + unit, administrator)
                        .at("/posts/0/people/0/note")
                        .asString())
                .isEqualTo("试用期一年");
        assertThat(get("/groups/" + group, administrator).toString()).contains("某人");
        assertThat(new Caller(port, "").get(at("/units/" + unit + "/history")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_change_sent_twice_is_made_once() {
        String body = """
                {"section":"UNIT","cells":{"名称":"丁局","类别":"部门"}}""";

        HttpResponse<String> first = change(body, administrator, "once");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo("{\"changed\":{\"UNIT\":1}}");
        assertThat(change(body, administrator, "once").body()).isEqualTo(first.body());
    }

    @Test
    void what_is_wrong_with_a_change_is_said_at_once() {
        HttpResponse<String> refused = change("""
                {"section":"HOLDING","cells":{"单位":"某局","职务":"局长","自":"昨天","颜色":"红"}}""", administrator, "bad");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("缺“姓名”", "没有“颜色”一栏");
    }

    @Test
    void only_administrators_change_anything() {
        assertThat(change("{}", "", "none").statusCode()).isEqualTo(401);
        String name = "api-editor-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.add(name, Role.EDITOR, "long enough 1", "test");
        String editor = tokens.make(name, ApiTokens.Scope.WRITE, Duration.ofDays(1), "test");
        assertThat(change("{}", editor, "none").statusCode()).isEqualTo(403);
    }
}
