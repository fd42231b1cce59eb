package org.gongbao.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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

    /** What a table comes to by these rows, in its order, once no missing fact leaves another row open. */
    static Outcome ofRows(
            Decision decision,
            Logic.Table table,
            List<Logic.Row> hit,
            Map<String, @Nullable Object> values,
            boolean isDmn) {
        try {
            return new Outcomes(decision, values, isDmn).settled(table, new ArrayList<>(hit), List.of());
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
                Set<String> missing = Interpreter.missing(formula, known);
                if (missing.isEmpty() && needs.isEmpty()) {
                    return valueless(name);
                }
                needs.addAll(missing);
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
        return settled(table, hit, open);
    }

    private Outcome settled(Logic.Table table, List<Logic.Row> hit, List<Logic.Row> open) {
        drop(table, hit);
        return switch (table.policy()) {
            case UNIQUE -> unique(table, hit, open);
            case FIRST -> first(table, hit, open);
            case ANY -> any(table, hit, open);
            case HIGHEST -> highest(table, hit, open);
            case SUM, MAX, MIN, COUNT, COLLECT, RULE_ORDER, OUTPUT_ORDER -> collected(table, hit, open);
        };
    }

    /** Of two overlapping rows the one that an open question has put behind does not count. */
    static void drop(Logic.Table table, List<Logic.Row> hit) {
        if (hit.size() < 2 || table.precedences().isEmpty()) {
            return;
        }
        List<Integer> numbers = numbers(hit);
        List<Integer> losers = table.precedences().stream()
                .filter(precedence -> numbers.contains(precedence.winner()))
                .map(Logic.Precedence::loser)
                .toList();
        hit.removeIf(row -> losers.contains(row.number()));
    }

    private Outcome unique(Logic.Table table, List<Logic.Row> hit, List<Logic.Row> open) {
        if (hit.size() > 1) {
            return contradiction(hit);
        }
        List<Logic.Row> stronger = open.stream()
                .filter(row -> hit.isEmpty()
                        || table.precedences().stream()
                                .anyMatch(precedence -> precedence.winner() == row.number()
                                        && precedence.loser() == hit.getFirst().number()))
                .toList();
        return stronger.isEmpty() ? single(table, hit) : undecided(table, stronger);
    }

    /** An unknown row above the first true one does not matter where it would say the same. */
    private Outcome first(Logic.Table table, List<Logic.Row> hit, List<Logic.Row> open) {
        if (open.isEmpty()) {
            return single(table, hit);
        }
        if (hit.isEmpty()) {
            return undecided(table, open);
        }
        Outcome found = single(table, hit);
        boolean settled = !(found instanceof Outcome.Undecided)
                && open.stream().allMatch(row -> same(found, possible(row, numbers(hit))));
        return settled ? found : undecided(table, open);
    }

    /** What a row would say if it hit; null where even that cannot be computed. */
    private @Nullable Outcome possible(Logic.Row row, List<Integer> rows) {
        try {
            return conclude(row, rows);
        } catch (EvaluationFailed failure) {
            return null;
        }
    }

    private Outcome any(Logic.Table table, List<Logic.Row> hit, List<Logic.Row> open) {
        if (hit.isEmpty()) {
            return open.isEmpty() ? single(table, hit) : undecided(table, open);
        }
        List<Integer> numbers = numbers(hit);
        List<Outcome> outcomes = hit.stream().map(row -> conclude(row, numbers)).toList();
        List<Outcome> certain = outcomes.stream()
                .filter(outcome -> !(outcome instanceof Outcome.Undecided))
                .toList();
        if (certain.isEmpty()) {
            return outcomes.getFirst();
        }
        return certain.stream().allMatch(outcome -> same(certain.getFirst(), outcome))
                ? certain.getFirst()
                : contradiction(hit);
    }

    private static boolean same(Outcome one, @Nullable Outcome other) {
        if (one instanceof Outcome.Decided left && other instanceof Outcome.Decided right) {
            return Boolean.TRUE.equals(Comparisons.equal(left.value(), right.value()));
        }
        return one.equals(other);
    }

    /** The highest of the ordered answers; an unknown row matters only where it could say more. */
    private Outcome highest(Logic.Table table, List<Logic.Row> hit, List<Logic.Row> open) {
        Ranking ranking = new Ranking(decision, values);
        int reached = hit.stream().mapToInt(ranking::of).max().orElse(Integer.MIN_VALUE);
        List<Logic.Row> higher =
                open.stream().filter(row -> ranking.of(row) > reached).toList();
        if (!higher.isEmpty()) {
            return undecided(table, higher);
        }
        List<Logic.Row> best =
                hit.stream().filter(row -> ranking.of(row) == reached).toList();
        return best.isEmpty() ? single(table, best) : conclude(best.getFirst(), numbers(best));
    }

    private Outcome collected(Logic.Table table, List<Logic.Row> hit, List<Logic.Row> open) {
        if (!open.isEmpty()) {
            return undecided(table, open);
        }
        Logic.Row otherwise = hit.isEmpty() ? otherwise(table) : null;
        if (otherwise != null) {
            return conclude(otherwise, List.of(otherwise.number()));
        }
        if (hit.isEmpty() && !answersNothing(table.policy())) {
            return new Outcome.NoRow();
        }
        if (table.policy() == HitPolicy.OUTPUT_ORDER) {
            Ranking ranking = new Ranking(decision, values);
            hit.sort((one, other) -> Integer.compare(ranking.of(other), ranking.of(one)));
        }
        List<@Nullable Object> answers = new ArrayList<>();
        Set<String> needs = new LinkedHashSet<>();
        List<Integer> numbers = numbers(hit);
        for (Logic.Row row : hit) {
            switch (conclude(row, numbers)) {
                case Outcome.Decided decided -> answers.add(decided.value());
                case Outcome.Undecided undecided -> needs.addAll(undecided.needs());
                case Outcome other -> {
                    return other;
                }
            }
        }
        return needs.isEmpty()
                ? new Outcome.Decided(Aggregation.of(table.policy(), answers, decision.location()), numbers)
                : inOrder(needs);
    }

    /** Whether no hits are an answer: a count of none, and in DMN an empty list. */
    private boolean answersNothing(HitPolicy policy) {
        return switch (policy) {
            case COUNT -> true;
            case COLLECT, RULE_ORDER, OUTPUT_ORDER -> isDmn;
            default -> false;
        };
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
            case Logic.Answer answer -> answer(answer, rows);
        };
    }

    private Outcome answer(Logic.Answer answer, List<Integer> rows) {
        Map<String, @Nullable Object> structure = new LinkedHashMap<>();
        Set<String> needs = new LinkedHashSet<>();
        String valueless = null;
        for (int i = 0; i < answer.outputs().size(); i++) {
            Expression output = answer.outputs().get(i);
            String name = decision.outputs().get(i).name();
            Object value = Evaluator.value(output, values::get);
            structure.put(name, value);
            if (value == null && !isDmn && !(output instanceof Expression.Constant)) {
                Set<String> missing = Interpreter.missing(output, values);
                needs.addAll(missing);
                valueless = missing.isEmpty() ? name : valueless;
            }
        }
        if (!needs.isEmpty()) {
            return inOrder(needs);
        }
        if (valueless != null) {
            return valueless(valueless);
        }
        return new Outcome.Decided(
                structure.size() == 1 ? structure.values().iterator().next() : Collections.unmodifiableMap(structure),
                rows);
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

    /** All facts are there and still nothing comes of it: an element beyond the end of a list, a day that is none. */
    static Outcome.Failed valueless(String name) {
        return new Outcome.Failed("“" + name + "”算不出值", name + " comes to no value");
    }

    private static List<Integer> numbers(List<Logic.Row> rows) {
        return rows.stream().map(Logic.Row::number).toList();
    }
}
