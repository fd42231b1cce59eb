package org.gongbao.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import org.gongbao.expression.Expression.Operator;
import org.jspecify.annotations.Nullable;

/** Dates, times and durations under arithmetic. */
final class Temporals {

    private Temporals() {}

    static @Nullable Object arithmetic(Operator operator, Object left, Object right) {
        if (left instanceof Span span) {
            return span(operator, span, right);
        }
        if (left instanceof Temporal temporal && right instanceof Span span) {
            return switch (operator) {
                case ADD -> plus(temporal, span);
                case SUBTRACT -> plus(temporal, new Span(span.amount().negate(), span.unit()));
                default -> null;
            };
        }
        if (left instanceof ZoneTime time) {
            return zoned(operator, time, right);
        }
        if (operator == Operator.SUBTRACT && left instanceof LocalDate day && right instanceof LocalDate other) {
            return new Span(BigDecimal.valueOf(ChronoUnit.DAYS.between(other, day)), SpanUnit.DAY);
        }
        if (operator == Operator.SUBTRACT && left instanceof Temporal temporal && right instanceof Temporal other) {
            return between(other, temporal);
        }
        return null;
    }

    private static @Nullable Object zoned(Operator operator, ZoneTime time, Object right) {
        if (right instanceof ZoneTime other) {
            return time.zone().equals(other.zone()) ? arithmetic(operator, time.clock(), other.clock()) : null;
        }
        return arithmetic(operator, time.clock(), right) instanceof LocalTime clock
                ? new ZoneTime(clock, time.zone())
                : null;
    }

    private static @Nullable Object span(Operator operator, Span left, Object right) {
        if (right instanceof Temporal temporal && operator == Operator.ADD) {
            return plus(temporal, left);
        }
        if (right instanceof ZoneTime time && operator == Operator.ADD) {
            return zoned(operator, time, left);
        }
        if (right instanceof BigDecimal number && operator == Operator.MULTIPLY) {
            return new Span(left.amount().multiply(number), left.unit());
        }
        if (right instanceof BigDecimal number && operator == Operator.DIVIDE && number.signum() != 0) {
            return new Span(left.amount().divide(number, Numbers.PRECISION), left.unit());
        }
        Span other = right instanceof Span span ? span.in(left.unit()) : null;
        if (other == null) {
            return null;
        }
        return switch (operator) {
            case ADD -> new Span(left.amount().add(other.amount()), left.unit());
            case SUBTRACT -> new Span(left.amount().subtract(other.amount()), left.unit());
            case DIVIDE ->
                other.amount().signum() == 0 ? null : left.amount().divide(other.amount(), Numbers.PRECISION);
            default -> null;
        };
    }

    /** A day, month or year of a date is a day, month or year; its last day is kept inside a shorter month. */
    private static @Nullable Temporal plus(Temporal temporal, Span span) {
        try {
            long whole = span.amount().setScale(0, RoundingMode.DOWN).longValueExact();
            return switch (span.unit()) {
                case DAY -> temporal.plus(whole, ChronoUnit.DAYS);
                case MONTH -> temporal.plus(whole, ChronoUnit.MONTHS);
                case YEAR -> temporal.plus(whole, ChronoUnit.YEARS);
                case HOUR, MINUTE, SECOND -> clock(temporal, span);
                case WORKING_DAY -> null;
            };
        } catch (DateTimeException | ArithmeticException outOfRange) {
            return null;
        }
    }

    private static @Nullable Temporal clock(Temporal temporal, Span span) {
        Span seconds = span.in(SpanUnit.SECOND);
        if (seconds == null) {
            return null;
        }
        long whole = seconds.amount().setScale(0, RoundingMode.DOWN).longValueExact();
        if (temporal instanceof LocalDate day) {
            return day.plusDays(whole / Duration.ofDays(1).toSeconds());
        }
        return temporal.plus(whole, ChronoUnit.SECONDS);
    }

    /** The whole months from one day to another, less than none where the second is the earlier. */
    static @Nullable Span monthsBetween(@Nullable Object from, @Nullable Object to) {
        LocalDate start = day(from);
        LocalDate end = day(to);
        return start == null || end == null
                ? null
                : new Span(BigDecimal.valueOf(Period.between(start, end).toTotalMonths()), SpanUnit.MONTH);
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value instanceof TemporalAccessor temporal ? temporal.query(TemporalQueries.localDate()) : null;
    }

    private static @Nullable Span between(Temporal from, Temporal to) {
        try {
            Temporal start = from instanceof LocalDate day ? day.atStartOfDay() : from;
            Temporal end = to instanceof LocalDate day ? day.atStartOfDay() : to;
            return new Span(BigDecimal.valueOf(Duration.between(start, end).toSeconds()), SpanUnit.SECOND);
        } catch (DateTimeException different) {
            return null;
        }
    }

    static @Nullable BigDecimal field(TemporalAccessor value, String field) {
        ChronoField wanted = switch (field) {
            case "year", "年" -> ChronoField.YEAR;
            case "month", "月" -> ChronoField.MONTH_OF_YEAR;
            case "day", "日" -> ChronoField.DAY_OF_MONTH;
            case "weekday" -> ChronoField.DAY_OF_WEEK;
            case "hour" -> ChronoField.HOUR_OF_DAY;
            case "minute" -> ChronoField.MINUTE_OF_HOUR;
            case "second" -> ChronoField.SECOND_OF_MINUTE;
            default -> null;
        };
        return wanted == null || !value.isSupported(wanted) ? null : BigDecimal.valueOf(value.get(wanted));
    }

    static @Nullable BigDecimal field(Span span, String field) {
        if (span.unit() == SpanUnit.MONTH || span.unit() == SpanUnit.YEAR) {
            Span months = span.in(SpanUnit.MONTH);
            int all = months == null ? 0 : months.amount().intValue();
            return switch (field) {
                case "years" -> BigDecimal.valueOf(all / 12);
                case "months" -> BigDecimal.valueOf(all % 12);
                default -> null;
            };
        }
        Span seconds = span.in(SpanUnit.SECOND);
        long all = seconds == null
                ? span.amount().longValue() * Duration.ofDays(1).toSeconds()
                : seconds.amount().longValue();
        Duration duration = Duration.ofSeconds(all);
        return switch (field) {
            case "days" -> BigDecimal.valueOf(duration.toDaysPart());
            case "hours" -> BigDecimal.valueOf(duration.toHoursPart());
            case "minutes" -> BigDecimal.valueOf(duration.toMinutesPart());
            case "seconds" -> BigDecimal.valueOf(duration.toSecondsPart());
            default -> null;
        };
    }
}
