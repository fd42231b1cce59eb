package org.gongbao.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.gongbao.expression.Comparisons;
import org.gongbao.expression.EvaluationFailed;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.Expression;
import org.gongbao.expression.Names;
import org.gongbao.expression.Span;
import org.gongbao.expression.Type;
import org.gongbao.expression.UnaryTests;
import org.jspecify.annotations.Nullable;

/**
 * The values of one tested expression, cut into pieces that no cell of the table tells apart: each constant a piece of
 * its own, and the open stretches between them. One value of a piece stands for all of them, so what holds for the
 * pieces holds exactly.
 */
final class Axis {

    private final List<Object> pieces;
    private final List<Boolean> points;

    private Axis(List<Object> pieces, List<Boolean> points) {
        this.pieces = pieces;
        this.points = points;
    }

    /** The pieces of a column's values under these cells; null where a cell cannot be cut into pieces. */
    static @Nullable Axis of(Type type, List<UnaryTests> cells) {
        List<Object> constants = new ArrayList<>();
        for (UnaryTests cell : cells) {
            for (UnaryTests.Test test : cell.tests()) {
                if (!collect(test, constants)) {
                    return null;
                }
            }
        }
        List<Object> pieces = new ArrayList<>();
        List<Boolean> points = new ArrayList<>();
        switch (type) {
            case Type.Bool bool -> add(pieces, points, List.of(true, false));
            case Type.Choice choice -> add(pieces, points, choice.values());
            case Type.Text text -> texts(constants, pieces, points);
            case Type.Any any
            when constants.stream().anyMatch(String.class::isInstance) -> texts(constants, pieces, points);
            case Type.Any any
            when constants.stream().anyMatch(Boolean.class::isInstance) -> add(pieces, points, List.of(true, false));
            default -> {
                if (!stretches(type, constants, pieces, points)) {
                    return null;
                }
            }
        }
        return new Axis(pieces, points);
    }

    private static boolean collect(UnaryTests.Test test, List<Object> constants) {
        return switch (test) {
            case UnaryTests.Compare compare -> constant(compare.value(), constants);
            case UnaryTests.Interval interval ->
                (interval.low() == null || constant(interval.low(), constants))
                        && (interval.high() == null || constant(interval.high(), constants));
            case UnaryTests.Condition condition ->
                Names.of(condition.condition()).isEmpty() && Constants.compared(condition.condition(), constants);
        };
    }

    private static boolean constant(Expression expression, List<Object> constants) {
        if (!Names.of(expression).isEmpty()) {
            return false;
        }
        try {
            Object value = Evaluator.value(expression, name -> null);
            if (value instanceof List<?> list) {
                list.stream().filter(Objects::nonNull).forEach(constants::add);
                return true;
            }
            if (value != null) {
                constants.add(value);
            }
            return value != null;
        } catch (EvaluationFailed failed) {
            return false;
        }
    }

    private static void add(List<Object> pieces, List<Boolean> points, List<?> values) {
        values.forEach(value -> {
            pieces.add(value);
            points.add(true);
        });
    }

    private static void texts(List<Object> constants, List<Object> pieces, List<Boolean> points) {
        add(pieces, points, constants.stream().distinct().toList());
        pieces.add("其他文字");
        points.add(false);
    }

    private static boolean stretches(Type type, List<Object> constants, List<Object> pieces, List<Boolean> points) {
        List<Object> sorted = new ArrayList<>(constants);
        try {
            sorted.sort((left, right) -> Objects.requireNonNull(Comparisons.order(left, right)));
        } catch (NullPointerException noOrder) {
            return false;
        }
        List<Object> distinct = new ArrayList<>();
        for (Object value : sorted) {
            if (distinct.isEmpty() || !Boolean.TRUE.equals(Comparisons.equal(distinct.getLast(), value))) {
                distinct.add(value);
            }
        }
        if (distinct.isEmpty()) {
            Object any = start(type);
            if (any == null) {
                return false;
            }
            distinct.add(any);
        }
        Object low = below(type, distinct.getFirst());
        if (low != null) {
            pieces.add(low);
            points.add(false);
        }
        for (int i = 0; i < distinct.size(); i++) {
            pieces.add(distinct.get(i));
            points.add(true);
            Object above = i + 1 < distinct.size()
                    ? between(distinct.get(i), distinct.get(i + 1))
                    : shifted(distinct.get(i), 1);
            if (above != null) {
                pieces.add(above);
                points.add(false);
            }
        }
        return true;
    }

    private static @Nullable Object start(Type type) {
        return switch (type) {
            case Type.Quantity quantity -> BigDecimal.ZERO;
            case Type.Date date -> LocalDate.EPOCH;
            case Type.Time time -> LocalTime.NOON;
            case Type.DateTime dateTime -> LocalDate.EPOCH.atStartOfDay();
            case Type.Duration duration -> new Span(BigDecimal.ZERO, duration.unit());
            default -> "其他文字";
        };
    }

    /** Below the first constant; what is counted or measured in a unit, and a duration, is never below zero. */
    private static @Nullable Object below(Type type, Object first) {
        boolean measured =
                type instanceof Type.Quantity quantity && !quantity.unit().isSigned();
        if (measured && first instanceof BigDecimal number) {
            return number.signum() <= 0 ? null : number.divide(BigDecimal.TWO);
        }
        if (first instanceof Span span) {
            return span.amount().signum() <= 0 ? null : new Span(span.amount().divide(BigDecimal.TWO), span.unit());
        }
        return shifted(first, -1);
    }

    private static @Nullable Object shifted(Object value, int by) {
        return switch (value) {
            case BigDecimal number -> number.add(BigDecimal.valueOf(by));
            case LocalDate day -> day.plusDays(by);
            case LocalDateTime time -> time.plusDays(by);
            case LocalTime time -> between(by > 0 ? time : LocalTime.MIN, by > 0 ? LocalTime.MAX : time);
            case Span span -> new Span(span.amount().add(BigDecimal.valueOf(by)), span.unit());
            default -> null;
        };
    }

    /** A value strictly between two, null where there is none: no day lies between two neighbouring ones. */
    private static @Nullable Object between(Object low, Object high) {
        return switch (low) {
            case BigDecimal number
            when high instanceof BigDecimal other -> number.add(other).divide(BigDecimal.TWO);
            case LocalDate day
            when high instanceof LocalDate other -> day.plusDays(1).isBefore(other) ? day.plusDays(1) : null;
            case LocalDateTime time
            when high instanceof LocalDateTime other -> time.plusSeconds(ChronoUnit.SECONDS.between(time, other) / 2);
            case LocalTime time
            when high instanceof LocalTime other -> {
                LocalTime middle = time.plusNanos(ChronoUnit.NANOS.between(time, other) / 2);
                yield middle.isAfter(time) && middle.isBefore(other) ? middle : null;
            }
            case Span span
            when high instanceof Span other -> {
                Span same = other.in(span.unit());
                yield same == null
                        ? null
                        : new Span(span.amount().add(same.amount()).divide(BigDecimal.TWO), span.unit());
            }
            default -> null;
        };
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

    /** Which pieces a cell lets pass. */
    BitSet accepted(UnaryTests cell) {
        BitSet accepted = new BitSet(pieces.size());
        if (cell.isAny()) {
            accepted.set(0, pieces.size());
            return accepted;
        }
        for (int piece = 0; piece < pieces.size(); piece++) {
            if (Boolean.TRUE.equals(Evaluator.test(cell, pieces.get(piece), name -> null))) {
                accepted.set(piece);
            }
        }
        return accepted;
    }
}
