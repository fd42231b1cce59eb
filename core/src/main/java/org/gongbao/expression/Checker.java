package org.gongbao.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Fitting fitting;

    Checker(Scope scope, Type tested) {
        this.scope = scope;
        this.tested = tested;
        this.fitting = new Fitting(scope.isDmn());
    }

    /** Checks an expression whose value has to be of this type; null lets it be anything. */
    Typed check(Expression expression, @Nullable Type expected) {
        Typed typed = typed(expression, expected);
        return expected == null ? typed : fitting.fit(typed, expected);
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
            case UnaryTests.Condition condition
            when scope.isDmn() && condition.condition() instanceof Expression.Tested place ->
                List.of(new UnaryTests.Condition(FeelNulls.itself(place)));
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
        return new ArithmeticTypes(fitting)
                .check(expression, typed(expression.left(), null), typed(expression.right(), null));
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
            left = fitting.fit(left, right.type());
        } else if (!isAny(left)) {
            right = fitting.fit(right, left.type());
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
        then = fitting.fit(then, type);
        otherwise = fitting.fit(otherwise, type);
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
            } else if (scope.isDmn() && !fitting.compatible(typed.type(), element)) {
                element = ANY;
            } else {
                typed = fitting.fit(typed, element);
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

    static void requireNumber(Typed typed) {
        if (!(typed.type() instanceof Type.Quantity) && !isAny(typed)) {
            throw stop(typed.expression().location(), ProblemCode.WRONG_TYPE, "数", Words.of(typed.type()));
        }
    }

    static boolean isNumber(Typed typed) {
        return typed.type().equals(NUMBER);
    }

    static boolean isText(Typed typed) {
        return typed.type() instanceof Type.Text || typed.type() instanceof Type.Choice;
    }

    static boolean isTemporal(Type type) {
        return type instanceof Type.Date || type instanceof Type.Time || type instanceof Type.DateTime;
    }

    static boolean isAny(Typed typed) {
        return typed.type() instanceof Type.Any;
    }

    static Parser.Stopped stop(Location location, ProblemCode code, @Nullable Object... arguments) {
        List<Object> printed = new ArrayList<>();
        for (Object argument : arguments) {
            printed.add(String.valueOf(argument));
        }
        return new Parser.Stopped(Problem.at(location, code, printed.toArray()));
    }
}
