package org.gongbao.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.Expression;
import org.gongbao.expression.UnaryTests;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a large table: first by the column that names the most values, then by the value that the column with the
 * most stretches tests, together with the other columns that test it. What is found that way is tested cell by cell.
 */
final class RowIndex implements RowFinder {

    private final TestedColumns columns;
    private final int[] plain;
    private final int keyed;
    private final Map<Object, Stretches> byKey = new HashMap<>();
    private final Stretches keyless;
    private final int measured;

    RowIndex(TestedColumns columns) {
        this.columns = columns;
        this.plain = columns.table().rows().stream().mapToInt(columns::plain).toArray();
        this.keyed = most(true, -1);
        this.measured = most(false, keyed);
        Map<Object, List<Integer>> rows = new HashMap<>();
        List<Integer> others = new ArrayList<>();
        for (int row = 0; row < columns.table().rows().size(); row++) {
            if (!columns.table().rows().get(row).otherwise()) {
                Object key = keyed < 0 ? null : key(plainCell(row, keyed));
                (key == null ? others : rows.computeIfAbsent(key, any -> new ArrayList<>())).add(row);
            }
        }
        rows.forEach((key, list) -> byKey.put(key, stretches(list)));
        this.keyless = stretches(others);
    }

    @Override
    public boolean find(@Nullable Object[] values, Hits hits) {
        for (int column = 0; column < columns.positions().size(); column++) {
            Class<?> type = columns.classes().get(column);
            if (type != null && !type.isInstance(values[columns.positions().get(column)])) {
                return false;
            }
        }
        Object measure = measured < 0 ? null : values[columns.positions().get(measured)];
        Search search = new Search(values, hits);
        Object value = keyed < 0 ? null : values[columns.positions().get(keyed)];
        Stretches named = value == null ? null : byKey.get(plain(value));
        if (named != null) {
            named.visit(measure, search);
        }
        keyless.visit(measure, search);
        return search.isSure;
    }

    /** The column with the most different constants: named alone, or as ends of stretches; -1 where there is none. */
    private int most(boolean isKey, int except) {
        int best = -1;
        int most = 0;
        for (int column = 0; column < columns.positions().size(); column++) {
            Set<Object> different = new HashSet<>();
            for (int row = 0; row < columns.table().rows().size(); row++) {
                UnaryTests cell = plainCell(row, column);
                Object constant = cell == null ? null : isKey ? key(cell) : Stretches.end(cell);
                if (constant != null) {
                    different.add(plain(constant));
                }
            }
            if (column != except && columns.classes().get(column) != Boolean.class && different.size() > most) {
                best = column;
                most = different.size();
            }
        }
        return best;
    }

    private Stretches stretches(List<Integer> rows) {
        return new Stretches(
                rows,
                row -> IntStream.range(0, plain[row])
                        .filter(this::isMeasured)
                        .mapToObj(column -> cell(row, column))
                        .toList());
    }

    /** Whether a column tests the measured value: the ends of a stretch often stand in two columns. */
    private boolean isMeasured(int column) {
        return measured >= 0
                && columns.positions().get(column).equals(columns.positions().get(measured));
    }

    private UnaryTests cell(int row, int column) {
        return columns.table().rows().get(row).tests().get(column);
    }

    /** The cell, where a row may be passed over because of it. */
    private @Nullable UnaryTests plainCell(int row, int column) {
        return column < plain[row] ? cell(row, column) : null;
    }

    /** The only value that a cell lets pass, null where there are others. */
    private static @Nullable Object key(@Nullable UnaryTests cell) {
        return cell != null
                        && !cell.negated()
                        && cell.tests().size() == 1
                        && cell.tests().getFirst() instanceof UnaryTests.Compare compare
                        && compare.relation() == Expression.Relation.EQUAL
                        && compare.value() instanceof Expression.Constant constant
                        && constant.value() != null
                ? plain(constant.value())
                : null;
    }

    private static Object plain(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    /** Tests the rows that the index leaves. */
    final class Search {

        private final @Nullable Object[] values;
        private final Hits hits;
        private boolean isSure = true;

        private Search(@Nullable Object[] values, Hits hits) {
            this.values = values;
            this.hits = hits;
        }

        void visit(int row) {
            if (isSure && !hits.settles(row)) {
                Boolean passes = passes(row);
                if (passes == null) {
                    isSure = false;
                } else if (passes) {
                    hits.add(row);
                }
            }
        }

        private @Nullable Boolean passes(int row) {
            boolean unknown = false;
            for (int column = 0; column < columns.positions().size(); column++) {
                Object value = values[columns.positions().get(column)];
                Boolean passes = Evaluator.test(cell(row, column), value, this::named);
                if (Boolean.FALSE.equals(passes)) {
                    return false;
                }
                unknown |= passes == null;
            }
            return unknown ? null : Boolean.TRUE;
        }

        private @Nullable Object named(String name) {
            return columns.named(name, values);
        }
    }
}
