package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.incident.DrillPlayer;
import org.gongbao.incident.Incident;
import org.gongbao.incident.Incidents;
import org.gongbao.incident.Intake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fire, from the first call to its end: two officers, a wall, and what goes wrong meanwhile. */
@Import(MovableTime.class)
class IncidentStoryTest extends Story {

    private static final String COUNTY = "柳林县";
    private static final String ONLY = "只建议响应级别，由别人启动";
    private static final Office FORESTRY = new Office(COUNTY, "柳林县林业局");

    @Autowired
    private MovableClock clock;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext server;

    @BeforeEach
    void it_is_a_monday_in_march() {
        clock.set(MovableTime.START);
    }

    @AfterEach
    void nothing_lasts() {
        jdbc.sql("truncate incident, incident_duty").update();
    }

    private Page officer(Reader reader, String address) {
        return visitAs(Role.DUTY_OFFICER, reader, address, FORESTRY);
    }

    private String fire() {
        return fire("林地起火");
    }

    private String fire(String what) {
        Visitor officer = new Visitor("officer", Set.of(Role.DUTY_OFFICER), Set.of(FORESTRY));
        Incident fire = intake.register(
                officer,
                new DocumentNumber("柳林发", 2026, 8),
                "森林草原火灾响应",
                new Incident.Call(what, "某镇后山", Instant.parse("2026-03-02T00:50:00Z"), ""),
                true);
        return IncidentWords.address(fire.county(), fire.id());
    }

    @Test
    void a_correction_of_the_place_leaves_a_number_that_the_form_shows_masked_as_it_was_said() {
        Page officer = officer(Reader.CHINESE, fire("林地起火，问 13812345678"));
        officer.locator("summary", new Page.LocatorOptions().setHasText("更正事情、地点、时间"))
                .click();
        assertThat(officer.locator("#what")).hasValue("林地起火，问 138****5678");

        officer.fill("#what", "林地起火，问 138****5679");
        officer.fill("#place", "某镇前山");
        officer.fill("#correct-reason", "报错了地点");
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("更正事情、地点、时间"))
                .click();
        assertThat(officer.getByRole(AriaRole.ALERT).first()).containsText("只显示了一部分");
        assertThat(officer.locator("#place")).hasValue("某镇前山");

