package org.gongbao.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.tasks.Deadline;
import org.gongbao.tasks.Task;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, by whom and by when.
 *
 * @param lead units as the text prints them, or as a person wrote; likewise the other two
 * @param deadline as printed; empty for none
 * @param lastDay the last day that is not too late; null where the words name none
 */
public record Line(
        String text,
        List<String> lead,
        List<String> cooperate,
        List<String> responsible,
        String deadline,
        @Nullable LocalDate lastDay) {

    public Line {
        text = text.strip();
        lead = List.copyOf(new LinkedHashSet<>(lead));
        cooperate = List.copyOf(new LinkedHashSet<>(cooperate));
        responsible = List.copyOf(new LinkedHashSet<>(responsible));
        deadline = deadline.strip();
    }

    static Line of(Task task) {
        Deadline deadline = task.deadline();
        return new Line(
                task.text(),
                task.units().lead(),
                task.units().cooperate(),
                task.units().responsible(),
                deadline == null ? "" : deadline.printed(),
                deadline == null ? null : deadline.date());
    }

    /** All units, whatever their part. */
    public Stream<String> units() {
        return Stream.of(lead, cooperate, responsible).flatMap(List::stream);
    }

    /** Each paragraph that stands apart as a line of its own, all with the same units and deadline. */
    List<Line> paragraphs() {
        return Stream.of(text.split("\\R\\s*\\R", -1))
                .filter(paragraph -> !paragraph.isBlank())
                .map(this::saying)
                .toList();
    }

    Line saying(String other) {
        return new Line(other, lead, cooperate, responsible, deadline, lastDay);
    }

    /** Both as one: the texts below each other, the units of both; the first deadline counts. */
    Line and(Line more) {
        boolean bounded = !deadline.isEmpty() || lastDay != null;
        return new Line(
                text + "\n" + more.text,
                joined(lead, more.lead),
                joined(cooperate, more.cooperate),
                joined(responsible, more.responsible),
                bounded ? deadline : more.deadline,
                bounded ? lastDay : more.lastDay);
    }

    Line without(String unit) {
        return new Line(text, but(lead, unit), but(cooperate, unit), but(responsible, unit), deadline, lastDay);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    private static List<String> but(List<String> units, String unit) {
        return units.stream().filter(each -> !each.equals(unit)).toList();
    }
}
