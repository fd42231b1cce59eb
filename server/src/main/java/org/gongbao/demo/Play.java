package org.gongbao.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.access.Office;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.work.Duties;
import org.gongbao.work.Registers;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRecord;
import org.springframework.stereotype.Component;

/** What the words of the story do: each register has a beginning, each verb its steps. */
@Component
class Play {

    private static final DocumentNumber HOTLINE_RULE = new DocumentNumber("岭政办发", 2026, 4);
    private static final DocumentNumber PUSH_RULE = new DocumentNumber("柳医保发", 2026, 2);
    private static final DocumentNumber MEETING_RULE = new DocumentNumber("柳政办发", 2026, 5);

    /** Documents whose own duties, recurring ones and those of a day, are at work in the story. */
    static final List<DocumentNumber> AT_WORK = List.of(PUSH_RULE, MEETING_RULE);

    /** A made-up citizen's number with a right check character, and a phone that nobody has. */
    private static final String NOBODYS_NUMBER = "11010519491231002X";

    private static final String NOBODYS_PHONE = "0000-0000000";

    private static final List<String> SURNAMES = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛");

    private final Registers registers;
    private final Duties duties;

    Play(Registers registers, Duties duties) {
        this.registers = registers;
        this.duties = duties;
    }

    /** A record of the story with the unit that has to do with it. */
    record Plot(WorkRecord record, Scene scene) {}

    /** The units that appear in a scene. */
    List<Office> offices(Scene scene) {
        return switch (scene.register()) {
            case "工单" ->
                List.of(Cast.HOTLINE, new Office(Cast.YUNLING, scene.about().get(1)));
            case "议题", "疑难诉求件" ->
                List.of(Cast.APPROVAL, new Office(Cast.LIULIN, scene.about().get(1)));
            default -> List.of(Cast.INSURANCE, Cast.INSURANCE_CENTRE);
        };
    }

    Plot begin(Scene scene, int serial, LocalDate today, List<Visitor> actors) {
        List<String> about = scene.about();
        String day = today.minusDays(scene.daysAgo()).toString();
        String number = day.replace("-", "") + "%03d".formatted(serial + 1);
        WorkRecord record = switch (scene.register()) {
            case "工单" -> open(actors, Cast.HOTLINE, HOTLINE_RULE, scene, ticket(about, number, serial, day));
            case "数据推送" -> open(actors, Cast.INSURANCE, PUSH_RULE, scene, batch(about, number));
            case "问题清单" ->
                open(
                        actors,
                        Cast.INSURANCE_CENTRE,
                        PUSH_RULE,
                        scene,
                        Map.of("姓名", person(serial), "身份证号", NOBODYS_NUMBER, "错误类型", about.getFirst(), "发现日期", day));
            case "议题" ->
                open(
                        actors,
                        Cast.APPROVAL,
                        MEETING_RULE,
                        scene,
                        Map.of("标题", about.get(0), "提出单位", about.get(1), "提出日期", day));
            case "疑难诉求件" ->
                open(
                        actors,
                        Cast.APPROVAL,
                        MEETING_RULE,
                        scene,
                        Map.of("工单编号", number, "诉求内容", about.get(0), "承办单位", about.get(1), "情形", about.get(2)));
            default -> throw new IllegalArgumentException(scene.register());
        };
        return new Plot(record, scene);
    }

    private static Map<String, String> ticket(List<String> about, String number, int serial, String day) {
        Map<String, String> values = new HashMap<>();
        values.put("工单编号", number);
        values.put("诉求人", person(serial));
        values.put("电话", NOBODYS_PHONE);
        values.put("类别", about.get(0));
        values.put("承办单位", about.get(1));
        values.put("诉求内容", about.get(2));
        values.put("派发日期", day);
        values.put("工作时间派发", "是");
        return values;
    }

    private static Map<String, String> batch(List<String> about, String number) {
        return Map.of(
                "批次",
                number,
                "来源部门",
                about.get(0),
                "种类",
                about.get(1),
                "新增",
                about.get(2),
                "核减",
                about.get(3),
                "纸质盖章",
                "是");
    }

    private static String person(int serial) {
        return SURNAMES.get(serial % SURNAMES.size()) + "某某";
    }

    private WorkRecord open(
            List<Visitor> actors, Office office, DocumentNumber rule, Scene scene, Map<String, String> values) {
        return registers.open(speaker(actors, office), rule, scene.register(), office.unit(), values);
    }

    Plot go(Plot plot, String verb, List<Visitor> actors) {
        WorkRecord record = switch (plot.scene().register()) {
            case "工单" -> ticket(plot, verb, actors);
            case "数据推送" -> push(plot, verb, actors);
            case "问题清单" -> problem(plot, verb, actors);
            case "议题" -> topic(plot, verb, actors);
            default -> move(plot.record(), speaker(actors, Cast.APPROVAL), "三方跟踪督办", Map.of());
        };
        if (Set.of("销号", "归档", "办结").contains(verb)) {
            agree(record, named(actors, "supervisor"));
        }
        return new Plot(record, plot.scene());
    }

