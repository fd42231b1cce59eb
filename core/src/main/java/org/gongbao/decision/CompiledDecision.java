package org.gongbao.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * One decision made ready to be asked often; safe for many threads.
 *
 * <p>Fast are tables of 唯一 and 首个 that compare facts with constants and answer constants, when all facts are there.
 * All else goes the way of the {@link Interpreter}: missing facts, other hit policies, formulas, required decisions.
 */
public final class CompiledDecision {

    private final Model model;
    private final Decision decision;
    private final List<String> inputs;
    private final @Nullable RowFinder finder;
    /** What each row comes to, and behind the last what no row comes to; null where it has to be computed. */
    private final @Nullable Outcome[] outcomes;

    CompiledDecision(Model model, Decision decision, List<String> inputs) {
        this.model = model;
        this.decision = decision;
        this.inputs = List.copyOf(inputs);
        this.finder = CompiledModel.finder(decision, this.inputs);
        this.outcomes = finder != null && decision.logic() instanceof Logic.Table table
                ? outcomes(table)
                : new @Nullable Outcome[0];
    }

    /** The names of the facts, in the order in which {@link #decide} takes them. */
    public List<String> inputs() {
        return inputs;
    }

    /** @param facts one for each of {@link #inputs}; null where it is missing */
    public Outcome decide(@Nullable Object... facts) {
        if (facts.length != inputs.size()) {
            throw new IllegalArgumentException(
                    decision.name() + " takes " + inputs + ", not " + facts.length + " facts");
        }
        if (finder != null) {
            int row = finder.find(facts);
            if (row != RowFinder.UNSURE) {
                Outcome outcome = outcomes[row == RowFinder.NONE ? outcomes.length - 1 : row];
                if (outcome != null) {
                    return outcome;
                }
            }
        }
        Map<String, @Nullable Object> named = new HashMap<>();
        for (int i = 0; i < facts.length; i++) {
            named.put(inputs.get(i), facts[i]);
        }
        return Interpreter.decide(model, decision.name(), named);
    }

    private @Nullable Outcome[] outcomes(Logic.Table table) {
        @Nullable Outcome[] all = new @Nullable Outcome[table.rows().size() + 1];
        @Nullable Outcome none = new Outcome.NoRow();
        boolean isDefault = false;
        for (int i = 0; i < table.rows().size(); i++) {
            Logic.Row row = table.rows().get(i);
            all[i] = constant(row);
            if (row.otherwise() && !isDefault) {
                none = all[i];
                isDefault = true;
            }
        }
        all[table.rows().size()] = none;
        return all;
    }

    private @Nullable Outcome constant(Logic.Row row) {
        List<Integer> rows = List.of(row.number());
        return switch (row.conclusion()) {
            case Logic.Discretion discretion -> new Outcome.Discretionary(discretion.judge(), rows);
            case Logic.Silence silence -> new Outcome.Open(silence.question(), rows);
            case Logic.Answer answer ->
                answer.outputs().size() == 1 && answer.outputs().getFirst() instanceof Expression.Constant constant
                        ? new Outcome.Decided(constant.value(), rows)
                        : null;
        };
    }
}
