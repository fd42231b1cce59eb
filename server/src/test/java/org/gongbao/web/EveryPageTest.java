package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.gongbao.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every page, whoever reads it and with what. */
class EveryPageTest extends Story {

    /** A key of the message files, such as {@code search.title}, that found no words. */
    private static final Pattern KEY = Pattern.compile("\\b[a-z]+\\.[a-z]+\\b");

    @BeforeEach
    void the_samples_are_kept() {
        keepSamples();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHINESE", "ENGLISH", "PHONE"})
    void a_page_has_one_first_heading_and_no_barrier(Reader reader) {
        Page page = visitAs(Role.ADMINISTRATOR, reader, "/");
        everyPage().forEach((name, address) -> {
            page.navigate(address);

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasCount(1);
            Axe.check(page);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "ENGLISH_PHONE"})
    void on_a_phone_no_page_scrolls_sideways(Reader reader) {
        Page page = visitAs(Role.ADMINISTRATOR, reader, "/");
        SoftAssertions pages = new SoftAssertions();
        everyPage().forEach((name, address) -> {
            page.navigate(address);
            pages.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s", name)
                    .isEqualTo(390);
        });
        pages.assertAll();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHINESE", "ENGLISH"})
    void no_page_shows_the_key_of_a_message(Reader reader) {
        Page page = visitAs(Role.ADMINISTRATOR, reader, "/");
        SoftAssertions pages = new SoftAssertions();
        everyPage().forEach((name, address) -> {
            page.navigate(address);
            pages.assertThat(page.locator("body").innerText()).as(name).doesNotContainPattern(KEY);
        });
        pages.assertAll();
    }

    @Test
    void the_language_changes_where_the_reader_is_and_stays() {
        Page page = visit(Reader.CHINESE, "/search?q=河长");
        page.getByRole(AriaRole.LINK, named("English")).click();

        assertThat(page.getByRole(AriaRole.HEADING, named("Search"))).isVisible();
        assertThat(page.locator("#q")).hasValue("河长");

        page.getByRole(AriaRole.LINK, named("About")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("About"))).isVisible();

        page.getByRole(AriaRole.LINK, named("中文")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("说明"))).isVisible();
    }

    @Test
    void the_keyboard_reaches_the_text_first_and_then_everything_in_order() {
        Page page = visit(Reader.CHINESE, "/");
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.LINK, named("跳到正文"))).isFocused();
        assertThat(page.getByRole(AriaRole.LINK, named("跳到正文"))).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();

        page.keyboard().press("Tab");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("河长");
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.BUTTON, named("检索"))).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("件公文");
    }

    @Test
    void on_paper_a_document_is_a_page_of_the_gazette() {
        Page page = visit(Reader.ON_PAPER, document("岭政办发〔2026〕4号"));

        assertThat(page.locator(".redhead .issuer")).isVisible();
        assertThat(page.locator("article")).containsText("第二十三条");
        assertThat(page.locator("header.top")).isHidden();
        assertThat(page.locator("footer")).isHidden();
        assertThat(page.getByRole(AriaRole.NAVIGATION)).hasCount(0);
        assertThat(page.locator(".permalink").first()).isHidden();
    }
}
