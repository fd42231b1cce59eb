package org.gongbao.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.expression.Expression;
import org.gongbao.expression.ExpressionText;
import org.gongbao.expression.Type;
import org.gongbao.expression.UnaryTests;
import org.gongbao.expression.ValueText;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A table as boxes in a grid: one axis for each tested expression, one box for each row. Columns that test the same
 * expression are one axis; different expressions are taken as independent.
 */
final class Grid {

    /** A cell that a path leaves open: whatever the value is. */
    static final int ANY = -1;

    /** Row sets in 64-bit words: 128 MB. */
    private static final long MOST_WORDS = 16_000_000;

    private final Decision decision;
    private final List<Logic.Row> rows;
    private final List<Edge> edges = new ArrayList<>();
    /** By axis: the rows that let every value of it and of all axes behind it pass. */
    private final List<BitSet> free = new ArrayList<>();

    private Grid(Decision decision, List<Logic.Row> rows) {
        this.decision = decision;
        this.rows = rows;
    }

    /**
     * An axis with the rows along it.
     *
     * @param passing by piece: the rows that let it pass
     * @param boxes by row: the pieces that it lets pass
     * @param free the rows that let everything pass
     */
    private record Edge(String name, Type type, Axis axis, List<BitSet> passing, List<BitSet> boxes, BitSet free) {}

    /** @return null where a problem was added: a cell that cannot be proved, or a table beyond all measure */
    static @Nullable Grid of(Decision decision, Logic.Table table, List<Logic.Row> rows, Problems problems) {
        Grid grid = new Grid(decision, rows);
        Map<String, List<Integer>> columns = new LinkedHashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            columns.computeIfAbsent(ExpressionText.of(table.columns().get(column)), name -> new ArrayList<>())
                    .add(column);
        }
        int before = problems.size();
        long words = 0;
        for (Map.Entry<String, List<Integer>> each : columns.entrySet()) {
            List<UnaryTests> cells = rows.stream()
                    .flatMap(row -> each.getValue().stream().map(row.tests()::get))
                    .toList();
            Decision.Variable input = grid.input(each.getKey());
            Type type = input == null ? typeOfConstants(cells) : input.type();
            Axis axis = Axis.of(type, input == null, cells);
            if (axis == null) {
                unprovable(decision, each.getKey(), cells, problems);
                continue;
            }
            words += 2L * axis.size() * (rows.size() / 64 + 1);
            if (words > MOST_WORDS) {
                problems.add(decision.location(), ProblemCode.TOO_COMPLEX, decision.name());
                return null;
            }
            grid.edges.add(grid.edge(each.getKey(), type, axis, each.getValue()));
        }
        grid.free();
        return problems.size() > before ? null : grid;
    }

    private static void unprovable(Decision decision, String column, List<UnaryTests> cells, Problems problems) {
        UnaryTests cell = cells.stream()
                .filter(each -> !Constants.of(each, new ArrayList<>()))
                .findFirst()
                .or(() -> cells.stream().filter(each -> !each.isAny()).findFirst())
                .orElse(cells.getFirst());
        problems.add(cell.location(), ProblemCode.NOT_PROVABLE, decision.name(), column, cell.text());
    }

    private Decision.@Nullable Variable input(String name) {
        return decision.inputs().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Type typeOfConstants(List<UnaryTests> cells) {
        for (UnaryTests cell : cells) {
            for (UnaryTests.Test test : cell.tests()) {
                Expression value = switch (test) {
                    case UnaryTests.Compare compare -> compare.value();
                    case UnaryTests.Interval interval -> interval.low();
                    case UnaryTests.Condition condition -> null;
                };
                if (value instanceof Expression.Constant constant) {
                    return constant.type();
                }
            }
        }
        return new Type.Any();
    }

    private Edge edge(String name, Type type, Axis axis, List<Integer> columns) {
        BitSet all = new BitSet(axis.size());
        all.set(0, axis.size());
        List<BitSet> boxes = new ArrayList<>();
        BitSet free = new BitSet(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            BitSet box = all;
            for (int column : columns) {
                UnaryTests cell = rows.get(row).tests().get(column);
                if (!cell.isAny()) {
                    BitSet accepted = axis.accepted(cell);
                    accepted.and(box);
                    box = accepted;
                }
            }
            boxes.add(box);
            free.set(row, box.cardinality() == axis.size());
        }
        List<BitSet> passing = new ArrayList<>();
        for (int piece = 0; piece < axis.size(); piece++) {
            passing.add((BitSet) free.clone());
        }
        for (int row = free.nextClearBit(0); row < rows.size(); row = free.nextClearBit(row + 1)) {
            BitSet box = boxes.get(row);
            for (int piece = box.nextSetBit(0); piece >= 0; piece = box.nextSetBit(piece + 1)) {
                passing.get(piece).set(row);
            }
        }
        return new Edge(name, type, axis, passing, boxes, free);
    }

    private void free() {
        BitSet behind = new BitSet(rows.size());
        behind.set(0, rows.size());
        free.add(behind);
        for (Edge edge : edges.reversed()) {
            behind = (BitSet) behind.clone();
            behind.and(edge.free());
            free.addFirst(behind);
        }
    }

    int axes() {
        return edges.size();
    }

    List<Logic.Row> rows() {
        return rows;
    }

    Axis axis(int axis) {
        return edges.get(axis).axis();
    }

    /** The rows that let a piece pass; not to be changed. */
    BitSet passing(int axis, int piece) {
        return edges.get(axis).passing().get(piece);
    }

    /** The pieces that a row lets pass; not to be changed. */
    BitSet box(int axis, int row) {
        return edges.get(axis).boxes().get(row);
    }

    /** The rows that let every value of this axis pass; not to be changed. */
    BitSet freeAt(int axis) {
        return edges.get(axis).free();
    }

    /** The rows that no axis from this one on can keep from hitting; not to be changed. */
    BitSet freeFrom(int axis) {
        return free.get(axis);
    }

    /** A case in the document's own words; a path gives a piece for each axis, shorter where the rest is open. */
    String text(int... path) {
        List<String> values = new ArrayList<>();
        for (int axis = 0; axis < path.length; axis++) {
            if (path[axis] != ANY) {
                Edge edge = edges.get(axis);
                String value = ValueText.of(edge.type(), edge.axis().value(path[axis]));
                values.add(edge.name() + " = " + (value.isEmpty() ? "（空）" : value));
            }
        }
        return values.isEmpty() ? "任何情况" : String.join("，", values);
    }
}
