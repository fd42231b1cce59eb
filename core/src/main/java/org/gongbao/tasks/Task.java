package org.gongbao.tasks;

import java.util.Optional;
import org.gongbao.document.LineRange;
import org.jspecify.annotations.Nullable;

/**
 * One task that a document gives to units.
 *
 * @param clause the printed path of the clause it stands in; of a table in no clause the label of its annex; may be empty
 * @param item its number in the list as printed, e.g. {@code 49}; null where the list is not numbered
 * @param text what is to be done, without number and units
 * @param lines first to last raw line, units included
 */
public record Task(
        String clause,
        @Nullable String item,
        String text,
        TaskUnits units,
        @Nullable Deadline deadline,
        LineRange lines) {

    Task withUnits(TaskUnits other) {
        return new Task(clause, item, text, other, deadline, lines);
    }

    Task withText(String other) {
        return new Task(clause, item, other, units, deadline, lines);
    }

    /** Due as said further below, where something is said there. */
    Task by(Optional<Deadline> other) {
        return new Task(clause, item, text, units, other.orElse(deadline), lines);
    }

    /** The same task with more units, printed further below. */
    Task joinedBy(TaskUnits more, LineRange below) {
        LineRange both = new LineRange(lines.first(), Math.max(lines.last(), below.last()));
        return new Task(clause, item, text, units.and(more), deadline, both);
    }
}
