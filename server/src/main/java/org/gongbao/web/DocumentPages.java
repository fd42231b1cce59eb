package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongbao.appointment.AppointmentReader;
import org.gongbao.citation.Citation;
import org.gongbao.citation.Target;
import org.gongbao.document.Finding;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.LineRange;
import org.gongbao.document.Severity;
import org.gongbao.gazette.CitationView;
import org.gongbao.gazette.DocumentSummary;
import org.gongbao.gazette.DocumentView;
import org.gongbao.gazette.Documents;
import org.gongbao.gazette.VersionSummary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** A document, its versions, and the permanent addresses of its clauses. */
@Controller
final class DocumentPages {

    private final Pages pages;
    private final Readers readers;
    private final Documents documents;

    DocumentPages(Pages pages, Readers readers, Documents documents) {
        this.pages = pages;
        this.readers = readers;
        this.documents = documents;
    }

    @GetMapping("/documents/{id}")
    View document(@PathVariable String id, @RequestParam(defaultValue = "") String lines, HttpServletRequest request) {
        DocumentView view = documents.latest(id, readers.maySeeUnpublished()).orElseThrow(NotHere::new);
        return pages.show(page(view, "/documents/" + id, !lines.isEmpty(), request));
    }

    @GetMapping("/documents/{id}/versions/{version}")
    View version(
            @PathVariable String id,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String lines,
            HttpServletRequest request) {
        DocumentView view =
                documents.version(id, version, readers.maySeeUnpublished()).orElseThrow(NotHere::new);
        return pages.show(page(view, "/documents/" + id + "/versions/" + version, !lines.isEmpty(), request));
    }

    /** A clause without a fragment, for those who may not send one; leads to its place in the document. */
    @GetMapping("/documents/{id}/clauses/{*path}")
    View clause(@PathVariable String id, @PathVariable String path) {
        String clause = path.substring(1);
        DocumentView view = documents.latest(id, readers.maySeeUnpublished()).orElseThrow(NotHere::new);
        boolean known = view.document()
                .clauses()
                .anyMatch(candidate -> candidate.path().toString().equals(clause));
        if (!known) {
            throw new NotHere();
        }
        return new RedirectView(
                "/documents/" + id + "#" + UriUtils.encodeFragment(clause, StandardCharsets.UTF_8), false, true, false);
    }

    @GetMapping("/documents/{id}/versions")
    View versions(@PathVariable String id, HttpServletRequest request) {
        Words words = readers.words(request);
        boolean all = readers.maySeeUnpublished();
        DocumentView view = documents.latest(id, all).orElseThrow(NotHere::new);
        String address = "/documents/" + id;
        List<Crumb> crumbs = crumbs(view, words);
        crumbs.set(crumbs.size() - 1, new Crumb(crumbs.getLast().name(), address));
        crumbs.add(new Crumb(words.text("versions.title"), ""));
        return pages.show(new VersionsPage(
                crumbs,
                words.title(view.summary()),
                documents.versions(id, all).stream()
                        .map(version -> new VersionsPage.Version(
                                version.number(),
                                address + "/versions/" + version.number(),
                                version.seed(),
                                version.actor(),
                                words.time(version.at()),
                                reason(version, words),
                                version.changes().stream()
                                        .map(change -> Changes.line(change, "", address, words))
                                        .toList()))
                        .toList()));
    }

    private DocumentPage page(DocumentView view, String address, boolean lines, HttpServletRequest request) {
        Words words = readers.words(request);
        DocumentSummary summary = view.summary();
        GovernmentDocument document = view.document();
        String permanent = Words.address(summary);
        Map<Integer, String> raw = lines ? rawLines(view) : Map.of();
        return new DocumentPage(
                crumbs(view, words),
                permanent,
                "/admin/documents/" + summary.id() + "/correct",
                AppointmentReader.read(document).appointments().isEmpty()
                        ? ""
                        : "/admin/documents/" + summary.id() + "/appointments",
                "/admin/documents/" + summary.id() + "/proof",
                summary.number() == null ? null : summary.number().toString(),
                words.title(summary),
                summary.titlePrinted() || summary.title() == null,
                summary.issuer(),
                summary.date(),
                words.kind(summary.kind()),
                words.shut(summary),
                summary.withdrawn(),
                citation(summary),
                document.addressees(),
                document.parts(),
                TableOfContents.of(document.parts(), address),
                new DocumentText(address, links(view, permanent), lines, raw),
                document.contact(),
                view.cites().stream()
                        .filter(cited -> !(cited.citation().target() instanceof Target.Inside))
                        .map(cited -> cites(cited, permanent, words))
                        .toList(),
                view.citedBy().stream().map(citing -> citedBy(citing, words)).toList(),
                words.findings(shown(document.findings()), address + "?lines=1"),
                view.corrections().stream().map(words::correction).toList(),
                new DocumentPage.Versions(view.version(), summary.version(), permanent + "/versions"));
    }

