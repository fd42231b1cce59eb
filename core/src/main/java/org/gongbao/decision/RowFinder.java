package org.gongbao.decision;

import org.jspecify.annotations.Nullable;

/** Finds the row that decides, once all values are there. */
interface RowFinder {

    int NONE = -1;

    /** What only the {@link Interpreter} can tell: a value is missing or of another kind, or rows contradict. */
    int UNSURE = -2;

    /** @return the index of the row that hits, {@link #NONE} or {@link #UNSURE} */
    int find(@Nullable Object[] inputs);
}
