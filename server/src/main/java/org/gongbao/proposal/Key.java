package org.gongbao.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.tasks.Task;

/**
 * Where a task stands in its document, the same when the document is read again.
 *
 * @param clause the printed path; may be empty
 * @param item tells the tasks of one clause apart: the printed number, else the place; parts of a split one end in {@code /1}
 */
public record Key(String clause, String item) {

    private static final String BETWEEN = "#";
    private static final String AGAIN = "·";

    /** The keys of a document's tasks, in their order; a number that a clause prints twice is counted. */
    static List<Key> of(List<Task> tasks) {
        Map<Key, Integer> seen = new HashMap<>();
        List<Key> keys = new ArrayList<>();
        for (Task task : tasks) {
            String item = Objects.requireNonNullElse(task.item(), "");
            int times = seen.merge(new Key(task.clause(), item), 1, Integer::sum);
            keys.add(new Key(task.clause(), times == 1 ? item : item + AGAIN + times));
        }
        return keys;
    }

    Key part(int number) {
        return new Key(clause, item + "/" + number);
    }

    /** As a form sends it back. */
    @Override
    public String toString() {
        return clause + BETWEEN + item;
    }

    /** What {@link #toString} wrote; anything else is the key of no task. */
    public static Key parse(String text) {
        int at = text.lastIndexOf(BETWEEN);
        return at < 0 ? new Key(text, "") : new Key(text.substring(0, at), text.substring(at + 1));
    }
}
