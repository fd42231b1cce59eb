package org.gongbao.incident;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.calendar.Countdown;
import org.gongbao.decision.Outcome;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.regulation.Answer;
import org.gongbao.regulation.Report;
import org.gongbao.regulation.Report.Kind;
import org.gongbao.regulation.Response;
import org.jspecify.annotations.Nullable;

/** Writes a report from what is known. It is an official paper: always in Chinese. */
final class ReportDraft {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu年M月d日H时mm分").withZone(Countdown.ZONE);

    private ReportDraft() {}

    static String of(
            Incident incident,
            Report report,
            String unit,
            Judgement judgement,
            Response response,
            List<HistoryEntry> history,
            Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add((incident.drill() ? "【演练】" : "") + incident.place() + incident.what() + "：" + report.name());
        lines.add("报：" + String.join("、", report.receivers()));
        lines.add("时间地点：" + MINUTE.format(incident.happenedAt()) + "，" + incident.place() + "。");
        List<String> facts = incident.facts().entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .toList();
        lines.add("已知情况：" + (facts.isEmpty() ? "暂无" : String.join("；", facts)) + "。");
        if (!judgement.unknown().isEmpty() && report.kind() != Kind.FINAL) {
            lines.add("正在核实：" + String.join("、", judgement.unknown()) + "。");
        }
        lines.add("研判：响应级别 " + word(judgement.level())
                + (judgement.grade() == null ? "" : "，危害等级 " + word(judgement.grade())) + "。");
        lines.add(standing(incident));
        Response.Level level = response.level(incident.level());
        if (level != null && report.kind() != Kind.FIRST) {
            lines.add("采取的措施：" + String.join("；", level.measures()) + "。");
        }
        if (report.kind() == Kind.FINAL) {
            lines.add("经过：" + String.join("；", course(history)) + "。");
        }
        lines.add("报告单位：" + unit + "　报告时间：" + MINUTE.format(now));
        return String.join("\n", lines);
    }

    private static String word(@Nullable Answer answer) {
        return answer instanceof Answer.Given given && given.outcome() instanceof Outcome.Decided decided
                ? String.valueOf(decided.value())
                : "待定";
    }

    private static String standing(Incident incident) {
        Instant since = incident.levelSince();
        Instant ended = incident.endedAt();
        if (since == null) {
            return "响应：尚未启动。";
        }
        return "响应：" + incident.level() + "，" + MINUTE.format(since) + "起"
                + (ended == null ? "" : "，" + MINUTE.format(ended) + "终止") + "。";
    }

    private static List<String> course(List<HistoryEntry> history) {
        return history.stream()
                .filter(entry -> List.of("incident.activate", "incident.adjust", "incident.end")
                        .contains(entry.action()))
                .map(entry -> MINUTE.format(entry.at()) + " "
                        + switch (entry.action()) {
                            case "incident.activate" -> "启动";
                            case "incident.adjust" -> "调整为";
                            default -> "终止";
                        }
                        + " " + entry.detail().get("level"))
                .toList();
    }
}
