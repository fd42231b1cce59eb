package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.exchange.RegisterSheets;
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

/** Takes a register away as a sheet, and takes the sheet back. */
@Controller
@RequestMapping("/work")
final class SheetPages {

    private final Pages pages;
    private final CurrentVisitor visitor;
    private final Records records;
    private final RegisterSheets sheets;
    private final SheetForms forms;

    SheetPages(Pages pages, CurrentVisitor visitor, Records records, RegisterSheets sheets, SheetForms forms) {
        this.pages = pages;
        this.visitor = visitor;
        this.records = records;
        this.sheets = sheets;
        this.forms = forms;
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
        return pages.show(form(writable(visitor.get(), number, name)));
    }

    private static SheetFormPage form(Records.Kept kept) {
        return new SheetFormPage(
                kept.register().name(),
                kept.regulation().header().number().toString(),
                address(kept),
                address(kept),
                "sheet.fill");
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
        return forms.take(
                form(kept),
                "/work",
                file,
                (content, progress) -> sheets.read(
                        who, kept.regulation().header().number(), kept.register(), content, skipWrong, progress),
                request);
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
