package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.exchange.Finding;
import org.gongbao.exchange.RegisterSheets;
import org.gongbao.exchange.ReturnedSheets;
import org.gongbao.exchange.SheetReport;
import org.gongbao.sheet.UnreadableWorkbook;
import org.gongbao.work.RecordFilter;
import org.gongbao.work.Records;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.view.RedirectView;

/** Takes a register away as a sheet, and takes the sheet back. */
@Controller
@RequestMapping("/work")
final class SheetPages {

    /** Findings of one page; the copy of the sheet has all of them. */
    private static final int SHOWN = 100;

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Records records;
    private final RegisterSheets sheets;
    private final ReturnedSheets returned;
    private final RunningSheets running;

    SheetPages(
            Pages pages,
            Readers readers,
            CurrentVisitor visitor,
            Records records,
            RegisterSheets sheets,
            ReturnedSheets returned,
            RunningSheets running) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.records = records;
        this.sheets = sheets;
        this.returned = returned;
        this.running = running;
    }

    @GetMapping("/registers/{number}/{name}/sheet")
    ResponseEntity<StreamingResponseBody> take(
            @PathVariable String number, @PathVariable String name, @RequestParam Map<String, String> asked) {
        Visitor who = visitor.get();
        Records.Kept kept = kept(who, number, name);
        RecordFilter filter = ListFilters.of(asked);
        return Workbooks.named(
                kept.register().name(),
                out -> sheets.write(who, kept.regulation().header().number(), kept.register(), filter, out));
    }

    @GetMapping("/registers/{number}/{name}/sheet/return")
    View form(@PathVariable String number, @PathVariable String name) {
        return form(writable(visitor.get(), number, name), "");
    }

    private View form(Records.Kept kept, String problem) {
        return pages.show(new SheetFormPage(
                kept.register().name(),
                kept.regulation().header().number().toString(),
                address(kept),
                address(kept),
                "sheet.fill",
                ReturnedSheets.MOST_ROWS,
                problem));
    }

    @PostMapping(path = "/registers/{number}/{name}/sheet/return", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View giveBack(
            @PathVariable String number,
            @PathVariable String name,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean skipWrong,
            HttpServletRequest request)
            throws IOException {
        Visitor who = visitor.get();
        Records.Kept kept = writable(who, number, name);
        byte[] content = file.getBytes();
        try {
            returned.look(content);
        } catch (UnreadableWorkbook unreadable) {
            return form(kept, unreadable.reason().message(Chromes.language(request) == Language.CHINESE));
        }
        RunningSheets.Sheet sheet = running.start(
                who.name(),
                address(kept),
                address(kept) + "/sheet/return",
                content,
                progress -> sheets.read(
                        who, kept.regulation().header().number(), kept.register(), content, skipWrong, progress));
        return new RedirectView("/work/sheets/" + sheet.id(), true);
    }

    @GetMapping("/sheets/{id}")
    View sheet(@PathVariable String id, HttpServletRequest request) {
        RunningSheets.Sheet sheet = find(id);
        String address = "/work/sheets/" + id;
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

    @GetMapping("/sheets/{id}/copy")
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
        return running.find(id, visitor.get().name()).orElseThrow(NotHere::new);
    }

    private static String address(Records.Kept kept) {
        return WorkWords.register(
                kept.regulation().header().number(), kept.register().name());
    }

    private Records.Kept writable(Visitor who, String number, String name) {
        return records.writable(who, number, name).orElseThrow(NotHere::new);
    }

    private Records.Kept kept(Visitor who, String number, String name) {
        return records.kept(who, number, name).orElseThrow(NotHere::new);
    }
}
