package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.incident.CapReader;
import org.junit.jupiter.api.Test;

/** A red warning of snow: the weather bureau asks, the command approves, residents read it, machines verify it, and it ends. */
class WarningStoryTest extends Story {

    private static final Office WEATHER = new Office(COUNTY, "云岭县气象局");
    private static final Office COMMAND = new Office(COUNTY, "云岭县应急管理局");

    @Test
    void a_warning_is_drafted_approved_by_another_read_by_residents_and_lifted() throws Exception {
        Page forecaster = visitAs(Role.CLERK, Reader.CHINESE, "/work/warnings", WEATHER);
        forecaster.getByRole(AriaRole.LINK, named("起草预警")).click();
        forecaster.getByRole(AriaRole.LINK, named("低温雨雪冰冻响应")).click();
        forecaster.getByText("批准：县指挥部总指挥").click();
        forecaster.getByLabel("事情").fill("暴雪");
        forecaster.getByLabel("范围").fill("全县");
        forecaster.getByLabel("说明").fill("夜里有大雪。");
        forecaster.getByLabel("怎么办").fill("少出门。\n照看老人。");
        forecaster.getByLabel("电话").fill("0350-0000000");
        forecaster.getByLabel("理由").fill("雷达看到");
        assertThat(forecaster.locator("#post option")).hasText(new String[] {"云岭县气象局"});
        Axe.check(forecaster);
        forecaster.getByRole(AriaRole.BUTTON, named("提请批准")).click();
        assertThat(forecaster.locator("main")).containsText("等待有权批准的另一人。");
        assertThat(forecaster.getByRole(AriaRole.BUTTON, named("批准"))).hasCount(0);
        String address =
                Pattern.compile("^https?://[^/]+").matcher(forecaster.url()).replaceFirst("");

        Page commander = visitAs(Role.HEAD, Reader.ENGLISH_PHONE, address, COMMAND);
        assertThat(commander.locator("h1")).containsText("Red");
        commander.getByLabel("Reason").first().fill("同意");
        commander.getByRole(AriaRole.BUTTON, named("Approve")).click();
        assertThat(commander.locator("main")).containsText("in force");
        Axe.check(commander);

        Page resident = visit(Reader.PHONE, "/");
        resident.getByRole(AriaRole.LINK, named("暴雪（云岭县 全县）")).click();
        assertThat(resident.locator("article")).containsText("照看老人。");
        assertThat(resident.getByRole(AriaRole.LINK, named("0350-0000000"))).isVisible();
        Axe.check(resident);
        Page visitor = visit(Reader.ENGLISH, "/warnings");
        assertThat(visitor.locator("article").first()).containsText("Whom to call");
        Axe.check(visitor);

        String alert = commander.getByRole(AriaRole.LINK, named("暴雪红色预警")).getAttribute("href");
        String xml = new String(visitor.request().get(alert).body(), StandardCharsets.UTF_8);
        String key = visitor.request().get("/warnings/key.pem").text();
        assertThat(CapReader.read(xml).isSignedWith(key)).isTrue();
        assertThat(visitor.request().get("/warnings/feed.atom").text())
                .contains("暴雪红色预警（云岭县）", alert.substring(alert.lastIndexOf('/')));

        forecaster.reload();
        forecaster.getByText("解除预警").click();
        forecaster.getByLabel("理由").fill("雪停了");
        forecaster.getByRole(AriaRole.BUTTON, named("提请解除")).click();
        Page colleague = visitAs(Role.CLERK, Reader.CHINESE, address, WEATHER);
        colleague.getByLabel("理由").first().fill("同意");
        colleague.getByRole(AriaRole.BUTTON, named("批准")).click();
        assertThat(colleague.locator("main")).containsText("已解除");

        resident.reload();
        assertThat(resident.getByRole(AriaRole.STATUS)).containsText("这条预警已经解除");
        visitor.reload();
        assertThat(visitor.locator("body")).not().containsText("暴雪");
    }
}
