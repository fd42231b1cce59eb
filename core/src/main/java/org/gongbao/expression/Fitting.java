package org.gongbao.expression;

import java.math.BigDecimal;
import java.util.List;
import org.gongbao.expression.Expression.Operator;
import org.gongbao.problem.ProblemCode;

/**
 * Brings values into the type and unit that is expected where they can be, and stops where they cannot.
 *
 * @param isDmn whether FEEL's own conversions hold: a single value for a list of one, and the other way round
 */
record Fitting(boolean isDmn) {

    private static final Type NUMBER = new Type.Quantity(Unit.NONE);

    /** Brings a value into the unit that is expected, or stops. */
    Typed fit(Typed typed, Type expected) {
        Type type = typed.type();
        Expression expression = typed.expression();
        if (Checker.isAny(typed) || expected instanceof Type.Any || type.equals(expected)) {
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
            if (type instanceof Type.Text && !isDmn) {
                throw Checker.stop(
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
        if (isDmn && expected instanceof Type.ListOf list && !(type instanceof Type.ListOf)) {
            return new Typed(
                    new Expression.ListOf(
                            expression.location(),
                            List.of(fit(typed, list.element()).expression())),
                    expected);
        }
        if (isDmn && type instanceof Type.ListOf list) {
            return fit(new Typed(FeelNulls.single(expression), list.element()), expected);
        }
        throw Checker.stop(expression.location(), ProblemCode.WRONG_TYPE, Words.of(expected), Words.of(type));
    }

    boolean compatible(Type type, Type expected) {
        return switch (expected) {
            case Type.Any any -> true;
            case Type.Text text -> type instanceof Type.Text || type instanceof Type.Choice;
            case Type.Choice choice ->
                type instanceof Type.Choice found
                        ? choice.values().containsAll(found.values())
                        : isDmn && type instanceof Type.Text;
            case Type.ListOf list ->
                type instanceof Type.ListOf found
                        && (found.element() instanceof Type.Any || compatible(found.element(), list.element()));
            case Type.Context context ->
                type instanceof Type.Context found
                        && found.fields().keySet().containsAll(context.fields().keySet());
            case Type.Duration duration -> type instanceof Type.Duration && isDmn;
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
            throw Checker.stop(
                    expression.location(), ProblemCode.UNITS_DIFFER, Words.of(typed.type()), Words.of(wanted));
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
        throw Checker.stop(
                typed.expression().location(), ProblemCode.UNITS_DIFFER, Words.of(typed.type()), Words.of(wanted));
    }

    static Expression times(Expression expression, BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return expression;
        }
        return new Expression.Arithmetic(
                expression.location(),
                Operator.MULTIPLY,
                expression,
                new Expression.Constant(expression.location(), factor, NUMBER));
    }
}
