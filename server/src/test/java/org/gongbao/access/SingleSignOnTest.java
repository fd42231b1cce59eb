package org.gongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.gongbao.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A login at a real, if small, identity provider. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class SingleSignOnTest {

    private static final IdentityProvider PROVIDER = new IdentityProvider();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("gongbao.oidc.issuer", PROVIDER::issuer);
        properties.add("gongbao.oidc.client", () -> "gongbao");
        properties.add("gongbao.oidc.secret", () -> "a secret of two");
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    private void account(String name, String subject) {
        accounts.add(name, Role.EDITOR, "long enough 1", "test");
        accounts.change(name, Role.EDITOR, Set.of(), subject, "test");
    }

    /** Goes the whole way of a browser; where it ends is the last redirection. */
    private String logIn(Browser browser, String subject) {
        URI request = URI.create(to(browser.get("/oauth2/authorization/oidc")));
        Map<String, String> asked = IdentityProvider.query(request);
        assertThat(asked)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid")
                .containsKeys("state", "nonce", "code_challenge");
        String code = PROVIDER.agree(subject, asked);
        return to(browser.get("/login/oauth2/code/oidc?code=" + code + "&state="
                + IdentityProvider.encoded(asked.getOrDefault("state", ""))));
    }

    private String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace("http://localhost:" + port, "");
    }

    @Test
    void whoever_is_entered_under_their_subject_comes_in_as_their_account() {
        account("elsewhere-anna", "subject-anna");
        try (Browser browser = new Browser(port)) {
            assertThat(browser.get("/login").body()).contains("href=\"/oauth2/authorization/oidc\"");
            assertThat(logIn(browser, "subject-anna")).isEqualTo("/");

            assertThat(browser.get("/admin/import").statusCode()).isEqualTo(200);
            assertThat(browser.get("/admin/users").statusCode()).isEqualTo(403);
        }
        assertThat(accounts.history("elsewhere-anna"))
                .last()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("account.login"));
    }

    @Test
    void whoever_has_no_account_gets_none() {
        try (Browser browser = new Browser(port)) {
            assertThat(logIn(browser, "subject-stranger")).isEqualTo("/login?problem=stranger");
            assertThat(browser.get("/admin/import").statusCode()).isEqualTo(302);
        }
        assertThat(accounts.list()).extracting(Account::subject).doesNotContain("subject-stranger");
    }

    @Test
    void a_disabled_account_stays_outside() {
        account("elsewhere-berta", "subject-berta");
        accounts.enable("elsewhere-berta", false, "test");
        try (Browser browser = new Browser(port)) {
            assertThat(logIn(browser, "subject-berta")).isEqualTo("/login?problem=stranger");
        }
    }

    @Test
    void a_code_that_was_not_asked_for_is_refused() {
        try (Browser browser = new Browser(port)) {
            assertThat(to(browser.get("/login/oauth2/code/oidc?code=any&state=any")))
                    .isEqualTo("/login?problem=elsewhere");
        }
    }

    @Test
    void a_logout_here_ends_the_session_here() {
        account("elsewhere-clara", "subject-clara");
        try (Browser browser = new Browser(port)) {
            logIn(browser, "subject-clara");
            browser.post("/logout");

            assertThat(browser.get("/admin/import").statusCode()).isEqualTo(302);
        }
    }
}
