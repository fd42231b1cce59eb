package org.gongbao.incident;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.document.DocumentNumber;
import org.gongbao.incident.DrillUnusable.Fault;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A drill as its file says it: what happens, one step after the other, and what is to follow.
 *
 * @param unit for which the duty officer speaks
 */
record DrillScript(DocumentNumber plan, String response, String county, String unit, Instant begin, List<Step> steps) {

    private static final List<String> HEAD = List.of("预案", "响应", "县", "单位", "开始", "步骤");
    private static final List<String> KEYS =
            List.of("过", "登记", "知道", "报完", "建议", "启动", "调整", "确认", "结束", "还不知道", "级别", "等级", "升级", "任务", "含任务", "拒绝");

    DrillScript {
        steps = List.copyOf(steps);
    }

    /** What one step says, by key. */
    record Step(Map<String, Object> said) {

        boolean says(String key) {
            return said.containsKey(key);
        }

        String text(String key) {
            return DrillScript.text(said, key);
        }

        List<String> texts(String key) {
            return said.get(key) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        Map<String, String> pairs(String key) {
            Map<String, String> pairs = new LinkedHashMap<>();
            if (said.get(key) instanceof Map<?, ?> map) {
                map.forEach((name, value) -> pairs.put(String.valueOf(name), String.valueOf(value)));
            }
            return pairs;
        }

        Duration passes() {
            return says("过") ? duration(text("过")) : Duration.ZERO;
        }

        /** When what is called in happened. */
        Instant happened() {
            return said.get("登记") instanceof Map<?, ?> call ? instant(call.get("发生")) : Instant.EPOCH;
        }
    }

    /** @throws DrillUnusable with all faults */
    static DrillScript read(String text) {
        Object read;
        try {
            read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (YAMLException broken) {
            String where = String.valueOf(broken.getMessage());
            throw new DrillUnusable(List.of(new Fault("不是 YAML：" + where, "not YAML: " + where)));
        }
        if (!(read instanceof Map<?, ?> script)) {
            throw new DrillUnusable(List.of(new Fault("不是演练脚本，应写明预案、响应、步骤", "no drill: give 预案, 响应 and 步骤")));
        }
        List<Fault> faults = new ArrayList<>();
        for (String key : HEAD) {
            if (script.get(key) == null) {
                faults.add(new Fault("缺少“" + key + "”", key + " is missing"));
            }
        }
        DocumentNumber plan = DocumentNumber.parse(text(script, "预案")).orElse(null);
        if (plan == null && script.get("预案") != null) {
            faults.add(new Fault("“" + text(script, "预案") + "”不是文号", text(script, "预案") + " is no document number"));
        }
        Instant begin = script.get("开始") == null ? null : checked("开始", () -> instant(script.get("开始")), faults);
        List<Step> steps = steps(script.get("步骤"), faults);
        if (plan == null || begin == null || !faults.isEmpty()) {
            throw new DrillUnusable(faults);
        }
        return new DrillScript(plan, text(script, "响应"), text(script, "县"), text(script, "单位"), begin, steps);
    }

    private static List<Step> steps(@Nullable Object listed, List<Fault> faults) {
        List<Step> steps = new ArrayList<>();
        for (Object each : listed instanceof List<?> list ? list : List.of()) {
            String place = "步骤" + (steps.size() + 1);
            Map<String, Object> said = new LinkedHashMap<>();
            if (each instanceof Map<?, ?> map) {
                map.forEach((key, value) -> said.put(String.valueOf(key), value));
            }
            said.keySet().stream()
                    .filter(key -> !KEYS.contains(key))
                    .forEach(
                            key -> faults.add(new Fault(place + "：不认识的“" + key + "”", place + ": unknown key " + key)));
            Step step = new Step(said);
            checked(place, step::passes, faults);
            checked(place, step::happened, faults);
            steps.add(step);
        }
        return steps;
    }

    private static <T> @Nullable T checked(String place, Supplier<T> reading, List<Fault> faults) {
        try {
            return reading.get();
        } catch (DateTimeException | IllegalArgumentException wrong) {
            faults.add(new Fault(
                    place + "：“" + wrong.getMessage() + "”不是时间或时长",
                    place + ": no time or span of time: " + wrong.getMessage()));
            return null;
        }
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString();
    }

    private static Instant instant(@Nullable Object value) {
        // YAML reads a moment without a zone as if it were in Greenwich.
        return value instanceof Date read
                ? LocalDateTime.ofInstant(read.toInstant(), ZoneOffset.UTC)
                        .atZone(Countdown.ZONE)
                        .toInstant()
                : LocalDateTime.parse(String.valueOf(value))
                        .atZone(Countdown.ZONE)
                        .toInstant();
    }

    private static Duration duration(String printed) {
        TimeLimit limit = TimeLimit.parse(printed).orElseThrow(() -> new IllegalArgumentException(printed));
        return switch (limit.unit()) {
            case MINUTE -> Duration.ofMinutes(limit.amount());
            case HOUR -> Duration.ofHours(limit.amount());
            case DAY -> Duration.ofDays(limit.amount());
            default -> throw new IllegalArgumentException(printed);
        };
    }
}
