package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.gongbao.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds for every page, whoever reads it and with what. */
class EveryPageTest extends Story {

    /** A key of the message files, such as {@code search.title}, that found no words. */
    private static final Pattern KEY = Pattern.compile("\\b[a-z]+\\.[a-z]+\\b");

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_samples_are_kept() {
        keepSamples();
    }

    /** Other tests do not look for warnings on the home page. */
    @AfterEach
    void nobody_is_warned_any_more() {
        jdbc.sql("truncate warning, warning_message").update();
    }

    /** What a reader finds on a page. */
    private record Found(String page, int headings, List<String> barriers, Object width, String text) {}

    /** Every page is opened once for each reader, whatever is asked of it. */
    private static final Map<Reader, List<Found>> FOUND = new EnumMap<>(Reader.class);

    private List<Found> found(Reader reader) {
        return FOUND.computeIfAbsent(reader, this::look);
    }

    private List<Found> look(Reader reader) {
        Page page = visitAs(Role.ADMINISTRATOR, reader, "/");
        List<Found> found = new ArrayList<>();
        everyPage().forEach((name, address) -> {
            page.navigate(address);
            found.add(new Found(
                    name,
                    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                            .count(),
                    barriers(reader, page),
                    page.evaluate("document.documentElement.scrollWidth"),
                    page.locator("body").innerText()));
        });
        return found;
    }

    /** Neither the language nor the width changes a colour. */
    private static List<String> barriers(Reader reader, Page page) {
        return switch (reader) {
            case CHINESE -> Axe.barriers(page);
            case ENGLISH, PHONE -> Axe.barriersBesidesColours(page);
            // It differs from the other phone only in its words, and by them from the English screen only in its width.
            default -> List.of();
        };
    }

    @Test
    void a_colour_does_not_depend_on_the_width_of_the_window() {
        Page page = visit(Reader.CHINESE, "/");

        assertThat((List<?>) page.evaluate("""
                [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
                    .filter(rule => rule instanceof CSSMediaRule && rule.conditionText.includes('width'))
                    .flatMap(rule => [...rule.cssRules])
                    .filter(rule => ['color', 'background-color'].some(name => [...rule.style].includes(name)))
                    .map(rule => rule.cssText)
                """)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHINESE", "ENGLISH", "PHONE"})
    void a_page_has_one_first_heading_and_no_barrier(Reader reader) {
        SoftAssertions pages = new SoftAssertions();
        for (Found found : found(reader)) {
            pages.assertThat(found.headings)
                    .as("first headings of %s", found.page)
                    .isEqualTo(1);
            pages.assertThat(found.barriers).as("barriers on %s", found.page).isEmpty();
        }
        pages.assertAll();
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "ENGLISH_PHONE"})
    void on_a_phone_no_page_scrolls_sideways(Reader reader) {
        SoftAssertions pages = new SoftAssertions();
        for (Found found : found(reader)) {
            pages.assertThat(found.width).as("width of %s", found.page).isEqualTo(390);
        }
        pages.assertAll();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHINESE", "ENGLISH"})
    void no_page_shows_the_key_of_a_message(Reader reader) {
        SoftAssertions pages = new SoftAssertions();
        for (Found found : found(reader)) {
            pages.assertThat(found.text).as(found.page).doesNotContainPattern(KEY);
        }
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
