package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.work.Duties;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The desk of a unit, the supervisor's board and what goes from one to the other. */
@Import(MovableTime.class)
class DeskStoryTest extends Story {

    private static final String COUNTY = "柳林县";
    private static final Office CENTRE = new Office(COUNTY, "柳林县医疗保险服务中心");
    private static final Office OFFICE = new Office(COUNTY, "柳林县人民政府办公室");
    private static final String BOARD = "/work/board/柳林县?unit=柳林县医疗保险服务中心";

    @Autowired
    private MovableClock clock;

    @Autowired
    private Duties duties;

    @BeforeEach
    void a_monday_in_november() {
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
    }

    private String duty() {
        WorkDuty duty = duties.of(record()).getFirst();
        return WorkWords.duty(duty.county(), duty.id());
    }

    @ParameterizedTest
    @EnumSource(names = {"CHINESE", "PHONE", "WITHOUT_SCRIPT"})
    void a_duty_is_accepted_handed_back_and_insisted_on(Reader reader) {
        String duty = duty();
        Page clerk = visitAs(Role.HEAD, reader, "/work", CENTRE);
        clerk.locator("form[action='" + duty + "/accept'] button").click();
        assertThat(heading(clerk)).hasText("我的工作");
        assertThat(clerk.locator("form[action='" + duty + "/accept']")).hasCount(0);

        clerk.navigate(duty);
        clerk.locator("summary", new Page.LocatorOptions().setHasText("不是本单位的任务"))
                .click();
        clerk.locator("#text-hand-back").fill("反馈由医保局统一办");
        clerk.getByRole(AriaRole.BUTTON, named("不是本单位的任务")).click();
        assertThat(clerk.locator("tbody").first()).containsText("已退回督查");

        Page supervisor = visitAs(Role.SUPERVISOR, reader, "/work", OFFICE);
        supervisor.locator("a[href='" + duty + "']").click();
        supervisor.locator("form[action='" + duty + "/assign'] textarea").fill("办法写明由医保中心反馈");
        supervisor.getByRole(AriaRole.BUTTON, named("仍由原单位办")).click();
        assertThat(supervisor.locator("tbody").first()).containsText("待签收");
    }

    @Test
    void a_notice_to_a_unit_is_drafted_from_its_board() {
        duty();
        clock.forward(Duration.ofDays(5));
        Page supervisor = visitAs(Role.SUPERVISOR, Reader.CHINESE, BOARD, OFFICE);
        supervisor.locator("#kind").selectOption("SUPERVISION");
        supervisor.getByRole(AriaRole.BUTTON, named("看一看会写什么")).click();
        assertThat(heading(supervisor)).hasText("督办通知");
        assertThat(supervisor.locator("article")).containsText("柳林县医疗保险服务中心：");
    }

    @Test
    void who_leads_what_is_kept_by_an_editor_and_counted_on_the_board() {
        record();
        Page editor = visitAs(Role.EDITOR, Reader.CHINESE, "/admin/divisions/柳林县");
        editor.getByLabel("单位", exactly()).fill("柳林县人民政府");
        editor.getByLabel("职务", exactly()).fill("副县长");
        editor.getByLabel("分管的单位和领域").fill("柳林县医疗保险服务中心");
        editor.getByRole(AriaRole.BUTTON, named("登记")).click();
        assertThat(editor.locator("tbody tr").first()).containsText("柳林县人民政府副县长");

        Page supervisor = visitAs(Role.SUPERVISOR, Reader.CHINESE, "/work/board/柳林县", OFFICE);
        supervisor.getByRole(AriaRole.LINK, named("柳林县人民政府副县长")).click();
        assertThat(supervisor.locator(".chips")).containsText("柳林县人民政府副县长");
        assertThat(supervisor.locator("main")).containsText("柳林县医疗保险服务中心");
        editor.getByRole(AriaRole.BUTTON, named("结束")).first().click();
        supervisor.navigate("/work/board/柳林县");
        supervisor.getByRole(AriaRole.LINK, named("未指定分管")).click();
        assertThat(supervisor.locator(".chips")).containsText("未指定分管");
    }

