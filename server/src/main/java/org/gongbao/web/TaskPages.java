package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.gongbao.access.CurrentVisitor;
import org.gongbao.access.Visitor;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.library.Regulations;
import org.gongbao.proposal.Filter;
import org.gongbao.proposal.Key;
import org.gongbao.proposal.Line;
import org.gongbao.proposal.Proposal;
import org.gongbao.proposal.ProposalRefused;
import org.gongbao.proposal.Proposals;
import org.gongbao.proposal.Seen;
import org.gongbao.proposal.TaskList;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.util.UriComponentsBuilder;

/** An editor reviews the tasks of a document beside its text and puts them on the board. */
@Controller
@RequestMapping("/admin/documents/{id}/tasks")
final class TaskPages {

    private final Pages pages;
    private final Readers readers;
    private final CurrentVisitor visitor;
    private final Proposals proposals;
    private final Regulations regulations;

    TaskPages(Pages pages, Readers readers, CurrentVisitor visitor, Proposals proposals, Regulations regulations) {
        this.pages = pages;
        this.readers = readers;
        this.visitor = visitor;
        this.proposals = proposals;
        this.regulations = regulations;
    }

    @GetMapping
    View list(@PathVariable String id, HttpServletRequest request) {
        return page(find(id), TaskQuery.of(request), List.of(), Set.of(), request);
    }

    /** What the filter finds, on all its pages. */
    @GetMapping(params = "sheet")
    ResponseEntity<StreamingResponseBody> sheet(@PathVariable String id, HttpServletRequest request) {
        return words(request).sheet(TaskQuery.of(request).filter().of(find(id)));
    }

    @PostMapping("/accept")
    View accept(@PathVariable String id, @RequestParam(defaultValue = "") String ladder, HttpServletRequest request) {
        return step(id, "accept", request, seen -> proposals.accept(who(), id, seen, ladder));
    }

    @PostMapping("/reject")
    View reject(@PathVariable String id, @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        return step(id, "reject", request, seen -> proposals.reject(who(), id, seen, reason));
    }

    @PostMapping("/reopen")
    View takeBack(@PathVariable String id, HttpServletRequest request) {
        return step(id, "reopen", request, seen -> proposals.takeBack(who(), id, seen));
    }

    @PostMapping("/merge")
    View merge(@PathVariable String id, HttpServletRequest request) {
        return step(id, "merge", request, seen -> {
            proposals.merge(who(), id, seen);
            return seen.size();
        });
    }

    /** Takes a step on what was picked, or on all that the filter finds where the list is still the one that was shown. */
    private View step(String id, String done, HttpServletRequest request, ToIntFunction<List<Seen>> taken) {
        TaskQuery query = TaskQuery.of(request);
        TaskList list = find(id);
        TaskWords words = words(request);
        List<Seen> seen = TaskQuery.picked(request);
        String all = request.getParameter("all");
        if (all != null) {
            List<Proposal> found = query.filter().of(list);
            if (!all.equals(TaskWords.stamp(found))) {
                return page(list, query, List.of(words.text("tasks.changed")), Set.of(), request);
            }
            seen = found.stream().map(Seen::of).toList();
        }
        try {
            int count = taken.applyAsInt(seen);
            return to(query.address(TaskWords.list(id)).queryParam("done", done).queryParam("count", count));
        } catch (ProposalRefused refused) {
            return page(find(id), query, words.problems(refused), Set.copyOf(keys(seen)), request);
        }
    }

    private View page(
            TaskList list, TaskQuery query, List<String> problems, Set<Key> picked, HttpServletRequest request) {
        return pages.show(words(request)
                .page(
                        list,
                        query,
                        problems,
                        picked,
                        regulations.ladders(list.county()).names(),
                        parameter(request, "ladder")));
    }

    private static List<Key> keys(List<Seen> seen) {
        return seen.stream().map(Seen::key).distinct().toList();
    }

    @GetMapping("/edit")
    View edit(@PathVariable String id, @RequestParam String key, HttpServletRequest request) {
        TaskList list = find(id);
        Proposal proposal = list.find(Key.parse(key)).orElseThrow(NotHere::new);
        return pages.show(words(request)
                .edit(
                        list,
                        proposal,
                        Seen.of(proposal),
                        TaskWords.typed(proposal.line()),
                        List.of(),
                        history(list, proposal)));
    }

