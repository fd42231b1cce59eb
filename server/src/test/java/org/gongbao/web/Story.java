package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongbao.TestDatabase;
import org.gongbao.access.Accounts;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.board.PaperKind;
import org.gongbao.board.Papers;
import org.gongbao.document.DocumentNumber;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.Importer;
import org.gongbao.gazette.Imports;
import org.gongbao.gazette.Progress;
import org.gongbao.gazette.SampleGazettes;
import org.gongbao.incident.Colour;
import org.gongbao.incident.Incident;
import org.gongbao.incident.Incidents;
import org.gongbao.incident.Intake;
import org.gongbao.incident.Steps;
import org.gongbao.incident.Warning;
import org.gongbao.incident.Warning.Content;
import org.gongbao.incident.Warnings;
import org.gongbao.library.Workbench;
import org.gongbao.organization.Organization;
import org.gongbao.organization.Organizations;
import org.gongbao.work.Duties;
import org.gongbao.work.PublicNotices;
import org.gongbao.work.Registers;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRecord;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * What a person does with the running server. Whatever the story, no page may load anything from elsewhere, break the
 * content security policy or fail in a script.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
abstract class Story {

    static final String COUNTY = "云岭县";
    static final String PASSWORD = "long enough 1";

    private static final AtomicInteger MEMBERS = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Workbench workbench;

    @Autowired
    private Registers registers;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private Duties duties;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Intake intake;

    @Autowired
    private Steps steps;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Papers papers;

    @Autowired
    private Warnings warnings;

    @Autowired
    private Importer importer;

    @Autowired
    private Imports imports;

