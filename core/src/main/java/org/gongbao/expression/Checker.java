package org.gongbao.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.expression.Expression.Operator;
import org.gongbao.expression.Expression.Relation;
import org.gongbao.problem.Location;
import org.gongbao.problem.Problem;
import org.gongbao.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Gives every expression its type, converts constants into the unit they meet, and stops at what does not fit. */
final class Checker {

    private static final Type NUMBER = new Type.Quantity(Unit.NONE);
    private static final Type ANY = new Type.Any();

    private final Scope scope;
    private final Type tested;

    Checker(Scope scope, Type tested) {
        this.scope = scope;
        this.tested = tested;
    }

    /** Checks an expression whose value has to be of this type; null lets it be anything. */
    Typed check(Expression expression, @Nullable Type expected) {
        Typed typed = typed(expression, expected);
        return expected == null ? typed : fit(typed, expected);
    }

    UnaryTests check(UnaryTests tests, Type value) {
        List<UnaryTests.Test> checked = new ArrayList<>();
        for (UnaryTests.Test test : tests.tests()) {
            checked.addAll(check(test, value));
        }
        return new UnaryTests(tests.location(), tests.negated(), checked, tests.text());
    }

    private List<UnaryTests.Test> check(UnaryTests.Test test, Type value) {
        return switch (test) {
            case UnaryTests.Condition condition ->
                List.of(new UnaryTests.Condition(
                        check(condition.condition(), new Type.Bool()).expression()));
            case UnaryTests.Interval interval -> {
                requireOrdered(interval.low(), value);
                yield List.of(new UnaryTests.Interval(
                        end(interval.low(), value), interval.lowIncluded(),
                        end(interval.high(), value), interval.highIncluded()));
            }
            case UnaryTests.Compare compare -> compare(compare, value);
        };
    }

    private @Nullable Expression end(@Nullable Expression end, Type value) {
        return end == null ? null : check(end, value).expression();
    }

    private List<UnaryTests.Test> compare(UnaryTests.Compare compare, Type value) {
        Expression operand = compare.value();
        if (compare.relation() == Relation.EQUAL) {
            Typed free = typed(operand, value);
            if (free.type() instanceof Type.Bool && !(value instanceof Type.Bool) && !(value instanceof Type.Any)) {
                return List.of(new UnaryTests.Condition(free.expression()));
            }
            if (free.type() instanceof Type.ListOf && !(value instanceof Type.ListOf)) {
                return List.of(new UnaryTests.Compare(Relation.EQUAL, free.expression()));
            }
        }
        Typed checked = check(operand, value instanceof Type.ListOf list ? elementOr(list, operand) : value);
        if (compare.relation() == Relation.EQUAL || compare.relation() == Relation.NOT_EQUAL) {
            return List.of(new UnaryTests.Compare(compare.relation(), checked.expression()));
        }
        requireOrdered(operand, value);
        if (value instanceof Type.Choice choice && checked.expression() instanceof Expression.Constant constant) {
            List<UnaryTests.Test> equal = new ArrayList<>();
            for (String word : choice.values()) {
                int order = Integer.compare(
                        choice.values().indexOf(word), choice.values().indexOf(String.valueOf(constant.value())));
                if (Comparisons.holds(compare.relation(), order)) {
                    equal.add(new UnaryTests.Compare(
                            Relation.EQUAL, new Expression.Constant(constant.location(), word, choice)));
                }
            }
            return equal;
        }
        return List.of(new UnaryTests.Compare(compare.relation(), checked.expression()));
    }

    /** A list is compared with a list, or asked whether it holds an element. */
    private Type elementOr(Type.ListOf list, Expression operand) {
        return typed(operand, null).type() instanceof Type.ListOf ? list : list.element();
    }

    private static void requireOrdered(@Nullable Expression where, Type value) {
        boolean ordered = switch (value) {
            case Type.Bool bool -> false;
            case Type.Context context -> false;
            case Type.Choice choice -> choice.ordered();
            default -> true;
        };
        if (!ordered && where != null) {
            throw stop(where.location(), ProblemCode.NOT_ORDERED, Words.of(value));
        }
    }