    @PostMapping("/edit")
    View correct(@PathVariable String id, HttpServletRequest request) {
        return edited(id, "correct", request, (seen, line) -> {
            proposals.correct(who(), id, seen, line);
            return 1;
        });
    }

    @PostMapping("/split")
    View split(@PathVariable String id, HttpServletRequest request) {
        return edited(id, "split", request, (seen, line) -> proposals.split(who(), id, seen, line));
    }

    private interface Edit {
        int apply(Seen seen, Line line);
    }

    private View edited(String id, String done, HttpServletRequest request, Edit edit) {
        TaskWords words = words(request);
        Seen seen = Seen.parse(parameter(request, "seen"));
        TaskEditPage.Typed typed = new TaskEditPage.Typed(
                parameter(request, "text"),
                parameter(request, "lead"),
                parameter(request, "cooperate"),
                parameter(request, "responsible"),
                parameter(request, "deadline"),
                parameter(request, "lastDay"));
        List<String> problems;
        try {
            int count = edit.apply(seen, line(typed));
            return to(UriComponentsBuilder.fromPath(TaskWords.list(id))
                    .queryParam("done", done)
                    .queryParam("count", count));
        } catch (ProposalRefused refused) {
            problems = words.problems(refused);
        } catch (DateTimeParseException notADay) {
            problems = List.of(words.text("tasks.badday", notADay.getParsedString()));
        }
        TaskList list = find(id);
        Proposal proposal = list.find(seen.key()).orElseThrow(NotHere::new);
        return pages.show(words.edit(list, proposal, seen, typed, problems, history(list, proposal)));
    }

    private static Line line(TaskEditPage.Typed typed) {
        return new Line(
                // Browsers send every line end as two characters.
                typed.text().replace("\r\n", "\n"),
                units(typed.lead()),
                units(typed.cooperate()),
                units(typed.responsible()),
                typed.deadline(),
                day(typed.lastDay()));
    }

    private static List<String> units(String typed) {
        return Arrays.stream(typed.split("\\R", -1))
                .map(String::strip)
                .filter(unit -> !unit.isEmpty())
                .toList();
    }

    private static @Nullable LocalDate day(String typed) {
        return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private List<HistoryEntry> history(TaskList list, Proposal proposal) {
        return proposals.history(list, proposal.key());
    }

    private TaskList find(String id) {
        return proposals.of(who(), id).orElseThrow(NotHere::new);
    }

    private Visitor who() {
        return visitor.get();
    }

    private TaskWords words(HttpServletRequest request) {
        return new TaskWords(readers.words(request));
    }

    static View to(UriComponentsBuilder address) {
        RedirectView redirect =
                new RedirectView(address.build().encode(StandardCharsets.UTF_8).toUriString(), false, true, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    /** What the address, or the form that came from it, asks to see. */
    record TaskQuery(Filter filter, int page, String done, String count) {

        static TaskQuery of(HttpServletRequest request) {
            String page = parameter(request, "page");
            return new TaskQuery(
                    new Filter(
                            show(parameter(request, "show")), parameter(request, "unit"), parameter(request, "words")),
                    page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1,
                    parameter(request, "done"),
                    parameter(request, "count"));
        }

        private static Filter.Show show(String code) {
            return Arrays.stream(Filter.Show.values())
                    .filter(show -> show.name().equals(code.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(Filter.Show.OPEN);
        }

        static List<Seen> picked(HttpServletRequest request) {
            String[] picked = request.getParameterValues("pick");
            return picked == null
                    ? List.of()
                    : Arrays.stream(picked).map(Seen::parse).toList();
        }

        UriComponentsBuilder address(String list) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(list)
                    .queryParam("show", filter.show().name().toLowerCase(Locale.ROOT));
            if (!filter.unit().isEmpty()) {
                address.queryParam("unit", filter.unit());
            }
            if (!filter.words().isEmpty()) {
                address.queryParam("words", filter.words());
            }
            return address;
        }
    }
}
