package org.gongbao.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.decision.Outcome;
import org.gongbao.incident.DrillEvent.Kind;
import org.gongbao.incident.Incident.Call;
import org.gongbao.incident.Incident.Phase;
import org.gongbao.regulation.Answer;
import org.gongbao.work.Duties;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRefused;
import org.jspecify.annotations.Nullable;

/** Plays one script through the same services as a real emergency; who acts in it has no account. */
final class Drill {

    private static final String BECAUSE = "演练";

    private final Incidents incidents;
    private final Intake intake;
    private final Steps steps;
    private final ReportClock reports;
    private final Duties duties;
    private final DrillScript script;
    private final Consumer<Instant> clock;
    private final Consumer<DrillEvent> told;
    private final Visitor officer;
    private final Visitor supervisor;
    private final Set<String> begun = new HashSet<>();
    private final List<String> reached = new ArrayList<>();
    private Instant now;
    private String judged = "";
    private @Nullable String id;

    Drill(
            Incidents incidents,
            Intake intake,
            Steps steps,
            ReportClock reports,
            Duties duties,
            DrillScript script,
            Consumer<Instant> clock,
            Consumer<DrillEvent> told) {
        this.incidents = incidents;
        this.intake = intake;
        this.steps = steps;
        this.reports = reports;
        this.duties = duties;
        this.script = script;
        this.clock = clock;
        this.told = told;
        this.now = script.begin();
        this.officer = new Visitor("值班员", Set.of(Role.CLERK), Set.of(new Office(script.county(), script.unit())));
        this.supervisor = new Visitor("督查员", Set.of(Role.SUPERVISOR), Set.of(new Office(script.county(), "督查")));
    }

    Incident play() {
        clock.accept(now);
        for (DrillScript.Step step : script.steps()) {
            pass(step);
            try {
                take(step);
                if (step.says("拒绝")) {
                    differs("拒绝", step.text("拒绝"), "没有拒绝");
                }
            } catch (WorkRefused refused) {
                String why = refused.faults().stream()
                        .map(fault -> fault.message(true))
                        .collect(Collectors.joining("；"));
                if (step.text("拒绝").equals(why)) {
                    tell(Kind.REFUSED, why, "");
                } else {
                    differs("拒绝", step.text("拒绝"), why);
                }
            }
            if (id != null) {
                reports.look(script.county(), id);
                look(step);
            }
        }
        return incident();
    }

    /** The levels at which it was answered, in order. */
    List<String> reached() {
        return List.copyOf(reached);
    }

    private void pass(DrillScript.Step step) {
        now = now.plus(step.passes());
        clock.accept(now);
    }

    private void take(DrillScript.Step step) {
        if (step.says("登记")) {
            Map<String, String> call = step.pairs("登记");
            Call said = new Call(call.getOrDefault("事情", ""), call.getOrDefault("地点", ""), step.happened(), "");
            id = intake.register(officer, script.plan(), script.response(), said, true)
                    .id();
            tell(Kind.REGISTERED, said.what(), said.place());
        }
        step.pairs("知道").forEach((fact, value) -> {
            Incident incident = incident();
            String seen = incident.facts().getOrDefault(fact, "");
            intake.know(officer, script.county(), incident.id(), fact, seen, value, "");
            tell(Kind.KNOWN, fact, value);
        });
        if (step.says("报完")) {
            report(step.text("报完"));
        }
        act(step, "建议", Kind.PROPOSED, steps::propose);
        act(step, "启动", Kind.ACTIVATED, steps::activate);
        act(step, "调整", Kind.ADJUSTED, steps::adjust);
        if (step.says("确认")) {
            Incident incident = incident();
            steps.confirm(officer, script.county(), incident.id(), incident.revision(), step.text("确认"), BECAUSE);
            tell(Kind.CONFIRMED, step.text("确认"), "");
        }
        if (step.says("结束")) {
            Incident incident = incident();
            String post = step.pairs("结束").getOrDefault("职务", "");
            steps.end(officer, script.county(), incident.id(), incident.revision(), post, BECAUSE);
            tell(Kind.ENDED, incident.level(), post);
        }
    }

