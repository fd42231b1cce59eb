package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.document.DocumentKind;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.DocumentSummary;
import org.gongbao.gazette.Documents;
import org.gongbao.organization.Appointments;
import org.gongbao.organization.Appointments.Waiting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriUtils;

/** Editors see which documents of appointments (任免) of a county they still have to review. */
@Controller
final class AppointmentListPages {

    private final Pages pages;
    private final Readers readers;
    private final Catalogue catalogue;
    private final Documents documents;
    private final Appointments appointments;

    AppointmentListPages(
            Pages pages, Readers readers, Catalogue catalogue, Documents documents, Appointments appointments) {
        this.pages = pages;
        this.readers = readers;
        this.catalogue = catalogue;
        this.documents = documents;
        this.appointments = appointments;
    }

    /** A document of which nothing was read stays, because a person has to look at it. */
    @GetMapping("/admin/appointments/{county}")
    View list(@PathVariable String county, HttpServletRequest request) {
        Words words = readers.words(request);
        List<AppointmentListPage.Item> items = new ArrayList<>();
        int done = 0;
        for (DocumentSummary summary : catalogue.ofKind(county, DocumentKind.APPOINTMENT, true)) {
            Waiting waiting = appointments.waiting(
                    county,
                    summary.id(),
                    summary.version(),
                    () -> documents
                            .latest(summary.id(), true)
                            .orElseThrow(NotHere::new)
                            .document());
            if (waiting.read() > 0 && waiting.open() == 0) {
                done++;
            } else {
                items.add(new AppointmentListPage.Item(
                        words.documents(List.of(summary)).getFirst(),
                        AppointmentPages.address(summary.id()),
                        waiting.read(),
                        waiting.open()));
            }
        }
        return pages.show(new AppointmentListPage(county, items, done));
    }

    static String address(String county) {
        return "/admin/appointments/" + UriUtils.encodePathSegment(county, StandardCharsets.UTF_8);
    }
}