    private Typed typed(Expression expression, @Nullable Type expected) {
        return switch (expression) {
            case Expression.Constant constant -> new Typed(constant, constant.type());
            case Expression.Name name -> name(name, expected);
            case Expression.Tested place -> new Typed(place, tested);
            case Expression.Path path -> path(path);
            case Expression.Negation negation -> {
                Typed operand = typed(negation.operand(), expected);
                if (!(operand.type() instanceof Type.Duration) && !isAny(operand)) {
                    requireNumber(operand);
                }
                if (operand.expression() instanceof Expression.Constant constant
                        && constant.value() instanceof BigDecimal number) {
                    yield new Typed(
                            new Expression.Constant(negation.location(), number.negate(), constant.type()),
                            constant.type());
                }
                yield new Typed(new Expression.Negation(negation.location(), operand.expression()), operand.type());
            }
            case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Expression.Comparison comparison -> comparison(comparison);
            case Expression.And and ->
                new Typed(
                        new Expression.And(and.location(), condition(and.left()), condition(and.right())),
                        new Type.Bool());
            case Expression.Or or ->
                new Typed(
                        new Expression.Or(or.location(), condition(or.left()), condition(or.right())), new Type.Bool());
            case Expression.In in -> {
                Typed value = typed(in.value(), null);
                yield new Typed(
                        new Expression.In(in.location(), value.expression(), check(in.tests(), value.type())),
                        new Type.Bool());
            }
            case Expression.Conditional conditional -> conditional(conditional, expected);
            case Expression.Call call -> new Calls(this).check(call, expected);
            case Expression.ListOf list -> list(list, expected);
            case Expression.ContextOf context -> {
                Map<String, Expression> entries = new LinkedHashMap<>();
                Map<String, Type> types = new LinkedHashMap<>();
                Map<String, Type> readable = new LinkedHashMap<>(scope.names());
                context.entries().forEach((key, value) -> {
                    Typed entry = new Checker(new Scope(readable, scope.isDmn()), tested).typed(value, null);
                    entries.put(key, entry.expression());
                    types.put(key, entry.type());
                    readable.put(key, entry.type());
                });
                yield new Typed(new Expression.ContextOf(context.location(), entries), new Type.Context(types));
            }
            case Expression.Filter filter -> filter(filter);
        };
    }

    private Expression condition(Expression expression) {
        return check(expression, new Type.Bool()).expression();
    }

    private Typed name(Expression.Name name, @Nullable Type expected) {
        Type type = scope.type(name.name());
        if (type != null) {
            return new Typed(name, type);
        }
        if (expected instanceof Type.Choice choice && choice.values().contains(name.name()) && !scope.isDmn()) {
            return new Typed(new Expression.Constant(name.location(), name.name(), choice), choice);
        }
        if (expected instanceof Type.Choice choice && !scope.isDmn()) {
            throw stop(
                    name.location(),
                    ProblemCode.UNKNOWN_CHOICE,
                    name.name(),
                    String.join("、", choice.values()),
                    Words.hint(name.name(), choice.values()));
        }
        throw stop(
                name.location(),
                ProblemCode.UNKNOWN_NAME,
                name.name(),
                Words.hint(name.name(), scope.names().keySet()));
    }

    private Typed path(Expression.Path path) {
        Typed target = typed(path.target(), null);
        Type type = field(target.type(), path);
        return new Typed(new Expression.Path(path.location(), target.expression(), path.field()), type);
    }

