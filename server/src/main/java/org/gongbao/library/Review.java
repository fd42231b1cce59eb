package org.gongbao.library;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.regulation.ExampleChange;
import org.gongbao.regulation.Library;
import org.jspecify.annotations.Nullable;

/**
 * What an author and the second person look at: whether a text verifies, and what it changes.
 *
 * @param running the text that answers today; null where there is none
 * @param examples that the text answers otherwise than the running one; empty while either does not verify
 */
public record Review(Library.Checked checked, Library.@Nullable Checked running, List<ExampleChange> examples) {

    public Review {
        examples = List.copyOf(examples);
    }

    /**
     * Some lines of the running text and those that take their place.
     *
     * @param line the first of them in the new text, from 1
     */
    public record Change(int line, List<String> before, List<String> after) {
        public Change {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** Where the two texts differ; empty where there is no running text. */
    public List<Change> changes() {
        if (running == null) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        running.text().lines().toList(), checked.text().lines().toList())
                .getDeltas()) {
            changes.add(new Change(
                    delta.getTarget().getPosition() + 1,
                    delta.getSource().getLines(),
                    delta.getTarget().getLines()));
        }
        return changes;
    }
}
