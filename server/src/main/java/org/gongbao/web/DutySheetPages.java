package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.exchange.DutySheets;
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

/** Takes the duties on a desk away as a sheet, and takes the sheet back. */
@Controller
@RequestMapping("/work/duties/{county}/sheet")
final class DutySheetPages {

    private static final String DESK = "/work";

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final DutySheets sheets;
    private final SheetForms forms;

    DutySheetPages(Pages pages, Readers readers, CurrentVisitor visitor, DutySheets sheets, SheetForms forms) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.sheets = sheets;
        this.forms = forms;
    }

    @GetMapping
    ResponseEntity<StreamingResponseBody> take(@PathVariable String county) {
        Visitor who = allowed(county);
        return Workbooks.named("任务", out -> sheets.write(who, county, out));
    }

    @GetMapping("/return")
    View form(@PathVariable String county, HttpServletRequest request) {
        allowed(county);
        return pages.show(page(county, request));
    }

    private SheetFormPage page(String county, HttpServletRequest request) {
        return new SheetFormPage(
                readers.words(request).text("work.duties"),
                county,
                WorkWords.duties(county),
                DESK,
                "sheet.fill.duties");
    }

    @PostMapping(path = "/return", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View giveBack(
            @PathVariable String county,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean skipWrong,
            HttpServletRequest request)
            throws IOException {
        Visitor who = allowed(county);
        return forms.take(
                page(county, request),
                DESK,
                file,
                (content, progress) -> sheets.read(who, county, content, skipWrong, progress),
                request);
    }

    private Visitor allowed(String county) {
        Visitor who = visitor.get();
        if (!who.seesAll(county)
                && who.offices().stream().noneMatch(office -> office.county().equals(county))) {
            throw new NotHere();
        }
        return who;
    }
}
