package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongbao.calendar.Countdown;
import org.gongbao.document.LineRange;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.DocumentSummary;
import org.gongbao.gazette.DocumentView;
import org.gongbao.gazette.Documents;
import org.gongbao.organization.Divisions;
import org.gongbao.organization.Divisions.Entry;
import org.gongbao.organization.Divisions.Proposal;
import org.gongbao.organization.Organization;
import org.gongbao.organization.OrganizationRefused;
import org.gongbao.organization.Organizations;
import org.gongbao.organization.Period;
import org.gongbao.organization.Portfolio;
import org.gongbao.organization.Post;
import org.gongbao.regulation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriUtils;

/** Editors keep who leads which field of a county's work (领导分工), by hand or from the documents that say so. */
@Controller
final class DivisionPages {

    private static final String ABOUT = "分工";
    private static final DivisionPage.Typed NOTHING = new DivisionPage.Typed("", "", "", "", "", "");

    private final Pages pages;
    private final Readers readers;
    private final Catalogue catalogue;
    private final Documents documents;
    private final Divisions divisions;
    private final Organizations organizations;
    private final Clock clock;

    DivisionPages(
            Pages pages,
            Readers readers,
            Catalogue catalogue,
            Documents documents,
            Divisions divisions,
            Organizations organizations,
            Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.catalogue = catalogue;
        this.documents = documents;
        this.divisions = divisions;
        this.organizations = organizations;
        this.clock = clock;
    }

    static String address(String county) {
        return "/admin/divisions/" + UriUtils.encodePathSegment(county, StandardCharsets.UTF_8);
    }

    private static String review(String document) {
        return "/admin/documents/" + document + "/divisions";
    }

    @GetMapping("/admin/divisions/{county}")
    View county(@PathVariable String county, @RequestParam(defaultValue = "") String day) {
        return county(county, Objects.requireNonNullElse(day(day), today()), NOTHING, List.of());
    }

    @PostMapping("/admin/divisions/{county}/lines")
    View add(
            @PathVariable String county,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String fields,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String document,
            HttpServletRequest request) {
        try {
            divisions.add(county, document, new Entry(unit, title, person, fields(fields), day(day)), readers.name());
        } catch (OrganizationRefused refused) {
            return county(
                    county,
                    today(),
                    new DivisionPage.Typed(unit, title, person, fields, day, document),
                    problems(refused, request));
        }
        return WorkWords.to(address(county));
    }

    @PostMapping("/admin/divisions/{county}/lines/{id}/end")
    View end(
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String day,
            HttpServletRequest request) {
        LocalDate last = Objects.requireNonNullElse(day(day), today());
        try {
            divisions.end(county, id, last, readers.name());
        } catch (OrganizationRefused refused) {
            return county(county, today(), NOTHING, problems(refused, request));
        }
        return WorkWords.to(address(county));
    }

    private View county(String county, LocalDate day, DivisionPage.Typed typed, List<String> problems) {
        Organization organization = organizations.of(county);
        if (organization.units().isEmpty()) {
            throw new NotHere();
        }
        Units names = organization.names(day);
        List<DivisionPage.Line> lines = new ArrayList<>();
        organization
                .unitsOn(day)
                .forEach(unit -> organization
                        .posts(unit.id(), day)
                        .forEach(post -> organization.portfolios(post, day).stream()
                                .sorted(Comparator.comparing(Portfolio::person))
                                .forEachOrdered(portfolio -> lines.add(
                                        line(organization, unit.knownOn(day).name(), post, portfolio, names)))));
        return pages.show(new DivisionPage(
                county,
                OrganizationWords.county(county),
                address(county),
                day.toString(),
                lines,
                List.copyOf(divisions.withoutLeader(county, day)),
                catalogue.titled(county, ABOUT, true).stream()
                        .map(DivisionPages::document)
                        .toList(),
                units(organization, day),
                typed,
                problems));
    }

    private static DivisionPage.Line line(
            Organization organization, String unit, Post post, Portfolio portfolio, Units names) {
        Period period = portfolio.period();
        return new DivisionPage.Line(
                portfolio.id(),
                unit + post.title(),
                portfolio.person(),
                portfolio.field(),
                List.copyOf(organization.named(portfolio, names)),
                period.from().equals(Period.EVER) ? "" : period.from().toString(),
                period.until() == null ? "" : period.until().toString(),
                portfolio.document());
    }

