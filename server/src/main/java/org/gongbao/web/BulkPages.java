package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.work.BulkMoves;
import org.gongbao.work.Records;
import org.gongbao.work.WorkRefused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Many records of a register moved at once, after a look at what that does. */
@Controller
@RequestMapping("/work/registers/{number}/{name}/bulk")
final class BulkPages {

    /** As many as a page of the list shows. */
    private static final int MOST = 200;

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Records records;
    private final BulkMoves moves;
    private final Clock clock;

    BulkPages(Pages pages, Readers readers, CurrentVisitor visitor, Records records, BulkMoves moves, Clock clock) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.records = records;
        this.moves = moves;
        this.clock = clock;
    }

    @PostMapping("/preview")
    View preview(
            @PathVariable String number,
            @PathVariable String name,
            @RequestParam(defaultValue = "") List<String> id,
            @RequestParam String to,
            HttpServletRequest request) {
        Visitor who = visitor.get();
        Records.Kept kept = kept(who, number, name);
        List<BulkMoves.Outcome> outcomes = WorkWords.found(() -> moves.preview(
                who,
                kept.regulation().header().county(),
                id.stream().limit(MOST).toList(),
                to));
        return show(kept, to, outcomes, false, request);
    }

    /** @param seen id and revision of each, with a blank between them */
    @PostMapping
    View move(
            @PathVariable String number,
            @PathVariable String name,
            @RequestParam(defaultValue = "") List<String> seen,
            @RequestParam String to,
            @RequestParam(defaultValue = "false") boolean together,
            HttpServletRequest request) {
        Visitor who = visitor.get();
        Records.Kept kept = kept(who, number, name);
        Map<String, Integer> revisions = new LinkedHashMap<>();
        for (String each : seen.stream().limit(MOST).toList()) {
            String[] parts = each.split(" ", -1);
            if (parts.length == 2 && parts[1].matches("\\d{1,9}")) {
                revisions.put(parts[0], Integer.valueOf(parts[1]));
            }
        }
        List<BulkMoves.Outcome> outcomes =
                WorkWords.found(() -> moves.move(who, kept.regulation().header().county(), revisions, to, together));
        boolean refused = outcomes.stream().anyMatch(outcome -> outcome.refused() != null);
        return show(kept, to, outcomes, !(together && refused), request);
    }

    private View show(
            Records.Kept kept, String to, List<BulkMoves.Outcome> outcomes, boolean done, HttpServletRequest request) {
        WorkWords words = new WorkWords(readers.words(request), clock);
        DocumentNumber number = kept.regulation().header().number();
        String list = WorkWords.register(number, kept.register().name());
        List<String> columns = WorkWords.columns(kept.register());
        return pages.show(new BulkPage(
                kept.register().name(),
                list,
                list + "/bulk",
                to,
                done,
                outcomes.stream().filter(outcome -> outcome.refused() == null).count(),
                outcomes.stream().map(outcome -> row(outcome, columns, words)).toList()));
    }

    private static BulkPage.Row row(BulkMoves.Outcome outcome, List<String> columns, WorkWords words) {
        WorkRefused refused = outcome.refused();
        return new BulkPage.Row(
                outcome.before().id(),
                outcome.before().revision(),
                WorkWords.record(outcome.before().county(), outcome.before().id()),
                columns.stream()
                        .map(column -> outcome.before().data().get(column))
                        .filter(Objects::nonNull)
                        .limit(2)
                        .collect(Collectors.joining(" ")),
                outcome.before().state(),
                outcome.opened().stream()
                        .map(duty -> (duty.name() + " " + words.item(duty).due()).strip())
                        .collect(Collectors.joining("；")),
                refused == null ? "" : String.join(" ", words.problems(refused)));
    }

    private Records.Kept kept(Visitor who, String number, String name) {
        return records.kept(who, number, name).orElseThrow(NotHere::new);
    }
}
