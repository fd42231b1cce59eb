package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.BiFunction;
import org.gongbao.exchange.Progress;
import org.gongbao.exchange.ReturnedSheets;
import org.gongbao.exchange.SheetReport;
import org.gongbao.sheet.UnreadableWorkbook;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Takes a sheet that somebody filled in: it is read behind the page that says how far it is. */
@Component
final class SheetForms {

    private final Pages pages;
    private final Readers readers;
    private final ReturnedSheets returned;
    private final RunningSheets running;

    SheetForms(Pages pages, Readers readers, ReturnedSheets returned, RunningSheets running) {
        this.pages = pages;
        this.readers = readers;
        this.returned = returned;
        this.running = running;
    }

    /**
     * @param form that took it; what is no workbook comes back to it
     * @param under the address below which reports stand for the reader
     * @param work reads the sheet
     */
    View take(
            SheetFormPage form,
            String under,
            MultipartFile file,
            BiFunction<byte[], Progress, SheetReport> work,
            HttpServletRequest request)
            throws IOException {
        byte[] content = file.getBytes();
        try {
            returned.look(content);
        } catch (UnreadableWorkbook unreadable) {
            return pages.show(form.refused(unreadable.reason().message(Chromes.language(request) == Language.CHINESE)));
        }
        return running.start(
                        readers.name(),
                        form.list(),
                        form.address() + "/sheet/return",
                        content,
                        progress -> work.apply(content, progress))
                .<View>map(sheet -> new RedirectView(under + "/sheets/" + sheet.id(), true))
                .orElseGet(() -> pages.show(form.refused(readers.words(request).text("sheet.busy"))));
    }
}
