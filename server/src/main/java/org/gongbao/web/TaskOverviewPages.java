package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.gazette.Catalogue;
import org.gongbao.gazette.County;
import org.gongbao.proposal.TaskOverview;
import org.gongbao.proposal.TaskOverview.Waiting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Editors see in which documents tasks still wait for their decision. */
@Controller
final class TaskOverviewPages {

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Catalogue catalogue;
    private final TaskOverview overview;

    TaskOverviewPages(
            Pages pages, Readers readers, CurrentVisitor visitor, Catalogue catalogue, TaskOverview overview) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.catalogue = catalogue;
        this.overview = overview;
    }

    @GetMapping("/admin/tasks")
    View tasks(HttpServletRequest request) {
        Words words = readers.words(request);
        return pages.show(new TaskOverviewPage(catalogue.counties(true).stream()
                .map(county -> county(county, words))
                .filter(county -> !county.items().isEmpty())
                .toList()));
    }

    private TaskOverviewPage.County county(County county, Words words) {
        List<Waiting> waiting = overview.of(visitor.get(), county.name());
        return new TaskOverviewPage.County(
                county.name(),
                waiting.stream().mapToInt(Waiting::open).sum(),
                waiting.stream()
                        .map(each -> new TaskOverviewPage.Item(
                                words.documents(List.of(each.document())).getFirst(),
                                TaskWords.list(each.document().id()),
                                each.tasks(),
                                each.open()))
                        .toList());
    }
}
