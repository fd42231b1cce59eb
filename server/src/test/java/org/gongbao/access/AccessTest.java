package org.gongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may do what, asked over HTTP of the whole server. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class AccessTest {

    private static final String PASSWORD = "long enough 1";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Vault vault;

    @Autowired
    private SecurityFilterChain rules;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @BeforeEach
    void two_accounts() {
        // Somebody has to stay, whoever the tests before have left.
        if (accounts.find("root-of-test").isEmpty()) {
            accounts.add("root-of-test", Role.ADMINISTRATOR, PASSWORD, "test");
        }
        accounts.list().stream().map(Account::name).forEach(name -> {
            if (!name.equals("root-of-test")) {
                accounts.remove(name, "test");
            }
        });
        accounts.add("anna", Role.EDITOR, PASSWORD, "test");
        // So that the failures of one test do not make another wait.
        clock.forward(LoginThrottle.WINDOW);
    }

    @Test
    void every_address_is_either_public_to_read_or_needs_a_role() {
        Authentication reader = new AnonymousAuthenticationToken(
                "reader", "reader", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        List<String> undecided = new ArrayList<>();
        Set<String> open = new TreeSet<>();
        for (String address : addresses()) {
            String method = address.substring(0, address.indexOf(' '));
            String path = address.substring(address.indexOf(' ') + 1);
            if (allowed(method, path, reader)) {
                open.add(address);
            } else if (!allowed(method, path, member(Role.ADMINISTRATOR))) {
                undecided.add(address);
            }
        }

        assertThat(undecided).as("mapped, but closed to everyone").isEmpty();
        assertThat(open).isNotEmpty().allMatch(address -> address.startsWith("GET ") && !address.contains("/admin"));
    }

    @Test
    void an_editor_may_not_keep_accounts() {
        assertThat(allowed("GET", "/admin/import", member(Role.EDITOR))).isTrue();
        assertThat(allowed("GET", "/admin/users", member(Role.EDITOR))).isFalse();
        assertThat(allowed("GET", "/admin/users", member(Role.ADMINISTRATOR))).isTrue();
    }

    @Test
    void an_import_that_sends_no_files_is_refused_and_does_not_fail() {
        try (Browser editor = new Browser(port)) {
            editor.login("anna", PASSWORD);

            assertThat(editor.post("/admin/import", "files", "none").statusCode())
                    .isEqualTo(415);
        }
    }

    @Test
    void a_malformed_address_gets_its_page_also_where_somebody_is_logged_in() {
        try (Browser editor = new Browser(port)) {
            editor.login("anna", PASSWORD);

            HttpResponse<String> answer = editor.get("/documents//none");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("<h1>");
        }
    }

    @Test
    void what_is_not_listed_does_not_exist() {
        try (Browser stranger = new Browser(port)) {
            assertThat(stranger.get("/actuator/env").statusCode()).isEqualTo(404);
            assertThat(stranger.get("/../etc/passwd").statusCode()).isBetween(400, 404);
        }
    }

    @Test
    void the_console_asks_a_stranger_to_log_in() {
        try (Browser stranger = new Browser(port)) {
            HttpResponse<String> answer = stranger.get("/admin/import");

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(location(answer)).isEqualTo("/login");
        }
    }

    @Test
    void a_form_without_our_token_is_refused() {
        try (Browser anna = new Browser(port)) {
            anna.login("anna", PASSWORD);

            assertThat(anna.postWithToken("/admin/import", "forged").statusCode())
                    .isEqualTo(403);
            assertThat(anna.postWithToken("/login", "forged").headers().firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).endsWith("/login?problem=stale"));
            assertThat(anna.postWithToken("/logout", "forged").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void every_page_tells_the_browser_to_run_nothing_but_ours() {
        try (Browser stranger = new Browser(port)) {
            var headers = stranger.get("/about").headers();

            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValue("default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                            + " frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        }
    }

    @Test
    void reading_sets_no_session() {
        try (Browser stranger = new Browser(port)) {
            stranger.get("/about");

            assertThat(stranger.sessions()).isEmpty();
        }
    }

    @Test
    void a_login_leads_to_a_new_session_and_a_logout_ends_it() {
        try (Browser anna = new Browser(port)) {
            anna.get("/login");
            List<String> before = anna.sessions();

            HttpResponse<String> answer = anna.login("anna", PASSWORD);

            assertThat(location(answer)).isEqualTo("/");
            assertThat(anna.sessions()).hasSize(1).doesNotContainAnyElementsOf(before);
            assertThat(location(anna.get("/admin/import"))).isEqualTo("none");

            assertThat(location(anna.post("/logout"))).isEqualTo("/login?problem=out");
            assertThat(anna.get("/admin/import").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void the_cookie_of_a_session_is_out_of_reach_of_scripts_and_other_sites() {
        try (Browser anna = new Browser(port)) {
            assertThat(anna.login("anna", PASSWORD).headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        try (Browser stranger = new Browser(port)) {
            assertThat(location(stranger.login("anna", "wrong"))).isEqualTo("/login?problem=wrong");
            assertThat(location(stranger.login("nobody", "wrong"))).isEqualTo("/login?problem=wrong");
        }
    }

    @Test
    void after_ten_failures_an_account_has_to_wait_even_with_the_right_password() {
        try (Browser stranger = new Browser(port)) {
            for (int attempt = 0; attempt < LoginThrottle.FAILURES_OF_ACCOUNT; attempt++) {
                assertThat(stranger.login("anna", "wrong").statusCode()).isEqualTo(302);
            }

            HttpResponse<String> answer = stranger.login("anna", PASSWORD);

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("900");
            assertThat(location(stranger.login("root-of-test", PASSWORD))).isEqualTo("/");

            clock.forward(LoginThrottle.WINDOW);

            assertThat(location(stranger.login("anna", PASSWORD))).isEqualTo("/");
        }
    }

    @Test
    void after_thirty_failures_an_address_has_to_wait_whatever_the_account() {
        try (Browser stranger = new Browser(port)) {
            for (int attempt = 0; attempt < LoginThrottle.FAILURES_OF_ADDRESS; attempt++) {
                assertThat(stranger.login("guess" + attempt, "wrong").statusCode())
                        .isEqualTo(302);
            }

            assertThat(stranger.login("anna", PASSWORD).statusCode()).isEqualTo(429);
        }
    }

    @Test
    void a_removed_account_is_out_at_its_next_click() {
        try (Browser anna = new Browser(port)) {
            anna.login("anna", PASSWORD);
            assertThat(location(anna.get("/admin/import"))).isEqualTo("none");

            accounts.remove("anna", "test");

            assertThat(location(anna.get("/admin/import"))).isEqualTo("/login");
        }
    }

    @Test
    void a_new_password_ends_the_sessions_of_the_old_one() {
        try (Browser anna = new Browser(port)) {
            anna.login("anna", PASSWORD);

            accounts.changePassword("anna", "another long one", "test");

            assertThat(location(anna.get("/admin/import"))).isEqualTo("/login");
            assertThat(location(anna.login("ANNA", "another long one"))).isEqualTo("/admin/import?continue");
        }
    }

    @Test
    void another_server_on_the_database_knows_who_is_logged_in() {
        try (Browser anna = new Browser(port)) {
            anna.login("anna", PASSWORD);
            BrowserSessions other = new BrowserSessions(jdbc, vault, Duration.ofMinutes(60));

            BrowserSession session = Objects.requireNonNull(other.findById(id(anna)));

            assertThat(session.getAttributeNames()).contains("SPRING_SECURITY_CONTEXT");
            other.deleteById(session.getId());
            assertThat(location(anna.get("/admin/import"))).isEqualTo("/login");
        }
    }

    @Test
    void whoever_reads_what_is_kept_of_a_session_learns_neither_its_id_nor_its_content() {
        try (Browser anna = new Browser(port)) {
            anna.login("anna", PASSWORD);

            assertThat(jdbc.sql("select hash || ' ' || content from browser_session")
                            .query(String.class)
                            .list())
                    .isNotEmpty()
                    .allSatisfy(kept -> assertThat(kept)
                            .doesNotContain(id(anna), anna.sessions().getFirst(), "anna"));
        }
    }

    @Test
    void a_request_that_changes_nothing_writes_nothing() {
        try (Browser anna = new Browser(port)) {
            anna.login("anna", PASSWORD);
            anna.get("/admin/import");
            List<String> before = kept();

            anna.get("/admin/import");

            assertThat(kept()).isEqualTo(before);
        }
    }

    /** Each needs the database several times: none may hold one connection and wait for a second. */
    @Test
    void a_hundred_requests_at_once_of_somebody_who_is_logged_in_are_all_answered() throws Exception {
        try (Browser anna = new Browser(port);
                ExecutorService clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            anna.login("anna", PASSWORD);

            List<Future<Integer>> answers = clicks.invokeAll(
                    Collections.nCopies(100, () -> anna.get("/admin/import").statusCode()));

            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void a_session_that_nobody_uses_or_that_cannot_be_read_any_more_is_over() {
        try (Browser anna = new Browser(port)) {
            anna.login("anna", PASSWORD);
            BrowserSessions shorter = new BrowserSessions(jdbc, vault, Duration.ZERO);
            assertThat(shorter.findById(id(anna))).isNull();

            jdbc.sql("update browser_session set content = 'of another key'").update();
            assertThat(location(anna.get("/admin/import"))).isEqualTo("/login");

            shorter.forgetUnused();
            assertThat(kept()).isEmpty();
        }
    }

    @Test
    void the_page_that_says_that_the_database_is_away_asks_it_for_no_session() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setCookies(
                new Cookie("SESSION", Base64.getEncoder().encodeToString("id".getBytes(StandardCharsets.UTF_8))));
        assertThat(new SessionIds().resolveSessionIds(request)).containsExactly("id");

        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION,
                new IllegalStateException(new CannotGetJdbcConnectionException("away")));

        assertThat(new SessionIds().resolveSessionIds(request)).isEmpty();
    }

    /** By which transaction each was written. */
    private List<String> kept() {
        return jdbc.sql("select hash || ' ' || xmin from browser_session order by 1")
                .query((row, at) -> row.getString(1))
                .list();
    }

    private static String id(Browser browser) {
        return new String(Base64.getDecoder().decode(browser.sessions().getFirst()), StandardCharsets.UTF_8);
    }

    private Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                for (String pattern : info.getPatternValues()) {
                    String path = pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x");
                    List<String> methods = info.getMethodsCondition().getMethods().stream()
                            .map(Enum::name)
                            .toList();
                    // Reached by the container alone, after something else was refused or failed.
                    if (!path.equals("/error")) {
                        (methods.isEmpty() ? List.of("GET") : methods)
                                .forEach(method -> addresses.add(method + " " + path));
                    }
                }
            }
        }
        return addresses;
    }

    private boolean allowed(String method, String path, Authentication visitor) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return rules.getFilters().stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(AuthorizationFilter.class::cast)
                .allMatch(filter -> Objects.requireNonNull(
                                filter.getAuthorizationManager().authorize(() -> visitor, request))
                        .isGranted());
    }

    private static Authentication member(Role role) {
        return UsernamePasswordAuthenticationToken.authenticated(
                "someone", "", AuthorityUtils.createAuthorityList(role.name()));
    }

    private String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none").replace("http://localhost:" + port, "");
    }
}
