package org.gongbao.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.work.Lamp;
import org.gongbao.work.WorkDuty;
import org.springframework.stereotype.Component;

/** Makes papers from the data of the board; in Chinese, because they are official documents. */
@Component
class PaperDrafts {

    /** Most duties that a paper lists; how many more there are it says. */
    private static final int LISTED = 200;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA);

    private final Board board;
    private final Clock clock;

    PaperDrafts(Board board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    /**
     * @param unit to which a 督办通知 goes
     * @param quarter any month of the quarter that a report is about
     */
    Paper.Content draft(
            Visitor visitor,
            String county,
            PaperKind kind,
            String issuer,
            String number,
            String unit,
            YearMonth quarter) {
        return switch (kind) {
            case SUPERVISION -> supervision(visitor, county, issuer, number, unit);
            case CIRCULAR -> circular(visitor, county, issuer, number);
            case QUARTERLY -> quarterly(visitor, county, issuer, number, quarter);
        };
    }

    private Paper.Content supervision(Visitor visitor, String county, String issuer, String number, String unit) {
        BoardView view = board.look(visitor, late(county, unit), null, LISTED);
        long late = view.all().count(Lamp.OVERDUE);
        return new Paper.Content(
                issuer,
                number,
                "督办通知",
                unit,
                List.of(
                        "截至%s，你单位牵头或负责的任务中有%d件已过办理时限，见下表%s。"
                                .formatted(
                                        today(), late, more(late, view.duties().size())),
                        "请逐件说明逾期原因，抓紧办理，办结后在公报系统报办并附佐证材料；确实不能按期办结的，先申请延期。"),
                List.of("序号", "任务", "依据", "时限", "逾期"),
                rows(view.duties()),
                today());
    }

    private Paper.Content circular(Visitor visitor, String county, String issuer, String number) {
        BoardView view = board.look(visitor, new BoardQuery(county, null, null, null, null, null), null, 1);
        Line all = view.all();
        return new Paper.Content(
                issuer,
                number,
                "关于任务办理情况的通报",
                "各有关单位",
                List.of(
                        "截至%s，全县在办任务%d件，其中已逾期%d件、两天内到期%d件、待销号%d件。时限已到的%d件中，已办%d件（%s），按期办理%d件（%s）。"
                                .formatted(
                                        today(),
                                        all.open(),
                                        all.count(Lamp.OVERDUE),
                                        all.count(Lamp.SOON),
                                        all.count(Lamp.REVIEW),
                                        all.due(),
                                        all.done(),
                                        percent(all.completion()),
                                        all.punctual(),
                                        percent(all.punctuality())),
                        "各单位情况如下。一件任务有几个牵头或责任单位的，在各单位分别计数。"),
                List.of("单位", "在办", "逾期", "应办", "已办", "办结率", "按期率"),
                view.units().stream().map(PaperDrafts::row).toList(),
                today());
    }

    private Paper.Content quarterly(Visitor visitor, String county, String issuer, String number, YearMonth month) {
        int quarter = month.get(IsoFields.QUARTER_OF_YEAR);
        TreeMap<String, Line> units = new TreeMap<>();
        Line all = Line.empty("", "");
        for (int i = 0; i < 3; i++) {
            YearMonth each = YearMonth.of(month.getYear(), 3 * (quarter - 1) + 1 + i);
            BoardView view = board.look(visitor, new BoardQuery(county, null, null, null, null, each), null, 1);
            all = all.plus(view.all());
            for (Line line : view.units()) {
                units.merge(line.key(), line, Line::plus);
            }
        }
        return new Paper.Content(
                issuer,
                number,
                "%d年第%s季度任务办理情况报告".formatted(month.getYear(), "一二三四".substring(quarter - 1, quarter)),
                "",
                List.of(
                        "本季度时限已到的任务%d件，已办%d件（%s），按期办理%d件（%s），尚未办%d件。"
                                .formatted(
                                        all.due(),
                                        all.done(),
                                        percent(all.completion()),
                                        all.punctual(),
                                        percent(all.punctuality()),
                                        all.due() - all.done()),
                        "数据截至%s。没有时限的任务不计入比率；一件任务有几个牵头或责任单位的，在各单位分别计数。".formatted(today())),
                List.of("单位", "在办", "逾期", "应办", "已办", "办结率", "按期率"),
                units.values().stream().map(PaperDrafts::row).toList(),
                today());
    }

    private static BoardQuery late(String county, String unit) {
        return new BoardQuery(county, null, unit, null, Lamp.OVERDUE, null);
    }

    private static String more(long all, int listed) {
        return all > listed ? "（列出%d件，其余%d件见系统）".formatted(listed, all - listed) : "";
    }

    private List<List<String>> rows(List<WorkDuty> duties) {
        List<List<String>> rows = new ArrayList<>();
        for (WorkDuty duty : duties) {
            LocalDate due = duty.dueAt() == null
                    ? null
                    : LocalDate.ofInstant(duty.dueAt().minusSeconds(1), Countdown.ZONE);
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    duty.title(),
                    (duty.orderedBy() + " " + String.join(" ", duty.clauses())).strip(),
                    due == null ? "" : due.format(DAY),
                    due == null ? "" : days(due) + "天"));
        }
        return rows;
    }

    private long days(LocalDate due) {
        return day().toEpochDay() - due.toEpochDay();
    }

    private static List<String> row(Line line) {
        return List.of(
                line.label(),
                Long.toString(line.open()),
                Long.toString(line.count(Lamp.OVERDUE)),
                Long.toString(line.due()),
                Long.toString(line.done()),
                percent(line.completion()),
                percent(line.punctuality()));
    }

    private static String percent(int rate) {
        return rate < 0 ? "—" : rate + "%";
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), Countdown.ZONE);
    }

    private String today() {
        return day().format(DAY);
    }
}
