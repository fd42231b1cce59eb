package org.gongbao.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.Expression;
import org.gongbao.expression.Type;
import org.gongbao.expression.UnaryTests;
import org.jspecify.annotations.Nullable;

/**
 * The values of one tested expression, cut into pieces that no cell of the table tells apart: each constant a piece of
 * its own, and the open stretches between them. One value of a piece stands for all of them, so what holds for the
 * pieces holds exactly.
 */
final class Axis {

    private static final String OTHER_TEXT = "其他文字";
    private static final int MOST_LISTED = 8;

    private final List<Object> pieces = new ArrayList<>();
    private final BitSet points = new BitSet();
    private final Kind kind;

    private Axis(Kind kind) {
        this.kind = kind;
    }

    private enum Kind {
        /** Values in their order; neighbouring pieces are neighbouring values. */
        LINE,
        /** The texts that the table names, sorted, and all the others at the end. */
        TEXTS,
        /** So few values that each is tried on each cell. */
        FEW
    }

    /**
     * The pieces of a column's values under these cells.
     *
     * @param mayBeNegative whether a quantity or duration may be below zero even where no cell speaks of that
     * @return null where the cells do more than compare with constants
     */
    static @Nullable Axis of(Type type, boolean mayBeNegative, List<UnaryTests> cells) {
        List<Object> constants = new ArrayList<>();
        for (UnaryTests cell : cells) {
            if (!Constants.of(cell, constants)) {
                return null;
            }
        }
        return switch (type) {
            case Type.Bool bool -> named(List.of(true, false));
            case Type.Choice choice -> named(choice.values());
            case Type.Text text -> texts(constants, cells);
            case Type.ListOf list -> lists(constants, cells);
            case Type.Any any when constants.stream().allMatch(String.class::isInstance) -> texts(constants, cells);
            case Type.Any any
            when constants.stream().allMatch(Boolean.class::isInstance) -> named(List.of(true, false));
            default -> line(type, mayBeNegative, constants, cells);
        };
    }

    private static Axis named(List<?> values) {
        return named(Kind.FEW, values);
    }

    private static Axis named(Kind kind, List<?> values) {
        Axis axis = new Axis(kind);
        values.forEach(axis::point);
        return axis;
    }

    private static @Nullable Axis texts(List<Object> constants, List<UnaryTests> cells) {
        if (!cells.stream().allMatch(Axis::asksOnlyWhetherEqual)) {
            return null;
        }
        Set<Object> texts = new LinkedHashSet<>(constants);
        Axis axis = named(Kind.TEXTS, texts.stream().sorted().toList());
        String other = OTHER_TEXT;
        while (texts.contains(other)) {
            other = "另外的" + other;
        }
        axis.pieces.add(other);
        return axis;
    }

    /** A list passes a cell when it has the named element: what counts is which of the named elements it has. */
    private static @Nullable Axis lists(List<Object> constants, List<UnaryTests> cells) {
        List<Object> named = List.copyOf(new LinkedHashSet<>(constants));
        boolean asksForElements =
                cells.stream().flatMap(cell -> cell.tests().stream()).allMatch(Axis::asksForElement);
        if (!asksForElements || named.size() > MOST_LISTED) {
            return null;
        }
        List<List<Object>> lists = new ArrayList<>();
        lists.add(List.of());
        for (Object element : named) {
            for (List<Object> without : List.copyOf(lists)) {
                List<Object> with = new ArrayList<>(without);
                with.add(element);
                lists.add(with);
            }
        }
        return named(lists);
    }

    private static boolean asksForElement(UnaryTests.Test test) {
        return test instanceof UnaryTests.Compare compare
                && compare.relation() == Expression.Relation.EQUAL
                && compare.value() instanceof Expression.Constant constant
                && !(constant.value() instanceof List<?>);
    }

    private static boolean asksOnlyWhetherEqual(UnaryTests cell) {
        return cell.tests().stream().allMatch(test -> switch (test) {
            case UnaryTests.Compare compare -> isEquality(compare.relation());
            case UnaryTests.Interval interval -> false;
            case UnaryTests.Condition condition -> asksOnlyWhetherEqual(condition.condition());
        });
    }

