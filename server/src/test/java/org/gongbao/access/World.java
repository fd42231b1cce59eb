package org.gongbao.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.board.PaperKind;
import org.gongbao.board.Papers;
import org.gongbao.document.DocumentNumber;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.Documents;
import org.gongbao.gazette.Importer;
import org.gongbao.gazette.Imports;
import org.gongbao.gazette.Progress;
import org.gongbao.gazette.SampleGazettes;
import org.gongbao.incident.Alerts;
import org.gongbao.incident.Colour;
import org.gongbao.incident.Incident;
import org.gongbao.incident.Incidents;
import org.gongbao.incident.Intake;
import org.gongbao.incident.Steps;
import org.gongbao.incident.Warning;
import org.gongbao.incident.Warning.Content;
import org.gongbao.incident.Warnings;
import org.gongbao.library.Workbench;
import org.gongbao.notice.CalendarLinks;
import org.gongbao.organization.Organizations;
import org.gongbao.work.Attachments;
import org.gongbao.work.Disposals;
import org.gongbao.work.Duties;
import org.gongbao.work.Handover;
import org.gongbao.work.Ordered;
import org.gongbao.work.PublicNotices;
import org.gongbao.work.Registers;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRecord;
import org.springframework.context.ApplicationContext;

/** One of everything that an address can lead to, all of it the work of two units of the sample county. */
final class World {

    static final String COUNTY = "云岭县";
    static final String UNIT = "云岭县应急管理局";
    static final String ROADS = "云岭县交通运输局";
    static final String OTHER = "云岭县水利局";
    static final String HAZARDS = "岭应急发〔2026〕2号";
    static final String INFORMERS = "举报人信息";
    static final String PLAN = "岭政办发〔2026〕2号";
    static final String RESPONSE = "低温雨雪冰冻响应";

    static final String WEATHER = "云岭县气象局";
    static final String COMMANDER = "县指挥部总指挥";

    static final byte[] FILE = "%PDF-1.7 a paper".getBytes(StandardCharsets.US_ASCII);
    private static final Set<Office> OFFICES = Set.of(new Office(COUNTY, UNIT), new Office(COUNTY, ROADS));
    private static final Visitor HEAD = new Visitor("head of all", Set.of(Role.HEAD), OFFICES);
    private static final Visitor SUPERVISOR = new Visitor("supervisor of all", Set.of(Role.SUPERVISOR), OFFICES);

    private final ApplicationContext services;
    private final Map<String, WorkDuty> duties = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private int serial;

    World(ApplicationContext services) {
        this.services = services;
        MovableClock clock = of(MovableClock.class);
        clock.set(MovableTime.START);
        gazette();
        WorkRecord closed = informer("某某");
        of(Registers.class).move(HEAD, COUNTY, closed.id(), 1, "已封存", Map.of());
        clock.set(Instant.parse("2036-03-03T00:00:00Z"));
        ids.put(
                "disposal",
                of(Disposals.class).make(SUPERVISOR, number(HAZARDS), INFORMERS).id());
        clock.set(MovableTime.START);
        WorkRecord late = informer("丙某某");
        of(Registers.class).move(HEAD, COUNTY, late.id(), 1, "已封存", Map.of());
        WorkRecord record = informer("甲某某");
        ids.put("record", record.id());
        ids.put("attachment", record.data().getOrDefault("查阅审批", ""));
        posted();
        duties();
        ids.put(
                "incident",
                of(Intake.class)
                        .register(HEAD, number(PLAN), RESPONSE, new Incident.Call("暴雪", "县城", clock.instant()), true)
                        .id());
        Incident active = of(Intake.class)
                .register(HEAD, number(PLAN), RESPONSE, new Incident.Call("冻雨", "县城", clock.instant()), true);
        of(Steps.class).activate(SUPERVISOR, COUNTY, active.id(), 1, "Ⅳ级", "县指挥部办公室主任", "会商研判");
        ids.put("active", active.id());
        warnings();
        ids.put("hop", of(Incidents.class).duties(active).getFirst().id());
        ids.put(
                "paper",
                of(Papers.class)
                        .issue(SUPERVISOR, COUNTY, PaperKind.CIRCULAR, UNIT, "", "", YearMonth.of(2026, 3))
                        .orElseThrow()
                        .id());
    }

    private void gazette() {
        of(Importer.class)
                .importFile(SampleGazettes.FIRST, SampleGazettes.bytes(SampleGazettes.FIRST), "test", Progress.NONE);
        Catalogue catalogue = of(Catalogue.class);
        ids.put("document", catalogue.byNumber("岭政发〔2026〕1号", true).getFirst().id());
        ids.put(
                "clause",
                of(Documents.class)
                        .latest(id("document"), true)
                        .orElseThrow()
                        .document()
                        .clauses()
                        .findFirst()
                        .orElseThrow()
                        .path()
                        .toString());
        ids.put("issue", catalogue.issues(COUNTY, true).getFirst().id());
        ids.put("import", Long.toString(of(Imports.class).latest(1).getFirst().id()));
        ids.put("draft", of(Workbench.class).begin(number(HAZARDS), "somebody").id());
        Organizations organizations = of(Organizations.class);
        organizations.importFile(
                COUNTY,
                "groups.yaml",
                "领导小组:\n  - {名称: 防汛领导小组, 办公室: 云岭县水利局}\n".getBytes(StandardCharsets.UTF_8),
                "test");
        ids.put("unit", organizations.of(COUNTY).units().getFirst().id());
        ids.put("group", organizations.of(COUNTY).groups().getFirst().id());
    }

