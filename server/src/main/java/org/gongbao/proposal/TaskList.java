package org.gongbao.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongbao.gazette.DocumentView;
import org.gongbao.tasks.Task;
import org.gongbao.tasks.TaskReader;
import org.jspecify.annotations.Nullable;

/** What the program reads in a document now, with what persons have decided on it; parts stand below what was split. */
public record TaskList(DocumentView document, List<Proposal> proposals) {

    public TaskList {
        proposals = List.copyOf(proposals);
    }

    static TaskList of(DocumentView document, List<Decision> decisions, Directory directory) {
        Map<Key, Decision> left = new LinkedHashMap<>();
        decisions.forEach(decision -> left.put(decision.key(), decision));
        List<Task> tasks = TaskReader.read(document.document());
        List<Key> keys = Key.of(tasks);
        List<Proposal> proposals = new ArrayList<>();
        for (int place = 0; place < tasks.size(); place++) {
            Key key = keys.get(place);
            Task task = tasks.get(place);
            Decision decision = left.remove(key);
            proposals.add(proposal(key, task, decision, directory));
            parts(key, left, directory, proposals);
        }
        // What the program reads no longer stays, because a person decided on it.
        for (Decision decision : List.copyOf(left.values())) {
            proposals.add(proposal(decision.key(), null, decision, directory));
        }
        return new TaskList(document, proposals);
    }

    private static void parts(Key whole, Map<Key, Decision> left, Directory directory, List<Proposal> proposals) {
        for (Decision part : List.copyOf(left.values())) {
            if (whole.item().equals(part.partOf())
                    && whole.clause().equals(part.key().clause())) {
                left.remove(part.key());
                proposals.add(proposal(part.key(), null, part, directory));
                parts(part.key(), left, directory, proposals);
            }
        }
    }

    private static Proposal proposal(Key key, @Nullable Task task, @Nullable Decision decision, Directory directory) {
        Line read = task == null ? null : Line.of(task);
        Line line = decision != null ? decision.line() : Objects.requireNonNull(read);
        boolean changed = decision != null && decision.partOf() == null && !Objects.equals(decision.read(), read);
        List<NamedUnit> units = line.units().distinct().map(directory::find).toList();
        return new Proposal(key, read, task == null ? null : task.lines(), line, decision, changed, units);
    }

    public String county() {
        return document.summary().county();
    }

    public Optional<Proposal> find(Key key) {
        return proposals.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** The printed names of open proposals that no unit is known for, with how many proposals print each; most first. */
    public Map<NamedUnit, Long> unsettled() {
        Map<NamedUnit, Long> counts = new LinkedHashMap<>();
        proposals.stream()
                .filter(each -> each.state() == Proposal.State.OPEN)
                .flatMap(each -> each.units().stream())
                .filter(unit -> unit.names().isEmpty())
                .forEach(unit -> counts.merge(unit, 1L, Long::sum));
        Map<NamedUnit, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<NamedUnit, Long>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
