package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.gongbao.exchange.DivisionSheets;
import org.gongbao.organization.Organizations;
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

/** Takes who leads which field of a county's work away as a sheet, and takes the sheet back. */
@Controller
@RequestMapping("/admin/divisions/{county}/sheet")
final class DivisionSheetPages {

    private final Pages pages;
    private final Readers readers;
    private final Organizations organizations;
    private final DivisionSheets sheets;
    private final SheetForms forms;

    DivisionSheetPages(
            Pages pages, Readers readers, Organizations organizations, DivisionSheets sheets, SheetForms forms) {
        this.pages = pages;
        this.readers = readers;
        this.organizations = organizations;
        this.sheets = sheets;
        this.forms = forms;
    }

    @GetMapping
    ResponseEntity<StreamingResponseBody> take(@PathVariable String county) {
        known(county);
        return Workbooks.named(county + "领导分工", out -> sheets.write(county, out));
    }

    @GetMapping("/return")
    View form(@PathVariable String county, HttpServletRequest request) {
        return pages.show(page(county, request));
    }

    @PostMapping(path = "/return", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View giveBack(
            @PathVariable String county,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean skipWrong,
            HttpServletRequest request)
            throws IOException {
        String who = readers.name();
        return forms.take(
                page(county, request),
                "/admin",
                file,
                (content, progress) -> sheets.read(county, who, content, skipWrong, progress),
                request);
    }

    private SheetFormPage page(String county, HttpServletRequest request) {
        known(county);
        String list = DivisionPages.address(county);
        return new SheetFormPage(
                readers.words(request).text("division.title"), county, list, list, "sheet.fill.divisions");
    }

    private void known(String county) {
        if (organizations.of(county).units().isEmpty()) {
            throw new NotHere();
        }
    }
}
