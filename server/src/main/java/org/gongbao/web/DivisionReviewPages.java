package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongbao.calendar.Countdown;
import org.gongbao.gazette.DocumentView;
import org.gongbao.gazette.Documents;
import org.gongbao.organization.Divisions;
import org.gongbao.organization.Divisions.Entry;
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

/** Editors take over, from the document that says so, who leads which field. */
@Controller
@RequestMapping("/admin/documents/{id}/divisions")
final class DivisionReviewPages {

    private final Pages pages;
    private final Readers readers;
    private final Documents documents;
    private final Divisions divisions;
    private final Organizations organizations;
    private final Clock clock;

    DivisionReviewPages(
            Pages pages,
            Readers readers,
            Documents documents,
            Divisions divisions,
            Organizations organizations,
            Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.documents = documents;
        this.divisions = divisions;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping
    View proposals(@PathVariable String id, HttpServletRequest request) {
        return proposals(view(id), "", null, List.of(), request);
    }

    @PostMapping("/accept")
    View accept(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String fields,
            @RequestParam(defaultValue = "") String day,
            HttpServletRequest request) {
        DocumentView view = view(id);
        Entry entry = new Entry(unit, title, person, DivisionPages.fields(fields), PostForms.day(day));
        Proposal<Entry> proposal = ReviewedDocument.find(all(view), key);
        try {
            PostForms.check(day);
            String source = view.summary().cited();
            divisions.accept(view.summary().county(), id, source, proposal, entry, readers.name());
        } catch (OrganizationRefused refused) {
            return proposals(view, key, entry, PostForms.problems(refused, request), request);
        }
        return WorkWords.to(DivisionPages.review(id));
    }

    @PostMapping("/reject")
    View reject(@PathVariable String id, @RequestParam String key, HttpServletRequest request) {
        DocumentView view = view(id);
        try {
            divisions.reject(view.summary().county(), id, ReviewedDocument.find(all(view), key), readers.name());
        } catch (OrganizationRefused refused) {
            return proposals(view, "", null, PostForms.problems(refused, request), request);
        }
        return WorkWords.to(DivisionPages.review(id));
    }

    /** @param typed what was sent for the proposal of that key, and refused */
    private View proposals(
            DocumentView view, String key, @Nullable Entry typed, List<String> problems, HttpServletRequest request) {
        Words words = readers.words(request);
        ReviewedDocument document = new ReviewedDocument(view, words);
        String county = view.summary().county();
        return pages.show(new DivisionReviewPage(
                document.crumbs(words.text("division.title"), DivisionPages.address(county)),
                DivisionPages.review(view.summary().id()),
                all(view).stream()
                        .map(proposal -> item(
                                proposal,
                                proposal.key().equals(key) && typed != null ? typed : proposal.entry(),
                                document))
                        .toList(),
                DivisionPages.units(
                        organizations.of(county),
                        Objects.requireNonNullElse(
                                view.summary().date(), LocalDate.ofInstant(clock.instant(), Countdown.ZONE))),
                problems));
    }

    private static DivisionReviewPage.Item item(Proposal<Entry> proposal, Entry entry, ReviewedDocument document) {
        return new DivisionReviewPage.Item(
                proposal.key(),
                proposal.sentence(),
                ReviewedDocument.lines(proposal),
                document.place(proposal),
                entry.unit(),
                entry.title(),
                entry.person(),
                String.join("\n", entry.fields()),
                Objects.toString(entry.day(), ""),
                document.reviewed(proposal));
    }

    private List<Proposal<Entry>> all(DocumentView view) {
        return divisions.proposals(view.summary().county(), view.summary().id(), view.document());
    }

    private DocumentView view(String id) {
        return documents.latest(id, true).orElseThrow(NotHere::new);
    }
}
