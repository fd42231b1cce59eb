package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.gongbao.exchange.AppointmentSheets;
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

/** Takes what waits for a review in a county's documents of appointments away as a sheet, and takes the decisions back. */
@Controller
@RequestMapping("/admin/appointments/{county}/sheet")
final class AppointmentSheetPages {

    private final Pages pages;
    private final Readers readers;
    private final AppointmentSheets sheets;
    private final SheetForms forms;

    AppointmentSheetPages(Pages pages, Readers readers, AppointmentSheets sheets, SheetForms forms) {
        this.pages = pages;
        this.readers = readers;
        this.sheets = sheets;
        this.forms = forms;
    }

    @GetMapping
    ResponseEntity<StreamingResponseBody> take(@PathVariable String county) {
        return Workbooks.named(county + "任免", out -> sheets.write(county, out));
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
        String list = AppointmentListPages.address(county);
        return new SheetFormPage(
                readers.words(request).text("appointments.list.title"), county, list, list, "sheet.fill.appointments");
    }
}