    /** What may be wrong in a text is for those who can put it right; what reading did to it is for every reader. */
    private List<Finding> shown(List<Finding> findings) {
        return readers.maySeeUnpublished()
                ? findings
                : findings.stream()
                        .filter(finding -> finding.severity() == Severity.REPAIR)
                        .toList();
    }

    private Map<Integer, String> rawLines(DocumentView view) {
        LineRange range = view.document().lines();
        List<String> lines = documents.lines(view.summary().id(), view.version(), range, readers.maySeeUnpublished());
        Map<Integer, String> raw = new HashMap<>();
        for (String line : lines) {
            raw.put(range.first() + raw.size(), line);
        }
        return raw;
    }

    private static String reason(VersionSummary version, Words words) {
        return version.number() == 1
                ? words.text("versions.first")
                : version.reread()
                        ? words.text("versions.reread")
                        : version.changes().isEmpty() ? words.text("versions.head") : "";
    }

    static List<Crumb> crumbs(DocumentView view, Words words) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(
                view.issue().county(), Words.countyAddress(view.issue().county())));
        Listed.Issue issue = words.issue(view.issue());
        crumbs.add(new Crumb(issue.name(), issue.address()));
        DocumentSummary summary = view.summary();
        crumbs.add(new Crumb(
                summary.number() == null
                        ? words.title(summary)
                        : summary.number().toString(),
                ""));
        return crumbs;
    }

    /** As Chinese law cites: issuer, title in 《》, number in brackets. */
    private static String citation(DocumentSummary document) {
        String issuer = document.issuer() == null ? "" : document.issuer();
        String number = document.number() == null ? "" : "（" + document.number() + "）";
        return document.title() == null
                ? issuer + document.titleOrUntitled() + number
                : issuer + "《" + document.title() + "》" + number;
    }

    /**
     * Where each mention in the text leads; one whose target is not kept here leads nowhere, nor one whose words mean
     * another place in another clause, as 前款 does.
     */
    private static Map<String, String> links(DocumentView view, String permanent) {
        Map<String, CitationView> first = new LinkedHashMap<>();
        Set<String> unclear = new HashSet<>();
        for (CitationView cited : view.cites()) {
            String text = cited.citation().text();
            CitationView earlier = first.putIfAbsent(text, cited);
            if (earlier != null
                    && !Objects.equals(
                            earlier.citation().from(), cited.citation().from())
                    && !targetAddress(earlier, permanent).equals(targetAddress(cited, permanent))) {
                unclear.add(text);
            }
        }
        Map<String, String> links = new LinkedHashMap<>();
        first.forEach((text, cited) -> {
            String address = targetAddress(cited, permanent);
            if (!address.isEmpty() && !unclear.contains(text)) {
                links.put(text, address);
            }
        });
        return links;
    }

    private static String targetAddress(CitationView cited, String permanent) {
        return switch (cited.citation().target()) {
            case Target.Inside inside ->
                inside.path() == null
                        ? (inside.part().isEmpty() ? "" : Words.clauseAddress(permanent, inside.part()))
                        : Words.clauseAddress(permanent, inside.path());
            case Target.Document document ->
                cited.other() == null ? "" : Words.clauseAddress(Words.address(cited.other()), document.path());
            case Target.External external -> "";
            case Target.Missing missing -> "";
        };
    }

    private static DocumentPage.CitationLine cites(CitationView cited, String permanent, Words words) {
        Citation citation = cited.citation();
        return new DocumentPage.CitationLine(
                words.relation(citation.relation()),
                citation.text(),
                targetAddress(cited, permanent),
                citation.from() == null ? "" : citation.from().toString(),
                citation.from() == null ? "" : Words.clauseAddress(permanent, citation.from()));
    }

    private static DocumentPage.CitationLine citedBy(CitationView citing, Words words) {
        DocumentSummary other = citing.other();
        String address = other == null ? "" : Words.address(other);
        Citation citation = citing.citation();
        return new DocumentPage.CitationLine(
                words.relation(citation.relation()),
                other == null ? citation.text() : words.title(other),
                address,
                citation.from() == null ? "" : citation.from().toString(),
                citation.from() == null || address.isEmpty() ? "" : Words.clauseAddress(address, citation.from()));
    }
}
