package org.gongbao.decision;

import org.jspecify.annotations.Nullable;

/** A fast way to the outcome of a decision, which goes through as long as every value is there. */
sealed interface Shortcut permits CompiledTable, CompiledFormulas {

    /**
     * Takes the way.
     *
     * @param inputs in the order of the decision's inputs; null where one is missing
     * @return null where only {@link Outcomes} can tell
     */
    @Nullable
    Outcome decide(@Nullable Object[] inputs);
}
