package org.gongbao.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.gazette.DocumentView;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.proposal.Decision;
import org.gongbao.proposal.Filter;
import org.gongbao.proposal.Key;
import org.gongbao.proposal.Line;
import org.gongbao.proposal.NamedUnit;
import org.gongbao.proposal.Proposal;
import org.gongbao.proposal.Proposal.State;
import org.gongbao.proposal.ProposalRefused;
import org.gongbao.proposal.Seen;
import org.gongbao.proposal.Settlement;
import org.gongbao.proposal.TaskList;
import org.gongbao.web.TaskPages.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Proposals put into the words and addresses of a page in one language. */
record TaskWords(Words words) {

    private static final int PAGE = 50;

    static String list(String document) {
        return "/admin/documents/" + document + "/tasks";
    }

    private static String list(TaskList list) {
        return list(list.document().summary().id());
    }

    String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    List<String> problems(ProposalRefused refused) {
        return refused.faults().stream()
                .map(fault -> fault.message(words.language() == Language.CHINESE))
                .distinct()
                .toList();
    }

    /** The same as long as nobody decides on one of them, and no more are found. */
    static String stamp(List<Proposal> found) {
        return Integer.toHexString(
                found.stream().map(each -> Seen.of(each).toString()).toList().hashCode());
    }

    /** @param ladders those that can be chosen, and the one that is */
    TasksPage page(
            TaskList list,
            TaskQuery query,
            List<String> problems,
            Set<Key> picked,
            List<String> ladders,
            String ladder) {
        List<Proposal> found = query.filter().of(list);
        int pageCount = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int page = Math.clamp(query.page(), 1, pageCount);
        List<Proposal> shown = found.subList((page - 1) * PAGE, Math.min(found.size(), page * PAGE));
        DocumentView view = list.document();
        String address = list(list);
        return new TasksPage(
                crumbs(list, null),
                words.title(view.summary()),
                address,
                query.filter(),
                tabs(list, query, address),
                shown.stream().map(each -> item(list, each, picked)).toList(),
                found.size(),
                stamp(found),
                new TasksPage.Turn(
                        page,
                        pageCount,
                        page > 1 ? turned(query, page - 1, address) : "",
                        page < pageCount ? turned(query, page + 1, address) : ""),
                list.unsettled().size(),
                ladders,
                ladder,
                problems,
                query.done().matches("accept|reject|reopen|merge|correct|split|settle")
                        ? text("tasks.done." + query.done(), query.count())
                        : "",
                view.document().parts(),
                new DocumentText(Words.address(view.summary()), Map.of(), false, Map.of()));
    }

    ResponseEntity<StreamingResponseBody> sheet(List<Proposal> found) {
        return Workbooks.list(
                text("tasks.title"),
                Stream.of("clause", "item", "text", "lead", "responsible", "cooperate", "deadline", "lastDay", "state")
                        .map(column -> text("tasks.column." + column))
                        .toList(),
                found.stream().map(this::row).toList());
    }

    private List<Object> row(Proposal proposal) {
        Line line = proposal.line();
        return List.of(
                proposal.key().clause(),
                proposal.key().item(),
                line.text(),
                String.join("、", line.lead()),
                String.join("、", line.responsible()),
                String.join("、", line.cooperate()),
                line.deadline(),
                Objects.requireNonNullElse((Object) line.lastDay(), ""),
                state(proposal));
    }

    private static String turned(TaskQuery query, int page, String address) {
        return query.address(address)
                .queryParam("page", page)
                .build()
                .encode(StandardCharsets.UTF_8)
                .toUriString();
    }