    private WorkRecord informer(String name) {
        String file = of(Attachments.class)
                .add(HEAD, number(HAZARDS), INFORMERS, "查阅审批", "paper.pdf", "", FILE)
                .id();
        return of(Registers.class)
                .open(
                        HEAD,
                        number(HAZARDS),
                        INFORMERS,
                        UNIT,
                        Map.of("隐患", "Y1", "举报人", name, "电话", "13800000000", "查阅审批", file));
    }

    private void posted() {
        WorkRecord site = of(Registers.class)
                .open(HEAD, number("岭交函〔2026〕6号"), "候车亭选址", ROADS, Map.of("地点", "某村口", "年度", "2026"));
        of(Registers.class).move(HEAD, COUNTY, site.id(), 1, "公示中", Map.of());
        ids.put("posted", site.id());
        ids.put(
                "objection",
                of(PublicNotices.class)
                        .object(HEAD, COUNTY, site.id(), "甲某某", "离学校太远")
                        .id());
    }

    /** One in each state that a step begins with. */
    private void duties() {
        Duties kernel = of(Duties.class);
        duties.put("open", ordered());
        WorkDuty asked = ordered();
        duties.put("asked", kernel.askTime(HEAD, COUNTY, asked.id(), 1, "5个工作日", "等材料"));
        WorkDuty stopped = ordered();
        duties.put("stopped", kernel.stop(SUPERVISOR, COUNTY, stopped.id(), 1, true, "等材料"));
        WorkDuty handedBack = ordered();
        duties.put("handed back", of(Handover.class).handBack(HEAD, COUNTY, handedBack.id(), 1, UNIT, "不是本单位的事"));
        WorkDuty reported = ordered();
        duties.put("reported", kernel.report(HEAD, COUNTY, reported.id(), 1, UNIT, "办好了"));
        WorkDuty closed = ordered();
        kernel.report(HEAD, COUNTY, closed.id(), 1, UNIT, "办好了");
        duties.put("closed", kernel.agree(SUPERVISOR, COUNTY, closed.id(), 2));
    }

    private WorkDuty ordered() {
        return of(Duties.class)
                .order(
                        SUPERVISOR,
                        new Ordered(
                                COUNTY,
                                id("document"),
                                1,
                                number("岭政发〔2026〕1号"),
                                "",
                                "测试",
                                Integer.toString(++serial),
                                "做一件事",
                                List.of(UNIT),
                                List.of(),
                                List.of(),
                                null,
                                "13710"))
                .orElseThrow();
    }

    /** The secret of an account's calendar address. */
    String calendar(String account) {
        return of(CalendarLinks.class).make(account);
    }

    /** One that waits for the command to approve it, and one that is issued. */
    private void warnings() {
        Warnings all = of(Warnings.class);
        Content content = new Content(
                Colour.RED,
                "暴雪",
                "全县",
                MovableTime.START,
                MovableTime.START.plus(Duration.ofDays(1)),
                "有大雪。",
                "少出门。",
                "0350-0000000");
        Warning waiting = all.draft(SUPERVISOR, number(PLAN), RESPONSE, content, false, WEATHER, "会商");
        ids.put("warning", waiting.id());
        Warning draft = all.draft(SUPERVISOR, number(PLAN), RESPONSE, content, false, WEATHER, "会商");
        Visitor commander = new Visitor("commander", Set.of(Role.HEAD), OFFICES);
        all.approve(commander, COUNTY, draft.id(), 1, COMMANDER, "同意");
        ids.put("issued", draft.id());
        ids.put("alert", of(Alerts.class).messages(draft).getFirst().id());
    }

    String id(String what) {
        return Objects.requireNonNull(ids.get(what), what);
    }

    /** In which state a duty has to be for this step of an address. */
    WorkDuty duty(String step) {
        String state = switch (step) {
            case "closings", "returns", "agree", "return" -> "reported";
            case "reopenings", "reopen" -> "closed";
            case "answers", "grant", "refuse" -> "asked";
            case "assignments", "assign", "insist" -> "handed back";
            case "resume" -> "stopped";
            default -> "open";
        };
        return Objects.requireNonNull(duties.get(state), state);
    }

    static DocumentNumber number(String printed) {
        return DocumentNumber.parse(printed).orElseThrow();
    }

    private <T> T of(Class<T> service) {
        return services.getBean(service);
    }
}