    private WorkRecord ticket(Plot plot, String verb, List<Visitor> actors) {
        WorkRecord record = plot.record();
        Visitor hotline = speaker(actors, Cast.HOTLINE);
        Visitor unit =
                speaker(actors, new Office(Cast.YUNLING, plot.scene().about().get(1)));
        return switch (verb) {
            case "派发" -> move(move(record, hotline, "待派发", Map.of()), hotline, "待签收", Map.of());
            case "紧急派发" -> move(move(record, hotline, "紧急待派发", Map.of()), hotline, "班时紧急待签收", Map.of());
            case "当场" -> move(move(record, hotline, "当场答复", Map.of()), hotline, "已登记", Map.of());
            case "不予受理" -> move(record, hotline, "不予受理", Map.of());
            case "签收" -> {
                report(record, unit, "签收");
                yield record.state().equals("班时紧急待签收")
                        ? move(record, hotline, "紧急办理", Map.of())
                        : move(record, unit, handling(plot.scene().about().getFirst()), Map.of());
            }
            case "联系" -> {
                report(record, unit, "首次联系");
                yield record;
            }
            case "报结" -> move(record, hotline, "待回访", Map.of("办理结果", "已办理并告知诉求人"));
            case "回访" -> move(record, hotline, "已回访", Map.of("满意", "满意"));
            case "重办" -> move(move(record, hotline, "待核实", Map.of("满意", "不满意")), hotline, "重办", Map.of());
            case "申请延期" -> {
                askTime(record, unit);
                yield record;
            }
            case "销号" -> move(record, hotline, "已销号", Map.of());
            default -> throw new IllegalArgumentException(verb);
        };
    }

    private static String handling(String kind) {
        return switch (kind) {
            case "求助", "投诉" -> "求助投诉办理";
            default -> kind + "办理";
        };
    }

    private WorkRecord push(Plot plot, String verb, List<Visitor> actors) {
        Visitor insurance = speaker(actors, Cast.INSURANCE);
        return move(plot.record(), insurance, "已" + verb, Map.of());
    }

    private WorkRecord problem(Plot plot, String verb, List<Visitor> actors) {
        return move(plot.record(), speaker(actors, Cast.INSURANCE_CENTRE), "已" + verb, Map.of());
    }

    private WorkRecord topic(Plot plot, String verb, List<Visitor> actors) {
        Visitor approval = speaker(actors, Cast.APPROVAL);
        Map<String, String> values = verb.equals("形成纪要") ? Map.of("达成一致", "是") : Map.of();
        return move(plot.record(), approval, "已" + verb, values);
    }

    private WorkRecord move(WorkRecord record, Visitor visitor, String to, Map<String, String> values) {
        return registers.move(visitor, record.county(), record.id(), record.revision(), to, values);
    }

    /** Reports the parts of this visitor's units in the open duties about a record whose name has these words. */
    private void report(WorkRecord record, Visitor visitor, String words) {
        for (WorkDuty duty : duties.of(record)) {
            if (duty.name().contains(words) && duty.state() == WorkDuty.State.OPEN) {
                WorkDuty at = duty;
                for (WorkDuty.Part part : duty.parts()) {
                    if (visitor.speaksFor(duty.county(), part.unit())) {
                        at = duties.report(visitor, at.county(), at.id(), at.revision(), part.unit(), "已" + words);
                    }
                }
            }
        }
    }

    private void askTime(WorkRecord record, Visitor visitor) {
        duties.of(record).stream()
                .filter(duty -> duty.state() == WorkDuty.State.OPEN && duty.countdown() != null)
                .filter(duty -> duty.parts().stream().anyMatch(part -> visitor.heads(duty.county(), part.unit())))
                .findFirst()
                .ifPresent(duty ->
                        duties.askTime(visitor, duty.county(), duty.id(), duty.revision(), "3个工作日", "要等流量计校验结果"));
    }

    private void agree(WorkRecord record, Visitor supervisor) {
        duties.of(record).stream()
                .filter(duty -> duty.state() == WorkDuty.State.REPORTED)
                .forEach(duty -> duties.agree(supervisor, duty.county(), duty.id(), duty.revision()));
    }

    private static Visitor speaker(List<Visitor> actors, Office office) {
        return actors.stream()
                .filter(actor -> actor.worksFor(office.county(), office.unit()) && !actor.supervises(office.county()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(office.unit()));
    }

    static Visitor named(List<Visitor> actors, String name) {
        return actors.stream()
                .filter(actor -> actor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}