    private static boolean asksOnlyWhetherEqual(Expression condition) {
        return switch (condition) {
            case Expression.And and -> asksOnlyWhetherEqual(and.left()) && asksOnlyWhetherEqual(and.right());
            case Expression.Or or -> asksOnlyWhetherEqual(or.left()) && asksOnlyWhetherEqual(or.right());
            case Expression.Comparison comparison -> isEquality(comparison.relation());
            case Expression.In in -> asksOnlyWhetherEqual(in.tests());
            case Expression.Call call -> asksOnlyWhetherEqual(call.arguments().getFirst());
            default -> true;
        };
    }

    private static boolean isEquality(Expression.Relation relation) {
        return relation == Expression.Relation.EQUAL || relation == Expression.Relation.NOT_EQUAL;
    }

    private static @Nullable Axis line(
            Type type, boolean mayBeNegative, List<Object> constants, List<UnaryTests> cells) {
        if (constants.isEmpty()) {
            Object any = Line.any(type);
            return named(List.of(any == null ? OTHER_TEXT : any));
        }
        List<Object> sorted = Line.sorted(constants);
        if (sorted == null) {
            return null;
        }
        Axis axis = new Axis(Kind.LINE);
        Object below = Line.below(sorted.getFirst());
        boolean isSigned = mayBeNegative
                || type instanceof Type.Quantity quantity && quantity.unit().isSigned();
        if (below != null && (isSigned || !Line.isNegative(below) || isSpokenOf(below, cells))) {
            axis.pieces.add(below);
        }
        for (int i = 0; i < sorted.size(); i++) {
            axis.point(sorted.get(i));
            Object above =
                    i + 1 < sorted.size() ? Line.between(sorted.get(i), sorted.get(i + 1)) : Line.above(sorted.get(i));
            if (above != null) {
                axis.pieces.add(above);
            }
        }
        return axis;
    }

    /** Money can be owed: where a cell asks for less than nothing, less than nothing is possible. */
    private static boolean isSpokenOf(Object value, List<UnaryTests> cells) {
        return cells.stream()
                .anyMatch(cell -> !cell.isAny() && Boolean.TRUE.equals(Evaluator.test(cell, value, name -> null)));
    }

    private void point(Object value) {
        points.set(pieces.size());
        pieces.add(value);
    }

    int size() {
        return pieces.size();
    }

    /** A value of the piece. */
    Object value(int piece) {
        return pieces.get(piece);
    }

    /** Whether the piece is one value that the table names. */
    boolean isPoint(int piece) {
        return points.get(piece);
    }

    /** Whether a piece continues the one before it, so that both together are one stretch of values. */
    boolean continues(int piece) {
        return kind == Kind.LINE && piece > 0;
    }

    /** Which pieces a cell lets pass. */
    BitSet accepted(UnaryTests cell) {
        BitSet accepted = new BitSet(pieces.size());
        BitSet starts = starts(cell);
        for (int start = 0; start < pieces.size(); ) {
            int next = starts.nextSetBit(start + 1);
            int end = next < 0 ? pieces.size() : next;
            if (Boolean.TRUE.equals(Evaluator.test(cell, pieces.get(start), name -> null))) {
                accepted.set(start, end);
            }
            start = end;
        }
        return accepted;
    }

    /** Where the cell may change its mind: at and behind its own constants, so that few pieces have to be tried. */
    private BitSet starts(UnaryTests cell) {
        BitSet starts = new BitSet(pieces.size());
        if (kind == Kind.FEW && !cell.isAny()) {
            starts.set(0, pieces.size());
            return starts;
        }
        List<Object> constants = new ArrayList<>();
        Constants.of(cell, constants);
        List<Object> ordered = kind == Kind.TEXTS ? pieces.subList(0, pieces.size() - 1) : pieces;
        for (Object constant : constants) {
            int piece = Collections.binarySearch(ordered, constant, Line::order);
            starts.set(piece);
            starts.set(piece + 1);
        }
        return starts;
    }
}
