package org.gongbao.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongbao.expression.Expression.Operator;
import org.gongbao.expression.Expression.Relation;
import org.gongbao.problem.Location;
import org.gongbao.problem.Problem;
import org.gongbao.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The value of a checked expression. A missing value is null and makes unknown what depends on it. */
public final class Evaluator {

    private final Function<String, @Nullable Object> names;
    private final @Nullable Object tested;

    private Evaluator(Function<String, @Nullable Object> names, @Nullable Object tested) {
        this.names = names;
        this.tested = tested;
    }

    /** @throws EvaluationFailed where the value cannot be computed */
    public static @Nullable Object value(Expression expression, Function<String, @Nullable Object> names) {
        return new Evaluator(names, null).value(expression);
    }

    /** Whether a cell lets this value pass; null while that is unknown. */
    public static @Nullable Boolean test(
            UnaryTests tests, @Nullable Object tested, Function<String, @Nullable Object> names) {
        return new Evaluator(names, tested).test(tests, tested);
    }

    private @Nullable Boolean test(UnaryTests tests, @Nullable Object value) {
        if (tests.isAny()) {
            return true;
        }
        Boolean any = false;
        for (UnaryTests.Test test : tests.tests()) {
            Boolean holds = test(test, value);
            if (Boolean.TRUE.equals(holds)) {
                any = true;
                break;
            }
            if (holds == null) {
                any = null;
            }
        }
        return any == null ? null : any != tests.negated();
    }

    private @Nullable Boolean test(UnaryTests.Test test, @Nullable Object value) {
        return switch (test) {
            case UnaryTests.Condition condition -> truth(value(condition.condition()));
            case UnaryTests.Compare compare -> compare(compare, value);
            case UnaryTests.Interval interval -> {
                Boolean above =
                        bound(interval.low(), value, interval.lowIncluded() ? Relation.AT_LEAST : Relation.GREATER);
                Boolean below =
                        bound(interval.high(), value, interval.highIncluded() ? Relation.AT_MOST : Relation.LESS);
                yield and(above, below);
            }
        };
    }

    private @Nullable Boolean bound(@Nullable Expression end, @Nullable Object value, Relation relation) {
        return end == null ? Boolean.TRUE : compare(relation, value, value(end));
    }

    private @Nullable Boolean compare(UnaryTests.Compare compare, @Nullable Object value) {
        Object operand = value(compare.value());
        if (compare.value() instanceof Expression.Constant constant && constant.value() == null) {
            return (value == null) == (compare.relation() == Relation.EQUAL);
        }
        if (compare.relation() == Relation.EQUAL && operand instanceof List<?> list && !(value instanceof List<?>)) {
            return value == null
                    ? null
                    : list.stream().anyMatch(each -> Boolean.TRUE.equals(Comparisons.equal(each, value)));
        }
        if (compare.relation() == Relation.EQUAL && value instanceof List<?> list && !(operand instanceof List<?>)) {
            return operand == null
                    ? null
                    : list.stream().anyMatch(each -> Boolean.TRUE.equals(Comparisons.equal(each, operand)));
        }
        return compare(compare.relation(), value, operand);
    }

    private static @Nullable Boolean compare(Relation relation, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (relation == Relation.EQUAL || relation == Relation.NOT_EQUAL) {
            Boolean equal = Comparisons.equal(left, right);
            return equal == null ? null : equal == (relation == Relation.EQUAL);
        }
        Integer order = Comparisons.order(left, right);
        return order == null ? null : Comparisons.holds(relation, order);
    }

