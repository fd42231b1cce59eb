package org.gongbao.tasks;

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
}
