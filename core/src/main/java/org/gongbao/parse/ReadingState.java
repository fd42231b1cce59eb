package org.gongbao.parse;

import org.jspecify.annotations.Nullable;

/**
 * What a reader has in mind between two fragments: the numbers that are being counted. States share what they have in
 * common, so that a search can keep thousands of them.
 *
 * @param last the innermost number, null where nothing is counted
 * @param outer what is counted around it
 */
record ReadingState(@Nullable Label last, @Nullable ReadingState outer) {

    static final ReadingState NOTHING = new ReadingState(null, null);

    /** The state after another fragment. */
    ReadingState after(Fragment fragment) {
        Label label = fragment.label();
        return label == null ? this : new ReadingState(label, around(label));
    }

    /** What the row of the label stands in. */
    private ReadingState around(Label label) {
        for (ReadingState state = this; state.last != null && state.outer != null; state = state.outer) {
            if (state.last.sameRow(label)) {
                return state.outer;
            }
        }
        double rank = ClauseTree.rank(label);
        ReadingState state = this;
        while (state.last != null && state.outer != null && ClauseTree.rank(state.last) >= rank) {
            state = state.outer;
        }
        return state;
    }

    /** The number that the label would follow in its row, 0 where it would begin the row. */
    int before(Label label) {
        for (ReadingState state = this; state.last != null && state.outer != null; state = state.outer) {
            if (state.last.sameRow(label)) {
                return state.last.value();
            }
        }
        return 0;
    }
}
