package org.gongbao.decision;

import org.jspecify.annotations.Nullable;

/**
 * What one decision comes to once the values of its inputs are there: always what {@link Outcomes} says.
 *
 * @param shortcut taken first
 */
record CompiledLogic(Decision decision, boolean isDmn, Shortcut shortcut) {

    static CompiledLogic of(Decision decision, boolean isDmn) {
        Shortcut shortcut = switch (decision.logic()) {
            case Logic.Table table -> new CompiledTable(decision, table, isDmn);
            case Logic.Formulas formulas -> new CompiledFormulas(decision, formulas);
        };
        return new CompiledLogic(decision, isDmn, shortcut);
    }

    /** @param inputs in the order of the decision's inputs; null where one is missing */
    Outcome decide(@Nullable Object[] inputs) {
        Outcome found = shortcut.decide(inputs);
        return found != null ? found : Outcomes.of(decision, decision.named(inputs), isDmn);
    }
}
