package org.gongbao.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongbao.problem.Location;
import org.jspecify.annotations.Nullable;

/** The functions that only DMN files use; what is no argument of theirs makes the result null. */
final class FeelFunctions {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private FeelFunctions() {}

    static @Nullable Object call(Location location, Function function, List<@Nullable Object> arguments) {
        Object first = arguments.getFirst();
        return switch (function) {
            case SQRT, EXP, LOG, EVEN, ODD -> first instanceof BigDecimal number ? ofNumber(function, number) : null;
            case PRODUCT, MEDIAN, STDDEV, MODE -> {
                List<BigDecimal> numbers = numbers(BuiltIns.spread(arguments));
                yield numbers == null ? null : ofNumbers(location, function, numbers);
            }
            case ALL -> quantified(BuiltIns.spread(arguments), false);
            case ANY -> quantified(BuiltIns.spread(arguments), true);
            case SUBSTRING_BEFORE, SUBSTRING_AFTER ->
                first instanceof String text && arguments.get(1) instanceof String mark
                        ? part(text, mark, function == Function.SUBSTRING_BEFORE)
                        : null;
            case STRING_JOIN -> {
                Object separator = arguments.size() > 1 ? arguments.get(1) : "";
                yield BuiltIns.list(first).stream()
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .collect(Collectors.joining(String.valueOf(separator)));
            }
            case DAY_OF_YEAR, WEEK_OF_YEAR, DAY_OF_WEEK, MONTH_OF_YEAR ->
                first instanceof TemporalAccessor day && day.isSupported(ChronoField.DAY_OF_YEAR)
                        ? ofDay(function, day)
                        : null;
            case GET_VALUE -> first instanceof Map<?, ?> map ? map.get(arguments.get(1)) : null;
            default -> ofList(function, BuiltIns.list(first), arguments);
        };
    }

    private static @Nullable Object ofNumber(Function function, BigDecimal number) {
        return switch (function) {
            case SQRT -> number.signum() < 0 ? null : number.sqrt(Numbers.PRECISION);
            case EXP -> decimal(Math.exp(number.doubleValue()));
            case LOG -> decimal(Math.log(number.doubleValue()));
            case EVEN -> number.remainder(TWO).signum() == 0;
            default -> number.remainder(TWO).abs().compareTo(BigDecimal.ONE) == 0;
        };
    }

    private static @Nullable BigDecimal decimal(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
    }

