package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** At the window: what is missing is said at once, and the applicant follows the application with a receipt. */
class WindowStoryTest extends Story {

    private static final Office BUREAU = new Office("柳林县", "柳林县医疗保障局");

    @ParameterizedTest
    @EnumSource(names = {"CHINESE", "WITHOUT_SCRIPT"})
    void an_application_is_received_and_its_applicant_sees_how_far_it_has_come(Reader reader) {
        Page window = visitAs(Role.WINDOW, reader, "/work/registers/柳医保发〔2026〕2号/数据推送/new", BUREAU);
        window.getByLabel("来源部门").fill("柳林县民政局");
        window.getByRole(AriaRole.BUTTON, named("看缺什么（一次性告知）")).click();
        assertThat(window.locator("main")).containsText("“批次”必填");
        assertThat(window.locator("main")).containsText("“种类”必填");

        window.goBack();
        window.getByLabel("批次").fill(UUID.randomUUID().toString());
        window.getByLabel("来源部门").fill("柳林县民政局");
        window.getByLabel("种类").selectOption("月度增减");
        window.getByLabel("纸质盖章").selectOption("是");
        window.getByRole(AriaRole.BUTTON, named("登记")).click();
        window.getByRole(AriaRole.BUTTON, named("出具回执")).click();
        assertThat(window.locator("svg.qr")).isVisible();
        String number = window.locator("dl.fields strong").nth(0).textContent();
        String code = window.locator("dl.fields strong").nth(1).textContent();

        Page applicant = visit(reader, "/status");
        applicant.getByLabel("回执编号").fill(number);
        applicant.getByLabel("查询码").fill("WRONG234");
        applicant.getByRole(AriaRole.BUTTON, named("查询")).click();
        assertThat(applicant.getByRole(AriaRole.ALERT)).isVisible();
        applicant.getByLabel("查询码").fill(code);
        applicant.getByRole(AriaRole.BUTTON, named("查询")).click();
        assertThat(applicant.getByRole(AriaRole.STATUS)).containsText("数据推送：待接收");
    }
}