    @Autowired
    private Catalogue catalogue;

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /** A reader who has not been here before opens an address. */
    final Page visit(Reader reader, String address) {
        BrowserContext context = Chromium.browser().newContext(reader.context().setBaseURL(site()));
        open.add(context);
        if (reader.language() == Language.ENGLISH) {
            context.addCookies(
                    List.of(new Cookie(Chromes.LANGUAGE, reader.language().code()).setUrl(site())));
        }
        context.onRequest(request -> {
            if (!request.url().startsWith(site())) {
                faults.add("loads " + request.url());
            }
        });
        context.onWebError(error -> faults.add(error.error()));
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        Page page = context.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(reader.media()));
        page.navigate(address);
        return page;
    }

    /** The sample gazettes are kept; importing them once more changes nothing. */
    final void keepSamples() {
        for (String name : List.of(SampleGazettes.FIRST, SampleGazettes.SECOND)) {
            importer.importFile(name, SampleGazettes.bytes(name), "test", Progress.NONE);
        }
    }

    /** The address of the only document with a number, whoever may see it. */
    final String document(String number) {
        return Words.address(catalogue.byNumber(number, true).getFirst());
    }

    /** The address of a draft of the running text. */
    final String draft(String number) {
        return "/admin/workbench/"
                + workbench
                        .begin(DocumentNumber.parse(number).orElseThrow(), "somebody")
                        .id();
    }

    /** A record about nobody, with a duty that it opened. */
    final WorkRecord record() {
        String unit = "柳林县医疗保险服务中心";
        return registers.open(
                new Visitor("somebody", Set.of(Role.CLERK), Set.of(new Office("柳林县", unit))),
                DocumentNumber.parse("柳医保发〔2026〕2号").orElseThrow(),
                "问题清单",
                unit,
                Map.of("姓名", "某某", "身份证号", "11010519491231002X", "错误类型", "姓名不符", "发现日期", "2026-11-20"));
    }

    /** The address of a record whose public notice runs, with an objection. */
    private String posted() {
        String unit = "云岭县交通运输局";
        Visitor who = new Visitor("somebody", Set.of(Role.CLERK), Set.of(new Office(COUNTY, unit)));
        WorkRecord site = registers.open(
                who,
                DocumentNumber.parse("岭交函〔2026〕6号").orElseThrow(),
                "候车亭选址",
                unit,
                Map.of("地点", "某村口", "年度", "2026"));
        WorkRecord posted = registers.move(who, COUNTY, site.id(), site.revision(), "公示中", Map.of());
        notices.object(who, COUNTY, posted.id(), "甲某某", "离学校太远");
        return WorkWords.record(COUNTY, posted.id());
    }

    /** A fire that is answered: its reports run, its groups are called. */
    private Incident emergency() {
        Visitor officer = new Visitor("somebody", Set.of(Role.DUTY_OFFICER), Set.of(new Office("柳林县", "柳林县林业局")));
        Incident.Call call = new Incident.Call("林地起火", "某镇后山", Instant.now().minusSeconds(600), "某护林员");
        Incident fire =
                intake.register(officer, DocumentNumber.parse("柳林发〔2026〕8号").orElseThrow(), "森林草原火灾响应", call, true);
        intake.know(officer, fire.county(), fire.id(), "死亡", "", "1人", "某村林长");
        steps.propose(officer, fire.county(), fire.id(), 1, "Ⅰ级", "县森林防灭火指挥办公室", "死亡1人");
        return steps.activate(officer, fire.county(), fire.id(), 2, "Ⅰ级", "防灭火指挥中心总指挥", "死亡1人");
    }

    /** A warning of wind, in force. */
    private Warning warning() {
        String bureau = "云岭县气象局";
        Instant now = Instant.now();
        Content content = new Content(
                Colour.YELLOW, "大风", "全县", now, now.plus(Duration.ofHours(6)), "阵风八级。", "关好门窗。", "0350-0000000");
        Warning draft = warnings.draft(
                clerk("forecaster", bureau),
                DocumentNumber.parse("岭政办发〔2026〕2号").orElseThrow(),
                "低温雨雪冰冻响应",
                content,
                false,
                bureau,
                "雷达看到");
        return warnings.approve(clerk("colleague", bureau), COUNTY, draft.id(), draft.revision(), bureau, "同意");
    }

    private static Visitor clerk(String name, String unit) {
        return new Visitor(name, Set.of(Role.CLERK), Set.of(new Office(COUNTY, unit)));
    }

    /** A circular, as issued. */
    final String paper() {
        String unit = "柳林县人民政府办公室";
        Visitor supervisor = new Visitor("somebody", Set.of(Role.SUPERVISOR), Set.of(new Office("柳林县", unit)));
        return papers.issue(supervisor, "柳林县", PaperKind.CIRCULAR, unit, "", "", YearMonth.of(2026, 3))
                .orElseThrow()
                .id();
    }

    /** The address of an issue of the sample county. */
    final String issue(int number) {
        return "/issues/"
                + catalogue.issues(COUNTY, true).stream()
                        .filter(issue -> Objects.equals(issue.number(), number))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    /** The addresses of all pages that an administrator can open once the samples are kept, by a name for each. */
    final Map<String, String> everyPage() {
        String document = document("岭政办发〔2026〕4号");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("county", "/counties/" + COUNTY);
        pages.put("issue", issue(1));
        pages.put("document", document);
        pages.put("document-lines", document + "?lines=1");
        pages.put("document-with-findings", document("岭政函〔2026〕2号"));
        pages.put("document-with-tables", document("岭政发〔2026〕1号"));
        pages.put("document-untitled", document("岭政办发〔2026〕9号"));
        pages.put("versions", document + "/versions");
        pages.put("search", "/search");
        pages.put("search-hits", "/search?q=河长");
        pages.put("search-nothing", "/search?q=量子");
        pages.put("regulations", "/regulations");
        pages.put("regulation", "/regulations/柳医保发〔2026〕2号");
        pages.put("calculate", "/calculate");
        pages.put("decision", "/regulations/柳政办发〔2026〕5号/工单升级");
        pages.put("decision-answered", "/regulations/柳市监发〔2025〕81号/是否可以处置?冷藏时间=48&疑似事故=否&确认无异常=否");
        WorkRecord record = record();
        pages.put("work", "/work");
        pages.put("board", "/work/board/柳林县");
        pages.put("board-unit", "/work/board/柳林县?unit=柳林县医疗保险服务中心");
        pages.put("paper", "/work/board/柳林县/papers/" + paper());
        pages.put("register", WorkWords.register(record.number(), record.register()));
        pages.put("disposals", WorkWords.register(record.number(), "数据推送") + "/disposals");
        pages.put("sheet-return", "/admin/divisions/" + COUNTY + "/sheet/return");
        pages.put("record", WorkWords.record(record.county(), record.id()));
        pages.put("record-posted", posted());
        WorkDuty duty = duties.of(record).getFirst();
        pages.put("duty", WorkWords.duty(duty.county(), duty.id()));
        pages.put("incidents", "/work/incidents");
        pages.put("incident-new", "/work/incidents/new");
        Incident emergency = emergency();
        String incident = IncidentWords.address(emergency.county(), emergency.id());
        pages.put("incident", incident);
        pages.put("incident-wall", incident + "/wall");
        pages.put(
                "incident-report",
                incident + "/reports/" + incidents.duties(emergency).getFirst().id());
        Warning warning = warning();
        pages.put("warnings", "/work/warnings");
        pages.put("warning", WarningWords.address(warning));
        pages.put("warning-plans", "/work/warnings/new");
        pages.put("warning-form", "/work/warnings/new?plan=岭政办发〔2026〕2号&response=低温雨雪冰冻响应");
        pages.put("warning-change", WarningWords.address(warning) + "/change");
        pages.put("residents", "/warnings");
        pages.put("resident", WarningWords.resident(warning));
        pages.put("afterwards", AfterwardsPages.address(emergency.county(), emergency.id()));
        pages.put("notices", "/notices");
        pages.put("notice-settings", "/notices/settings");
        pages.put("deliveries", "/admin/deliveries");
        pages.put("status", "/status");
        pages.put("status-unknown", "/status?number=20260302ABCDEF&code=NOBODY23");
        pages.put("workbench", "/admin/workbench");
        pages.put("draft", draft("柳医保发〔2026〕2号"));
        pages.put("organization", "/organization");
        pages.put("organization-county", "/organization/" + COUNTY);
        pages.put("unit", organizationOf("units/"));
        pages.put("group", organizationOf("groups/"));
        pages.put("organization-form", "/admin/organization/" + COUNTY + "?part=HOLDING");
        pages.put("appointments", "/admin" + document("岭政任〔2026〕1号") + "/appointments");
        pages.put("appointment-list", "/admin/appointments/" + COUNTY);
        pages.put("users", "/admin/users");
        pages.put("user", "/admin/users/" + newMember(Role.CLERK, new Office(COUNTY, "云岭县财政局")));
        pages.put("about", "/about");
        pages.put("login", "/login");
        pages.put("not-found", "/nothing-here");
        pages.put("import", "/admin/import");
        pages.put("report", "/admin/imports/" + imports.latest(1).getFirst().id());
        pages.put("proof", "/admin" + document("岭政函〔2026〕2号") + "/proof");
        pages.put("between", "/admin/between?county=" + COUNTY);
        pages.put("divisions", "/admin/divisions/" + COUNTY);
        pages.put("duty-sheet", "/work/duties/" + COUNTY + "/sheet/return");
        pages.put("tasks-waiting", "/admin/tasks");
        pages.put("correct", "/admin" + document + "/correct");
        String tasks = "/admin" + document("岭政发〔2026〕1号") + "/tasks";
        pages.put("tasks", tasks);
        pages.put("tasks-none", "/admin" + document + "/tasks");
        pages.put("task-edit", tasks + "/edit?key=附件1%231");
        pages.put("task-units", tasks + "/units");
        return pages;
    }

    /** The address of the first unit or group of the sample county, which then has a group and people in posts. */
    private String organizationOf(String kind) {
        organizations.importFile(COUNTY, "people.yaml", """
                职务:
                  - {单位: 云岭县人民政府办公室, 职务: 主任, 排序: 1}
                任职:
                  - {单位: 云岭县人民政府办公室, 职务: 主任, 姓名: 某甲, 自: 2025-03-01, 文件: 岭政任〔2025〕2号, 备注: 试用期一年}
                领导小组:
                  - {名称: 防汛领导小组, 办公室: 云岭县人民政府办公室}
                组成:
                  - {领导小组: 防汛领导小组, 组内职务: 组长, 单位: 云岭县人民政府办公室, 职务: 主任}
                分管:
                  - {单位: 云岭县人民政府办公室, 职务: 主任, 领域: 政务公开、应急值班}
                """.getBytes(StandardCharsets.UTF_8), "test");
        Organization organization = organizations.of(COUNTY);
        String id = kind.equals("units/")
                ? organization.posts().getFirst().unit()
                : organization.groups().getFirst().id();
        return "/organization/" + COUNTY + "/" + kind + id;
    }

    /** An account with {@link #PASSWORD} that no other test uses. */
    final String newMember(Role role, Office... offices) {
        String name = "member" + MEMBERS.incrementAndGet();
        accounts.add(name, role, Set.of(offices), PASSWORD, "test");
        return name;
    }

    /** Fills in the login form that a page shows. */
    static void logIn(Page page, String name, String password) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("main button").click();
    }

    /** As {@link #visit}, by someone who has just logged in. */
    final Page visitAsEditor(Reader reader, String address) {
        return visitAs(Role.EDITOR, reader, address);
    }

    final Page visitAs(Role role, Reader reader, String address, Office... offices) {
        Page page = visit(reader, "/login");
        logIn(page, newMember(role, offices), PASSWORD);
        assertThat(page.locator("form[action='/logout']")).isVisible();
        page.navigate(address);
        return page;
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }

    @AfterEach
    final void no_page_did_what_it_must_not() {
        open.forEach(BrowserContext::close);
        assertThat(faults).isEmpty();
    }
}