    private static Type field(Type target, Expression.Path path) {
        return switch (target) {
            case Type.Context context -> {
                Type field = context.fields().get(path.field());
                if (field == null) {
                    throw stop(
                            path.location(),
                            ProblemCode.UNKNOWN_FIELD,
                            path.field(),
                            Words.hint(path.field(), context.fields().keySet()));
                }
                yield field;
            }
            case Type.ListOf list -> new Type.ListOf(field(list.element(), path));
            case Type.Date date -> NUMBER;
            case Type.Time time -> NUMBER;
            case Type.DateTime dateTime -> NUMBER;
            case Type.Duration duration -> NUMBER;
            case Type.Any any -> ANY;
            default -> throw stop(path.location(), ProblemCode.UNKNOWN_FIELD, path.field(), "");
        };
    }

    private Typed arithmetic(Expression.Arithmetic expression) {
        Typed left = typed(expression.left(), null);
        Typed right = typed(expression.right(), null);
        return switch (expression.operator()) {
            case ADD, SUBTRACT -> sum(expression, left, right);
            case MULTIPLY -> product(expression, left, right);
            case DIVIDE -> quotient(expression, left, right);
            case POWER -> {
                if (!isAny(left)) {
                    requireBare(left);
                }
                if (!isAny(right)) {
                    requireBare(right);
                }
                yield result(expression, left, right, NUMBER);
            }
        };
    }

    private Typed sum(Expression.Arithmetic expression, Typed left, Typed right) {
        boolean adds = expression.operator() == Operator.ADD;
        if (isAny(left) || isAny(right)) {
            return result(expression, left, right, isTemporal(left.type()) ? left.type() : ANY);
        }
        if (left.type() instanceof Type.Quantity && right.type() instanceof Type.Quantity) {
            boolean leftIsFree = left.expression() instanceof Expression.Constant
                    && left.type().equals(NUMBER)
                    && !right.type().equals(NUMBER);
            return leftIsFree
                    ? result(expression, fit(left, right.type()), right, right.type())
                    : result(expression, left, fit(right, left.type()), left.type());
        }
        if (left.type() instanceof Type.Duration && right.type() instanceof Type.Duration) {
            return result(expression, left, fit(right, left.type()), left.type());
        }
        if (isText(left) && isText(right) && adds) {
            return result(expression, left, right, new Type.Text());
        }
        if (isTemporal(left.type()) && right.type() instanceof Type.Duration duration) {
            requireAddable(expression.location(), duration);
            return result(expression, left, right, left.type());
        }
        if (left.type() instanceof Type.Duration duration && isTemporal(right.type()) && adds) {
            requireAddable(expression.location(), duration);
            return result(expression, right, left, right.type());
        }
        if (isTemporal(left.type()) && left.type().equals(right.type()) && !adds) {
            boolean days = left.type() instanceof Type.Date && !scope.isDmn();
            return result(expression, left, right, new Type.Duration(days ? SpanUnit.DAY : SpanUnit.SECOND));
        }
        throw differ(expression.location(), left, right);
    }

    private static void requireAddable(Location location, Type.Duration duration) {
        if (duration.unit() == SpanUnit.WORKING_DAY) {
            throw stop(location, ProblemCode.NOT_SUPPORTED, "日期加减工作日");
        }
    }

    private Typed product(Expression.Arithmetic expression, Typed left, Typed right) {
        if (isAny(left) || isAny(right)) {
            return result(expression, left, right, isAny(left) ? ANY : left.type());
        }
        if (left.type() instanceof Type.Duration && isNumber(right)) {
            return result(expression, left, right, left.type());
        }
        if (right.type() instanceof Type.Duration && isNumber(left)) {
            return result(expression, right, left, right.type());
        }
        requireNumber(left);
        requireNumber(right);
        Unit one = unit(left);
        Unit other = unit(right);
        if (other.equals(Unit.NONE)) {
            return result(expression, left, right, left.type());
        }
        if (one.equals(Unit.NONE)) {
            return result(expression, left, right, right.type());
        }
        if (one.dimension().endsWith("/" + other.dimension())) {
            return rate(expression, left, right);
        }
        if (other.dimension().endsWith("/" + one.dimension())) {
            return rate(expression, right, left);
        }
        throw differ(expression.location(), left, right);
    }

