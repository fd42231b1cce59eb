package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongbao.appointment.AppointmentReader;
import org.gongbao.calendar.Countdown;
import org.gongbao.gazette.DocumentView;
import org.gongbao.gazette.Documents;
import org.gongbao.organization.Appointments;
import org.gongbao.organization.Appointments.Entry;
import org.gongbao.organization.Organization;
import org.gongbao.organization.OrganizationRefused;
import org.gongbao.organization.Organizations;
import org.gongbao.organization.Proposal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Editors look at what a document of appointments was read to say, correct it, and accept or reject each of it. */
@Controller
@RequestMapping("/admin/documents/{id}/appointments")
final class AppointmentPages {

    private final Pages pages;
    private final Readers readers;
    private final Documents documents;
    private final Appointments appointments;
    private final Organizations organizations;
    private final Clock clock;

    AppointmentPages(
            Pages pages,
            Readers readers,
            Documents documents,
            Appointments appointments,
            Organizations organizations,
            Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.documents = documents;
        this.appointments = appointments;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping
    View proposals(@PathVariable String id, HttpServletRequest request) {
        return show(view(id), "", null, List.of(), request);
    }

    @PostMapping("/accept")
    View accept(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request) {
        DocumentView view = view(id);
        Proposal<Entry> proposal = ReviewedDocument.find(all(view), key);
        Entry entry = new Entry(proposal.entry().appoints(), unit, title, person, PostForms.day(day), note);
        try {
            PostForms.check(day);
            String source = view.summary().cited();
            appointments.accept(view.summary().county(), id, source, proposal, entry, readers.name());
        } catch (OrganizationRefused refused) {
            return show(view, key, entry, PostForms.problems(refused, request), request);
        }
        return WorkWords.to(address(id));
    }

    @PostMapping("/reject")
    View reject(@PathVariable String id, @RequestParam String key, HttpServletRequest request) {
        DocumentView view = view(id);
        try {
            appointments.reject(view.summary().county(), id, ReviewedDocument.find(all(view), key), readers.name());
        } catch (OrganizationRefused refused) {
            return show(view, "", null, PostForms.problems(refused, request), request);
        }
        return WorkWords.to(address(id));
    }

    private DocumentView view(String id) {
        return documents.latest(id, true).orElseThrow(NotHere::new);
    }

    private List<Proposal<Entry>> all(DocumentView view) {
        return appointments.proposals(view.summary().county(), view.summary().id(), view.document());
    }

    static String address(String id) {
        return "/admin/documents/" + id + "/appointments";
    }

    /** @param typed what was sent for the proposal of that key, and refused */
    private View show(
            DocumentView view, String key, @Nullable Entry typed, List<String> problems, HttpServletRequest request) {
        Words words = readers.words(request);
        ReviewedDocument document = new ReviewedDocument(view, words);
        Organization organization = organizations.of(view.summary().county());
        List<String> units = new ArrayList<>();
        LocalDate day =
                Objects.requireNonNullElse(view.summary().date(), LocalDate.ofInstant(clock.instant(), Countdown.ZONE));
        organization.unitsOn(day).forEach(unit -> units.add(unit.knownOn(day).name()));
        List<AppointmentsPage.Item> items = new ArrayList<>();
        for (Proposal<Entry> proposal : all(view)) {
            Entry entry = proposal.key().equals(key) && typed != null ? typed : proposal.entry();
            items.add(item(proposal, entry, document, units.contains(entry.unit())));
        }
        return pages.show(new AppointmentsPage(
                document.crumbs(words.text("appointments.title"), ""),
                address(view.summary().id()),
                items,
                words.findings(
                        AppointmentReader.read(view.document()).findings(), Words.address(view.summary()) + "?lines=1"),
                units,
                problems));
    }

    private static AppointmentsPage.Item item(
            Proposal<Entry> proposal, Entry entry, ReviewedDocument document, boolean known) {
        return new AppointmentsPage.Item(
                proposal.key(),
                entry.appoints(),
                proposal.sentence(),
                ReviewedDocument.lines(proposal),
                document.place(proposal),
                entry.unit(),
                known,
                entry.title(),
                entry.person(),
                Objects.toString(entry.day(), ""),
                entry.note(),
                document.reviewed(proposal));
    }
}
