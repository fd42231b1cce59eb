package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.ClauseChange;
import org.gongbao.gazette.DocumentSummary;
import org.gongbao.gazette.ImportReport;
import org.gongbao.gazette.ImportSummary;
import org.gongbao.gazette.Importer;
import org.gongbao.gazette.Imports;
import org.gongbao.gazette.IssueSummary;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Editors hand in files and see what came of them. */
@Controller
@RequestMapping("/admin")
final class ImportPages {

    private static final int LATEST = 20;

    private final Pages pages;
    private final Readers readers;
    private final RunningImports running;
    private final Importer importer;
    private final Imports imports;
    private final Catalogue catalogue;

    ImportPages(
            Pages pages,
            Readers readers,
            RunningImports running,
            Importer importer,
            Imports imports,
            Catalogue catalogue) {
        this.pages = pages;
        this.readers = readers;
        this.running = running;
        this.importer = importer;
        this.imports = imports;
        this.catalogue = catalogue;
    }

    @GetMapping("/import")
    View form(HttpServletRequest request) {
        return pages.show(new ImportPage("", past(readers.words(request))));
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View start(@RequestParam("files") List<MultipartFile> files, HttpServletRequest request) throws IOException {
        List<RunningImports.Job> jobs = new ArrayList<>();
        String actor = readers.name();
        for (MultipartFile file : files) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (!name.isBlank()) {
                byte[] bytes = file.getBytes();
                jobs.add(new RunningImports.Job(name, progress -> importer.importFile(name, bytes, actor, progress)));
            }
        }
        if (jobs.isEmpty()) {
            Words words = readers.words(request);
            return pages.show(new ImportPage(words.text("import.nothing"), past(words)));
        }
        return to("/admin/import/" + running.start(jobs).id());
    }

    @PostMapping("/issues/{id}/again")
    View again(@PathVariable String id, HttpServletRequest request) {
        IssueSummary issue = catalogue.issue(id, true).orElseThrow(NotHere::new).issue();
        String actor = readers.name();
        var job = new RunningImports.Job(
                readers.words(request).name(issue), progress -> importer.readAgain(id, actor, progress));
        return to("/admin/import/" + running.start(List.of(job)).id());
    }

    @GetMapping("/import/{batch}")
    View progress(@PathVariable String batch, HttpServletRequest request, HttpServletResponse response) {
        Words words = readers.words(request);
        RunningImports.Batch found = running.find(batch).orElseThrow(NotHere::new);
        if (!found.finished()) {
            return pages.show(new ProgressPage(
                    found.current(),
                    words.text("stage." + found.stage().name()),
                    found.percent(),
                    "/admin/import/" + batch));
        }
        if (request.getHeader("HX-Request") != null) {
            // A page that asks in the background is told to go where the browser itself would.
            response.setHeader("HX-Redirect", "/admin/import/" + batch);
        }
        List<RunningImports.Outcome> outcomes = found.outcomes();
        ImportReport only = outcomes.size() == 1 ? outcomes.getFirst().report() : null;
        if (only != null && request.getHeader("HX-Request") == null) {
            return to("/admin/imports/" + only.id() + (only.unchanged() ? "?unchanged" : ""));
        }
        return pages.show(new BatchPage(
                outcomes.stream().map(outcome -> line(outcome, words)).toList()));
    }

    @GetMapping("/imports/{id}")
    View report(@PathVariable long id, @RequestParam(required = false) String unchanged, HttpServletRequest request) {
        Words words = readers.words(request);
        ImportReport report = imports.report(id).orElseThrow(NotHere::new);
        List<Listed.Issue> issues = new ArrayList<>();
        List<ReportPage.Read> documents = new ArrayList<>();
        List<ReportPage.ChangedClause> changes = new ArrayList<>();
        List<FindingLine> findings = new ArrayList<>();
        for (ImportReport.ReadFile file : report.files()) {
            findings.addAll(words.findings(file.findings(), ""));
            for (ImportReport.ReadIssue issue : file.issues()) {
                issues.add(words.issue(issue.issue()));
                findings.addAll(words.findings(issue.findings(), ""));
                for (ImportReport.ReadDocument document : issue.documents()) {
                    catalogue
                            .summary(document.id(), true)
                            .ifPresent(summary -> documents.add(read(document, summary, words)));
                    for (ClauseChange change : document.changes()) {
                        changes.add(Changes.line(
                                change,
                                document.title() == null ? words.text("document.untitled") : document.title(),
                                "/documents/" + document.id(),
                                words));
                    }
                }
            }
        }
        return pages.show(new ReportPage(
                report.file(),
                unchanged == null ? sentence(report, words) : words.text("report.unchanged"),
                issues,
                documents,
                changes,
                findings));
    }

    private static ReportPage.Read read(ImportReport.ReadDocument document, DocumentSummary summary, Words words) {
        return new ReportPage.Read(
                words.document(summary),
                words.text("outcome." + document.outcome().name()),
                document.findings().size());
    }

    private List<ImportPage.Past> past(Words words) {
        return imports.latest(LATEST).stream()
                .map(summary -> past(summary, words))
                .toList();
    }

    private static ImportPage.Past past(ImportSummary summary, Words words) {
        return new ImportPage.Past(
                "/admin/imports/" + summary.id(),
                summary.file(),
                summary.actor(),
                words.time(summary.at()),
                words.text("count.documents", summary.documents()));
    }

    private static BatchPage.Line line(RunningImports.Outcome outcome, Words words) {
        if (outcome.report() != null) {
            return new BatchPage.Line(
                    outcome.file(),
                    sentence(outcome.report(), words),
                    "/admin/imports/" + outcome.report().id(),
                    false);
        }
        String why = outcome.refusal() == null
                ? words.text("error.500.what")
                : words.language() == Language.ENGLISH
                        ? outcome.refusal().englishMessage()
                        : outcome.refusal().message();
        return new BatchPage.Line(outcome.file(), why, "", true);
    }

    private static String sentence(ImportReport report, Words words) {
        if (report.unchanged()) {
            return words.text("report.unchanged");
        }
        return words.text(
                "report.counts",
                report.count(ImportReport.Outcome.NEW),
                report.count(ImportReport.Outcome.CHANGED),
                report.count(ImportReport.Outcome.UNCHANGED),
                report.count(ImportReport.Outcome.WITHDRAWN));
    }

    private static View to(String address) {
        RedirectView redirect = new RedirectView(address, false, true, false);
        redirect.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        return redirect;
    }
}
