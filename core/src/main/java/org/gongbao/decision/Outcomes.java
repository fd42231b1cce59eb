package org.gongbao.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.expression.Comparisons;
import org.gongbao.expression.EvaluationFailed;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.Expression;
import org.gongbao.expression.Type;
import org.jspecify.annotations.Nullable;

/** What one decision comes to once the values of its inputs are there. */
final class Outcomes {

    private final Decision decision;
    private final Map<String, @Nullable Object> values;

    private final boolean isDmn;

    private Outcomes(Decision decision, Map<String, @Nullable Object> values, boolean isDmn) {
        this.decision = decision;
        this.values = values;
        this.isDmn = isDmn;
    }

    /** @param isDmn whether a missing fact is a null like any other value, instead of leaving the decision open */
    static Outcome of(Decision decision, Map<String, @Nullable Object> values, boolean isDmn) {
        Outcomes outcomes = new Outcomes(decision, values, isDmn);
        try {
            return switch (decision.logic()) {
                case Logic.Formulas formulas -> outcomes.formulas(formulas);
                case Logic.Table table -> outcomes.table(table);
            };
        } catch (EvaluationFailed failure) {
            return Interpreter.failed(failure);
        }
    }

    private Outcome formulas(Logic.Formulas formulas) {
        Map<String, @Nullable Object> known = new HashMap<>(values);
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        Set<String> needs = new LinkedHashSet<>();
        for (int i = 0; i < formulas.expressions().size(); i++) {
            Expression formula = formulas.expressions().get(i);
            String name = decision.outputs().get(i).name();
            Object value = Evaluator.value(formula, known::get);
            if (value == null && !isDmn) {
                needs.addAll(Interpreter.missing(formula, known));
            }
            known.put(name, value);
            answers.put(name, value);
        }
        needs.removeAll(answers.keySet());
        if (!needs.isEmpty()) {
            return inOrder(needs);
        }
        Object answer = answers.size() == 1 ? answers.values().iterator().next() : answers;
        return new Outcome.Decided(answer, List.of());
    }

    private Outcome table(Logic.Table table) {
        List<Logic.Row> hit = new ArrayList<>();
        List<Logic.Row> open = new ArrayList<>();
        for (Logic.Row row : table.rows()) {
            if (row.otherwise()) {
                continue;
            }
            Boolean hits = Interpreter.hits(table, row, values);
            if (hits == null) {
                if (!isDmn) {
                    open.add(row);
                }
            } else if (hits) {
                hit.add(row);
                if (table.policy() == HitPolicy.FIRST) {
                    break;
                }
            }
        }
        drop(table, hit);
        return switch (table.policy()) {
            case UNIQUE -> unique(table, hit, open);
            case FIRST -> open.isEmpty() ? single(table, hit) : undecided(table, open);
            case ANY -> any(table, hit, open);
            case HIGHEST -> highest(table, hit, open);
            case SUM, MAX, MIN, COUNT, COLLECT, RULE_ORDER, OUTPUT_ORDER -> collected(table, hit, open);
        };
    }

    /** Of two overlapping rows the one that an open question has put behind does not count. */
    private static void drop(Logic.Table table, List<Logic.Row> hit) {
        for (Logic.Precedence precedence : table.precedences()) {
            if (hit.stream().anyMatch(row -> row.number() == precedence.winner())) {
                hit.removeIf(row -> row.number() == precedence.loser());
            }
        }
    }

    private Outcome unique(Logic.Table table, List<Logic.Row> hit, List<Logic.Row> open) {
        if (hit.size() > 1) {
            return contradiction(hit);
        }
        boolean mayBeBeaten = hit.size() == 1
                && table.precedences().stream()
                        .anyMatch(precedence ->
                                precedence.loser() == hit.getFirst().number()
                                        && open.stream().anyMatch(row -> row.number() == precedence.winner()));
        return !open.isEmpty() && (hit.isEmpty() || mayBeBeaten) ? undecided(table, open) : single(table, hit);
    }

    private Outcome any(Logic.Table table, List<Logic.Row> hit, List<Logic.Row> open) {
        if (hit.isEmpty()) {
            return open.isEmpty() ? single(table, hit) : undecided(table, open);
        }
        Outcome first = conclude(hit.getFirst(), numbers(hit));
        for (Logic.Row row : hit) {
            if (!same(first, conclude(row, numbers(hit)))) {
                return contradiction(hit);
            }
        }
        return first;
    }

    private static boolean same(Outcome one, Outcome other) {
        if (one instanceof Outcome.Decided left && other instanceof Outcome.Decided right) {
            return Boolean.TRUE.equals(Comparisons.equal(left.value(), right.value()));
        }
        return one.equals(other);
    }

    /** The highest of the ordered answers; what a person has to judge counts only where no row says more. */
    private Outcome highest(Logic.Table table, List<Logic.Row> hit, List<Logic.Row> open) {
        Logic.Row best = null;
        for (Logic.Row row : hit) {
            if (best == null || rank(row) > rank(best)) {
                best = row;
            }
        }
        int reached = best == null ? Integer.MIN_VALUE : rank(best);
        List<Logic.Row> higher =
                open.stream().filter(row -> rank(row) > reached).toList();
        if (!higher.isEmpty()) {
            return undecided(table, higher);
        }
        if (best == null) {
            return single(table, hit);
        }
        return conclude(
                best, numbers(hit.stream().filter(row -> rank(row) == reached).toList()));
    }

