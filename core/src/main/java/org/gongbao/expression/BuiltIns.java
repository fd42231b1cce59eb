package org.gongbao.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongbao.problem.Location;
import org.gongbao.problem.Problem;
import org.gongbao.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The functions of the language; a missing argument makes the result missing. */
public final class BuiltIns {

    private static final int MOST_DECIMALS = 6144;

    private BuiltIns() {}

    /** @throws EvaluationFailed where there is no such value */
    public static @Nullable Object call(Location location, Function function, List<@Nullable Object> arguments) {
        return switch (function) {
            case NOT -> arguments.getFirst() instanceof Boolean truth ? !truth : null;
            case COUNT -> BigDecimal.valueOf(spread(arguments).size());
            case MIN, MAX, SUM, MEAN -> aggregate(location, function, spread(arguments));
            case APPEND -> {
                List<@Nullable Object> all = new ArrayList<>(list(arguments.getFirst()));
                all.addAll(arguments.subList(1, arguments.size()));
                yield all;
            }
            case CONCATENATE -> {
                List<@Nullable Object> all = new ArrayList<>();
                arguments.forEach(each -> all.addAll(list(each)));
                yield all;
            }
            case LIST_CONTAINS ->
                arguments.getFirst() == null
                        ? null
                        : list(arguments.getFirst()).stream()
                                .anyMatch(each -> Boolean.TRUE.equals(Comparisons.equal(each, arguments.get(1))));
            default -> arguments.contains(null) ? null : present(location, function, arguments);
        };
    }

    private static @Nullable Object present(Location location, Function function, List<@Nullable Object> arguments) {
        Object first = arguments.getFirst();
        Object second = arguments.size() > 1 ? arguments.get(1) : null;
        return switch (function) {
            case FLOOR -> rounded(location, first, second, RoundingMode.FLOOR);
            case CEILING -> rounded(location, first, second, RoundingMode.CEILING);
            case ROUND_HALF_UP -> rounded(location, first, second, RoundingMode.HALF_UP);
            case ROUND_HALF_DOWN -> rounded(location, first, second, RoundingMode.HALF_DOWN);
            case ROUND_UP -> rounded(location, first, second, RoundingMode.UP);
            case ROUND_DOWN -> rounded(location, first, second, RoundingMode.DOWN);
            case DECIMAL -> rounded(location, first, second, RoundingMode.HALF_EVEN);
            case ABS ->
                first instanceof Span span
                        ? new Span(span.amount().abs(), span.unit())
                        : first instanceof BigDecimal number ? number.abs() : null;
            case MODULO -> modulo(location, first, second);
            case STRING_LENGTH ->
                first instanceof String text ? BigDecimal.valueOf(text.codePointCount(0, text.length())) : null;
            case SUBSTRING -> substring(arguments);
            case UPPER_CASE -> first instanceof String text ? text.toUpperCase(Locale.ROOT) : null;
            case LOWER_CASE -> first instanceof String text ? text.toLowerCase(Locale.ROOT) : null;
            case CONTAINS -> first instanceof String text && second instanceof String part ? text.contains(part) : null;
            case STARTS_WITH ->
                first instanceof String text && second instanceof String part ? text.startsWith(part) : null;
            case ENDS_WITH ->
                first instanceof String text && second instanceof String part ? text.endsWith(part) : null;
            case DATE -> date(arguments);
            case TIME -> time(arguments);
            case DATE_AND_TIME -> dateAndTime(first, second);
            case DURATION -> first instanceof String iso ? TemporalText.duration(iso) : null;
            case YEARS_AND_MONTHS -> Temporals.monthsBetween(first, second);
            case NUMBER ->
                first instanceof String text
                        ? Numbers.parse(text.replace(",", "").strip())
                        : null;
            case STRING -> ValueText.plain(first);
            case AGE ->
                first instanceof LocalDate birth && second instanceof LocalDate day
                        ? BigDecimal.valueOf(Period.between(birth, day).getYears())
                        : null;
            case MONTHS ->
                first instanceof LocalDate birth && second instanceof LocalDate day
                        ? BigDecimal.valueOf(Period.between(birth, day).toTotalMonths())
                        : null;
            case YEAR -> first instanceof LocalDate day ? BigDecimal.valueOf(day.getYear()) : null;
            case SHARES -> shares(location, first, second, arguments.get(2));
            default -> FeelFunctions.call(location, function, arguments);
        };
    }

    /** The elements of the only argument if that is a list, else the arguments. */
    static List<@Nullable Object> spread(List<@Nullable Object> arguments) {
        return arguments.size() == 1 && arguments.getFirst() instanceof List<?>
                ? list(arguments.getFirst())
                : arguments;
    }

