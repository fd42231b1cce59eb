package org.gongbao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.Caller;
import org.gongbao.TestDatabase;
import org.gongbao.gazette.Archive;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.DocumentSummary;
import org.gongbao.gazette.Importer;
import org.gongbao.gazette.Progress;
import org.gongbao.parse.GazetteReader;
import org.gongbao.proofread.Proofreader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GazetteApiTest {

    /** The end of a document whose beginning was cut off: nothing in it tells a title. */
    private static final String CUT_OFF = "0-残.txt";

    private static final List<String> SAMPLES = List.of(CUT_OFF, "云岭县-2026-1.txt", "云岭县-2026-2.txt");

    @Autowired
    private Importer importer;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Archive archive;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void samples() throws IOException {
        for (String sample : SAMPLES) {
            importer.importFile(sample, sample(sample), "operator", Progress.NONE);
        }
    }

    @Test
    void a_number_in_any_brackets_leads_to_its_document() {
        JsonNode page = json("/api/v1/documents?number=" + encoded("岭政函[2026]2号"));

        assertThat(page.get("items")).hasSize(1);
        assertThat(page.get("items").get(0).get("number").asString()).isEqualTo("岭政函〔2026〕2号");
        assertThat(page.get("items").get(0).get("kind").asString()).isEqualTo("批复");
    }

    @Test
    void the_public_gets_only_what_is_published() {
        JsonNode page = json("/api/v1/documents?size=200");
        List<DocumentSummary> shut = catalogue.newest(null, null, 100, true).stream()
                .filter(document -> !document.published())
                .toList();

        assertThat(shut).isNotEmpty();
        assertThat(page.get("items")).hasSize(18 - shut.size());
        for (DocumentSummary document : shut) {
            assertThat(get("/api/v1/documents/" + document.id()).statusCode()).isEqualTo(404);
            assertThat(get("/feed.atom").body()).doesNotContain(document.id());
            assertThat(get("/sitemap.xml").body()).doesNotContain(document.id());
        }
    }

    @Test
    void documents_and_what_a_search_found_come_part_by_part_until_the_last() {
        String search = "/api/v1/search?q=" + encoded("工作");

        assertThat(ids("/api/v1/documents?size=5&after=", "items", "id"))
                .isEqualTo(json("/api/v1/documents?size=200").get("items").findValuesAsString("id"))
                .doesNotHaveDuplicates();
        assertThat(ids(search + "&size=3&after=", "hits", "document"))
                .isEqualTo(json(search)
                        .get("hits")
                        .valueStream()
                        .map(hit -> hit.get("document").toString())
                        .toList())
                .hasSizeGreaterThan(6)
                .doesNotHaveDuplicates();
    }

    private List<String> ids(String list, String items, String field) {
        List<String> found = new ArrayList<>();
        JsonNode next = StringNode.valueOf("");
        while (!next.isNull()) {
            JsonNode part = json(next.asString().isEmpty() ? list.replace("&after=", "") : list + next.asString());
            part.get(items)
                    .forEach(item -> found.add(
                            item.get(field).isString()
                                    ? item.get(field).asString()
                                    : item.get(field).toString()));
            next = part.get("next");
        }
        return found;
    }

    @Test
    void a_title_that_the_text_does_not_tell_is_missing_everywhere_and_said_so() {
        DocumentSummary rest = catalogue.newest(null, null, 100, true).stream()
                .filter(document -> document.title() == null)
                .findFirst()
                .orElseThrow();

        JsonNode items = json("/api/v1/documents?size=200").get("items");
        assertThat(items.valueStream()
                        .filter(item -> item.get("id").asString().equals(rest.id()))
                        .allMatch(item -> item.get("title").isNull()))
                .isTrue();
        assertThat(get("/feed.atom").body()).contains("<title>（题名缺失）</title>");
        assertThat(get("/sitemap.xml").body()).contains("/documents/" + rest.id());
        assertThat(get("/documents/" + rest.id()).body()).contains("（题名缺失）").doesNotContain("《（题名缺失）》");
        assertThat(get("/search?q=" + encoded("剪枝清沟")).body())
                .contains("/documents/" + rest.id())
                .contains("（题名缺失）");
    }

    @Test
    void an_upload_that_is_too_large_is_answered_with_our_page() throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[34 << 20]))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("文件太大").contains("上限是每个文件16 MB").doesNotContain("Apache");
    }

    @Test
    void a_clause_has_an_address_of_its_own() {
        String id = id("岭政发〔2026〕1号");
        JsonNode clause = json("/api/v1/documents/" + id).get("clauses").get(0);

        JsonNode alone = json("/api/v1/documents/" + id + "/clauses/"
                + encoded(clause.get("path").asString()));

        assertThat(alone).isEqualTo(clause);
        assertThat(alone.get("hash").asString()).hasSize(16);
    }

    @Test
    void search_gives_documents_with_clauses_and_counts() {
        JsonNode found = json("/api/v1/search?q=" + encoded("水源保护区"));

        assertThat(found.get("total").asInt()).isPositive();
        assertThat(found.get("hits").get(0).get("clauses").get(0).get("extract"))
                .isNotEmpty();
        assertThat(found.get("facets").get("county").get(0).get("value").asString())
                .isEqualTo("云岭县");
    }

    @Test
    void what_is_not_there_or_not_understood_is_a_problem_in_json() {
        for (String address : List.of(
                "/api/v1/documents/nothere", "/api/v1/nothing", "/api/v1/search?year=last", "/api/v1/issues/x")) {
            HttpResponse<String> answer = get(address);
            assertThat(answer.statusCode()).as(address).isIn(400, 404);
            assertThat(answer.headers().firstValue("content-type").orElseThrow())
                    .as(address)
                    .startsWith("application/problem+json");
        }
        assertThat(get("/api/v1/documents/nothere").body()).contains("no such document: nothere");
    }

    @Test
    void the_description_names_every_address() {
        JsonNode paths = json("/api/v1/openapi").get("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/counties",
                        "/api/v1/counties/{name}/issues",
                        "/api/v1/issues/{id}",
                        "/api/v1/documents",
                        "/api/v1/documents/{id}",
                        "/api/v1/documents/{id}/versions/{version}",
                        "/api/v1/search")
                .allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    void the_feed_lists_the_newest_documents() {
        HttpResponse<String> feed = get("/feed.atom");

        assertThat(feed.headers().firstValue("content-type")).contains("application/atom+xml;charset=UTF-8");
        assertThat(feed.body())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">")
                .contains("http://localhost:" + port + "/documents/" + id("岭政函〔2026〕2号"));
    }

    @Test
    void robots_are_led_to_the_sitemap() {
        assertThat(get("/robots.txt").body())
                .isEqualTo("User-agent: *\nDisallow: /admin/\nDisallow: /login\nSitemap: http://localhost:" + port
                        + "/sitemap.xml\n");
        assertThat(get("/sitemap.xml").body()).contains("/documents/" + id("岭政函〔2026〕2号"));
    }

    @Test
    void what_is_kept_comes_out_as_it_was_read() throws IOException {
        for (JsonLines.Kind kind : JsonLines.Kind.values()) {
            StringBuilder read = new StringBuilder();
            for (String sample : SAMPLES) {
                new JsonLines(kind, read).write(Proofreader.proofread(GazetteReader.read(sample, sample(sample))));
            }
            StringBuilder exported = new StringBuilder();
            List<IOException> failures = new ArrayList<>();
            archive.readings(reading -> {
                try {
                    new JsonLines(kind, exported).write(reading);
                } catch (IOException e) {
                    failures.add(e);
                }
            });
            assertThat(failures).isEmpty();
            assertThat(exported.toString()).isEqualTo(read.toString()).isNotEmpty();
        }
    }

    private String id(String number) {
        return catalogue.byNumber(number, true).getFirst().id();
    }

    private JsonNode json(String address) {
        return Caller.ok(new Caller(port, "").get(address), 200);
    }

    private HttpResponse<String> get(String address) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] sample(String name) throws IOException {
        if (name.equals(CUT_OFF)) {
            return "了解情况。\n二、加强管护\n剪枝清沟。\n三、抓好督查\n及时通报。\n（此件公开发布）\n".getBytes(StandardCharsets.UTF_8);
        }
        return Files.readAllBytes(Path.of("..", "samples", name));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