    private static DivisionPage.Document document(DocumentSummary summary) {
        return new DivisionPage.Document(
                review(summary.id()),
                summary.titleOrUntitled(),
                summary.number() == null ? "" : summary.number().toString(),
                Objects.toString(summary.date(), ""));
    }

    @GetMapping("/admin/documents/{id}/divisions")
    View proposals(@PathVariable String id, HttpServletRequest request) {
        return proposals(view(id), "", null, List.of(), request);
    }

    @PostMapping("/admin/documents/{id}/divisions/accept")
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
        Entry entry = new Entry(unit, title, person, fields(fields), day(day));
        String document = view.summary().number() == null
                ? view.summary().titleOrUntitled()
                : view.summary().number().toString();
        try {
            divisions.accept(view.summary().county(), id, document, proposal(view, key), entry, readers.name());
        } catch (OrganizationRefused refused) {
            return proposals(view, key, entry, problems(refused, request), request);
        }
        return WorkWords.to(review(id));
    }

    @PostMapping("/admin/documents/{id}/divisions/reject")
    View reject(@PathVariable String id, @RequestParam String key, HttpServletRequest request) {
        DocumentView view = view(id);
        try {
            divisions.reject(view.summary().county(), id, proposal(view, key), readers.name());
        } catch (OrganizationRefused refused) {
            return proposals(view, "", null, problems(refused, request), request);
        }
        return WorkWords.to(review(id));
    }

    /** @param typed what was sent for the proposal of that key, and refused */
    private View proposals(
            DocumentView view, String key, @Nullable Entry typed, List<String> problems, HttpServletRequest request) {
        Words words = readers.words(request);
        String document = Words.address(view.summary());
        String county = view.summary().county();
        List<Crumb> crumbs = DocumentPages.crumbs(view, words);
        crumbs.set(crumbs.size() - 1, new Crumb(crumbs.getLast().name(), document));
        crumbs.add(new Crumb(words.text("division.title"), address(county)));
        return pages.show(new DivisionReviewPage(
                crumbs,
                review(view.summary().id()),
                all(view).stream()
                        .map(proposal -> item(
                                proposal,
                                proposal.key().equals(key) && typed != null ? typed : proposal.entry(),
                                document,
                                words))
                        .toList(),
                units(
                        organizations.of(county),
                        Objects.requireNonNullElse(view.summary().date(), today())),
                problems));
    }

    private static DivisionReviewPage.Item item(Proposal proposal, Entry entry, String document, Words words) {
        return new DivisionReviewPage.Item(
                proposal.key(),
                proposal.sentence(),
                proposal.lines().stream().map(LineRange::toString).collect(Collectors.joining("、")),
                document + "?lines=1#" + DocumentText.LINE_ANCHOR
                        + proposal.lines().getFirst().first(),
                entry.unit(),
                entry.title(),
                entry.person(),
                String.join("\n", entry.fields()),
                Objects.toString(entry.day(), ""),
                proposal.accepted() == null
                        ? ""
                        : words.text(
                                proposal.accepted() ? "appointments.accepted" : "appointments.rejected",
                                proposal.reviewedBy()));
    }

    private List<Proposal> all(DocumentView view) {
        return divisions.proposals(view.summary().county(), view.summary().id(), view.document());
    }

    private Proposal proposal(DocumentView view, String key) {
        return all(view).stream()
                .filter(proposal -> proposal.key().equals(key))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private DocumentView view(String id) {
        return documents.latest(id, true).orElseThrow(NotHere::new);
    }

    private static List<String> units(Organization organization, LocalDate day) {
        return organization.unitsOn(day).stream()
                .map(unit -> unit.knownOn(day).name())
                .toList();
    }

    private static List<String> fields(String typed) {
        return Arrays.stream(typed.split("[、,，;；\\s]+", -1))
                .filter(field -> !field.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static List<String> problems(OrganizationRefused refused, HttpServletRequest request) {
        boolean chinese = Chromes.language(request) == Language.CHINESE;
        return refused.faults().stream().map(fault -> fault.message(chinese)).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Countdown.ZONE);
    }
}
