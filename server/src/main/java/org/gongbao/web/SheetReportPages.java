package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gongbao.exchange.Finding;
import org.gongbao.exchange.ReturnedSheets;
import org.gongbao.exchange.SheetReport;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** How far a sheet is that somebody gave back, and what became of it; for who gave it only. */
@Controller
@RequestMapping({"/work/sheets", "/admin/sheets"})
final class SheetReportPages {

    /** Findings of one page; the copy of the sheet has all of them. */
    private static final int SHOWN = 100;

    private final Pages pages;
    private final Readers readers;
    private final ReturnedSheets returned;
    private final RunningSheets running;

    SheetReportPages(Pages pages, Readers readers, ReturnedSheets returned, RunningSheets running) {
        this.pages = pages;
        this.readers = readers;
        this.returned = returned;
        this.running = running;
    }

    @GetMapping("/{id}")
    View sheet(@PathVariable String id, HttpServletRequest request) {
        RunningSheets.Sheet sheet = find(id);
        String address = request.getRequestURI();
        Words words = readers.words(request);
        if (!sheet.over()) {
            return pages.show(new ProgressPage("", words.text("sheet.running"), sheet.percent(), address));
        }
        SheetReport report = sheet.report();
        if (report == null) {
            return pages.show(new SheetReportPage(true, false, 0, 0, 0, List.of(), 0, sheet.list(), sheet.form(), ""));
        }
        boolean chinese = words.language() == Language.CHINESE;
        List<Finding> findings = report.findings();
        return pages.show(new SheetReportPage(
                false,
                report.kept(),
                report.rows(),
                report.opened(),
                report.changed(),
                findings.stream()
                        .limit(SHOWN)
                        .map(finding -> new SheetReportPage.Item(where(words, finding), finding.message(chinese)))
                        .toList(),
                Math.max(0, findings.size() - SHOWN),
                sheet.list(),
                sheet.form(),
                findings.isEmpty() ? "" : address + "/copy"));
    }

    private static String where(Words words, Finding finding) {
        return finding.row() == 0 || !finding.cell().isEmpty()
                ? finding.cell()
                : words.text("sheet.row", Integer.toString(finding.row()));
    }

    @GetMapping("/{id}/copy")
    ResponseEntity<StreamingResponseBody> copy(@PathVariable String id, HttpServletRequest request) {
        RunningSheets.Sheet sheet = find(id);
        SheetReport report = sheet.report();
        if (report == null) {
            throw new NotHere();
        }
        boolean chinese = Chromes.language(request) == Language.CHINESE;
        return Workbooks.named("问题", out -> returned.copy(sheet.content(), report, chinese, out));
    }

    private RunningSheets.Sheet find(String id) {
        return running.find(id, readers.name()).orElseThrow(NotHere::new);
    }
}
