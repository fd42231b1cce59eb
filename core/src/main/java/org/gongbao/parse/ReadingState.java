package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader has in mind between two fragments: the last one, and the numbers that are being counted. */
final class ReadingState {

    private final List<Label> counting;
    private @Nullable Fragment last;

    ReadingState() {
        counting = new ArrayList<>();
    }

    private ReadingState(ReadingState other) {
        counting = new ArrayList<>(other.counting);
        last = other.last;
    }

    ReadingState copy() {
        return new ReadingState(this);
    }

    @Nullable
    Fragment last() {
        return last;
    }

    void read(Fragment fragment) {
        last = fragment;
        Label label = fragment.label();
        if (label == null) {
            return;
        }
        int depth = depthOf(label);
        while (counting.size() > depth) {
            counting.removeLast();
        }
        counting.add(label);
    }

    private int depthOf(Label label) {
        for (int i = counting.size() - 1; i >= 0; i--) {
            if (counting.get(i).sameRow(label)) {
                return i;
            }
        }
        int depth = counting.size();
        while (depth > 0 && ClauseTree.rank(counting.get(depth - 1)) >= ClauseTree.rank(label)) {
            depth--;
        }
        return depth;
    }

    /** The number that the label would follow in its row, 0 where it would begin the row. */
    int before(Label label) {
        for (int i = counting.size() - 1; i >= 0; i--) {
            if (counting.get(i).sameRow(label)) {
                return counting.get(i).value();
            }
        }
        return 0;
    }

    /** Whether the numbers go on in both alike. */
    boolean countsAs(ReadingState other) {
        return counting.equals(other.counting);
    }
}