    private List<TasksPage.Tab> tabs(TaskList list, TaskQuery query, String address) {
        return Arrays.stream(Filter.Show.values())
                .map(show -> {
                    Filter filter = query.filter().showing(show);
                    return new TasksPage.Tab(
                            text("tasks.show." + code(show)),
                            turned(new TaskQuery(filter, 1, "", ""), 1, address),
                            filter.of(list).size(),
                            show == query.filter().show());
                })
                .toList();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private TasksPage.Item item(TaskList list, Proposal proposal, Set<Key> picked) {
        Decision decision = proposal.decision();
        Line line = proposal.line();
        String clause = proposal.key().clause();
        Line read = proposal.read();
        return new TasksPage.Item(
                Seen.of(proposal).toString(),
                proposal.key().item(),
                clause,
                clause.isEmpty() ? "" : "#" + UriUtils.encodeFragment(clause, StandardCharsets.UTF_8),
                proposal.lines() == null ? "" : proposal.lines().toString(),
                line.text(),
                List.of(
                                units("lead", line.lead(), proposal),
                                units("responsible", line.responsible(), proposal),
                                units("cooperate", line.cooperate(), proposal))
                        .stream()
                        .filter(units -> !units.units().isEmpty())
                        .toList(),
                line.deadline(),
                line.lastDay() == null ? "" : line.lastDay().toString(),
                state(proposal),
                lamp(proposal),
                proposal.state() == State.OPEN || proposal.state() == State.REJECTED,
                picked.contains(proposal.key()),
                (proposal.corrected() || proposal.changed()) && read != null ? printed(read) : "",
                proposal.changed(),
                decision == null ? "" : decision.actor() + " " + words.time(decision.at()),
                decision == null ? "" : decision.reason(),
                decision == null || decision.duty() == null ? "" : WorkWords.duty(list.county(), decision.duty()),
                edit(list, proposal));
    }

    private static String edit(TaskList list, Proposal proposal) {
        return UriComponentsBuilder.fromPath(list(list) + "/edit")
                .queryParam("key", "{key}")
                .encode()
                .buildAndExpand(proposal.key().toString())
                .toUriString();
    }

    private TasksPage.Units units(String share, List<String> printed, Proposal proposal) {
        return new TasksPage.Units(
                text("tasks.share." + share),
                printed.stream().map(name -> unit(name, proposal)).toList());
    }

    private TasksPage.UnitLine unit(String printed, Proposal proposal) {
        List<String> names = proposal.units().stream()
                .filter(unit -> unit.printed().equals(printed))
                .findFirst()
                .map(NamedUnit::names)
                .orElse(List.of());
        String name = names.size() > 1 ? text("tasks.units.many", names.size()) : String.join("", names);
        return new TasksPage.UnitLine(printed, name);
    }

    private String state(Proposal proposal) {
        if (proposal.state() != State.OPEN) {
            return text("tasks.state." + code(proposal.state()));
        }
        return text(proposal.ready() ? "tasks.state.ready" : "tasks.state.notready");
    }

    private static String lamp(Proposal proposal) {
        return switch (proposal.state()) {
            case ACCEPTED -> "green";
            case OPEN -> proposal.ready() ? "" : "yellow";
            default -> "";
        };
    }

    /** A line as one paragraph: what to do, who, by when. */
    private String printed(Line line) {
        List<String> pieces = new ArrayList<>(List.of(line.text().replace("\n", " ")));
        add(pieces, "lead", line.lead());
        add(pieces, "responsible", line.responsible());
        add(pieces, "cooperate", line.cooperate());
        if (!line.deadline().isEmpty()) {
            pieces.add(line.deadline());
        }
        return String.join(" · ", pieces);
    }

    private void add(List<String> pieces, String share, List<String> units) {
        if (!units.isEmpty()) {
            pieces.add(text("tasks.share." + share) + "：" + String.join("、", units));
        }
    }

    static TaskEditPage.Typed typed(Line line) {
        return new TaskEditPage.Typed(
                line.text(),
                String.join("\n", line.lead()),
                String.join("\n", line.cooperate()),
                String.join("\n", line.responsible()),
                line.deadline(),
                line.lastDay() == null ? "" : line.lastDay().toString());
    }

    TaskEditPage edit(
            TaskList list,
            Proposal proposal,
            Seen seen,
            TaskEditPage.Typed typed,
            List<String> problems,
            List<HistoryEntry> history) {
        Line read = proposal.read();
        return new TaskEditPage(
                crumbs(list, text("tasks.edit.title", proposal.key().item())),
                edit(list, proposal),
                list(list),
                seen.toString(),
                proposal.state() == State.OPEN,
                problems,
                typed,
                read == null ? "" : printed(read),
                history.stream()
                        .map(entry -> new TaskEditPage.Step(
                                words.time(entry.at()),
                                entry.actor(),
                                text("tasks.did."
                                        + entry.action()
                                                .substring(entry.action().indexOf('.') + 1)),
                                Objects.toString(entry.detail().getOrDefault("reason", ""))))
                        .toList());
    }

    TaskUnitsPage units(
            TaskList list,
            List<String> known,
            List<String> kinds,
            List<Settlement.Answer> typed,
            List<String> problems) {
        Map<String, Settlement.Answer> answers =
                typed.stream().collect(Collectors.toMap(Settlement.Answer::printed, each -> each, (one, two) -> two));
        List<TaskUnitsPage.Row> rows = new ArrayList<>();
        list.unsettled()
                .forEach((unit, count) -> rows.add(row(unit, count, list.county(), answers.get(unit.printed()))));
        return new TaskUnitsPage(
                crumbs(list, text("tasks.units.title")),
                list(list) + "/units",
                list(list),
                list.county(),
                rows,
                known,
                kinds,
                problems);
    }

    private static TaskUnitsPage.Row row(
            NamedUnit unit, long count, String county, Settlement.@Nullable Answer answer) {
        String way = "";
        String name = unit.suggestions().isEmpty()
                ? Settlement.fullName(county, unit.printed())
                : unit.suggestions().getFirst();
        String kind = Settlement.usualKind(unit.printed());
        switch (answer) {
            case null -> {}
            case Settlement.Same same -> {
                way = "same";
                name = same.unit();
            }
            case Settlement.New fresh -> {
                way = "new";
                name = fresh.name();
                kind = fresh.kind();
            }
            case Settlement.None none -> way = "none";
        }
        return new TaskUnitsPage.Row(unit.printed(), count, unit.suggestions(), way, name, kind);
    }

    private List<Crumb> crumbs(TaskList list, @Nullable String below) {
        List<Crumb> crumbs = DocumentPages.crumbs(list.document(), words);
        crumbs.set(
                crumbs.size() - 1,
                new Crumb(crumbs.getLast().name(), Words.address(list.document().summary())));
        crumbs.add(new Crumb(text("tasks.title"), below == null ? "" : list(list)));
        if (below != null) {
            crumbs.add(new Crumb(below, ""));
        }
        return crumbs;
    }
}