    /** A step to a level. */
    private interface ToLevel {
        Incident take(
                Visitor visitor, String county, String id, int revision, String level, String post, String reason);
    }

    private void act(DrillScript.Step step, String key, Kind kind, ToLevel way) {
        if (step.says(key)) {
            Map<String, String> said = step.pairs(key);
            String level = said.getOrDefault("级别", "");
            String post = said.getOrDefault("职务", "");
            Incident incident = incident();
            Incident after =
                    way.take(officer, script.county(), incident.id(), incident.revision(), level, post, BECAUSE);
            if (after.phase() == Phase.ACTIVE && kind != Kind.PROPOSED) {
                reached.add(level);
            }
            tell(kind, level, post);
        }
    }

    private void report(String name) {
        WorkDuty duty = incidents.duties(incident()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WorkRefused(WorkRefused.Reason.NOT_FOUND, name));
        for (WorkDuty.Part part : duty.parts()) {
            duty = duties.report(supervisor, script.county(), duty.id(), duty.revision(), part.unit(), BECAUSE);
        }
        tell(Kind.REPORTED, name, "");
    }

    private void look(DrillScript.Step step) {
        Incident incident = incident();
        Judgement judgement = incidents.judge(incident);
        String level = answer(judgement.level());
        if (!level.equals(judged)) {
            judged = level;
            String grade = judgement.grade() == null ? "" : answer(judgement.grade());
            tell(Kind.JUDGED, brief(level), grade.equals(level) ? "" : brief(grade));
        }
        List<WorkDuty> work = incidents.duties(incident);
        for (WorkDuty duty : work) {
            if (begun.add(duty.id())) {
                tell(
                        Kind.BEGUN,
                        duty.name(),
                        duty.parts().stream().map(WorkDuty.Part::unit).collect(Collectors.joining("、")));
            }
        }
        expect(step, "级别", step.text("级别"), level);
        if (step.says("等级")) {
            expect(step, "等级", step.text("等级"), answer(Objects.requireNonNull(judgement.grade())));
        }
        List<String> names = work.stream().map(WorkDuty::name).sorted().toList();
        if (step.says("任务")) {
            List<String> expected = step.texts("任务").stream().sorted().toList();
            expect(step, "任务", String.join("、", expected), String.join("、", names));
        }
        step.texts("含任务").stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> differs("含任务", name, String.join("、", names)));
        step.texts("还不知道").stream()
                .filter(fact -> !judgement.unknown().contains(fact))
                .forEach(fact -> differs("还不知道", fact, String.join("、", judgement.unknown())));
        step.pairs("升级").forEach((fact, to) -> {
            if (judgement.raises().stream()
                    .noneMatch(
                            raise -> raise.fact().equals(fact) && raise.level().equals(to))) {
                differs("升级", fact + " → " + to, String.valueOf(judgement.raises()));
            }
        });
    }

    private void expect(DrillScript.Step step, String key, String expected, String so) {
        if (step.says(key) && !expected.equals(so)) {
            differs(key, expected, so);
        }
    }

    private void differs(String what, String expected, String so) {
        tell(Kind.DIFFERS, what, (expected.isEmpty() ? "—" : expected) + " ≠ " + so);
    }

    private void tell(Kind kind, String subject, String detail) {
        told.accept(new DrillEvent(now, kind, subject, detail));
    }

    private Incident incident() {
        if (id == null) {
            throw new DrillUnusable(List.of(new DrillUnusable.Fault("第一步应为“登记”", "the first step has to be 登记")));
        }
        return incidents.find(officer, script.county(), id);
    }

    /** Without where it stands: that is a line of its own elsewhere. */
    private static String brief(String answer) {
        return answer.replaceFirst("。.*", "");
    }

    private static String answer(Answer answer) {
        return answer instanceof Answer.Given given && given.outcome() instanceof Outcome.Decided decided
                ? String.valueOf(decided.value())
                : answer.chinese();
    }
}
