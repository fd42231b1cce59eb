package org.gongbao.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongbao.expression.EvaluationFailed;
import org.gongbao.expression.Expression;
import org.jspecify.annotations.Nullable;

/** A table behind a fast way to find the rows that hit. */
final class CompiledTable {

    private final CompiledLogic logic;
    private final Logic.Table table;
    private final TestedColumns columns;
    private final RowFinder finder;
    /** What each row comes to where it hits alone, and behind the last what no row comes to; null where computed. */
    private final @Nullable Outcome[] alone;

    CompiledTable(CompiledLogic logic, Logic.Table table) {
        this.logic = logic;
        this.table = table;
        this.columns = TestedColumns.of(table, logic.decision().inputs());
        this.finder = columns.isSmall() ? TableCode.compile(columns) : new RowIndex(columns);
        this.alone = new @Nullable Outcome[table.rows().size() + 1];
        for (int i = 0; i < table.rows().size(); i++) {
            Logic.Row row = table.rows().get(i);
            if (!row.otherwise() && isConstant(row)) {
                alone[i] = logic.outcome(table, List.of(row), Map.of());
            }
        }
        if (table.rows().stream().filter(Logic.Row::otherwise).allMatch(CompiledTable::isConstant)) {
            alone[table.rows().size()] = logic.outcome(table, List.of(), Map.of());
        }
    }

    private static boolean isConstant(Logic.Row row) {
        return !(row.conclusion() instanceof Logic.Answer answer)
                || answer.outputs().stream().allMatch(Expression.Constant.class::isInstance);
    }

    RowFinder finder() {
        return finder;
    }

    /** @return null where only walking all the rows can tell */
    @Nullable
    Outcome decide(@Nullable Object[] inputs) {
        Hits hits = new Hits(table.policy() == HitPolicy.FIRST);
        if (!find(inputs, hits)) {
            return null;
        }
        Outcome known = switch (hits.count()) {
            case 0 -> alone[table.rows().size()];
            case 1 -> alone[hits.first()];
            default -> null;
        };
        return known != null ? known : logic.outcome(table, rows(hits), logic.named(inputs));
    }

    private boolean find(@Nullable Object[] inputs, Hits hits) {
        try {
            return finder.find(columns.values(inputs), hits);
        } catch (EvaluationFailed unsure) {
            return false;
        }
    }

    private List<Logic.Row> rows(Hits hits) {
        return Arrays.stream(hits.sorted()).mapToObj(table.rows()::get).toList();
    }
}
