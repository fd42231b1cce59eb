package org.gongbao.tasks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The units of a task by their printed names, in printed order, each once.
 *
 * @param responsible those that the text calls responsible without saying who leads
 * @param leader the person in charge (责任领导) as printed
 */
public record TaskUnits(
        List<String> lead,
        List<String> cooperate,
        List<String> responsible,
        @Nullable String leader) {

    static final TaskUnits NONE = new TaskUnits(List.of(), List.of(), List.of(), null);

    public TaskUnits {
        lead = once(lead);
        cooperate = once(cooperate);
        responsible = once(responsible);
    }

    /** All units, whatever their part. */
    public Stream<String> all() {
        return Stream.of(lead, cooperate, responsible).flatMap(List::stream);
    }

    boolean isEmpty() {
        return lead.isEmpty() && cooperate.isEmpty() && responsible.isEmpty();
    }

    TaskUnits and(TaskUnits more) {
        return new TaskUnits(
                joined(lead, more.lead),
                joined(cooperate, more.cooperate),
                joined(responsible, more.responsible),
                leader == null ? more.leader : leader);
    }

    TaskUnits led(@Nullable String person) {
        return leader != null || person == null ? this : new TaskUnits(lead, cooperate, responsible, person);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<String> once(List<String> names) {
        SequencedSet<String> seen = new LinkedHashSet<>(names);
        return List.copyOf(seen);
    }
}
