package org.gongbao.decision;

import org.jspecify.annotations.Nullable;

/** Finds the rows of a table that hit. */
interface RowFinder {

    /**
     * Finds them in no stated order.
     *
     * @param values as {@link TestedColumns#values} gives them
     * @return false where only the {@link Interpreter} can tell, as a value is missing or of another kind; {@code hits}
     *     then means nothing
     * @throws org.gongbao.expression.EvaluationFailed where a cell cannot be computed; the interpreter has to tell then
     */
    boolean find(@Nullable Object[] values, Hits hits);
}
