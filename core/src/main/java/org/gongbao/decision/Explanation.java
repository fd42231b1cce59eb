package org.gongbao.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.expression.EvaluationFailed;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.ExpressionText;
import org.gongbao.expression.Type;
import org.gongbao.expression.ValueText;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision came to its outcome, in the words of the file.
 *
 * @param facts the values it read, in the order of its inputs
 * @param hit the rows that count
 * @param missed rows that did not hit, each with the first cell that kept it from hitting; at most twenty
 * @param steps of a formula: each output with its formula and value
 * @param required the explanations of the decisions it needed
 */
public record Explanation(
        Decision decision,
        Outcome outcome,
        List<Used> facts,
        List<Trace> hit,
        List<Trace> missed,
        List<Step> steps,
        List<Explanation> required) {

    private static final int MOST_MISSED = 20;

    public Explanation {
        facts = List.copyOf(facts);
        hit = List.copyOf(hit);
        missed = List.copyOf(missed);
        steps = List.copyOf(steps);
        required = List.copyOf(required);
    }

    /** A fact or required answer with its value as people read it; “—” while it is missing. */
    public record Used(String name, String value, boolean known) {}

    /** A row with the cells that let it hit, or the one that kept it from hitting. */
    public record Trace(int row, List<Cell> cells) {
        public Trace {
            cells = List.copyOf(cells);
        }
    }

    /** A cell with the value it was asked about. */
    public record Cell(String column, String value, String test) {}

    /** A formula with what it came to. */
    public record Step(String output, String formula, String value) {}

    /** Explains an outcome that the interpreter or a compiled model found for these facts. */
    public static Explanation of(Model model, String decision, Map<String, @Nullable Object> facts, Outcome outcome) {
        Decision found = model.decisions().get(decision);
        if (found == null) {
            throw new IllegalArgumentException("no decision " + decision + " in " + model.name());
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        List<Used> used = new ArrayList<>();
        List<Explanation> required = new ArrayList<>();
        for (Decision.Variable input : found.inputs()) {
            Object value = facts.get(input.name());
            if (model.decisions().containsKey(input.name())) {
                Outcome answer = Interpreter.decide(model, input.name(), facts);
                required.add(of(model, input.name(), facts, answer));
                value = answer instanceof Outcome.Decided decided ? decided.value() : null;
            }
            values.put(input.name(), value);
            used.add(new Used(input.name(), ValueText.of(input.type(), value), value != null));
        }
        return switch (found.logic()) {
            case Logic.Table table -> {
                List<Integer> rows = Explanations.rows(outcome);
                yield new Explanation(
                        found,
                        outcome,
                        used,
                        table.rows().stream()
                                .filter(row -> rows.contains(row.number()))
                                .map(row -> hit(found, table, row, values))
                                .toList(),
                        missed(found, table, rows, values),
                        List.of(),
                        required);
            }
            case Logic.Formulas formulas ->
                new Explanation(found, outcome, used, List.of(), List.of(), steps(found, formulas, values), required);
        };
    }

    private static Trace hit(
            Decision decision, Logic.Table table, Logic.Row row, Map<String, @Nullable Object> values) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (!row.tests().get(column).isAny()) {
                cells.add(cell(decision, table, row, column, values));
            }
        }
        return new Trace(row.number(), cells);
    }

    private static List<Trace> missed(
            Decision decision, Logic.Table table, List<Integer> hit, Map<String, @Nullable Object> values) {
        List<Trace> missed = new ArrayList<>();
        for (Logic.Row row : table.rows()) {
            if (missed.size() == MOST_MISSED) {
                break;
            }
            for (int column = 0; column < table.columns().size() && !hit.contains(row.number()); column++) {
                if (Boolean.FALSE.equals(passes(table, row, column, values))) {
                    missed.add(new Trace(row.number(), List.of(cell(decision, table, row, column, values))));
                    break;
                }
            }
        }
        return missed;
    }

    private static @Nullable Boolean passes(
            Logic.Table table, Logic.Row row, int column, Map<String, @Nullable Object> values) {
        try {
            return Interpreter.passes(table, row, column, values);
        } catch (EvaluationFailed failed) {
            return null;
        }
    }

    private static Cell cell(
            Decision decision, Logic.Table table, Logic.Row row, int column, Map<String, @Nullable Object> values) {
        String name = ExpressionText.of(table.columns().get(column));
        Type type = decision.inputs().stream()
                .filter(input -> input.name().equals(name))
                .map(Decision.Variable::type)
                .findFirst()
                .orElse(new Type.Any());
        Object value = null;
        try {
            value = Evaluator.value(table.columns().get(column), values::get);
        } catch (EvaluationFailed failed) {
            // the outcome itself says what failed
        }
        return new Cell(
                name,
                ValueText.of(type, value),
                ExpressionText.tests(row.tests().get(column)));
    }

    private static List<Step> steps(Decision decision, Logic.Formulas formulas, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> known = new HashMap<>(values);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < formulas.expressions().size(); i++) {
            Decision.Variable output = decision.outputs().get(i);
            Object value = null;
            try {
                value = Evaluator.value(formulas.expressions().get(i), known::get);
            } catch (EvaluationFailed failed) {
                // the outcome itself says what failed
            }
            known.put(output.name(), value);
            steps.add(new Step(
                    output.name(),
                    ExpressionText.of(formulas.expressions().get(i)),
                    ValueText.of(output.type(), value)));
        }
        return steps;
    }

    /** In plain Chinese, for a resident. */
    public String chinese() {
        return new Explanations(this, true).text();
    }

    /** In plain English, with the file's own Chinese names and words. */
    public String english() {
        return new Explanations(this, false).text();
    }

    /** As maps, lists, strings and numbers for a JSON writer. */
    public Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("decision", decision.name());
        json.put("text", chinese());
        json.put(
                "facts",
                facts.stream()
                        .map(used -> Map.of("name", used.name(), "value", used.value()))
                        .toList());
        json.put("hit", hit.stream().map(Explanation::trace).toList());
        json.put("missed", missed.stream().map(Explanation::trace).toList());
        json.put(
                "steps",
                steps.stream()
                        .map(step -> Map.of("output", step.output(), "formula", step.formula(), "value", step.value()))
                        .toList());
        json.put("required", required.stream().map(Explanation::asJson).toList());
        return json;
    }

    private static Map<String, Object> trace(Trace trace) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", trace.row());
        json.put(
                "cells",
                trace.cells().stream()
                        .map(cell -> Map.of("column", cell.column(), "value", cell.value(), "test", cell.test()))
                        .toList());
        return json;
    }
}
