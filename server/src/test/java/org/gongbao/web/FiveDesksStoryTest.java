package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One matter on its way over the desks of five people, from the document to 销号, while time goes by. */
@Import(MovableTime.class)
class FiveDesksStoryTest extends Story {

    private static final Office COMMERCE = new Office(COUNTY, "云岭县工业信息化和商务局");
    private static final Office FINANCE = new Office(COUNTY, "云岭县财政局");
    private static final Office GOVERNMENT = new Office(COUNTY, "云岭县人民政府办公室");
    private static final String TASK = "支持中小微企业设备更新";

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void a_monday_in_march() {
        clock.set(MovableTime.START);
    }

    @Test
    void a_task_that_the_document_says_twice_is_merged_accepted_given_more_time_reported_late_and_closed() {
        keepSamples();
        jdbc.sql("truncate proposal").update();
        jdbc.sql("delete from work_duty where document is not null").update();
        Page editor = visitAsEditor(Reader.CHINESE, "/admin" + document("岭政发〔2026〕1号") + "/tasks?words=60家");
        assertThat(editor.locator(".proposal")).hasCount(2);
        editor.keyboard().press("*");
        editor.keyboard().press("m");
        assertThat(editor.getByRole(AriaRole.STATUS)).hasText("2条已合并为一条。");
        editor.keyboard().press("j");
        editor.keyboard().press("a");
        assertThat(editor.getByRole(AriaRole.STATUS)).hasText("已接受1条，任务已交到各单位。");

        Page clerk = visitAs(Role.CLERK, Reader.CHINESE, "/work", COMMERCE);
        clerk.locator(".task form button").click();
        assertThat(clerk.locator(".task form")).hasCount(0);
        link(clerk).click();
        assertThat(clerk.locator("main")).containsText("2026-11-30 23:59 前");

        Page head = visitAs(Role.HEAD, Reader.CHINESE, "/work", COMMERCE);
        link(head).click();
        head.locator("summary", new Page.LocatorOptions().setHasText("申请延期")).click();
        head.locator("#limit").fill("10日");
        head.locator("#text-ask").fill("三家企业的设备年底才到");
        head.getByRole(AriaRole.BUTTON, named("申请延期")).click();
        assertThat(head.locator("main")).containsText("已申请延期 10日，等待答复");

        Page supervisor = visitAs(Role.SUPERVISOR, Reader.CHINESE, "/work", GOVERNMENT);
        link(supervisor).click();
        supervisor.getByRole(AriaRole.BUTTON, named("同意延期")).click();
        assertThat(supervisor.locator("main")).containsText("2026-12-10 23:59 前");

        clock.set(Instant.parse("2026-12-11T01:00:00Z"));
        supervisor.navigate("/work/board/" + COUNTY + "?unit=" + COMMERCE.unit());
        assertThat(supervisor.locator("ul.list li").first()).containsText("逾期");

        clerk.reload();
        clerk.locator("#report").fill("60家已全部更新");
        clerk.locator("#file")
                .setInputFiles(new FilePayload(
                        "清单.pdf", "application/pdf", "%PDF-1.7 a list".getBytes(StandardCharsets.US_ASCII)));
        clerk.getByRole(AriaRole.BUTTON, named("报办")).click();
        assertThat(clerk.locator("main")).containsText("清单.pdf");
        Page finance = visitAs(Role.CLERK, Reader.CHINESE, "/work", FINANCE);
        link(finance).click();
        finance.locator("#report").fill("补贴已拨付");
        finance.getByRole(AriaRole.BUTTON, named("报办")).click();

        supervisor.navigate("/work");
        link(supervisor).click();
        supervisor.getByRole(AriaRole.BUTTON, named("同意销号")).click();
        assertThat(supervisor.locator(".meta .lamp").first()).hasText("已销号");
        clerk.navigate("/work");
        assertThat(link(clerk)).hasCount(0);
    }

    @Test
    void what_was_received_at_the_window_is_done_in_time_and_its_applicant_sees_it() {
        Office bureau = new Office("柳林县", "柳林县医疗保障局");
        Page window = visitAs(Role.WINDOW, Reader.CHINESE, "/work/registers/柳医保发〔2026〕2号/数据推送/new", bureau);
        window.getByLabel("批次").fill(UUID.randomUUID().toString());
        window.getByLabel("来源部门").fill("柳林县民政局");
        window.getByLabel("种类").selectOption("月度增减");
        window.getByLabel("纸质盖章").selectOption("是");
        window.getByRole(AriaRole.BUTTON, named("登记")).click();
        window.getByRole(AriaRole.BUTTON, named("出具回执")).click();
        String number = window.locator("dl.fields strong").nth(0).textContent();
        String code = window.locator("dl.fields strong").nth(1).textContent();

        Page clerk = visitAs(Role.CLERK, Reader.CHINESE, "/work/registers/柳医保发〔2026〕2号/数据推送", bureau);
        clerk.locator("tbody a").first().click();
        clerk.getByRole(AriaRole.BUTTON, named("已签收")).click();
        Page applicant = visit(Reader.PHONE, "/status?number=" + number + "&code=" + code);
        assertThat(applicant.getByRole(AriaRole.STATUS)).containsText("数据推送：已签收");

        clock.set(Instant.parse("2026-03-03T01:00:00Z"));
        clerk.getByRole(AriaRole.BUTTON, named("已推送")).click();
        applicant.reload();
        assertThat(applicant.getByRole(AriaRole.STATUS)).containsText("数据推送：已推送");
    }

    private static Locator link(Page page) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(TASK).setExact(false));
    }
}
