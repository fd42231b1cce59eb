package org.gongbao.decision;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.gongbao.expression.Comparisons;
import org.gongbao.expression.Expression;
import org.gongbao.expression.UnaryTests;
import org.jspecify.annotations.Nullable;

/**
 * Rows by the stretch of values that their cells for one value let pass, several cells together: sorted by its low end, each
 * half with its highest end.
 */
final class Stretches {

    private final List<Stretch> sorted;
    /** The highest end between two places, at the middle of them; null where it has none. */
    private final @Nullable Object[] highest;

    private record Stretch(
            int row, @Nullable Object low, @Nullable Object high) {

        /** What passes both cells; an end of another kind is none to search by. */
        Stretch within(Stretch other) {
            return new Stretch(
                    row,
                    low == null || isBefore(low, other.low) ? other.low : low,
                    high == null || isBefore(other.high, high) ? other.high : high);
        }
    }

    /** @param cells the cells of a row to search by */
    Stretches(List<Integer> rows, IntFunction<List<UnaryTests>> cells) {
        this.sorted = rows.stream()
                .map(row -> cells.apply(row).stream()
                        .map(cell -> stretch(row, cell))
                        .reduce(new Stretch(row, null, null), Stretch::within))
                .sorted(Comparator.comparing(Stretch::low, Stretches::lower))
                .toList();
        this.highest = new @Nullable Object[sorted.size()];
        build(0, sorted.size());
    }

    void visit(@Nullable Object value, RowIndex.Search search) {
        visit(0, sorted.size(), value, search);
    }

    private void visit(int from, int to, @Nullable Object value, RowIndex.Search search) {
        if (from >= to) {
            return;
        }
        int middle = (from + to) >>> 1;
        if (isBefore(highest[middle], value)) {
            return;
        }
        visit(from, middle, value, search);
        Stretch stretch = sorted.get(middle);
        if (!isBefore(value, stretch.low())) {
            if (!isBefore(stretch.high(), value)) {
                search.visit(stretch.row());
            }
            visit(middle + 1, to, value, search);
        }
    }

    private @Nullable Object build(int from, int to) {
        int middle = (from + to) >>> 1;
        Object high = sorted.isEmpty() ? null : sorted.get(middle).high();
        if (from < middle) {
            high = higher(high, build(from, middle));
        }
        if (middle + 1 < to) {
            high = higher(high, build(middle + 1, to));
        }
        if (from < to) {
            highest[middle] = high;
        }
        return high;
    }

    private static @Nullable Object higher(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null ? null : isBefore(one, other) ? other : one;
    }

    /** Whether the one is surely below the other; an absent end is never. */
    private static boolean isBefore(@Nullable Object one, @Nullable Object other) {
        Integer order = one == null || other == null ? null : Comparisons.order(one, other);
        return order != null && order < 0;
    }

    private static int lower(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        Integer order = Comparisons.order(one, other);
        return order == null ? 0 : order;
    }

    /** A constant that ends the stretch of a cell, null where it has none. */
    static @Nullable Object end(UnaryTests cell) {
        Stretch stretch = stretch(0, cell);
        return stretch.low() == null ? stretch.high() : stretch.low();
    }

    private static Stretch stretch(int row, UnaryTests cell) {
        if (cell.negated() || cell.tests().size() != 1) {
            return new Stretch(row, null, null);
        }
        return switch (cell.tests().getFirst()) {
            case UnaryTests.Interval interval -> new Stretch(row, value(interval.low()), value(interval.high()));
            case UnaryTests.Compare compare ->
                switch (compare.relation()) {
                    case EQUAL -> new Stretch(row, value(compare.value()), value(compare.value()));
                    case LESS, AT_MOST -> new Stretch(row, null, value(compare.value()));
                    case GREATER, AT_LEAST -> new Stretch(row, value(compare.value()), null);
                    case NOT_EQUAL -> new Stretch(row, null, null);
                };
            case UnaryTests.Condition condition -> new Stretch(row, null, null);
        };
    }

    private static @Nullable Object value(@Nullable Expression expression) {
        return expression instanceof Expression.Constant constant ? constant.value() : null;
    }
}
