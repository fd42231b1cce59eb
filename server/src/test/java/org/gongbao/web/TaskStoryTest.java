package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An editor takes the tasks of a document to the board. */
class TaskStoryTest extends Story {

    private static final String BREAKDOWN = "岭政发〔2026〕1号";

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothing_is_decided_on() {
        keepSamples();
        jdbc.sql("truncate proposal").update();
        jdbc.sql("delete from work_duty where document is not null").update();
    }

    @Test
    void with_the_keyboard_alone_the_tasks_of_a_document_go_to_the_board() {
        Page editor = visitAsEditor(Reader.CHINESE, document(BREAKDOWN));
        editor.getByRole(AriaRole.LINK, named("任务清单")).press("Enter");
        assertThat(tab(editor, "待定")).containsText("36");

        editor.keyboard().press("j");
        assertThat(editor.locator(".proposal input").first()).isFocused();
        assertThat(editor.locator(".beside-text .shown")).containsText("改造农村公路");
        editor.keyboard().press("x");
        editor.keyboard().press("x");
        editor.keyboard().press("r");
        assertThat(editor.getByRole(AriaRole.STATUS)).hasText("2条不取。");
        assertThat(tab(editor, "不取")).containsText("2");

        editor.keyboard().press("/");
        editor.keyboard().type("附件1");
        editor.keyboard().press("Enter");
        assertThat(editor.locator(".proposal")).hasCount(18);
        editor.keyboard().press("j");
        editor.keyboard().press("e");
        editor.getByLabel("内容").fill("改造公路42公里\n\n打通断头路");
        editor.getByRole(AriaRole.BUTTON, named("拆分")).press("Enter");
        assertThat(editor.getByRole(AriaRole.STATUS)).hasText("已拆成2条。");

        editor.keyboard().press("/");
        editor.keyboard().type("附件1");
        editor.keyboard().press("Enter");
        assertThat(editor.locator(".proposal")).hasCount(19);
        editor.keyboard().press("*");
        editor.keyboard().press("a");
        assertThat(editor.getByRole(AriaRole.STATUS)).hasText("已接受19条，任务已交到各单位。");

        Page clerk = visitAs(Role.CLERK, Reader.CHINESE, "/work", new Office(COUNTY, "云岭县交通运输局"));
        clerk.getByRole(AriaRole.LINK, named("打通断头路")).click();
        assertThat(clerk.locator("main")).containsText("云岭县鹿鸣川乡人民政府");
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "WITHOUT_SCRIPT"})
    void a_whole_list_is_accepted_with_one_button(Reader reader) {
        Page editor = visitAsEditor(reader, "/admin" + document(BREAKDOWN) + "/tasks?words=附件1");
        editor.getByLabel("全部18条").check();
        editor.getByRole(AriaRole.BUTTON, named("接受")).click();
        assertThat(editor.getByRole(AriaRole.STATUS)).hasText("已接受18条，任务已交到各单位。");

        tab(editor, "已接受").click();
        editor.getByRole(AriaRole.LINK, named("看任务")).first().waitFor();
        Page unit = visitAs(Role.CLERK, reader, "/work", new Office(COUNTY, "云岭县云岭镇人民政府"));
        assertThat(unit.locator("main")).containsText("新增停车泊位600个");
    }

    @Test
    void the_second_of_two_editors_is_told_and_sees_what_the_first_decided() {
        String tasks = "/admin" + document(BREAKDOWN) + "/tasks";
        Page first = visitAsEditor(Reader.CHINESE, tasks);
        Page second = visitAsEditor(Reader.CHINESE, tasks);
        first.locator(".proposal input").first().check();
        first.getByLabel("不取的理由").fill("附件已列");
        first.getByRole(AriaRole.BUTTON, named("不取")).click();
        assertThat(first.getByRole(AriaRole.STATUS)).hasText("1条不取。");

        second.locator(".proposal input").first().check();
        second.getByRole(AriaRole.BUTTON, named("接受")).click();
        assertThat(second.getByRole(AriaRole.ALERT)).containsText("您看到的是旧的");
        tab(second, "不取").click();
        assertThat(second.locator(".proposal")).containsText("附件已列");
    }

    private static Locator tab(Page page, String name) {
        return page.locator(".tabs a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }
}