    /** 元/亩 × 亩 is 元; both are brought to the base units first. */
    private static Typed rate(Expression.Arithmetic expression, Typed rate, Typed amount) {
        Unit of = unit(rate);
        String dimension = of.dimension()
                .substring(0, of.dimension().length() - unit(amount).dimension().length() - 1);
        BigDecimal factor = of.factor().multiply(unit(amount).factor());
        Expression product = new Expression.Arithmetic(
                expression.location(), Operator.MULTIPLY, rate.expression(), amount.expression());
        return new Typed(times(product, factor), new Type.Quantity(Unit.of(dimension)));
    }

    private static Expression times(Expression expression, BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return expression;
        }
        return new Expression.Arithmetic(
                expression.location(),
                Operator.MULTIPLY,
                expression,
                new Expression.Constant(expression.location(), factor, NUMBER));
    }

    private Typed quotient(Expression.Arithmetic expression, Typed left, Typed right) {
        if (isAny(left) || isAny(right)) {
            return result(expression, left, right, isAny(left) ? ANY : left.type());
        }
        if (left.type() instanceof Type.Duration && isNumber(right)) {
            return result(expression, left, right, left.type());
        }
        if (left.type() instanceof Type.Duration && right.type() instanceof Type.Duration) {
            return result(expression, left, fit(right, left.type()), NUMBER);
        }
        requireNumber(left);
        requireNumber(right);
        if (unit(right).equals(Unit.NONE)) {
            return result(expression, left, right, left.type());
        }
        if (unit(left).dimension().equals(unit(right).dimension())) {
            return result(expression, left, fit(right, left.type()), NUMBER);
        }
        Unit one = unit(left);
        Unit other = unit(right);
        Unit rate = new Unit(
                one.name() + "/" + other.name(),
                one.dimension() + "/" + other.dimension(),
                one.factor().divide(other.factor(), Numbers.PRECISION));
        return result(expression, left, right, new Type.Quantity(rate));
    }

    private Typed comparison(Expression.Comparison expression) {
        Typed left = typed(expression.left(), choiceOf(expression.right()));
        Typed right = typed(expression.right(), left.type());
        boolean equality = expression.relation() == Relation.EQUAL || expression.relation() == Relation.NOT_EQUAL;
        if (!equality) {
            requireOrdered(expression.left(), left.type());
        }
        if (left.type() instanceof Type.Choice choice
                && choice.ordered()
                && !equality
                && right.expression() instanceof Expression.Constant) {
            UnaryTests tests = new UnaryTests(
                    expression.location(),
                    false,
                    compare(new UnaryTests.Compare(expression.relation(), right.expression()), choice),
                    "");
            return new Typed(new Expression.In(expression.location(), left.expression(), tests), new Type.Bool());
        }
        if (left.expression() instanceof Expression.Constant && !isAny(right)) {
            left = fit(left, right.type());
        } else if (!isAny(left)) {
            right = fit(right, left.type());
        }
        Expression compared = new Expression.Comparison(
                expression.location(), expression.relation(), left.expression(), right.expression());
        return new Typed(
                scope.isDmn() && equality ? FeelNulls.equality((Expression.Comparison) compared) : compared,
                new Type.Bool());
    }

    /** The choice that the other side of a comparison gives a bare word, or null. */
    private @Nullable Type choiceOf(Expression other) {
        return other instanceof Expression.Name name && scope.type(name.name()) instanceof Type.Choice choice
                ? choice
                : null;
    }

    private Typed conditional(Expression.Conditional conditional, @Nullable Type expected) {
        Expression condition = condition(conditional.condition());
        Typed then = typed(conditional.then(), expected);
        Typed otherwise = typed(conditional.otherwise(), expected == null ? then.type() : expected);
        Type type = expected != null ? expected : isAny(then) ? otherwise.type() : then.type();
        then = fit(then, type);
        otherwise = fit(otherwise, type);
        return new Typed(
                new Expression.Conditional(
                        conditional.location(),
                        scope.isDmn() ? FeelNulls.condition(condition) : condition,
                        then.expression(),
                        otherwise.expression()),
                type);
    }

    private Typed list(Expression.ListOf list, @Nullable Type expected) {
        Type wanted = expected instanceof Type.ListOf of ? of.element() : null;
        List<Expression> elements = new ArrayList<>();
        Type element = wanted;
        for (Expression each : list.elements()) {
            Typed typed = typed(each, element);
            if (element == null) {
                element = typed.type();
            } else if (scope.isDmn() && !compatible(typed.type(), element)) {
                element = ANY;
            } else {
                typed = fit(typed, element);
            }
            elements.add(typed.expression());
        }
        return new Typed(
                new Expression.ListOf(list.location(), elements), new Type.ListOf(element == null ? ANY : element));
    }

    private Typed filter(Expression.Filter filter) {
        Typed list = typed(filter.list(), null);
        Type element = list.type() instanceof Type.ListOf of ? of.element() : list.type();
        Map<String, Type> inner = new LinkedHashMap<>(scope.names());
        if (element instanceof Type.Context context) {
            inner.putAll(context.fields());
        }
        inner.put("item", element);
        Typed condition = new Checker(new Scope(inner, scope.isDmn()), tested).typed(filter.condition(), null);
        boolean index = isNumber(condition);
        if (!index && !(condition.type() instanceof Type.Bool) && !isAny(condition)) {
            throw stop(filter.condition().location(), ProblemCode.WRONG_TYPE, "数或是否", Words.of(condition.type()));
        }
        return new Typed(
                new Expression.Filter(filter.location(), list.expression(), condition.expression()),
                index ? element : new Type.ListOf(element));
    }

    /** Brings a value into the unit that is expected, or stops. */
    Typed fit(Typed typed, Type expected) {
        Type type = typed.type();
        Expression expression = typed.expression();
        if (isAny(typed) || expected instanceof Type.Any || type.equals(expected)) {
            return typed;
        }
        if (type instanceof Type.Quantity found && expected instanceof Type.Quantity wanted) {
            return fitUnit(typed, found.unit(), wanted);
        }
        if (type instanceof Type.Duration found && expected instanceof Type.Duration wanted) {
            return fitSpan(typed, found.unit(), wanted);
        }
        if (expected instanceof Type.Choice choice && expression instanceof Expression.Constant constant) {
            if (choice.values().contains(String.valueOf(constant.value()))) {
                return new Typed(new Expression.Constant(constant.location(), constant.value(), choice), choice);
            }
            if (type instanceof Type.Text && !scope.isDmn()) {
                throw stop(
                        constant.location(),
                        ProblemCode.UNKNOWN_CHOICE,
                        constant.value(),
                        String.join("、", choice.values()),
                        Words.hint(String.valueOf(constant.value()), choice.values()));
            }
        }
        if (compatible(type, expected)) {
            return new Typed(expression, expected);
        }
        if (scope.isDmn() && expected instanceof Type.ListOf list && !(type instanceof Type.ListOf)) {
            return new Typed(
                    new Expression.ListOf(
                            expression.location(),
                            List.of(fit(typed, list.element()).expression())),
                    expected);
        }
        if (scope.isDmn() && type instanceof Type.ListOf list) {
            return fit(new Typed(FeelNulls.single(expression), list.element()), expected);
        }
        throw stop(expression.location(), ProblemCode.WRONG_TYPE, Words.of(expected), Words.of(type));
    }

    private boolean compatible(Type type, Type expected) {
        return switch (expected) {
            case Type.Any any -> true;
            case Type.Text text -> type instanceof Type.Text || type instanceof Type.Choice;
            case Type.Choice choice ->
                type instanceof Type.Choice found
                        ? choice.values().containsAll(found.values())
                        : scope.isDmn() && type instanceof Type.Text;
            case Type.ListOf list ->
                type instanceof Type.ListOf found
                        && (found.element() instanceof Type.Any || compatible(found.element(), list.element()));
            case Type.Context context ->
                type instanceof Type.Context found
                        && found.fields().keySet().containsAll(context.fields().keySet());
            case Type.Duration duration -> type instanceof Type.Duration && scope.isDmn();
            default -> type instanceof Type.Any || type.equals(expected);
        };
    }

    private static Typed fitUnit(Typed typed, Unit found, Type.Quantity wanted) {
        Unit unit = wanted.unit();
        Expression expression = typed.expression();
        boolean bare = found.equals(Unit.NONE) && expression instanceof Expression.Constant;
        if (bare
                || (found.dimension().equals(unit.dimension()) && found.factor().compareTo(unit.factor()) == 0)) {
            return new Typed(expression, wanted);
        }
        if (found.equals(Unit.NONE) || !found.dimension().equals(unit.dimension())) {
            throw stop(expression.location(), ProblemCode.UNITS_DIFFER, Words.of(typed.type()), Words.of(wanted));
        }
        BigDecimal factor = found.factor().divide(unit.factor(), Numbers.PRECISION);
        if (expression instanceof Expression.Constant constant && constant.value() instanceof BigDecimal value) {
            BigDecimal converted = value.multiply(found.factor()).divide(unit.factor(), Numbers.PRECISION);
            return new Typed(new Expression.Constant(constant.location(), converted, wanted), wanted);
        }
        return new Typed(times(expression, factor), wanted);
    }

    private Typed fitSpan(Typed typed, SpanUnit found, Type.Duration wanted) {
        if (typed.expression() instanceof Expression.Constant constant && constant.value() instanceof Span span) {
            Span converted = span.in(wanted.unit());
            if (converted != null) {
                return new Typed(new Expression.Constant(constant.location(), converted, wanted), wanted);
            }
        }
        if (found == wanted.unit() || Span.convert(found, wanted.unit())) {
            return new Typed(typed.expression(), wanted);
        }
        throw stop(typed.expression().location(), ProblemCode.UNITS_DIFFER, Words.of(typed.type()), Words.of(wanted));
    }

    private Typed result(Expression.Arithmetic expression, Typed left, Typed right, Type type) {
        return new Typed(
                new Expression.Arithmetic(
                        expression.location(), expression.operator(), left.expression(), right.expression()),
                type);
    }

    void requireNumber(Typed typed) {
        if (!(typed.type() instanceof Type.Quantity) && !isAny(typed)) {
            throw stop(typed.expression().location(), ProblemCode.WRONG_TYPE, "数", Words.of(typed.type()));
        }
    }

    private void requireBare(Typed typed) {
        if (!isNumber(typed)) {
            throw stop(typed.expression().location(), ProblemCode.WRONG_TYPE, "数", Words.of(typed.type()));
        }
    }

    private static Unit unit(Typed typed) {
        return typed.type() instanceof Type.Quantity quantity ? quantity.unit() : Unit.NONE;
    }

    private static boolean isNumber(Typed typed) {
        return typed.type().equals(NUMBER);
    }

    private static boolean isText(Typed typed) {
        return typed.type() instanceof Type.Text || typed.type() instanceof Type.Choice;
    }

    static boolean isTemporal(Type type) {
        return type instanceof Type.Date || type instanceof Type.Time || type instanceof Type.DateTime;
    }

    static boolean isAny(Typed typed) {
        return typed.type() instanceof Type.Any;
    }

    private static Parser.Stopped differ(Location location, Typed left, Typed right) {
        return stop(location, ProblemCode.UNITS_DIFFER, Words.of(left.type()), Words.of(right.type()));
    }

    static Parser.Stopped stop(Location location, ProblemCode code, @Nullable Object... arguments) {
        List<Object> printed = new ArrayList<>();
        for (Object argument : arguments) {
            printed.add(String.valueOf(argument));
        }
        return new Parser.Stopped(Problem.at(location, code, printed.toArray()));
    }
}
