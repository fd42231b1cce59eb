package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A clerk keeps a register and does what it makes due; a supervisor closes it. */
class WorkStoryTest extends Story {

    private static final String COUNTY = "柳林县";
    private static final Office INSURANCE = new Office(COUNTY, "柳林县医疗保障局");
    private static final Office CENTRE = new Office(COUNTY, "柳林县医疗保险服务中心");

    @ParameterizedTest
    @EnumSource(names = {"CHINESE", "PHONE", "WITHOUT_SCRIPT"})
    void a_batch_is_registered_signed_for_and_its_duty_reported_and_closed(Reader reader) {
        Page clerk = visitAs(Role.CLERK, reader, "/work", INSURANCE);
        clerk.getByRole(AriaRole.LINK, named("数据推送")).click();
        clerk.getByRole(AriaRole.LINK, named("新增记录")).click();
        clerk.getByLabel("批次").fill(UUID.randomUUID().toString());
        clerk.getByLabel("来源部门").fill("柳林县民政局");
        clerk.getByLabel("种类").selectOption("月度增减");
        clerk.getByLabel("纸质盖章").selectOption("是");
        clerk.getByRole(AriaRole.BUTTON, named("登记")).click();
        assertThat(heading(clerk)).hasText("数据推送：待接收");

        clerk.getByRole(AriaRole.BUTTON, named("已签收")).click();
        assertThat(heading(clerk)).hasText("数据推送：已签收");
        clerk.getByRole(AriaRole.LINK, named("推送医保中心")).click();
        assertThat(clerk.locator("main")).containsText("柳医保发〔2026〕2号");
        clerk.getByLabel("办了什么").fill("名单已推送，附回执");
        clerk.getByRole(AriaRole.BUTTON, named("报办")).click();
        assertThat(clerk.locator(".lamp").first()).hasText("待销号");
        assertThat(clerk.getByRole(AriaRole.BUTTON, named("同意销号"))).hasCount(0);

        Page supervisor = visitAs(Role.SUPERVISOR, reader, clerk.url(), new Office(COUNTY, "柳林县人民政府办公室"));
        supervisor.getByRole(AriaRole.BUTTON, named("同意销号")).click();
        assertThat(supervisor.locator(".lamp").first()).hasText("已销号");
    }

    @Test
    void a_form_that_is_wrong_says_everything_and_keeps_what_was_typed() {
        Page clerk = visitAs(Role.CLERK, Reader.CHINESE, "/work/registers/柳医保发〔2026〕2号/问题清单/new", CENTRE);
        clerk.getByLabel("身份证号").fill("110105194912310021");
        clerk.getByLabel("错误类型").selectOption("其他");
        clerk.getByRole(AriaRole.BUTTON, named("登记")).click();

        assertThat(clerk.getByRole(AriaRole.ALERT)).containsText("“身份证号”不能是“…”");
        assertThat(clerk.getByRole(AriaRole.ALERT)).containsText("“姓名”必填");
        assertThat(clerk.getByLabel("错误类型")).hasValue("其他");
    }

    @Test
    void a_personal_value_is_masked_until_a_reason_is_given_and_the_look_stays_in_the_history() {
        Page clerk = visitAs(Role.CLERK, Reader.CHINESE, "/work", CENTRE);
        var record = record();
        clerk.navigate(WorkWords.record(record.county(), record.id()));
        assertThat(clerk.locator("main")).not().containsText("11010519491231002X");

        clerk.locator("summary", new Page.LocatorOptions().setHasText("查看个人信息")).click();
        clerk.locator("#hidden").selectOption("身份证号");
        clerk.getByLabel("查看理由").fill("与参保信息核对");
        clerk.getByRole(AriaRole.BUTTON, named("查看个人信息")).click();

        assertThat(clerk.getByRole(AriaRole.STATUS)).containsText("身份证号：11010519491231002X");
        assertThat(clerk.locator(".timeline")).containsText("与参保信息核对");
    }

    @Test
    void somebody_elses_work_does_not_exist() {
        var record = record();
        Page stranger = visitAs(
                Role.CLERK,
                Reader.CHINESE,
                WorkWords.record(record.county(), record.id()),
                new Office(COUNTY, "柳林县林业局"));

        assertThat(stranger.getByRole(AriaRole.HEADING, named("没有这一页"))).isVisible();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
