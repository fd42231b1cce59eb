package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingKind;
import org.gongbao.document.LineRange;
import org.gongbao.document.Severity;
import org.gongbao.gazette.DocumentView;
import org.gongbao.gazette.Documents;
import org.gongbao.text.PersonalNumbers;
import org.gongbao.verdict.Verdict;
import org.gongbao.verdict.VerdictRefused;
import org.gongbao.verdict.Verdicts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Editors read a document as a proof and decide about its findings. */
@Controller
@RequestMapping("/admin/documents/{id}/proof")
final class ProofPages {

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Documents documents;
    private final Verdicts verdicts;

    ProofPages(Pages pages, Readers readers, CurrentVisitor visitor, Documents documents, Verdicts verdicts) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.documents = documents;
        this.verdicts = verdicts;
    }

    @GetMapping
    View proof(@PathVariable String id, @RequestParam(defaultValue = "") String kind, HttpServletRequest request) {
        return pages.show(page(view(id), kind, "", request));
    }

    @PostMapping
    View decide(
            @PathVariable String id,
            @RequestParam String finding,
            @RequestParam Verdict.Decision decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String unit,
            HttpServletRequest request) {
        DocumentView view = view(id);
        try {
            verdicts.decide(
                    visitor.get(),
                    new Verdicts.Subject(view.issue().county(), id, view.version(), view.document()),
                    finding,
                    decision,
                    reason,
                    unit);
        } catch (VerdictRefused refusal) {
            String problem = readers.words(request)
                    .text("proof.refused." + refusal.reason().name());
            return pages.show(page(view, "", problem, request));
        }
        RedirectView redirect = new RedirectView("/admin/documents/" + id + "/proof", false, true, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    private DocumentView view(String id) {
        return documents.latest(id, true).orElseThrow(NotHere::new);
    }

    private ProofPage page(DocumentView view, String kind, String problem, HttpServletRequest request) {
        Words words = readers.words(request);
        String id = view.summary().id();
        String address = "/admin/documents/" + id + "/proof";
        List<Finding> all = view.document().findings().stream()
                .filter(finding -> finding.severity() != Severity.REPAIR)
                .sorted(Comparator.comparingInt(ProofPages::firstLine))
                .toList();
        Map<String, Verdict> decided = verdicts.of(view.issue().county(), id);
        List<Finding> shown = all.stream()
                .filter(finding -> kind.isEmpty() || finding.kind().code().equals(kind))
                .toList();
        List<Crumb> crumbs = DocumentPages.crumbs(view, words);
        crumbs.set(crumbs.size() - 1, new Crumb(crumbs.getLast().name(), Words.address(view.summary())));
        crumbs.add(new Crumb(words.text("proof.title"), ""));
        String issuer = view.summary().issuer();
        return new ProofPage(
                crumbs,
                words.title(view.summary()),
                address,
                Words.address(view.summary()),
                problem,
                issuer == null ? "" : issuer,
                count(all, Severity.FAULT),
                count(all, Severity.SUSPICION),
                filters(all, kind, address, words),
                lines(view, shown, decided, words));
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static int firstLine(Finding finding) {
        return finding.lines().stream().mapToInt(LineRange::first).min().orElse(0);
    }

    private static List<ProofPage.Filter> filters(List<Finding> all, String kind, String address, Words words) {
        List<ProofPage.Filter> filters = new ArrayList<>();
        filters.add(new ProofPage.Filter(words.text("proof.all"), all.size(), address, kind.isEmpty()));
        Map<FindingKind, Integer> counts = new TreeMap<>();
        all.forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
        counts.forEach((each, count) -> filters.add(new ProofPage.Filter(
                words.language() == Language.ENGLISH ? each.english() : each.chinese(),
                count,
                address + "?kind=" + each.code(),
                each.code().equals(kind))));
        return filters;
    }

    private List<ProofPage.Line> lines(
            DocumentView view, List<Finding> findings, Map<String, Verdict> decided, Words words) {
        LineRange range = view.document().lines();
        List<String> printed = documents.lines(view.summary().id(), view.version(), range, true);
        Map<Integer, List<ProofPage.Note>> notes = new HashMap<>();
        Map<Integer, List<String>> marks = new HashMap<>();
        int place = 0;
        for (Finding finding : findings) {
            int first = Math.clamp(firstLine(finding), range.first(), range.last());
            place++;
            notes.computeIfAbsent(first, _ -> new ArrayList<>())
                    .add(ProofNotes.of(view, place, finding, decided.get(finding.fingerprint()), "", words));
            for (LineRange lines : finding.lines()) {
                for (int line = lines.first(); line <= lines.last(); line++) {
                    marks.computeIfAbsent(line, _ -> new ArrayList<>()).addAll(finding.marked());
                }
            }
        }
        List<ProofPage.Line> lines = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            int number = range.first() + i;
            List<ProofPage.Note> own = notes.getOrDefault(number, List.of());
            if (!printed.get(i).isBlank() || !own.isEmpty()) {
                lines.add(new ProofPage.Line(
                        number,
                        pieces(PersonalNumbers.mask(printed.get(i)), marks.getOrDefault(number, List.of())),
                        own));
            }
        }
        return lines;
    }

    /** The line cut where the marked words begin and end. */
    private static List<ProofPage.Piece> pieces(String line, List<String> marks) {
        boolean[] marked = new boolean[line.length()];
        for (String words : marks) {
            for (int at = line.indexOf(words); at >= 0 && !words.isBlank(); at = line.indexOf(words, at + 1)) {
                java.util.Arrays.fill(marked, at, at + words.length(), true);
            }
        }
        List<ProofPage.Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= line.length(); i++) {
            if (i == line.length() || marked[i] != marked[from]) {
                pieces.add(new ProofPage.Piece(line.substring(from, i), marked[from]));
                from = i;
            }
        }
        return pieces;
    }
}