    private @Nullable Object value(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> constant.value();
            case Expression.Name name -> names.apply(name.name());
            case Expression.Tested place -> tested;
            case Expression.Path path -> field(value(path.target()), path.field());
            case Expression.Negation negation -> negate(value(negation.operand()));
            case Expression.Arithmetic arithmetic ->
                arithmetic(
                        arithmetic.location(),
                        arithmetic.operator(),
                        value(arithmetic.left()),
                        value(arithmetic.right()));
            case Expression.Comparison comparison -> comparison(comparison);
            case Expression.And and -> and(truth(value(and.left())), truth(value(and.right())));
            case Expression.Or or -> or(truth(value(or.left())), truth(value(or.right())));
            case Expression.In in -> {
                Object value = value(in.value());
                yield new Evaluator(names, value).test(in.tests(), value);
            }
            case Expression.Conditional conditional -> {
                Boolean condition = truth(value(conditional.condition()));
                // An unknown condition leaves the value unknown, unless both ways lead to the same one.
                if (condition == null) {
                    Object then = value(conditional.then());
                    Object otherwise = value(conditional.otherwise());
                    yield then != null && Boolean.TRUE.equals(Comparisons.equal(then, otherwise)) ? then : null;
                }
                yield value(condition ? conditional.then() : conditional.otherwise());
            }
            case Expression.Call call ->
                BuiltIns.call(
                        call.location(),
                        call.function(),
                        Collections.unmodifiableList(Arrays.asList(
                                call.arguments().stream().map(this::value).toArray())));
            case Expression.ListOf list ->
                Collections.unmodifiableList(
                        Arrays.asList(list.elements().stream().map(this::value).toArray()));
            case Expression.ContextOf context -> {
                Map<String, @Nullable Object> entries = new LinkedHashMap<>();
                Evaluator inner = new Evaluator(
                        name -> entries.containsKey(name) ? entries.get(name) : names.apply(name), tested);
                context.entries().forEach((key, entry) -> entries.put(key, inner.value(entry)));
                yield entries;
            }
            case Expression.Filter filter -> filter(filter);
        };
    }

    private @Nullable Boolean comparison(Expression.Comparison comparison) {
        Object left = value(comparison.left());
        Object right = value(comparison.right());
        if (isNull(comparison.left()) || isNull(comparison.right())) {
            return (left == null && right == null) == (comparison.relation() == Relation.EQUAL);
        }
        return compare(comparison.relation(), left, right);
    }

    private static boolean isNull(Expression expression) {
        return expression instanceof Expression.Constant constant && constant.value() == null;
    }

    private static @Nullable Boolean truth(@Nullable Object value) {
        return value instanceof Boolean truth ? truth : null;
    }

    static @Nullable Boolean and(@Nullable Boolean left, @Nullable Boolean right) {
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        return left == null || right == null ? null : Boolean.TRUE;
    }

    static @Nullable Boolean or(@Nullable Boolean left, @Nullable Boolean right) {
        if (Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right)) {
            return true;
        }
        return left == null || right == null ? null : Boolean.FALSE;
    }

    private static @Nullable Object negate(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> number.negate();
            case Span span -> new Span(span.amount().negate(), span.unit());
            case null, default -> null;
        };
    }

    /** The one place where two values meet an operator; compiled code calls it for what it has no shortcut for. */
    public static @Nullable Object arithmetic(
            Location location, Operator operator, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return number(location, operator, one, other);
        }
        if (left instanceof String text && right instanceof String more && operator == Operator.ADD) {
            return text + more;
        }
        return Temporals.arithmetic(operator, left, right);
    }

    private static @Nullable BigDecimal number(
            Location location, Operator operator, BigDecimal left, BigDecimal right) {
        BigDecimal result = switch (operator) {
            case ADD -> left.add(right);
            case SUBTRACT -> left.subtract(right);
            case MULTIPLY -> left.multiply(right);
            case DIVIDE -> {
                if (right.signum() == 0) {
                    throw new EvaluationFailed(Problem.at(location, ProblemCode.DIVISION_BY_ZERO));
                }
                BigDecimal quotient = left.divide(right, Numbers.PRECISION);
                yield quotient.scale() < 0 ? quotient.setScale(0) : quotient;
            }
            case POWER -> Numbers.power(left, right);
        };
        BigDecimal bounded = result == null ? null : Numbers.bounded(result);
        if (bounded == null) {
            throw new EvaluationFailed(Problem.at(location, ProblemCode.RESULT_TOO_LARGE));
        }
        return bounded;
    }

    static @Nullable Object field(@Nullable Object target, String field) {
        return switch (target) {
            case Map<?, ?> map -> map.get(field);
            case List<?> list -> {
                List<@Nullable Object> fields = new ArrayList<>();
                for (Object each : list) {
                    fields.add(field(each, field));
                }
                yield fields;
            }
            case LocalDate day -> Temporals.field(day, field);
            case LocalTime time -> Temporals.field(time, field);
            case OffsetTime time -> Temporals.field(time, field);
            case ZoneTime time -> Temporals.field(time.clock(), field);
            case LocalDateTime time -> Temporals.field(time, field);
            case ZonedDateTime time -> Temporals.field(time, field);
            case Span span -> Temporals.field(span, field);
            case null, default -> null;
        };
    }

    private @Nullable Object filter(Expression.Filter filter) {
        Object target = value(filter.list());
        if (target == null) {
            return null;
        }
        List<?> list = target instanceof List<?> many ? many : List.of(target);
        Object index = indexOf(filter);
        if (index instanceof BigDecimal number) {
            int at = number.intValue();
            int from = at < 0 ? list.size() + at : at - 1;
            return from < 0 || from >= list.size() ? null : list.get(from);
        }
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object item : list) {
            Evaluator inner = new Evaluator(name -> item(item, name), tested);
            if (Boolean.TRUE.equals(inner.value(filter.condition()))) {
                kept.add(item);
            }
        }
        return kept;
    }

    /** The index that a filter names, or null where it is a condition over the items. */
    private @Nullable Object indexOf(Expression.Filter filter) {
        if (Names.of(filter.condition()).contains("item")) {
            return null;
        }
        return value(filter.condition()) instanceof BigDecimal number ? number : null;
    }

    private @Nullable Object item(@Nullable Object item, String name) {
        if (name.equals("item")) {
            return item;
        }
        return item instanceof Map<?, ?> map && map.containsKey(name) ? map.get(name) : names.apply(name);
    }
}
