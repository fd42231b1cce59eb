package org.gongbao.incident;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.calendar.Countdown;
import org.gongbao.incident.Deadlines.Deadline;
import org.gongbao.text.PersonalNumbers;
import org.gongbao.work.WorkDuty;
import org.jspecify.annotations.Nullable;

/** The skeleton of an investigation and assessment report: what the data say, and room for what only people can. */
public record ReviewPaper(String issuer, String title, List<Section> sections) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm").withZone(Countdown.ZONE);
    private static final String FOR_PEOPLE = "（由调查评估组填写）";
    private static final List<String> DEADLINES = List.of("任务", "单位", "起算", "时限", "办结", "结果", "依据");

    public ReviewPaper {
        title = PersonalNumbers.mask(title);
        sections = List.copyOf(sections);
    }

    /**
     * A section, with the numbers of people masked: they may have been typed as a fact or a reason.
     *
     * @param header of its table; empty for none
     * @param rows each as long as the header
     */
    public record Section(String title, String text, List<String> header, List<List<String>> rows) {
        public Section {
            text = PersonalNumbers.mask(text);
            header = List.copyOf(header);
            rows = rows.stream()
                    .map(row -> row.stream().map(PersonalNumbers::mask).toList())
                    .toList();
        }
    }

    static ReviewPaper of(Review review, List<WorkDuty> lessons) {
        Incident incident = review.incident();
        List<Section> sections = List.of(
                new Section("一、基本情况", about(review), List.of(), List.of()),
                new Section(
                        "二、已知事实和来源",
                        review.facts().isEmpty() ? "没有登记事实。" : "",
                        List.of("事实", "情况", "谁登记", "时间"),
                        review.facts().stream()
                                .map(known -> List.of(known.fact(), known.value(), known.by(), time(known.at())))
                                .toList()),
                new Section(
                        "三、级别和决定",
                        "",
                        List.of("时间", "步骤", "级别", "职务", "经办", "理由"),
                        review.levels().stream()
                                .map(step -> List.of(
                                        time(step.at()),
                                        word(step.action()),
                                        step.level(),
                                        step.post(),
                                        step.by(),
                                        step.reason()))
                                .toList()),
                new Section("四、信息报告", counts(review.reports()), DEADLINES, rows(review.reports())),
                new Section("五、任务和时限", counts(review.duties()), DEADLINES, rows(review.duties())),
                new Section("六、各单位签收和办理", "", List.of("单位", "任务", "已签收", "已报办"), units(review)),
                new Section("七、原因、性质和影响", FOR_PEOPLE, List.of(), List.of()),
                new Section("八、处置评估", FOR_PEOPLE, List.of(), List.of()),
                new Section(
                        "九、教训和改进",
                        lessons.isEmpty() ? FOR_PEOPLE : "",
                        List.of("教训", "责任单位", "期限", "依据"),
                        lessons.stream().map(ReviewPaper::lesson).toList()),
                new Section(
                        "十、经过",
                        "",
                        List.of("时间", "步骤", "内容", "经办", "理由"),
                        review.timeline().stream()
                                .map(each -> List.of(
                                        time(each.at()), word(each.action()), each.subject(), each.by(), each.reason()))
                                .toList()));
        String title = (incident.drill() ? WorkDuty.DRILL : "") + incident.what() + "调查评估报告";
        return new ReviewPaper(review.issuer(), title, sections);
    }

    private static String about(Review review) {
        Incident incident = review.incident();
        Instant ended = incident.endedAt();
        return time(incident.happenedAt()) + "，" + incident.place() + "发生“" + incident.what() + "”，"
                + time(incident.registeredAt()) + "登记，按《" + review.title() + "》（" + incident.number() + "）的"
                + incident.response() + "处置。"
                + (incident.level().isEmpty() ? "没有启动响应。" : "最后的级别是" + incident.level() + "。")
                + (ended == null ? "响应还没有结束。" : "响应于" + time(ended) + "结束。");
    }

    private static String counts(List<Deadline> deadlines) {
        Map<Deadlines.Verdict, Long> counted =
                deadlines.stream().collect(Collectors.groupingBy(Deadline::verdict, Collectors.counting()));
        return deadlines.isEmpty()
                ? "没有。"
                : counted.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each -> word(each.getKey()) + each.getValue() + "件")
                                .collect(Collectors.joining("，"))
                        + "。";
    }

    private static List<List<String>> rows(List<Deadline> deadlines) {
        return deadlines.stream()
                .map(each -> List.of(
                        each.duty().name(),
                        each.duty().parts().stream().map(WorkDuty.Part::unit).collect(Collectors.joining("、")),
                        time(each.duty().startedAt()),
                        time(each.duty().dueAt()),
                        time(each.doneAt()),
                        word(each.verdict()),
                        String.join("、", each.duty().clauses())))
                .toList();
    }

    private static List<List<String>> units(Review review) {
        List<Deadline> all = new ArrayList<>(review.reports());
        all.addAll(review.duties());
        Map<String, List<WorkDuty.Part>> parts = new LinkedHashMap<>();
        all.forEach(each -> each.duty()
                .parts()
                .forEach(part -> parts.computeIfAbsent(part.unit(), unit -> new ArrayList<>())
                        .add(part)));
        return parts.entrySet().stream()
                .map(each -> List.of(
                        each.getKey(),
                        Integer.toString(each.getValue().size()),
                        Long.toString(each.getValue().stream()
                                .filter(part -> part.reported() || part.progress() == WorkDuty.Progress.ACCEPTED)
                                .count()),
                        Long.toString(each.getValue().stream()
                                .filter(WorkDuty.Part::reported)
                                .count())))
                .toList();
    }

    private static List<String> lesson(WorkDuty duty) {
        return List.of(
                duty.what(),
                duty.parts().stream().map(WorkDuty.Part::unit).collect(Collectors.joining("、")),
                duty.dueAt() == null ? "" : time(duty.dueAt().minusSeconds(1)),
                String.join("、", duty.clauses()));
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "—" : TIME.format(at);
    }

    private static String word(String action) {
        return switch (action) {
            case "incident.register" -> "登记";
            case "incident.fact" -> "知道";
            case "incident.propose" -> "建议";
            case "incident.activate" -> "启动";
            case "incident.adjust" -> "调整";
            case "incident.correct" -> "更正";
            case "incident.lower" -> "下级预案随之启动";
            case "incident.lower.start" -> "下级预案已启动";
            case "incident.higher" -> "由上级预案启动";
            case "incident.confirm" -> "确认";
            case "incident.report" -> "报出";
            case "incident.call" -> "打电话";
            case "incident.phone" -> "查看值班电话";
            case "incident.caller" -> "查看报警人";
            case "incident.end" -> "结束";
            case "incident.lesson" -> "教训";
            case "incident.file.ask" -> "提请销号";
            case "incident.file.close" -> "销号";
            default -> action;
        };
    }

    private static String word(Deadlines.Verdict verdict) {
        return switch (verdict) {
            case MET -> "按时";
            case LATE -> "迟了";
            case MISSED -> "没办";
            case DONE -> "已办";
            case OPEN -> "未办";
        };
    }
}
