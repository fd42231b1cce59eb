package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongbao.TestDatabase;
import org.gongbao.access.Accounts;
import org.gongbao.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * What a person does with the running server. Whatever the story, no page may load anything from elsewhere, break the
 * content security policy or fail in a script.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
abstract class Story {

    static final String PASSWORD = "long enough 1";

    private static final AtomicInteger EDITORS = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /** A reader who has not been here before opens an address. */
    final Page visit(Reader reader, String address) {
        BrowserContext context = Chromium.browser().newContext(reader.context().setBaseURL(site()));
        open.add(context);
        if (reader.language() == Language.ENGLISH) {
            context.addCookies(
                    List.of(new Cookie(Chromes.LANGUAGE, reader.language().code()).setUrl(site())));
        }
        context.onRequest(request -> {
            if (!request.url().startsWith(site())) {
                faults.add("loads " + request.url());
            }
        });
        context.onWebError(error -> faults.add(error.error()));
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        Page page = context.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(reader.media()));
        page.navigate(address);
        return page;
    }

    /** An account with {@link #PASSWORD} that no other test uses. */
    final String newEditor() {
        String name = "editor" + EDITORS.incrementAndGet();
        accounts.add(name, Role.EDITOR, PASSWORD, "test");
        return name;
    }

    /** Fills in the login form that a page shows. */
    static void logIn(Page page, String name, String password) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("main button").click();
    }

    /** As {@link #visit}, by someone who has just logged in. */
    final Page visitAsEditor(Reader reader, String address) {
        Page page = visit(reader, "/login");
        logIn(page, newEditor(), PASSWORD);
        assertThat(page.locator("form[action='/logout']")).isVisible();
        page.navigate(address);
        return page;
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }

    @AfterEach
    final void no_page_did_what_it_must_not() {
        open.forEach(BrowserContext::close);
        assertThat(faults).isEmpty();
    }
}
