package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.proposal.ProposalRefused;
import org.gongbao.proposal.Proposals;
import org.gongbao.proposal.Settlement;
import org.gongbao.proposal.TaskList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/** An editor says which units the printed names of a document's tasks mean. */
@Controller
@RequestMapping("/admin/documents/{id}/tasks/units")
final class TaskUnitPages {

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Proposals proposals;
    private final Settlement settlement;

    TaskUnitPages(Pages pages, Readers readers, CurrentVisitor visitor, Proposals proposals, Settlement settlement) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.proposals = proposals;
        this.settlement = settlement;
    }

    @GetMapping
    View units(@PathVariable String id, HttpServletRequest request) {
        return pages.show(page(id, List.of(), List.of(), request));
    }

    @PostMapping
    View settle(@PathVariable String id, HttpServletRequest request) {
        List<Settlement.Answer> answers = answers(request);
        try {
            settlement.settle(visitor.get(), id, answers);
            return TaskPages.to(UriComponentsBuilder.fromPath(TaskWords.list(id))
                    .queryParam("done", "settle")
                    .queryParam("count", answers.size()));
        } catch (ProposalRefused refused) {
            return pages.show(page(id, new TaskWords(readers.words(request)).problems(refused), answers, request));
        }
    }

    private static List<Settlement.Answer> answers(HttpServletRequest request) {
        String[] printed = values(request, "printed");
        String[] ways = values(request, "way");
        String[] names = values(request, "name");
        String[] kinds = values(request, "kind");
        List<Settlement.Answer> answers = new ArrayList<>();
        int rows = Math.min(Math.min(printed.length, ways.length), Math.min(names.length, kinds.length));
        for (int row = 0; row < rows; row++) {
            switch (ways[row]) {
                case "same" -> answers.add(new Settlement.Same(printed[row], names[row].strip()));
                case "new" -> answers.add(new Settlement.New(printed[row], names[row].strip(), kinds[row].strip()));
                case "none" -> answers.add(new Settlement.None(printed[row]));
                default -> {}
            }
        }
        return answers;
    }

    private static String[] values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    private TaskUnitsPage page(
            String id, List<String> problems, List<Settlement.Answer> typed, HttpServletRequest request) {
        TaskList list = proposals.of(visitor.get(), id).orElseThrow(NotHere::new);
        return new TaskWords(readers.words(request))
                .units(list, settlement.units(list.county()), settlement.kinds(list.county()), typed, problems);
    }
}
