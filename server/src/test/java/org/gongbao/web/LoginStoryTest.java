package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gongbao.access.Role;
import org.junit.jupiter.api.Test;

/** An editor comes, is sometimes mistaken, and goes. */
class LoginStoryTest extends Story {

    @Test
    void an_editor_logs_in_and_out() {
        String editor = newMember(Role.EDITOR);
        Page page = visit(Reader.CHINESE, "/");
        page.getByRole(AriaRole.LINK, named("登录")).click();
        logIn(page, editor, PASSWORD);

        assertThat(page.getByRole(AriaRole.BUTTON, named("退出（" + editor + "）"))).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, named("导入"))).isVisible();

        page.getByRole(AriaRole.BUTTON, named("退出（" + editor + "）")).click();

        assertThat(page.getByRole(AriaRole.LINK, named("登录"))).isVisible();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("您已退出。");
        assertThat(page.getByRole(AriaRole.LINK, named("导入"))).hasCount(0);
    }

    @Test
    void a_wrong_password_is_told_without_saying_which_of_the_two_was_wrong() {
        String editor = newMember(Role.EDITOR);
        Page page = visit(Reader.ENGLISH, "/login");
        Locator said = page.getByRole(AriaRole.ALERT);

        logIn(page, editor, "not the password");
        assertThat(said).hasText("The user name or the password is wrong.");
        Axe.check(page);

        logIn(page, "nobody", PASSWORD);
        assertThat(said).hasText("The user name or the password is wrong.");
    }

    @Test
    void the_console_asks_for_a_login_and_then_shows_what_was_asked_for() {
        Page page = visit(Reader.CHINESE, "/admin/import");
        assertThat(page.getByRole(AriaRole.HEADING, named("登录"))).isVisible();

        logIn(page, newMember(Role.EDITOR), PASSWORD);

        assertThat(page.getByRole(AriaRole.HEADING, named("导入公报"))).isVisible();
    }

    @Test
    void after_ten_failures_the_account_has_to_wait() {
        String editor = newMember(Role.EDITOR);
        Page page = visit(Reader.CHINESE, "/login");
        for (int failure = 1; failure <= 10; failure++) {
            logIn(page, editor, "guess " + failure);
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        }

        logIn(page, editor, PASSWORD);

        assertThat(page.getByRole(AriaRole.HEADING, named("请求太频繁"))).isVisible();
        assertThat(page.getByText("请过几分钟再试。")).isVisible();
    }

    @Test
    void a_login_that_was_open_too_long_is_explained_and_can_be_tried_again() {
        Page page = visit(Reader.CHINESE, "/login");
        page.context().clearCookies();

        logIn(page, newMember(Role.EDITOR), PASSWORD);

        assertThat(page.getByText("登录页面打开太久，已经失效；请再试一次。")).isVisible();
    }
}
