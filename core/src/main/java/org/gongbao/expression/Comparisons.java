package org.gongbao.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.expression.Expression.Relation;
import org.jspecify.annotations.Nullable;

/** Equality and order of values. */
public final class Comparisons {

    private Comparisons() {}

    /** Whether a comparison with this result satisfies the relation. */
    public static boolean holds(Relation relation, int order) {
        return switch (relation) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    /** Below, equal or above zero as the left value is; null where the two have no order. */
    public static @Nullable Integer order(Object left, Object right) {
        return switch (left) {
            case BigDecimal number when right instanceof BigDecimal other -> number.compareTo(other);
            case String text when right instanceof String other -> text.compareTo(other);
            case LocalDate day when right instanceof LocalDate other -> day.compareTo(other);
            case LocalTime time when right instanceof LocalTime other -> time.compareTo(other);
            case OffsetTime time
            when right instanceof OffsetTime other ->
                time.withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalTime()
                        .compareTo(other.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime());
            case ZoneTime time
            when right instanceof ZoneTime other ->
                time.zone().equals(other.zone()) ? time.clock().compareTo(other.clock()) : null;
            case LocalDateTime time when right instanceof LocalDateTime other -> time.compareTo(other);
            case ZonedDateTime time
            when right instanceof ZonedDateTime other -> time.toInstant().compareTo(other.toInstant());
            case LocalDate day
            when right instanceof LocalDateTime other -> day.atStartOfDay().compareTo(other);
            case LocalDateTime time when right instanceof LocalDate other -> time.compareTo(other.atStartOfDay());
            case Span span
            when right instanceof Span other -> {
                Span converted = other.in(span.unit());
                yield converted == null ? null : span.amount().compareTo(converted.amount());
            }
            default -> null;
        };
    }

    /** Whether two values are the same; numbers by their value, null where they are of different kinds. */
    public static @Nullable Boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        if (left instanceof List<?> list && right instanceof List<?> other) {
            return list.size() == other.size() && allEqual(list, other);
        }
        if (left instanceof Map<?, ?> map && right instanceof Map<?, ?> other) {
            return map.keySet().equals(other.keySet())
                    && map.keySet().stream().allMatch(key -> Boolean.TRUE.equals(equal(map.get(key), other.get(key))));
        }
        if (left instanceof Boolean && right instanceof Boolean) {
            return Objects.equals(left, right);
        }
        Integer order = order(left, right);
        return order == null ? null : order == 0;
    }

    private static boolean allEqual(List<?> left, List<?> right) {
        for (int i = 0; i < left.size(); i++) {
            if (!Boolean.TRUE.equals(equal(left.get(i), right.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
