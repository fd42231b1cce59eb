package org.gongbao.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.document.LineRange;
import org.gongbao.document.Table;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table that has a column of units; a table without one gives no task. */
final class TaskTable {

    private final DeadlineReader deadlines;
    private final String clause;
    private final List<Task> tasks = new ArrayList<>();
    private @Nullable Columns columns;
    private List<String> above = List.of();

    private TaskTable(DeadlineReader deadlines, String clause, @Nullable Columns columns) {
        this.deadlines = deadlines;
        this.clause = clause;
        this.columns = columns;
    }

    /**
     * Reads one table.
     *
     * @param before of the table before it in the same place, which this one may continue on another page
     */
    static TaskTable read(Table table, String clause, DeadlineReader deadlines, @Nullable TaskTable before) {
        Columns known = before == null ? null : before.columns;
        boolean continues = known != null && known.fits(table.rows().getFirst().cells());
        TaskTable reader = new TaskTable(deadlines, clause, continues ? known : null);
        table.rows().forEach(reader::row);
        return reader;
    }

    List<Task> tasks() {
        return List.copyOf(tasks);
    }

    private void row(Table.Row row) {
        List<String> cells = row.cells().stream().map(String::strip).toList();
        Optional<Columns> header = Columns.of(cells);
        if (header.isPresent()) {
            if (columns == null || !header.get().equals(columns)) {
                above = List.of();
            }
            columns = header.get();
            return;
        }
        long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
        if (columns == null || filled == 0 || columns.isTotal(cells)) {
            return;
        }
        if (filled == 1 && !columns.text(cells).isEmpty() && tasks.isEmpty()) {
            return;
        }
        read(cells, columns, row.lines());
    }

    private void read(List<String> cells, Columns columns, List<LineRange> lines) {
        TaskUnits units = columns.units(cells);
        String item = columns.number(cells);
        boolean numbered = !item.isEmpty();
        String own = String.join(" ", columns.text(cells));
        if (units.isEmpty() && columns.isNumbered() && !numbered) {
            continued(own, lines);
            return;
        }
        if (own.isEmpty() && (units.isEmpty() || tasks.isEmpty())) {
            return;
        }
        if (own.isEmpty() && columns.namesUnitsAlone(cells)) {
            tasks.add(tasks.removeLast().joinedBy(units, range(lines)));
            return;
        }
        List<String> whole = columns.below(above, cells);
        String text = String.join(" ", columns.text(whole));
        above = whole;
        Task last = tasks.isEmpty() ? null : tasks.getLast();
        TaskUnits carried = units.isEmpty() && last != null ? last.units() : units;
        if (carried.isEmpty()) {
            return;
        }
        String stated = columns.deadline(cells);
        Deadline deadline = stated.isEmpty() ? deadlines.in(text).orElse(null) : deadlines.stated(stated);
        String number = numbered ? item : columns.isNumbered() && last != null ? last.item() : null;
        tasks.add(new Task(clause, number, text, carried, deadline, range(lines)));
    }

    /** A page break leaves the rest of a cell in a row of its own. */
    private void continued(String rest, List<LineRange> lines) {
        if (tasks.isEmpty() || rest.isEmpty()) {
            return;
        }
        Task last = tasks.removeLast();
        tasks.add(last.withText(last.text() + rest).joinedBy(TaskUnits.NONE, range(lines)));
    }

    private static LineRange range(List<LineRange> lines) {
        return new LineRange(
                lines.stream().mapToInt(LineRange::first).min().orElse(1),
                lines.stream().mapToInt(LineRange::last).max().orElse(1));
    }
}