        officer.fill("#what", "林地起火，问 138****5678");
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("更正事情、地点、时间"))
                .click();

        assertThat(officer.locator("main")).containsText("某镇前山");
        assertThat(jdbc.sql("select what || ' ' || place from incident")
                        .query(String.class)
                        .single())
                .isEqualTo("林地起火，问 13812345678 某镇前山");
    }

    @Test
    void a_fire_is_registered_by_the_keyboard_judged_activated_shown_on_the_wall_and_ended() {
        Page officer = officer(Reader.CHINESE, "/");
        officer.keyboard().press("Tab");
        officer.keyboard().press("Enter");
        officer.keyboard().press("Tab");
        officer.keyboard().press("Enter");
        assertThat(officer.locator("#plan")).isFocused();
        type(officer, "森林火");
        assertThat(officer.locator("#plan-match")).hasText("就是：柳林县林业局森林草原火灾应急预案");
        officer.keyboard().press("Tab");
        assertThat(officer.getByLabel("柳林县林业局森林草原火灾应急预案")).isFocused();
        tabbed(officer, "林地起火");
        tabbed(officer, "某镇某村后山");
        officer.keyboard().press("Enter");
        assertThat(heading(officer)).hasText("某镇某村后山 林地起火");
        assertThat(officer.locator("#judgement")).containsText("还不能判定");
        Page wall = visitAs(Role.AUDITOR, Reader.CHINESE, path(officer) + "/wall");
        assertThat(wall.locator(".biglevel")).containsText("已登记，尚未启动");
        assertThat(wall.locator("#wall")).containsText("乡镇首报");

        assertThat(officer.locator("#source")).isFocused();
        type(officer, "某村护林员");
        chosen(officer, 3);
        chosen(officer, 3);
        tabbed(officer, "0");
        tabbed(officer, "12");
        tabbed(officer, "1");
        chosen(officer, 1);
        tabbed(officer, "0");
        tabbed(officer, "0");
        chosen(officer, 3);
        tabbed(officer, "1");
        chosen(officer, 1);
        officer.keyboard().press("Tab");
        Locator judgement = officer.locator("#judgement");
        assertThat(judgement.locator(".verdict strong").first()).hasText("Ⅱ级");
        assertThat(judgement.locator(".verdict li").first()).hasText("（二）3　受害面积 12公顷（超过10公顷）；火势 没有控制");
        assertThat(judgement).containsText("死亡再增加 1人 → Ⅰ级");
        assertThat(officer.locator(".fact").nth(3)).containsText("填：12公顷（某村护林员说）");
        assertThat(wall.locator("#wall")).containsText("响应级别 Ⅱ级");

        propose(officer);
        assertThat(officer.locator("#next").getByRole(AriaRole.STATUS)).hasText("已建议Ⅱ级，还没有启动。接着由防灭火指挥中心总指挥启动响应。");
        assertThat(officer.locator(".meta .lamp").first()).hasText("已建议Ⅱ级，等待启动");
        assertThat(officer.getByRole(AriaRole.BUTTON, named("启动响应"))).isInViewport();
        assertThat(officer.locator("form[action$='/activate'] select")).hasValue("Ⅱ级|防灭火指挥中心总指挥");
        assertThat(officer.locator("form[action$='/propose'] select")).hasValue("");
        assertThat(officer.locator("form[action$='/propose'] textarea")).hasValue("");
        assertThat(officer.locator("form[action$='/propose'] textarea")).isHidden();
        Axe.check(officer);
        Page commander = visitAs(Role.HEAD, Reader.CHINESE, path(officer), FORESTRY);
        commander.getByRole(AriaRole.BUTTON, named("启动响应")).click();
        assertThat(commander.locator(".meta").first()).containsText("Ⅱ级响应中");
        assertThat(commander.locator("#next").getByRole(AriaRole.STATUS)).containsText("Ⅱ级响应已启动。");
        commander.locator("#next a[href='#chain']").click();
        assertThat(commander.locator("#chain h2")).isInViewport();
        assertThat(wall.locator(".biglevel")).containsText("Ⅱ级响应中");
        assertThat(wall.locator("#wall")).containsText("Ⅱ级到位报告");

        commander
                .locator("#chain a", new Page.LocatorOptions().setHasText("启动续报"))
                .click();
        assertThat(commander.locator("#text")).hasValue(Pattern.compile("受害面积 12公顷"));
        commander.getByRole(AriaRole.BUTTON, named("报出")).click();
        assertThat(commander.locator("#chain tr", new Page.LocatorOptions().setHasText("启动续报")))
                .containsText("已报");
        assertThat(wall.locator("#wall")).containsText("报出 启动续报");

        for (String fact : List.of("火势", "火场清理完毕", "无烟无火无气", "总指挥长批准")) {
            commander.locator("select[name='fact-" + fact + "']").selectOption(fact.equals("火势") ? "明火已灭" : "是");
        }
        commander.getByRole(AriaRole.BUTTON, named("结束响应")).waitFor();
        commander.locator("form[action$='/end'] textarea").fill("四项条件都满足");
        commander.getByRole(AriaRole.BUTTON, named("结束响应")).click();
        assertThat(commander.locator(".meta").first()).containsText("已结束");
        assertThat(wall.locator(".biglevel")).containsText("已结束");
        Axe.check(commander);
        Axe.check(wall);
    }

    @Test
    void of_two_officers_the_second_sees_what_the_first_did_and_keeps_what_was_typed() {
        String fire = fire();
        Page first = officer(Reader.CHINESE, fire);
        Page second = officer(Reader.CHINESE, fire);
        first.locator("[name='fact-死亡']").fill("1");
        first.locator("[name='fact-重伤']").focus();
        assertThat(first.locator(".fact").nth(6)).containsText("填：1人");
        second.locator("[name='fact-死亡']").fill("2");
        second.locator("[name='fact-重伤']").focus();
        assertThat(second.getByRole(AriaRole.ALERT)).containsText("“死亡”已被改成“1人”，请看过再改");
        assertThat(second.locator("[name='fact-死亡']")).hasValue("2");

        clock.forward(Duration.ofSeconds(30));
        propose(first);
        assertThat(first.locator("#judgement")).containsText("已建议Ⅰ级");
        second.locator("summary", new Page.LocatorOptions().setHasText(ONLY)).click();
        second.locator("form[action$='/propose'] textarea").fill("火头朝西");
        second.getByRole(AriaRole.BUTTON, named(ONLY)).click();
        assertThat(second.getByRole(AriaRole.ALERT)).containsText("您看到的是第1次修订");
        assertThat(second.getByRole(AriaRole.ALERT)).containsText("别人办了");
        assertThat(second.locator("form[action$='/propose'] textarea")).hasValue("火头朝西");
    }

    @Test
    void whoever_may_do_both_proposes_and_activates_in_one_step_and_is_told_what_comes_next() {
        Page officer = officer(Reader.CHINESE, "/work/incidents/new");
        officer.getByLabel("柳林县林业局森林草原火灾应急预案").check();
        officer.fill("#what", "林地起火");
        officer.fill("#place", "某镇后山");
        officer.getByRole(AriaRole.BUTTON, named("10 分钟前")).click();
        assertThat(officer.locator("#happened")).hasValue("2026-03-02T08:50");
        officer.fill("#caller", "某村护林员");
        Axe.check(officer);
        officer.getByRole(AriaRole.BUTTON, named("登记")).click();

        assertThat(officer.locator("#source")).hasValue("报警人");
        assertThat(officer.locator("#fact-0")).isFocused();
        officer.locator("[name='fact-死亡']").fill("1");
        officer.locator("[name='fact-重伤']").focus();
        Locator judgement = officer.locator("#judgement");
        assertThat(judgement.locator(".verdict li").first()).hasText("（一）5　死亡 1人（1人以上）");
        assertThat(judgement.locator("form[action$='/begin'] select")).hasValue("Ⅰ级|县森林防灭火指挥办公室|防灭火指挥中心总指挥");
        assertThat(judgement.locator("form[action$='/begin'] textarea")).hasValue("响应级别：Ⅰ级。（一）5　死亡 1人（1人以上）");
        officer.getByRole(AriaRole.BUTTON, named("建议并启动")).click();

        Locator answer = officer.locator("#next").getByRole(AriaRole.STATUS);
        assertThat(answer).containsText("Ⅰ级响应已启动。");
        assertThat(answer).containsText("份报告要报");
        assertThat(answer).containsText("家没有回应，要打电话");
        assertThat(answer).isInViewport();
        assertThat(officer.locator(".meta .lamp").first()).hasText("Ⅰ级响应中");
        assertThat(officer.locator("#course")).containsText("建议 Ⅰ级 · 县森林防灭火指挥办公室");
        assertThat(officer.locator("#course")).containsText("启动响应 Ⅰ级 · 防灭火指挥中心总指挥");
        Axe.check(officer);
    }

    @Test
    void a_fact_that_finds_no_server_or_no_session_stays_in_its_field() {
        Page officer = officer(Reader.CHINESE, fire());
        officer.context().setOffline(true);
        officer.locator("[name='fact-受害面积']").fill("7");
        officer.locator("[name='fact-死亡']").focus();
        assertThat(officer.locator("#unsaved")).containsText("填的内容还在本页");
        officer.context().setOffline(false);
        assertThat(officer.locator(".fact").nth(3)).containsText("填：7公顷");

        officer.context().clearCookies();
        officer.locator("[name='fact-死亡']").fill("3");
        officer.locator("[name='fact-重伤']").focus();
        assertThat(officer.locator("#unsaved")).containsText("登录已经过期");
        assertThat(officer.locator("[name='fact-死亡']")).hasValue("3");
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHOUT_SCRIPT", "PHONE"})
    void a_fire_is_registered_facts_are_kept_and_units_called_also(Reader reader) {
        Page officer = officer(reader, "/work/incidents/new");
        officer.fill("#what", "林地起火");
        officer.fill("#place", "某镇后山");
        officer.getByRole(AriaRole.BUTTON, named("登记")).click();
        assertThat(officer.getByRole(AriaRole.ALERT)).hasText("请写明或选定按哪个预案");
        officer.getByLabel("柳林县林业局森林草原火灾应急预案").check();
        officer.getByRole(AriaRole.BUTTON, named("登记")).click();
        officer.locator("[name='fact-死亡']").fill("1");
        officer.getByRole(AriaRole.BUTTON, named("保存")).click();
        assertThat(officer.locator(".fact").nth(6)).containsText("填：1人");

        Locator calls = officer.locator("#calls tbody tr").first();
        calls.getByRole(AriaRole.BUTTON, in("没打通")).click();
        assertThat(officer.locator("#calls")).containsText("没有打通");
        assertThat(calls.locator("form")).hasCount(1);
    }

    @Test
    void each_drill_is_marked_on_its_pages_and_shows_the_level_it_ended_at() throws IOException {
        Page auditor = visitAs(Role.AUDITOR, Reader.CHINESE, "/work/incidents");
        for (String script : DrillPlayer.ALL) {
            Incident drill = DrillPlayer.play(server, script);
            String address = IncidentWords.address(drill.county(), drill.id());
            auditor.navigate(address);
            assertThat(auditor.locator(".drillmark")).containsText("演练");
            assertThat(auditor.locator(".meta").first()).containsText("已结束");
            assertThat(auditor.locator("#course"))
                    .containsText("启动响应 " + incidents.levels(drill).getFirst());
            assertThat(auditor.locator("#course")).containsText("结束响应 " + drill.level());
            auditor.navigate(address + "/wall");
            assertThat(auditor.locator(".drillmark")).containsText("演练");
            assertThat(auditor.locator(".biglevel")).containsText("已结束");
        }
        auditor.navigate("/work/incidents");
        assertThat(auditor.locator(".list .tag.drill")).hasCount(DrillPlayer.ALL.size());
    }

    private static void propose(Page page) {
        page.locator("summary", new Page.LocatorOptions().setHasText(ONLY)).click();
        page.getByRole(AriaRole.BUTTON, named(ONLY)).click();
    }

    private static void type(Page page, String text) {
        page.keyboard().type(text);
    }

    private static void tabbed(Page page, String text) {
        page.keyboard().press("Tab");
        page.keyboard().type(text);
    }

    /** The option of the next field that is so far down its list. */
    private static void chosen(Page page, int down) {
        page.keyboard().press("Tab");
        for (int i = 0; i < down; i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    private static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