    /** The place of a row's answer in the order of its choice; below all where it is left to judgement. */
    private int rank(Logic.Row row) {
        if (!(row.conclusion() instanceof Logic.Answer answer)) {
            return Integer.MIN_VALUE + 1;
        }
        int rank = 0;
        for (int i = 0; i < answer.outputs().size(); i++) {
            Type type = decision.outputs().get(i).type();
            if (type instanceof Type.Choice choice) {
                Object value = Evaluator.value(answer.outputs().get(i), values::get);
                rank = rank * choice.values().size() + choice.values().indexOf(String.valueOf(value));
            }
        }
        return rank;
    }

    private Outcome collected(Logic.Table table, List<Logic.Row> hit, List<Logic.Row> open) {
        if (!open.isEmpty()) {
            return undecided(table, open);
        }
        for (Logic.Row row : hit) {
            if (!(row.conclusion() instanceof Logic.Answer)) {
                return conclude(row, numbers(hit));
            }
        }
        Logic.Row otherwise = hit.isEmpty() ? otherwise(table) : null;
        if (otherwise != null) {
            return conclude(otherwise, List.of(otherwise.number()));
        }
        if (hit.isEmpty() && !answersNothing(table.policy())) {
            return new Outcome.NoRow();
        }
        List<@Nullable Object> answers = new ArrayList<>();
        List<Logic.Row> ordered = new ArrayList<>(hit);
        if (table.policy() == HitPolicy.OUTPUT_ORDER) {
            ordered.sort((one, other) -> Integer.compare(rank(other), rank(one)));
        }
        ordered.forEach(row -> answers.add(answer(row)));
        return new Outcome.Decided(combined(table.policy(), answers), numbers(hit));
    }

    /** Whether no hits are an answer: a count of none, and in DMN an empty list. */
    private boolean answersNothing(HitPolicy policy) {
        return switch (policy) {
            case COUNT -> true;
            case COLLECT, RULE_ORDER, OUTPUT_ORDER -> isDmn;
            default -> false;
        };
    }

    private static @Nullable Object combined(HitPolicy policy, List<@Nullable Object> answers) {
        return switch (policy) {
            case COUNT -> BigDecimal.valueOf(answers.stream().distinct().count());
            case SUM, MAX, MIN -> {
                Object total = answers.getFirst();
                for (Object answer : answers.subList(1, answers.size())) {
                    total = combined(policy, total, answer);
                }
                yield total;
            }
            default -> answers;
        };
    }

    private static @Nullable Object combined(HitPolicy policy, @Nullable Object total, @Nullable Object answer) {
        if (total == null || answer == null) {
            return null;
        }
        if (policy == HitPolicy.SUM) {
            return total instanceof BigDecimal sum && answer instanceof BigDecimal more ? sum.add(more) : null;
        }
        Integer order = Comparisons.order(answer, total);
        return order == null ? null : (policy == HitPolicy.MAX ? order > 0 : order < 0) ? answer : total;
    }

    private Outcome single(Logic.Table table, List<Logic.Row> hit) {
        Logic.Row row = hit.isEmpty() ? otherwise(table) : hit.getFirst();
        return row == null ? new Outcome.NoRow() : conclude(row, List.of(row.number()));
    }

    private static Logic.@Nullable Row otherwise(Logic.Table table) {
        return table.rows().stream().filter(Logic.Row::otherwise).findFirst().orElse(null);
    }

    private Outcome conclude(Logic.Row row, List<Integer> rows) {
        return switch (row.conclusion()) {
            case Logic.Discretion discretion -> new Outcome.Discretionary(discretion.judge(), rows);
            case Logic.Silence silence -> new Outcome.Open(silence.question(), rows);
            case Logic.Answer answer -> {
                Set<String> needs = new LinkedHashSet<>();
                for (Expression output : answer.outputs()) {
                    if (!isDmn && Evaluator.value(output, values::get) == null) {
                        needs.addAll(Interpreter.missing(output, values));
                    }
                }
                yield needs.isEmpty() ? new Outcome.Decided(answer(row), rows) : inOrder(needs);
            }
        };
    }

    private @Nullable Object answer(Logic.Row row) {
        if (!(row.conclusion() instanceof Logic.Answer answer)) {
            return null;
        }
        if (answer.outputs().size() == 1) {
            return Evaluator.value(answer.outputs().getFirst(), values::get);
        }
        Map<String, @Nullable Object> structure = new LinkedHashMap<>();
        for (int i = 0; i < answer.outputs().size(); i++) {
            structure.put(
                    decision.outputs().get(i).name(),
                    Evaluator.value(answer.outputs().get(i), values::get));
        }
        return structure;
    }

    private Outcome undecided(Logic.Table table, List<Logic.Row> open) {
        Set<String> needs = new LinkedHashSet<>();
        open.forEach(row -> needs.addAll(Interpreter.missing(table, row, values)));
        return inOrder(needs);
    }

    /** The needs in the order of the inputs, as a form asks for them. */
    private Outcome.Undecided inOrder(Collection<String> needs) {
        List<String> ordered = decision.inputs().stream()
                .map(Decision.Variable::name)
                .filter(needs::contains)
                .toList();
        return new Outcome.Undecided(ordered.isEmpty() ? List.copyOf(needs) : ordered);
    }

    private static Outcome contradiction(List<Logic.Row> hit) {
        String rows = String.join(
                "、", hit.stream().map(row -> "第" + row.number() + "行").toList());
        String numbers =
                String.join(", ", hit.stream().map(row -> "" + row.number()).toList());
        return new Outcome.Failed(
                "同时命中" + rows + "，不能得出一个结果", "rows " + numbers + " hit together and give no single answer");
    }

    private static List<Integer> numbers(List<Logic.Row> rows) {
        return rows.stream().map(Logic.Row::number).toList();
    }
}
