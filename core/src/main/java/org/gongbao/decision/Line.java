package org.gongbao.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.expression.Comparisons;
import org.gongbao.expression.Span;
import org.gongbao.expression.Type;
import org.jspecify.annotations.Nullable;

/** Values that have an order: which lies below, between and above which. Days are discrete, all else is dense. */
final class Line {

    private Line() {}

    /** @throws IllegalArgumentException where the two have no order */
    static int order(Object left, Object right) {
        Integer order = Comparisons.order(left, right);
        if (order == null) {
            throw new IllegalArgumentException(left + " and " + right + " have no order");
        }
        return order;
    }

    /** These values in their order, each once; null where they are not all of one kind whose order is known here. */
    static @Nullable List<Object> sorted(List<Object> values) {
        for (Object value : values) {
            boolean known = switch (value) {
                case BigDecimal number -> true;
                case LocalDate day -> true;
                case LocalTime time -> true;
                case LocalDateTime time -> true;
                case ZonedDateTime time -> true;
                case Span span -> true;
                default -> false;
            };
            if (!known
                    || value.getClass() != values.getFirst().getClass()
                    || Comparisons.order(values.getFirst(), value) == null) {
                return null;
            }
        }
        List<Object> sorted = new ArrayList<>();
        values.stream().sorted(Line::order).forEach(value -> {
            if (sorted.isEmpty() || order(sorted.getLast(), value) != 0) {
                sorted.add(value);
            }
        });
        return sorted;
    }

    /** Some value of the type; null where its values have no order. */
    static @Nullable Object any(Type type) {
        return switch (type) {
            case Type.Quantity quantity -> BigDecimal.ZERO;
            case Type.Date date -> LocalDate.EPOCH;
            case Type.Time time -> LocalTime.NOON;
            case Type.DateTime dateTime -> LocalDate.EPOCH.atStartOfDay();
            case Type.Duration duration -> new Span(BigDecimal.ZERO, duration.unit());
            default -> null;
        };
    }

    /** A value below, on this side of zero where there is one; null where there is none. */
    static @Nullable Object below(Object first) {
        return switch (first) {
            case BigDecimal number when number.signum() > 0 -> number.divide(BigDecimal.TWO);
            case Span span
            when span.amount().signum() > 0 -> new Span(span.amount().divide(BigDecimal.TWO), span.unit());
            case LocalTime time -> between(LocalTime.MIN, time) == null ? null : LocalTime.MIN;
            default -> shifted(first, -1);
        };
    }

    static boolean isNegative(Object value) {
        return value instanceof BigDecimal number && number.signum() < 0
                || value instanceof Span span && span.amount().signum() < 0;
    }

    static @Nullable Object above(Object last) {
        return last instanceof LocalTime time ? between(time, LocalTime.MAX) : shifted(last, 1);
    }

    private static @Nullable Object shifted(Object value, int by) {
        return switch (value) {
            case BigDecimal number -> number.add(BigDecimal.valueOf(by));
            case LocalDate day -> day.plusDays(by);
            case LocalDateTime time -> time.plusDays(by);
            case ZonedDateTime time -> time.plusDays(by);
            case Span span -> new Span(span.amount().add(BigDecimal.valueOf(by)), span.unit());
            default -> null;
        };
    }

    /** A value strictly between two, null where there is none: no day lies between two neighbouring ones. */
    static @Nullable Object between(Object low, Object high) {
        return switch (low) {
            case BigDecimal number
            when high instanceof BigDecimal other -> number.add(other).divide(BigDecimal.TWO);
            case LocalDate day
            when high instanceof LocalDate other -> day.plusDays(1).isBefore(other) ? day.plusDays(1) : null;
            case LocalDateTime time
            when high instanceof LocalDateTime other -> inside(time, time.plus(half(time, other)), other);
            case ZonedDateTime time
            when high instanceof ZonedDateTime other -> inside(time, time.plus(half(time, other)), other);
            case LocalTime time
            when high instanceof LocalTime other -> inside(time, time.plus(half(time, other)), other);
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

    /** Half of the time between two, in whole seconds where that is not nothing. */
    private static Duration half(Temporal low, Temporal high) {
        Duration half = Duration.between(low, high).dividedBy(2);
        return half.toSeconds() > 0 ? Duration.ofSeconds(half.toSeconds()) : half;
    }

    private static @Nullable Object inside(Object low, Object middle, Object high) {
        return order(low, middle) < 0 && order(middle, high) < 0 ? middle : null;
    }
}
