package org.gongbao.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.expression.EvaluationFailed;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.Expression;
import org.jspecify.annotations.Nullable;

/** A table behind a fast way to find the rows that hit. */
final class CompiledTable implements Shortcut {

    private final Decision decision;
    private final Logic.Table table;
    private final boolean isDmn;
    private final TestedColumns columns;
    private final RowFinder finder;
    /** What each row comes to where it hits alone; null where that has to be computed. */
    private final @Nullable Outcome[] alone;
    /** What no row comes to; null where that has to be computed. */
    private final @Nullable Outcome none;

    CompiledTable(Decision decision, Logic.Table table, boolean isDmn) {
        this.decision = decision;
        this.table = table;
        this.isDmn = isDmn;
        this.columns = TestedColumns.of(table, decision.inputs());
        this.finder = columns.isSmall() ? TableCode.compile(columns) : new RowIndex(columns);
        this.alone = table.rows().stream()
                .map(row -> isConstant(row) ? Outcomes.ofRows(decision, table, List.of(row), Map.of(), isDmn) : null)
                .toArray(Outcome[]::new);
        this.none = table.rows().stream().filter(Logic.Row::otherwise).allMatch(CompiledTable::isConstant)
                ? Outcomes.ofRows(decision, table, List.of(), Map.of(), isDmn)
                : null;
    }

    private static boolean isConstant(Logic.Row row) {
        return !(row.conclusion() instanceof Logic.Answer answer)
                || answer.outputs().stream().allMatch(Expression.Constant.class::isInstance);
    }

    RowFinder finder() {
        return finder;
    }

    @Override
    public @Nullable Outcome decide(@Nullable Object[] inputs) {
        Hits hits = new Hits(table.policy() == HitPolicy.FIRST);
        try {
            return finder.find(columns.values(inputs), hits) ? decide(hits, inputs) : null;
        } catch (EvaluationFailed unsure) {
            return null;
        }
    }

    private Outcome decide(Hits hits, @Nullable Object[] inputs) {
        Outcome known = switch (hits.count()) {
            case 0 -> none;
            case 1 -> alone[hits.first()];
            default -> null;
        };
        Outcome found = known != null || hits.count() == 0 ? known : answered(hits, inputs);
        return found != null
                ? found
                : Outcomes.ofRows(
                        decision,
                        table,
                        Arrays.stream(hits.sorted()).mapToObj(table.rows()::get).toList(),
                        decision.named(inputs),
                        isDmn);
    }

    /** What the answers of the rows come to; null where one has none, or rows have to be held against each other. */
    private @Nullable Outcome answered(Hits hits, @Nullable Object[] inputs) {
        boolean collects = collects();
        if (hits.count() > 1
                && (!collects
                        || table.policy() == HitPolicy.OUTPUT_ORDER
                        || !table.precedences().isEmpty())) {
            return null;
        }
        List<@Nullable Object> answers = new ArrayList<>(hits.count());
        List<Integer> numbers = new ArrayList<>(hits.count());
        for (int each : hits.sorted()) {
            Logic.Row row = table.rows().get(each);
            Object answer = row.conclusion() instanceof Logic.Answer said ? answer(said, inputs) : null;
            if (answer == null) {
                return null;
            }
            answers.add(answer);
            numbers.add(row.number());
        }
        return new Outcome.Decided(
                collects ? Aggregation.of(table.policy(), answers, decision.location()) : answers.getFirst(), numbers);
    }

    private boolean collects() {
        return switch (table.policy()) {
            case UNIQUE, FIRST, ANY, HIGHEST -> false;
            case SUM, MAX, MIN, COUNT, COLLECT, RULE_ORDER, OUTPUT_ORDER -> true;
        };
    }

    /** The value of all outputs; null where one has none. */
    private @Nullable Object answer(Logic.Answer answer, @Nullable Object[] inputs) {
        Map<String, Object> structure = new LinkedHashMap<>();
        for (int i = 0; i < answer.outputs().size(); i++) {
            Object value = Evaluator.value(answer.outputs().get(i), name -> columns.named(name, inputs));
            if (value == null || answer.outputs().size() == 1) {
                return value;
            }
            structure.put(decision.outputs().get(i).name(), value);
        }
        return Collections.unmodifiableMap(structure);
    }
}