    @Test
    void without_script_what_arrived_after_the_session_had_ended_is_sent_again_after_the_login() {
        String duty = duty();
        String name = newMember(Role.HEAD, CENTRE);
        Page head = visit(Reader.WITHOUT_SCRIPT, "/login");
        logIn(head, name, PASSWORD);
        head.navigate(duty);
        head.locator("#report").fill("写了很久\n的报告");
        head.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
        head.context()
                .addCookies(List.of(new Cookie("SESSION", "0123456789ABCDEF0123456789ABCDEF").setUrl(head.url())));
        head.getByRole(AriaRole.BUTTON, named("报办")).click();
        assertThat(head.getByRole(AriaRole.ALERT)).containsText("您刚才填写的内容还在");

        logIn(head, name, PASSWORD);
        assertThat(heading(head)).hasText("刚才填写的内容");
        assertThat(head.locator("textarea")).hasValue("写了很久\n的报告");
        head.getByRole(AriaRole.BUTTON, named("提交")).click();
        assertThat(head.locator("tbody").first()).containsText("写了很久");
        head.navigate("/again");
        assertThat(heading(head)).not().hasText("刚才填写的内容");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    @Test
    void several_records_are_moved_after_a_look_at_what_that_does() {
        record();
        record();
        Page clerk = visitAs(Role.CLERK, Reader.CHINESE, "/work/registers/柳医保发〔2026〕2号/问题清单?state=已发现", CENTRE);
        clerk.locator("input[name=id]").nth(0).check();
        clerk.locator("input[name=id]").nth(1).check();
        clerk.locator("#to").selectOption("已反馈");
        clerk.getByRole(AriaRole.BUTTON, named("先看会怎样")).click();
        assertThat(clerk.getByRole(AriaRole.STATUS)).containsText("还没有办理：2 条会转，0 条不能转");

        clerk.getByRole(AriaRole.BUTTON, named("转这 2 条")).click();
        assertThat(clerk.getByRole(AriaRole.STATUS)).containsText("已办理：2 条已转");
    }

    @Test
    void what_was_typed_when_the_session_ended_is_offered_again() {
        String form = "/work/registers/柳医保发〔2026〕2号/问题清单/new";
        String name = newMember(Role.CLERK, CENTRE);
        Page clerk = visit(Reader.CHINESE, "/login");
        logIn(clerk, name, PASSWORD);
        clerk.navigate(form);
        clerk.getByLabel("处理结果").fill("写了很久的一段话");
        clerk.context().clearCookies();
        clerk.getByRole(AriaRole.BUTTON, named("登记")).click();

        logIn(clerk, name, PASSWORD);
        assertThat(clerk.locator("form[action='/logout']")).isVisible();
        clerk.navigate(form);
        clerk.getByRole(AriaRole.BUTTON, named("恢复")).click();
        assertThat(clerk.getByLabel("处理结果")).hasValue("写了很久的一段话");
    }

    @Test
    void who_was_second_sees_what_the_first_did() {
        String record = record(record());
        Page first = visitAs(Role.CLERK, Reader.CHINESE, record, CENTRE);
        Page second = visitAs(Role.CLERK, Reader.CHINESE, record, CENTRE);
        first.getByRole(AriaRole.BUTTON, named("已反馈")).click();
        assertThat(heading(first)).hasText("问题清单：已反馈");

        second.getByRole(AriaRole.BUTTON, named("已反馈")).click();
        assertThat(second.getByRole(AriaRole.ALERT)).containsText("您看到的是第1次修订");
        assertThat(second.getByRole(AriaRole.ALERT)).containsText("转入 已反馈");
    }

    private static String record(WorkRecord record) {
        return WorkWords.record(record.county(), record.id());
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
