package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.IssueContents;
import org.gongbao.gazette.IssueSummary;
import org.gongbao.incident.Alerts;
import org.gongbao.incident.Incidents;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The way to a document: the entrance, a county, an issue. */
@Controller
final class ListPages {

    private static final int NEWEST = 12;

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Incidents incidents;
    private final Catalogue catalogue;
    private final Alerts alerts;
    private final Clock clock;

    ListPages(
            Pages pages,
            Readers readers,
            CurrentVisitor visitor,
            Catalogue catalogue,
            Incidents incidents,
            Alerts alerts,
            Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.incidents = incidents;
        this.catalogue = catalogue;
        this.alerts = alerts;
        this.clock = clock;
    }

    @GetMapping("/")
    View home(HttpServletRequest request) {
        Words words = readers.words(request);
        boolean all = readers.maySeeUnpublished();
        return pages.show(new HomePage(
                !incidents.plans(visitor.get()).isEmpty(),
                alerts.inForce().stream()
                        .map(new WarningWords(words, clock)::card)
                        .toList(),
                catalogue.counties(all).stream().map(words::county).toList(),
                catalogue.latestIssues(NEWEST, all).stream().map(words::issue).toList(),
                words.documents(catalogue.newest(null, null, NEWEST, all))));
    }

    @GetMapping("/counties/{county}")
    View county(@PathVariable String county, HttpServletRequest request) {
        Words words = readers.words(request);
        List<IssueSummary> issues = catalogue.issues(county, readers.maySeeUnpublished());
        if (issues.isEmpty()) {
            throw new NotHere();
        }
        return pages.show(
                new CountyPage(county, issues.stream().map(words::issue).toList()));
    }

    @GetMapping("/issues/{id}")
    View issue(@PathVariable String id, HttpServletRequest request) {
        Words words = readers.words(request);
        boolean all = readers.maySeeUnpublished();
        IssueContents contents = catalogue.issue(id, all).orElseThrow(NotHere::new);
        IssueSummary issue = contents.issue();
        return pages.show(new IssuePage(
                new Crumb(issue.county(), Words.countyAddress(issue.county())),
                words.name(issue),
                issue.total(),
                issue.published(),
                all ? "/admin/issues/" + id + "/again" : "",
                words.documents(contents.documents()),
                all ? words.findings(contents.findings(), "") : List.of(),
                contents.hidden()));
    }
}
