package org.gongbao.tasks;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.document.Clause;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Node;
import org.gongbao.document.Paragraph;
import org.gongbao.document.Part;
import org.gongbao.document.PartKind;
import org.gongbao.document.Table;
import org.jspecify.annotations.Nullable;

/** Reads the tasks that a document gives to units; any document gives a list, most give an empty one. */
public final class TaskReader {

    private final RunTasks runs;
    private final DeadlineReader deadlines;
    private final List<Task> tasks = new ArrayList<>();

    private TaskReader(GovernmentDocument document) {
        deadlines = DeadlineReader.of(document);
        runs = new RunTasks(deadlines);
    }

    /** The tasks in the order of the text. */
    public static List<Task> read(GovernmentDocument document) {
        TaskReader reader = new TaskReader(document);
        for (Part part : document.parts()) {
            if (part.kind() == PartKind.BODY || part.kind() == PartKind.ENCLOSURE || part.kind() == PartKind.ANNEX) {
                reader.container(part.children(), part.label(), null, "", TaskUnits.NONE);
            }
        }
        return Standing.applied(document, reader.tasks);
    }

    private void clause(Clause clause, TaskUnits led) {
        TaskUnits own = LedHeading.read(clause.heading())
                .map(units -> units.led(led.leader()))
                .orElse(led);
        boolean leaf = clause.children().stream().noneMatch(Clause.class::isInstance);
        int before = tasks.size();
        TextRun start = new TextRun();
        start.add(clause.heading(), clause.lines().subList(0, 1));
        String number = clause.path().segments().getLast().number();
        container(clause.children(), clause.path().toString(), number, clause.heading(), own, start);
        if (own.isEmpty()) {
            return;
        }
        if (tasks.size() == before && leaf) {
            tasks.addAll(LedClause.tasks(clause, own, deadlines));
        } else if (leaf) {
            tasks.subList(before, tasks.size()).replaceAll(task -> under(task, own));
        }
    }

    /** What a bracket adds to the heading above; a bracket that names the leader itself stands alone. */
    private static Task under(Task task, TaskUnits led) {
        return task.units().lead().isEmpty()
                ? task.withUnits(led.and(task.units()))
                : task.withUnits(task.units().led(led.leader()));
    }

    private void container(List<Node> children, String path, @Nullable String number, String heading, TaskUnits led) {
        container(children, path, number, heading, led, new TextRun());
    }

    private void container(
            List<Node> children, String path, @Nullable String number, String heading, TaskUnits led, TextRun first) {
        TextRun run = first;
        TaskTable before = null;
        for (Node child : children) {
            switch (child) {
                case Paragraph paragraph
                when paragraph.role() == Paragraph.Role.TEXT -> run.add(paragraph.text(), paragraph.lines());
                case Paragraph aside -> {}
                case Clause clause -> {
                    finish(run, path, number, heading);
                    run = new TextRun();
                    clause(clause, led);
                }
                case Table table -> {
                    finish(run, path, number, heading);
                    run = new TextRun();
                    before = TaskTable.read(table, path, deadlines, before);
                    tasks.addAll(before.tasks());
                }
                case Part part -> container(part.children(), part.label(), null, "", led);
            }
        }
        finish(run, path, number, heading);
    }

    private void finish(TextRun run, String path, @Nullable String number, String heading) {
        if (!run.isEmpty()) {
            tasks.addAll(runs.of(run, path, number, heading));
        }
    }
}