    /** A single value is a list of one. */
    static List<@Nullable Object> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        List<@Nullable Object> single = new ArrayList<>();
        single.add(value);
        return single;
    }

    private static @Nullable Object aggregate(Location location, Function function, List<@Nullable Object> values) {
        if (values.isEmpty() || values.contains(null)) {
            return null;
        }
        Object total = values.getFirst();
        for (Object value : values.subList(1, values.size())) {
            if (total == null || value == null) {
                return null;
            }
            if (function == Function.SUM || function == Function.MEAN) {
                total = Evaluator.arithmetic(location, Expression.Operator.ADD, total, value);
            } else {
                Integer order = Comparisons.order(value, total);
                if (order == null) {
                    return null;
                }
                total = (function == Function.MIN ? order < 0 : order > 0) ? value : total;
            }
        }
        return function == Function.MEAN
                ? Evaluator.arithmetic(location, Expression.Operator.DIVIDE, total, BigDecimal.valueOf(values.size()))
                : total;
    }

    private static @Nullable BigDecimal rounded(
            Location location, @Nullable Object value, @Nullable Object decimals, RoundingMode mode) {
        if (!(value instanceof BigDecimal number)) {
            return null;
        }
        int scale = decimals instanceof BigDecimal wanted ? wanted.intValue() : 0;
        if (Math.abs(scale) > MOST_DECIMALS) {
            throw new EvaluationFailed(Problem.at(location, ProblemCode.RESULT_TOO_LARGE));
        }
        BigDecimal rounded = number.setScale(scale, mode);
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static @Nullable BigDecimal modulo(Location location, @Nullable Object value, @Nullable Object divisor) {
        if (!(value instanceof BigDecimal number) || !(divisor instanceof BigDecimal by)) {
            return null;
        }
        if (by.signum() == 0) {
            throw new EvaluationFailed(Problem.at(location, ProblemCode.DIVISION_BY_ZERO));
        }
        BigDecimal floor = number.divide(by, Numbers.PRECISION).setScale(0, RoundingMode.FLOOR);
        return number.subtract(by.multiply(floor));
    }

    /** Positions count characters, 1 for the first, -1 for the last. */
    private static @Nullable String substring(List<@Nullable Object> arguments) {
        if (!(arguments.getFirst() instanceof String text) || !(arguments.get(1) instanceof BigDecimal start)) {
            return null;
        }
        int[] points = text.codePoints().toArray();
        int from = start.signum() < 0 ? points.length + start.intValue() : start.intValue() - 1;
        int length = arguments.size() > 2 && arguments.get(2) instanceof BigDecimal wanted
                ? wanted.intValue()
                : points.length;
        if (from < 0 || from > points.length || length < 0) {
            return null;
        }
        return new String(points, from, Math.min(length, points.length - from));
    }

    private static @Nullable Object date(List<@Nullable Object> arguments) {
        Object first = arguments.getFirst();
        if (arguments.size() == 3
                && first instanceof BigDecimal year
                && arguments.get(1) instanceof BigDecimal month
                && arguments.get(2) instanceof BigDecimal day) {
            try {
                return LocalDate.of(year.intValue(), month.intValue(), day.intValue());
            } catch (DateTimeException impossible) {
                return null;
            }
        }
        return switch (first) {
            case String iso -> TemporalText.date(iso);
            case LocalDate day -> day;
            case LocalDateTime moment -> moment.toLocalDate();
            case ZonedDateTime moment -> moment.toLocalDate();
            case null, default -> null;
        };
    }

    private static @Nullable Object time(List<@Nullable Object> arguments) {
        Object first = arguments.getFirst();
        if (arguments.size() >= 3
                && first instanceof BigDecimal hour
                && arguments.get(1) instanceof BigDecimal minute
                && arguments.get(2) instanceof BigDecimal second) {
            try {
                LocalTime local = LocalTime.of(hour.intValue(), minute.intValue(), second.intValue())
                        .plusNanos(second.remainder(BigDecimal.ONE)
                                .movePointRight(9)
                                .longValue());
                return arguments.size() > 3 ? atOffset(local, arguments.get(3)) : local;
            } catch (DateTimeException impossible) {
                return null;
            }
        }
        return switch (first) {
            case String iso -> TemporalText.time(iso);
            case LocalTime time -> time;
            case OffsetTime time -> time;
            case ZoneTime time -> time;
            case LocalDateTime moment -> moment.toLocalTime();
            case ZonedDateTime moment -> moment.toOffsetDateTime().toOffsetTime();
            case null, default -> null;
        };
    }

    private static @Nullable OffsetTime atOffset(LocalTime time, @Nullable Object offset) {
        Span seconds = offset instanceof Span span ? span.in(SpanUnit.SECOND) : null;
        return seconds == null
                ? null
                : time.atOffset(ZoneOffset.ofTotalSeconds(seconds.amount().intValue()));
    }

    private static @Nullable Object dateAndTime(@Nullable Object first, @Nullable Object second) {
        if (first instanceof LocalDate day && second instanceof LocalTime time) {
            return day.atTime(time);
        }
        if (first instanceof LocalDate day && second instanceof OffsetTime time) {
            return day.atTime(time).toZonedDateTime();
        }
        if (first instanceof LocalDate day && second instanceof ZoneTime time) {
            return day.atTime(time.clock()).atZone(time.zone());
        }
        if (first instanceof String iso) {
            return TemporalText.dateTime(iso);
        }
        return first instanceof LocalDateTime || first instanceof ZonedDateTime ? first : null;
    }

    /** Parts that add up to the whole exactly: what rounding leaves over goes to the largest remainders. */
    private static @Nullable Object shares(
            Location location, @Nullable Object whole, @Nullable Object weights, @Nullable Object decimals) {
        if (!(whole instanceof BigDecimal total)
                || !(weights instanceof List<?> list)
                || !(decimals instanceof BigDecimal scale)) {
            return null;
        }
        List<BigDecimal> parts = new ArrayList<>();
        for (Object weight : list) {
            if (!(weight instanceof BigDecimal part) || part.signum() < 0) {
                return null;
            }
            parts.add(part);
        }
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0 || Math.abs(scale.longValue()) > MOST_DECIMALS) {
            throw new EvaluationFailed(Problem.at(location, ProblemCode.DIVISION_BY_ZERO));
        }
        return Shares.of(total, parts, sum, scale.intValue());
    }
}
