package org.gongbao.decision;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.expression.EvaluationFailed;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.Expression;
import org.jspecify.annotations.Nullable;

/** Formulas, each of which reads the inputs and the ones above it from its place among the values. */
final class CompiledFormulas implements Shortcut {

    private final List<String> outputs;
    private final List<Expression> expressions;
    private final Map<String, Integer> places;

    CompiledFormulas(Decision decision, Logic.Formulas formulas) {
        this.outputs = decision.outputs().stream().map(Decision.Variable::name).toList();
        this.expressions = formulas.expressions();
        Map<String, Integer> all = new LinkedHashMap<>();
        decision.inputs().forEach(input -> all.put(input.name(), all.size()));
        outputs.forEach(output -> all.putIfAbsent(output, all.size()));
        this.places = Map.copyOf(all);
    }

    @Override
    public @Nullable Outcome decide(@Nullable Object[] inputs) {
        @Nullable Object[] values = Arrays.copyOf(inputs, places.size());
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            Object value = value(expressions.get(i), values);
            if (value == null) {
                return null;
            }
            values[place(outputs.get(i))] = value;
            answers.put(outputs.get(i), value);
        }
        return new Outcome.Decided(
                outputs.size() == 1 ? answers.values().iterator().next() : Collections.unmodifiableMap(answers),
                List.of());
    }

    private @Nullable Object value(Expression expression, @Nullable Object[] values) {
        try {
            return Evaluator.value(expression, name -> places.containsKey(name) ? values[place(name)] : null);
        } catch (EvaluationFailed unsure) {
            return null;
        }
    }

    private int place(String name) {
        return places.getOrDefault(name, -1);
    }
}
