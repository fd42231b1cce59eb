package org.gongbao.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one decision comes to once the values of its inputs are there: always what {@link Outcomes} says. */
final class CompiledLogic {

    private final Decision decision;
    private final boolean isDmn;
    private final @Nullable CompiledTable table;

    CompiledLogic(Decision decision, boolean isDmn) {
        this.decision = decision;
        this.isDmn = isDmn;
        this.table = decision.logic() instanceof Logic.Table rows ? new CompiledTable(this, rows) : null;
    }

    Decision decision() {
        return decision;
    }

    @Nullable
    CompiledTable table() {
        return table;
    }

    /** @param inputs in the order of the decision's inputs; null where one is missing */
    Outcome decide(@Nullable Object[] inputs) {
        Outcome found = table == null ? null : table.decide(inputs);
        return found != null ? found : Outcomes.of(decision, named(inputs), isDmn);
    }

    Outcome outcome(Logic.Table rows, List<Logic.Row> hit, Map<String, @Nullable Object> values) {
        return Outcomes.ofRows(decision, rows, hit, values, isDmn);
    }

    Map<String, @Nullable Object> named(@Nullable Object[] inputs) {
        Map<String, @Nullable Object> named = new HashMap<>();
        for (int i = 0; i < inputs.length; i++) {
            named.put(decision.inputs().get(i).name(), inputs[i]);
        }
        return named;
    }
}
