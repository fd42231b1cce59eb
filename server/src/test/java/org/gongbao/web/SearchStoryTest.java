package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader looks for words and for numbers of documents. */
class SearchStoryTest extends Story {

    @BeforeEach
    void the_samples_are_kept() {
        keepSamples();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHINESE", "WITHOUT_SCRIPT"})
    void words_lead_to_the_clause_that_holds_them(Reader reader) {
        Page page = visit(reader, "/");
        search(page, "丙类河段");

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("找到1件公文");
        assertThat(page.locator(".hit mark").first()).hasText("丙类河段");

        page.locator(".hit li a").first().click();

        assertThat(page.locator("section:target")).containsText("丙类河段");
        assertThat(page.locator("section:target")).isInViewport();
    }

    @ParameterizedTest
    @ValueSource(strings = {"岭政办发〔2026〕4号", "岭政办发[2026]4号", "岭政办发（2026）4号", "岭政办发【2026】 4 号"})
    void a_number_is_found_in_whatever_brackets(String number) {
        Page page = visit(Reader.CHINESE, "/search");
        search(page, number);

        assertThat(page.locator(".hit").first().locator(".meta")).containsText("岭政办发〔2026〕4号");
    }

    @Test
    void hits_are_narrowed_by_a_facet_and_widened_again() {
        Page page = visit(Reader.CHINESE, "/search");
        search(page, "云岭县");
        String all = page.getByRole(AriaRole.STATUS).textContent();
        page.locator(".facets")
                .getByRole(AriaRole.LINK)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("批复"))
                .click();

        assertThat(page.locator(".hit .tag")).hasText(new String[] {"批复", "批复", "批复", "批复"});

        page.getByRole(AriaRole.LINK, named("取消“批复”")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(all);
    }

    @Test
    void nothing_found_is_said_with_advice() {
        Page page = visit(Reader.ENGLISH, "/search");
        search(page, "量子计算机");

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("No documents found");
        assertThat(page.getByText("Nothing was found for 量子计算机")).isVisible();
        assertThat(page.getByText("Use fewer or other words")).isVisible();
        Axe.check(page);
    }

    @Test
    void what_was_typed_is_shown_as_typed() {
        Page page = visit(Reader.CHINESE, "/search");
        search(page, "<b>\"河长\" & 'x'</b>");

        assertThat(page.locator("#q")).hasValue("<b>\"河长\" & 'x'</b>");
        assertThat(page.locator("main b")).hasCount(0);
    }

    private static void search(Page page, String text) {
        page.locator("#q").fill(text);
        page.locator("#q").press("Enter");
    }
}
