package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.gongbao.access.Role;
import org.junit.jupiter.api.Test;

/** What administrators and editors do with users, units and appointments. */
class AdministrationStoryTest extends Story {

    @Test
    void an_administrator_adds_a_user_and_shuts_the_account_again() {
        Page page = visitAs(Role.ADMINISTRATOR, Reader.CHINESE, "/admin/users");
        page.locator("#name").fill("story-clerk");
        page.locator("#units").fill("云岭县 云岭县财政局");
        page.locator("#password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("新增用户")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("应写作“县/单位全称”");

        page.locator("#units").fill("云岭县/云岭县财政局=单位负责人");
        page.locator("#password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("新增用户")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("story-clerk"))).isVisible();
        assertThat(page.locator("#units")).hasValue("云岭县/云岭县财政局=单位负责人");

        page.getByText("新建令牌").first().click();
        page.locator("#purpose").fill("督办对接");
        page.getByRole(AriaRole.BUTTON, named("新建令牌")).click();
        assertThat(page.locator("#made")).containsText("gongbao_");
        assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("督办对接")))
                .isVisible();

        page.getByRole(AriaRole.BUTTON, named("停用")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("已停用。");
        Page other = visit(Reader.CHINESE, "/login");
        logIn(other, "story-clerk", PASSWORD);
        assertThat(other.getByRole(AriaRole.ALERT)).hasText("用户名或密码不对。");
    }

    @Test
    void an_administrator_imports_units_and_sees_every_fault_at_once() {
        Page page = visitAs(Role.ADMINISTRATOR, Reader.CHINESE, "/admin/organization/故事县");
        page.locator("#file").setInputFiles(yaml("""
                单位:
                  - {名称: 故事县财政局, 上级: 故事县政府}
                  - {简称: 某局}
                """));
        page.getByRole(AriaRole.BUTTON, named("导入")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("没有名为“故事县政府”的单位");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("缺“名称”");

        page.locator("#file").setInputFiles(yaml("单位:\n  - {名称: 故事县财政局}\n"));
        page.getByRole(AriaRole.BUTTON, named("导入")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("已新增或更改1条。");

        page.navigate("/organization/故事县");
        page.getByRole(AriaRole.LINK, named("故事县财政局")).click();
        page.getByRole(AriaRole.LINK, named("登记职务")).click();
        assertThat(page.getByLabel("单位", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("故事县财政局");
    }

    @Test
    void an_editor_accepts_one_appointment_and_rejects_another() {
        keepSamples();
        Page page = visitAs(Role.EDITOR, Reader.CHINESE, "/organization/" + COUNTY);
        page.getByRole(AriaRole.LINK, named("待审核的任免")).click();
        Locator waiting = page.locator("ol.list > li").filter(new Locator.FilterOptions().setHasText("岭政任〔2026〕1号"));
        assertThat(waiting).containsText(Pattern.compile("(\\d+)条中还有\\1条未审核"));
        waiting.locator(".title a").click();
        Locator first = page.locator("ol.list > li").first();
        Locator second = page.locator("ol.list > li").nth(1);
        assertThat(first).containsText("试用期一年");
        assertThat(first.locator("input[name=note]")).hasValue("试用期一年");

        first.locator("input[name=unit]").fill("云岭县人民政府办公室");
        first.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("采纳").setExact(true))
                .click();
        assertThat(page.locator("ol.list > li").first()).containsText("已由");
        second.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("不采纳"))
                .click();
        assertThat(page.locator("ol.list > li").nth(1)).containsText("未采纳。");

        page.navigate(document("岭政任〔2026〕1号"));
        assertThat(page.getByRole(AriaRole.LINK, named("审核任免"))).isVisible();
        page.navigate("/admin/appointments/" + COUNTY);
        assertThat(waiting).not().containsText(Pattern.compile("(\\d+)条中还有\\1条未审核"));
    }

    private static FilePayload yaml(String text) {
        return new FilePayload("故事县.yaml", "application/yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
