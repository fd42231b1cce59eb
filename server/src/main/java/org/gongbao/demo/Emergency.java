package org.gongbao.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.gongbao.access.Office;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.incident.CallList;
import org.gongbao.incident.Incident;
import org.gongbao.incident.Incidents;
import org.gongbao.incident.Intake;
import org.gongbao.incident.Reports;
import org.gongbao.incident.Steps;
import org.gongbao.work.WorkDuty;
import org.springframework.stereotype.Component;

/** A drill that runs when the demo is first opened: ice on a road, told facts, answered at a level, units called. */
@Component
class Emergency {

    private static final DocumentNumber PLAN = new DocumentNumber("岭政办发", 2026, 2);
    private static final String RESPONSE = "低温雨雪冰冻响应";
    private static final String POST = "县指挥部副总指挥";
    private static final String VILLAGE_REPORT = "村级首报";

    private final Incidents incidents;
    private final Intake intake;
    private final Steps steps;
    private final Reports reports;
    private final CallList calls;

    Emergency(Incidents incidents, Intake intake, Steps steps, Reports reports, CallList calls) {
        this.incidents = incidents;
        this.intake = intake;
        this.steps = steps;
        this.reports = reports;
        this.calls = calls;
    }

    /** Something that is done at a moment. */
    record Act(Instant at, Runnable act) {}

    /** In the last hour and a half before now. */
    Deque<Act> script(List<Visitor> actors, Instant now) {
        Visitor duty = Play.named(actors, "duty");
        Visitor supervisor = Play.named(actors, "supervisor");
        Deque<Act> acts = new ArrayDeque<>();
        Incident[] drill = new Incident[1];
        acts.add(new Act(ago(now, 95), () -> drill[0] = register(duty, ago(now, 110))));
        acts.add(new Act(ago(now, 92), () -> know(duty, drill[0], "公路中断", "7小时", "石鼓湾村值班员")));
        acts.add(new Act(ago(now, 90), () -> know(duty, drill[0], "需转移", "12人", "石鼓湾村值班员")));
        acts.add(new Act(ago(now, 88), () -> know(duty, drill[0], "县城大面积停电", "0小时", "国网云岭县供电公司")));
        acts.add(new Act(ago(now, 80), () -> activate(duty, drill[0])));
        acts.add(new Act(ago(now, 70), () -> call(duty, supervisor, drill[0])));
        acts.add(new Act(ago(now, 12), () -> report(supervisor, drill[0])));
        return acts;
    }

    private static Instant ago(Instant now, int minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }

    private Incident register(Visitor duty, Instant happened) {
        Incident.Call call = new Incident.Call("路面结冰，车辆滞留", "石鼓湾段", happened, "某村值班员 0000-0000000");
        return intake.register(duty, PLAN, RESPONSE, call, true);
    }

    private void know(Visitor duty, Incident drill, String fact, String value, String source) {
        intake.know(duty, drill.county(), drill.id(), fact, "", value, source);
    }

    private void activate(Visitor duty, Incident drill) {
        steps.activate(duty, drill.county(), drill.id(), drill.revision(), "Ⅲ级", POST, "公路中断超过六小时");
    }

    private void call(Visitor duty, Visitor supervisor, Incident drill) {
        List<String> units = incidents.duties(drill).stream()
                .flatMap(work -> work.parts().stream())
                .map(WorkDuty.Part::unit)
                .distinct()
                .toList();
        for (int i = 0; i < units.size(); i++) {
            calls.keepPhone(supervisor, drill.county(), units.get(i), "0000-000%04d".formatted(i));
            if (i % 3 != 2) {
                calls.called(duty, drill.county(), drill.id(), units.get(i), i % 3 == 0, "");
            }
        }
    }

    /** The first hop is made; the next counts from here. */
    private void report(Visitor supervisor, Incident drill) {
        incidents.duties(drill).stream()
                .filter(work -> work.name().equals(VILLAGE_REPORT))
                .forEach(work -> {
                    WorkDuty.Part part = work.parts().getFirst();
                    String text =
                            reports.draft(drill, reports.find(drill, work.id()).report(), part.unit());
                    reports.send(supervisor, drill.county(), drill.id(), work.id(), work.revision(), part.unit(), text);
                });
    }

    /** The units that speak in it; the one of the weather asks for warnings, which the supervisor approves. */
    static List<Office> offices() {
        return List.of(
                new Office(Cast.YUNLING, "云岭县应急管理局"),
                new Office(Cast.YUNLING, "云岭县气象局"),
                new Office(Cast.LIULIN, "柳林县林业局"));
    }
}