    private static @Nullable List<BigDecimal> numbers(List<@Nullable Object> values) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Object value : values) {
            if (!(value instanceof BigDecimal number)) {
                return null;
            }
            numbers.add(number);
        }
        return numbers;
    }

    private static @Nullable Object ofNumbers(Location location, Function function, List<BigDecimal> numbers) {
        if (numbers.isEmpty()) {
            return function == Function.MODE ? numbers : null;
        }
        List<BigDecimal> sorted = numbers.stream().sorted().toList();
        BigDecimal count = BigDecimal.valueOf(numbers.size());
        return switch (function) {
            case PRODUCT -> {
                Object product = BigDecimal.ONE;
                for (BigDecimal number : numbers) {
                    product = Evaluator.arithmetic(location, Expression.Operator.MULTIPLY, product, number);
                }
                yield product;
            }
            case MEDIAN -> {
                int half = sorted.size() / 2;
                yield sorted.size() % 2 == 1
                        ? sorted.get(half)
                        : sorted.get(half - 1).add(sorted.get(half)).divide(TWO, Numbers.PRECISION);
            }
            case STDDEV -> {
                if (numbers.size() < 2) {
                    yield null;
                }
                BigDecimal mean = sum(numbers).divide(count, Numbers.PRECISION);
                List<BigDecimal> squares = numbers.stream()
                        .map(number -> number.subtract(mean).pow(2))
                        .toList();
                yield sum(squares)
                        .divide(count.subtract(BigDecimal.ONE), Numbers.PRECISION)
                        .sqrt(Numbers.PRECISION);
            }
            default -> {
                Map<BigDecimal, Long> times = sorted.stream()
                        .map(BigDecimal::stripTrailingZeros)
                        .collect(Collectors.groupingBy(number -> number, Collectors.counting()));
                long most =
                        times.values().stream().max(Comparator.naturalOrder()).orElse(0L);
                yield times.entrySet().stream()
                        .filter(entry -> entry.getValue() == most)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
            }
        };
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether one is this, unknown where none is and some is no truth value. */
    private static @Nullable Boolean quantified(Collection<@Nullable Object> values, boolean wanted) {
        boolean unknown = false;
        for (Object value : values) {
            if (value instanceof Boolean truth && truth == wanted) {
                return wanted;
            }
            unknown |= !(value instanceof Boolean);
        }
        return unknown ? null : Boolean.valueOf(!wanted);
    }

    private static String part(String text, String mark, boolean before) {
        int at = text.indexOf(mark);
        if (at < 0) {
            return "";
        }
        return before ? text.substring(0, at) : text.substring(at + mark.length());
    }

    private static @Nullable Object ofDay(Function function, TemporalAccessor day) {
        return switch (function) {
            case DAY_OF_YEAR -> BigDecimal.valueOf(day.get(ChronoField.DAY_OF_YEAR));
            case WEEK_OF_YEAR -> BigDecimal.valueOf(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case DAY_OF_WEEK -> DayOfWeek.from(day).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            default -> Month.from(day).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        };
    }

    private static @Nullable Object ofList(
            Function function, List<@Nullable Object> list, List<@Nullable Object> arguments) {
        return switch (function) {
            case REVERSE -> list.reversed();
            case FLATTEN -> flat(list, new ArrayList<>());
            case DISTINCT_VALUES -> distinct(list);
            case UNION -> {
                List<@Nullable Object> all = new ArrayList<>();
                arguments.forEach(each -> all.addAll(BuiltIns.list(each)));
                yield distinct(all);
            }
            case INDEX_OF -> {
                List<@Nullable Object> places = new ArrayList<>();
                for (int i = 0; i < list.size(); i++) {
                    if (Boolean.TRUE.equals(Comparisons.equal(list.get(i), arguments.get(1)))) {
                        places.add(BigDecimal.valueOf(i + 1L));
                    }
                }
                yield places;
            }
            case SUBLIST, INSERT_BEFORE, REMOVE -> {
                Integer from = index(arguments.get(1), list.size());
                yield from == null ? null : at(function, new ArrayList<>(list), from, arguments);
            }
            default -> null;
        };
    }

    /** 1 is the first and -1 the last; null for what is no place in the list. */
    private static @Nullable Integer index(@Nullable Object position, int size) {
        if (!(position instanceof BigDecimal number)) {
            return null;
        }
        int at = number.setScale(0, RoundingMode.DOWN).intValue();
        int index = at < 0 ? size + at : at - 1;
        return at == 0 || index < 0 || index >= size ? null : index;
    }

    private static @Nullable Object at(
            Function function, List<@Nullable Object> list, int from, List<@Nullable Object> arguments) {
        switch (function) {
            case INSERT_BEFORE -> list.add(from, arguments.get(2));
            case REMOVE -> list.remove(from);
            default -> {
                int length = arguments.size() > 2 && arguments.get(2) instanceof BigDecimal wanted
                        ? wanted.intValue()
                        : list.size() - from;
                return length < 0 || from + length > list.size() ? null : list.subList(from, from + length);
            }
        }
        return list;
    }

    private static List<@Nullable Object> flat(List<?> list, List<@Nullable Object> into) {
        for (Object each : list) {
            if (each instanceof List<?> inner) {
                flat(inner, into);
            } else {
                into.add(each);
            }
        }
        return into;
    }

    private static List<@Nullable Object> distinct(List<@Nullable Object> list) {
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object each : list) {
            if (kept.stream().noneMatch(known -> Boolean.TRUE.equals(Comparisons.equal(known, each)))) {
                kept.add(each);
            }
        }
        return kept;
    }
}
