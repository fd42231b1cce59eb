package org.gongbao.board;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.sheet.WorkbookWriter;
import org.gongbao.work.Lamp;
import org.gongbao.work.WorkDuty;
import org.springframework.stereotype.Service;

/** A board as an Excel workbook: each of its tables, and its list of duties, as the same filter shows them. */
@Service
public class BoardSheets {

    /** Most duties of a workbook. */
    public static final int MOST = 50_000;

    private static final int PAGE = 500;
    private static final String NOBODY = "未指定分管";

    private static final List<String> COUNTS =
            List.of("未销号", "逾期", "两天内到期", "待销号", "已销号", "应办", "已办", "办结率（%）", "按期率（%）");

    private final Board board;

    BoardSheets(Board board) {
        this.board = board;
    }

    /** @throws org.gongbao.work.WorkRefused where the county is not theirs to look over */
    public void write(Visitor visitor, BoardQuery query, OutputStream out) throws IOException {
        BoardView view = board.look(visitor, query, null, PAGE);
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            lines(workbook, "单位", view.units());
            lines(workbook, "分管领导", view.leaders());
            lines(workbook, "公文", view.documents());
            lines(workbook, "到期月份", view.months());
            duties(workbook, visitor, query, view.duties());
        }
    }

    private static void lines(WorkbookWriter workbook, String name, List<Line> lines) throws IOException {
        List<String> heads = new ArrayList<>(List.of(name));
        heads.addAll(COUNTS);
        try (WorkbookWriter.Sheet sheet = workbook.sheet(name, heads)) {
            for (Line line : lines) {
                sheet.row(List.of(
                        line.key().equals(Leader.NOBODY) ? NOBODY : line.label(),
                        number(line.open()),
                        number(line.count(Lamp.OVERDUE)),
                        number(line.count(Lamp.SOON)),
                        number(line.count(Lamp.REVIEW)),
                        number(line.count(Lamp.CLOSED)),
                        number(line.due()),
                        number(line.done()),
                        rate(line.completion()),
                        rate(line.punctuality())));
            }
        }
    }

    private static BigDecimal number(long count) {
        return BigDecimal.valueOf(count);
    }

    private static Object rate(int rate) {
        return rate < 0 ? "" : BigDecimal.valueOf(rate);
    }

    private void duties(WorkbookWriter workbook, Visitor visitor, BoardQuery query, List<WorkDuty> first)
            throws IOException {
        try (WorkbookWriter.Sheet sheet = workbook.sheet("任务", List.of("任务", "依据", "单位", "时限", "状态", "编号"))) {
            List<WorkDuty> page = first;
            int written = 0;
            while (!page.isEmpty()) {
                for (WorkDuty duty : page) {
                    sheet.row(row(duty));
                }
                written += page.size();
                if (written >= MOST) {
                    sheet.row(List.of("只列出前" + written + "件，其余请缩小范围后再导出"));
                    return;
                }
                page = page.size() < PAGE ? List.of() : board.page(visitor, query, page.getLast(), PAGE);
            }
        }
    }

    private static List<Object> row(WorkDuty duty) {
        return List.of(
                duty.what().isEmpty() ? duty.name() : duty.name() + "：" + duty.what(),
                (duty.orderedBy() + " " + String.join(" ", duty.clauses())).strip(),
                String.join("、", duty.parts().stream().map(WorkDuty.Part::unit).toList()),
                duty.dueAt() == null ? "" : duty.dueAt().atZone(Countdown.ZONE).toLocalDateTime(),
                switch (duty.state()) {
                    case OPEN -> "在办";
                    case REPORTED -> "待销号";
                    case CLOSED -> "已销号";
                },
                duty.id());
    }
}
