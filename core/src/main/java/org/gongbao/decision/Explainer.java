package org.gongbao.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.expression.ConditionWords;
import org.gongbao.expression.EvaluationFailed;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.Expression;
import org.gongbao.expression.ExpressionText;
import org.gongbao.expression.Type;
import org.gongbao.expression.ValueText;
import org.jspecify.annotations.Nullable;

/** Finds out why a decision came to its outcome; a decision that several others read is explained once. */
final class Explainer {

    private static final int MOST_MISSED = 20;

    private final Model model;
    private final Interpreter interpreter;
    private final Set<String> explained = new HashSet<>();

    Explainer(Model model, Map<String, @Nullable Object> facts) {
        this.model = model;
        this.interpreter = Interpreter.of(model, facts);
    }

    Explanation explain(String name, Outcome outcome) {
        Decision decision = model.decisions().get(name);
        if (decision == null) {
            throw new IllegalArgumentException("no decision " + name + " in " + model.name());
        }
        Map<String, @Nullable Object> values = interpreter.values(decision);
        List<Explanation.Used> used = new ArrayList<>();
        List<Explanation> required = new ArrayList<>();
        for (Decision.Variable input : decision.inputs()) {
            if (model.decisions().containsKey(input.name()) && explained.add(input.name())) {
                required.add(explain(input.name(), interpreter.outcome(input.name())));
            }
            Object value = values.get(input.name());
            used.add(new Explanation.Used(input.name(), ValueText.of(input.type(), value), value != null));
        }
        return switch (decision.logic()) {
            case Logic.Table table -> {
                List<Integer> rows = Explanations.rows(outcome);
                List<Explanation.Trace> hit = table.rows().stream()
                        .filter(row -> rows.contains(row.number()))
                        .map(row -> hit(decision, table, row, values))
                        .toList();
                yield new Explanation(
                        decision, outcome, used, hit, missed(decision, table, values), List.of(), required);
            }
            case Logic.Formulas formulas ->
                new Explanation(
                        decision, outcome, used, List.of(), List.of(), steps(decision, formulas, values), required);
        };
    }

    private static Explanation.Trace hit(
            Decision decision, Logic.Table table, Logic.Row row, Map<String, @Nullable Object> values) {
        List<Explanation.Cell> cells = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (!row.tests().get(column).isAny()) {
                cells.add(cell(decision, table, row, column, values));
            }
        }
        return new Explanation.Trace(row.number(), row.otherwise(), cells, row.note());
    }

    /** A row and the columns that kept it from hitting. */
    private record Miss(Logic.Row row, List<Integer> columns) {}

    private static List<Explanation.Trace> missed(
            Decision decision, Logic.Table table, Map<String, @Nullable Object> values) {
        List<Miss> misses = new ArrayList<>();
        for (Logic.Row row : table.rows()) {
            List<Integer> columns = new ArrayList<>();
            for (int column = 0; column < table.columns().size() && !row.otherwise(); column++) {
                if (Boolean.FALSE.equals(passes(table, row, column, values))) {
                    columns.add(column);
                }
            }
            if (!columns.isEmpty()) {
                misses.add(new Miss(row, columns));
            }
        }
        return misses.stream()
                .sorted(Comparator.comparingInt((Miss miss) -> miss.columns().size()))
                .limit(MOST_MISSED)
                .map(miss -> new Explanation.Trace(
                        miss.row().number(),
                        false,
                        List.of(cell(decision, table, miss.row(), miss.columns().getFirst(), values)),
                        miss.row().note()))
                .toList();
    }

    private static @Nullable Boolean passes(
            Logic.Table table, Logic.Row row, int column, Map<String, @Nullable Object> values) {
        try {
            return Interpreter.passes(table, row, column, values);
        } catch (EvaluationFailed failed) {
            return null;
        }
    }

    private static Explanation.Cell cell(
            Decision decision, Logic.Table table, Logic.Row row, int column, Map<String, @Nullable Object> values) {
        String name = ExpressionText.of(table.columns().get(column));
        Type type = decision.inputs().stream()
                .filter(input -> input.name().equals(name))
                .map(Decision.Variable::type)
                .findFirst()
                .orElse(new Type.Any());
        return new Explanation.Cell(
                name,
                ValueText.of(type, value(table.columns().get(column), values)),
                ExpressionText.tests(row.tests().get(column)),
                ConditionWords.of(row.tests().get(column)));
    }

    private static List<Explanation.Step> steps(
            Decision decision, Logic.Formulas formulas, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> known = new HashMap<>(values);
        List<Explanation.Step> steps = new ArrayList<>();
        for (int i = 0; i < formulas.expressions().size(); i++) {
            Decision.Variable output = decision.outputs().get(i);
            Object value = value(formulas.expressions().get(i), known);
            known.put(output.name(), value);
            steps.add(new Explanation.Step(
                    output.name(),
                    ExpressionText.of(formulas.expressions().get(i)),
                    ValueText.of(output.type(), value)));
        }
        return steps;
    }

    /** The value, or null where it cannot be computed: the outcome itself says what failed. */
    private static @Nullable Object value(Expression expression, Map<String, @Nullable Object> values) {
        try {
            return Evaluator.value(expression, values::get);
        } catch (EvaluationFailed failed) {
            return null;
        }
    }
}
