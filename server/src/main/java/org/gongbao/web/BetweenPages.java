package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.document.Finding;
import org.gongbao.document.Severity;
import org.gongbao.gazette.BetweenDocuments;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.County;
import org.gongbao.gazette.DocumentView;
import org.gongbao.gazette.Documents;
import org.gongbao.verdict.Verdict;
import org.gongbao.verdict.VerdictRefused;
import org.gongbao.verdict.Verdicts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** Editors see what documents say against each other, and decide about it as about the findings of one document. */
@Controller
@RequestMapping("/admin/between")
final class BetweenPages {

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Catalogue catalogue;
    private final Documents documents;
    private final BetweenDocuments between;
    private final Verdicts verdicts;

    BetweenPages(
            Pages pages,
            Readers readers,
            CurrentVisitor visitor,
            Catalogue catalogue,
            Documents documents,
            BetweenDocuments between,
            Verdicts verdicts) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.catalogue = catalogue;
        this.documents = documents;
        this.between = between;
        this.verdicts = verdicts;
    }

    @GetMapping
    View findings(@RequestParam(defaultValue = "") String county, HttpServletRequest request) {
        return pages.show(page(county, "", request));
    }

    @GetMapping(params = "sheet")
    ResponseEntity<StreamingResponseBody> sheet(
            @RequestParam(defaultValue = "") String county, HttpServletRequest request) {
        Words words = readers.words(request);
        List<List<String>> rows = new ArrayList<>();
        for (BetweenPage.Group group : page(county, "", request).groups()) {
            for (ProofPage.Note note : group.notes()) {
                rows.add(List.of(
                        group.title(),
                        group.name(),
                        note.kind(),
                        note.suspicion() ? words.text("proof.suspicion") : "",
                        note.message(),
                        note.others().stream().map(FindingLine.Line::name).collect(Collectors.joining("、")),
                        note.verdict() == null ? "" : note.verdict().decision(),
                        note.verdict() == null ? "" : note.verdict().reason()));
            }
        }
        return Workbooks.list(
                words.text("between.title"),
                words.texts(
                        "between.column.document",
                        "between.column.number",
                        "between.column.kind",
                        "proof.suspicion",
                        "between.column.finding",
                        "between.column.lines",
                        "proof.decide",
                        "proof.reason"),
                rows);
    }

    @PostMapping("/{id}")
    View decide(
            @PathVariable String id,
            @RequestParam String finding,
            @RequestParam Verdict.Decision decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String unit,
            HttpServletRequest request) {
        DocumentView view = documents.latest(id, true).orElseThrow(NotHere::new);
        String county = view.issue().county();
        try {
            verdicts.decide(
                    visitor.get(),
                    new Verdicts.Subject(
                            county, id, view.version(), view.document().withFindings(between.about(county, id))),
                    finding,
                    decision,
                    reason,
                    unit);
        } catch (VerdictRefused refusal) {
            String problem = readers.words(request)
                    .text("proof.refused." + refusal.reason().name());
            return pages.show(page(county, problem, request));
        }
        RedirectView redirect = new RedirectView(address(county), false, true, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    private static String address(String county) {
        return "/admin/between?county=" + UriUtils.encode(county, StandardCharsets.UTF_8);
    }

    private BetweenPage page(String asked, String problem, HttpServletRequest request) {
        Words words = readers.words(request);
        List<String> counties =
                catalogue.counties(true).stream().map(County::name).toList();
        String county = counties.contains(asked) || counties.isEmpty() ? asked : counties.getFirst();
        List<BetweenPage.Group> groups = new ArrayList<>();
        List<Finding> all = new ArrayList<>();
        for (BetweenDocuments.Found found : between.of(county)) {
            documents.latest(found.document(), true).ifPresent(view -> {
                groups.add(group(view, found.findings(), all.size(), words));
                all.addAll(found.findings());
            });
        }
        return new BetweenPage(
                county,
                address(county) + "&sheet",
                counties.stream()
                        .filter(other -> !other.equals(county))
                        .map(other -> new BetweenPage.County(other, address(other)))
                        .toList(),
                problem,
                count(all, Severity.FAULT),
                count(all, Severity.SUSPICION),
                groups);
    }

    private BetweenPage.Group group(DocumentView view, List<Finding> findings, int before, Words words) {
        String id = view.summary().id();
        String proof = "/admin/documents/" + id + "/proof";
        Map<String, Verdict> decided = verdicts.of(view.issue().county(), id);
        List<ProofPage.Note> notes = new ArrayList<>();
        for (Finding finding : findings) {
            notes.add(ProofNotes.of(
                    view, before + notes.size() + 1, finding, decided.get(finding.fingerprint()), proof, words));
        }
        String issuer = view.summary().issuer();
        return new BetweenPage.Group(
                view.summary().number() == null ? "" : view.summary().number().toString(),
                view.summary().titleOrUntitled(),
                Words.address(view.summary()),
                "/admin/between/" + id,
                issuer == null ? "" : issuer,
                notes);
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
