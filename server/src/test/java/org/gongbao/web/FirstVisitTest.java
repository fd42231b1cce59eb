package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that are there before anything was imported. */
class FirstVisitTest extends Story {

    @ParameterizedTest
    @CsvSource({
        "CHINESE, /about, 说明",
        "ENGLISH, /about, About",
        "CHINESE, /login, 登录",
        "ENGLISH, /login, Log in",
        "CHINESE, /nothing-here, 没有这一页",
        "ENGLISH, /nothing-here, No such page",
        "CHINESE, /documents/nothing-here, 没有这一页",
    })
    void a_page_has_one_heading_in_the_readers_language_and_no_barrier(Reader reader, String address, String heading) {
        Page page = visit(reader, address);

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
        assertThat(page.locator("html")).hasAttribute("lang", reader.language().tag());
        Axe.check(page);
    }

    @Test
    void a_barrier_would_be_told() {
        Page page = visit(Reader.ENGLISH, "/about");
        page.locator("main").evaluate("main => main.append(document.createElement('input'))");

        assertThatThrownBy(() -> Axe.check(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("critical label: Form elements must have labels\n  <input>");
    }
}
