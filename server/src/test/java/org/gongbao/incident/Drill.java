package org.gongbao.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongbao.MovableClock;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.decision.Outcome;
import org.gongbao.document.DocumentNumber;
import org.gongbao.expression.SpanUnit;
import org.gongbao.incident.Incident.Call;
import org.gongbao.regulation.Answer;
import org.gongbao.work.Duties;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkRefused;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Plays a script of {@code drills/} against the clock that tests move: each step does one thing and says what follows. */
final class Drill {

    private static final String BECAUSE = "演练";

    private final Incidents incidents;
    private final Steps steps;
    private final ReportClock reports;
    private final Duties duties;
    private final MovableClock clock;
    private final Map<?, ?> script;
    private final String county;
    private final Visitor officer;
    private final Visitor supervisor;
    private @Nullable Incident incident;

    Drill(Incidents incidents, Steps steps, ReportClock reports, Duties duties, MovableClock clock, Path script)
            throws IOException {
        this.incidents = incidents;
        this.steps = steps;
        this.reports = reports;
        this.duties = duties;
        this.clock = clock;
        this.script = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(script));
        this.county = text(this.script, "县");
        this.officer = new Visitor("值班员", Set.of(Role.CLERK), Set.of(new Office(county, text(this.script, "单位"))));
        this.supervisor = new Visitor("督查员", Set.of(Role.SUPERVISOR), Set.of(new Office(county, "督查")));
    }

    Incident play() {
        clock.set(instant(script, "开始"));
        for (Object step : (List<?>) Objects.requireNonNull(script.get("步骤"))) {
            Map<?, ?> each = (Map<?, ?>) step;
            String refusal = text(each, "拒绝");
            if (refusal.isEmpty()) {
                take(each);
            } else {
                WorkRefused refused = catchThrowableOfType(WorkRefused.class, () -> take(each));
                assertThat(refused).as("%s", each).isNotNull();
                assertThat(String.join(
                                "；",
                                refused.faults().stream()
                                        .map(fault -> fault.message(true))
                                        .toList()))
                        .isEqualTo(refusal);
            }
            reports.tick();
            check(each);
        }
        return now();
    }

    private void take(Map<?, ?> step) {
        if (step.get("过") != null) {
            clock.forward(duration(text(step, "过")));
        }
        Map<?, ?> call = map(step, "登记");
        if (!call.isEmpty()) {
            DocumentNumber number = DocumentNumber.parse(text(script, "预案")).orElseThrow();
            Call said = new Call(text(call, "事情"), text(call, "地点"), instant(call, "发生"));
            incident = incidents.register(officer, number, text(script, "响应"), said, true);
        }
        map(step, "知道").forEach((fact, value) -> {
            String name = String.valueOf(fact);
            String seen = now().facts().getOrDefault(name, "");
            incidents.know(officer, county, now().id(), name, seen, String.valueOf(value));
        });
        if (step.get("报完") != null) {
            reported(text(step, "报完"));
        }
        Map<?, ?> proposed = map(step, "建议");
        if (!proposed.isEmpty()) {
            steps.propose(officer, county, now().id(), now().revision(), level(proposed), post(proposed), BECAUSE);
        }
        Map<?, ?> activated = map(step, "启动");
        if (!activated.isEmpty()) {
            steps.activate(officer, county, now().id(), now().revision(), level(activated), post(activated), BECAUSE);
        }
        Map<?, ?> adjusted = map(step, "调整");
        if (!adjusted.isEmpty()) {
            steps.adjust(officer, county, now().id(), now().revision(), level(adjusted), post(adjusted), BECAUSE);
        }
        if (step.get("确认") != null) {
            steps.confirm(officer, county, now().id(), now().revision(), text(step, "确认"), BECAUSE);
        }
        Map<?, ?> ended = map(step, "结束");
        if (!ended.isEmpty()) {
            steps.end(officer, county, now().id(), now().revision(), post(ended), BECAUSE);
        }
    }

    private void reported(String name) {
        WorkDuty duty = duty(name);
        for (WorkDuty.Part part : duty.parts()) {
            duty = duties.report(supervisor, county, duty.id(), duty.revision(), part.unit(), BECAUSE);
        }
    }

    WorkDuty duty(String name) {
        return incidents.duties(now()).stream()
                .filter(duty -> duty.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void check(Map<?, ?> step) {
        Judgement judgement = incidents.judge(now());
        if (step.get("还不知道") != null) {
            assertThat(judgement.unknown()).containsAll(texts(step, "还不知道"));
        }
        if (step.get("级别") != null) {
            assertThat(answer(judgement.level())).as("%s", step).isEqualTo(text(step, "级别"));
        }
        if (step.get("等级") != null) {
            assertThat(answer(Objects.requireNonNull(judgement.grade())))
                    .as("%s", step)
                    .isEqualTo(text(step, "等级"));
        }
        map(step, "升级")
                .forEach((fact, level) -> assertThat(judgement.raises())
                        .as("%s", fact)
                        .anyMatch(raise ->
                                raise.fact().equals(fact) && raise.level().equals(level)));
        if (step.get("含任务") != null) {
            assertThat(incidents.duties(now()))
                    .extracting(WorkDuty::name)
                    .as("%s", step)
                    .containsAll(texts(step, "含任务"));
        }
        if (step.get("任务") != null) {
            assertThat(incidents.duties(now()))
                    .extracting(WorkDuty::name)
                    .as("%s", step)
                    .containsExactlyInAnyOrderElementsOf(texts(step, "任务"));
        }
    }

    private Incident now() {
        return incidents.find(officer, county, Objects.requireNonNull(incident).id());
    }

    private static String answer(Answer answer) {
        return answer instanceof Answer.Given given && given.outcome() instanceof Outcome.Decided decided
                ? String.valueOf(decided.value())
                : answer.chinese();
    }

    private static String level(Map<?, ?> step) {
        return text(step, "级别");
    }

    private static String post(Map<?, ?> step) {
        return text(step, "职务");
    }

    private static Map<?, ?> map(Map<?, ?> step, String key) {
        return step.get(key) instanceof Map<?, ?> found ? found : Map.of();
    }

    private static List<String> texts(Map<?, ?> step, String key) {
        return ((List<?>) Objects.requireNonNull(step.get(key)))
                .stream().map(String::valueOf).toList();
    }

    private static String text(Map<?, ?> step, String key) {
        Object value = step.get(key);
        return value == null ? "" : value.toString();
    }

    private static Instant instant(Map<?, ?> step, String key) {
        Object value = Objects.requireNonNull(step.get(key));
        // YAML reads a moment without a zone as if it were in Greenwich.
        return value instanceof Date read
                ? LocalDateTime.ofInstant(read.toInstant(), ZoneOffset.UTC)
                        .atZone(Countdown.ZONE)
                        .toInstant()
                : LocalDateTime.parse(value.toString()).atZone(Countdown.ZONE).toInstant();
    }

    private static Duration duration(String printed) {
        TimeLimit limit = TimeLimit.parse(printed).orElseThrow();
        return limit.unit() == SpanUnit.MINUTE ? Duration.ofMinutes(limit.amount()) : Duration.ofHours(limit.amount());
    }
}
