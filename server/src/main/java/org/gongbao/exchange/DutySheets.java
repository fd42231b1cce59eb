package org.gongbao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.exchange.Finding.Problem;
import org.gongbao.sheet.WorkbookWriter;
import org.gongbao.work.Duties;
import org.gongbao.work.DutyLists;
import org.gongbao.work.Handover;
import org.gongbao.work.WorkDuty;
import org.gongbao.work.WorkDuty.Part;
import org.springframework.stereotype.Service;

/**
 * What somebody's units have to do as a sheet, a row for each part, that they take away, fill in and send back: 签收 accepts a
 * part, 进展 says how it stands, 报办 reports it as done. Nothing else of a row is read but its number, revision and unit.
 */
@Service
public class DutySheets {

    private static final String PROGRESS = "[进度]";
    private static final String DUTY = "[任务]";
    private static final String CLAUSE = "[依据]";
    private static final String LIMIT = "[时限]";
    private static final String ACCEPT = "签收";
    private static final String FEEDBACK = "进展";
    private static final String REPORT = "报办";
    private static final String YES = "是";

    private static final List<String> HEADS = List.of(
            Heads.ID, Heads.REVISION, Heads.STATE, Heads.UNIT, PROGRESS, DUTY, CLAUSE, LIMIT, ACCEPT, FEEDBACK, REPORT);

    private final DutyLists lists;
    private final Duties duties;
    private final Handover handover;
    private final ReturnedSheets returned;

    DutySheets(DutyLists lists, Duties duties, Handover handover, ReturnedSheets returned) {
        this.lists = lists;
        this.duties = duties;
        this.handover = handover;
        this.returned = returned;
    }

    /** All that is open for the visitor's units, or for the whole county where they see all; soonest first. */
    public void write(Visitor visitor, String county, OutputStream out) throws IOException {
        try (var workbook = new WorkbookWriter(out);
                var sheet = workbook.sheet("任务", HEADS)) {
            WorkDuty last = null;
            List<WorkDuty> page;
            do {
                page = lists.open(visitor, county, last, Duties.LARGEST_LIST);
                for (WorkDuty duty : page) {
                    for (Part part : duty.parts()) {
                        if (visitor.seesAll(county) || visitor.speaksFor(county, part.unit())) {
                            sheet.row(row(duty, part));
                        }
                    }
                    last = duty;
                }
            } while (page.size() == Duties.LARGEST_LIST);
        }
    }

    private static List<Object> row(WorkDuty duty, Part part) {
        return List.of(
                duty.id(),
                Integer.toString(duty.revision()),
                duty.state() == WorkDuty.State.REPORTED ? "待销号" : "在办",
                part.unit(),
                switch (part.progress()) {
                    case WAITING -> "待签收";
                    case ACCEPTED -> "已签收";
                    case HANDED_BACK -> "已退回督查";
                    case REPORTED -> "已报办";
                },
                duty.what().isEmpty() ? duty.name() : duty.name() + "：" + duty.what(),
                (duty.orderedBy() + " " + String.join(" ", duty.clauses())).strip(),
                duty.dueAt() == null ? "" : duty.dueAt().atZone(Countdown.ZONE).toLocalDateTime(),
                "",
                "",
                "");
    }

    /**
     * @param skipWrong keep the rows that are right even where others are wrong
     * @throws org.gongbao.sheet.UnreadableWorkbook if it is no workbook
     */
    public SheetReport read(Visitor visitor, String county, byte[] content, boolean skipWrong, Progress progress) {
        // By duty: what it was, and is after an earlier row of the same sheet.
        Map<String, Integer> later = new HashMap<>();
        return returned.read(
                content,
                new ReturnedSheets.Heading(
                        head -> HEADS.contains(head) || head.equals(Heads.PROBLEM), Problem.UNKNOWN_DUTY_HEAD),
                line -> take(visitor, county, line, later),
                skipWrong,
                progress);
    }

    private Done take(Visitor visitor, String county, Line line, Map<String, Integer> later) {
        if (!line.findings().isEmpty()) {
            throw new WrongRow(line.findings());
        }
        String accept = line.value(ACCEPT);
        String feedback = line.value(FEEDBACK);
        String report = line.value(REPORT);
        if (!accept.isEmpty() && !accept.equals(YES)) {
            throw new WrongRow(List.of(Problem.NOT_YES.at(line.row(), "", accept)));
        }
        if (accept.isEmpty() && feedback.isEmpty() && report.isEmpty()) {
            return Done.SAME;
        }
        if (line.value(Heads.ID).isEmpty()) {
            throw new WrongRow(List.of(Problem.NO_DUTY.at(line.row(), "")));
        }
        WorkDuty duty = duties.find(visitor, county, line.value(Heads.ID));
        String unit = line.value(Heads.UNIT);
        int seen = SheetRows.revision(line);
        String key = duty.id() + " " + seen;
        // Two rows may be about two parts of one duty; what was undone since is not counted.
        int revision = later.getOrDefault(key, seen) == duty.revision() ? duty.revision() : seen;
        if (accept.equals(YES)) {
            revision =
                    handover.accept(visitor, county, duty.id(), revision, unit).revision();
        }
        if (!feedback.isEmpty()) {
            revision = duties.feedback(visitor, county, duty.id(), revision, feedback)
                    .revision();
        }
        if (!report.isEmpty()) {
            revision = duties.report(visitor, county, duty.id(), revision, unit, report)
                    .revision();
        }
        later.put(key, revision);
        return Done.CHANGED;
    }
}
