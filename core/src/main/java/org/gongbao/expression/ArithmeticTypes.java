package org.gongbao.expression;

import java.math.BigDecimal;
import org.gongbao.expression.Expression.Operator;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;

/** What sums, products, quotients and powers come to: their types and units, and which do not go together. */
record ArithmeticTypes(Fitting fitting) {

    private static final Type NUMBER = new Type.Quantity(Unit.NONE);
    private static final Type ANY = new Type.Any();

    Typed check(Expression.Arithmetic expression, Typed left, Typed right) {
        return switch (expression.operator()) {
            case ADD, SUBTRACT -> sum(expression, left, right);
            case MULTIPLY -> product(expression, left, right);
            case DIVIDE -> quotient(expression, left, right);
            case POWER -> power(expression, left, right);
        };
    }

    private static Typed power(Expression.Arithmetic expression, Typed left, Typed right) {
        if (!Checker.isAny(left)) {
            requireBare(left);
        }
        if (!Checker.isAny(right)) {
            requireBare(right);
        }
        return result(expression, left, right, NUMBER);
    }

    private Typed sum(Expression.Arithmetic expression, Typed left, Typed right) {
        boolean adds = expression.operator() == Operator.ADD;
        if (Checker.isAny(left) || Checker.isAny(right)) {
            return result(expression, left, right, Checker.isTemporal(left.type()) ? left.type() : ANY);
        }
        if (left.type() instanceof Type.Quantity && right.type() instanceof Type.Quantity) {
            boolean leftIsFree = left.expression() instanceof Expression.Constant
                    && left.type().equals(NUMBER)
                    && !right.type().equals(NUMBER);
            return leftIsFree
                    ? result(expression, fitting.fit(left, right.type()), right, right.type())
                    : result(expression, left, fitting.fit(right, left.type()), left.type());
        }
        if (left.type() instanceof Type.Duration && right.type() instanceof Type.Duration) {
            return result(expression, left, fitting.fit(right, left.type()), left.type());
        }
        if (Checker.isText(left) && Checker.isText(right) && adds) {
            return result(expression, left, right, new Type.Text());
        }
        if (Checker.isTemporal(left.type()) && right.type() instanceof Type.Duration duration) {
            requireAddable(expression.location(), duration);
            return result(expression, left, right, left.type());
        }
        if (left.type() instanceof Type.Duration duration && Checker.isTemporal(right.type()) && adds) {
            requireAddable(expression.location(), duration);
            return result(expression, right, left, right.type());
        }
        if (Checker.isTemporal(left.type()) && left.type().equals(right.type()) && !adds) {
            boolean days = left.type() instanceof Type.Date && !fitting.isDmn();
            return result(expression, left, right, new Type.Duration(days ? SpanUnit.DAY : SpanUnit.SECOND));
        }
        throw differ(expression.location(), left, right);
    }

    private static void requireAddable(Location location, Type.Duration duration) {
        if (duration.unit() == SpanUnit.WORKING_DAY) {
            throw Checker.stop(location, ProblemCode.NOT_SUPPORTED, "日期加减工作日");
        }
    }

    private Typed product(Expression.Arithmetic expression, Typed left, Typed right) {
        if (Checker.isAny(left) || Checker.isAny(right)) {
            return result(expression, left, right, Checker.isAny(left) ? ANY : left.type());
        }
        if (left.type() instanceof Type.Duration && Checker.isNumber(right)) {
            return result(expression, left, right, left.type());
        }
        if (right.type() instanceof Type.Duration && Checker.isNumber(left)) {
            return result(expression, right, left, right.type());
        }
        Checker.requireNumber(left);
        Checker.requireNumber(right);
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
        return new Typed(Fitting.times(product, factor), new Type.Quantity(Unit.of(dimension)));
    }

    private Typed quotient(Expression.Arithmetic expression, Typed left, Typed right) {
        if (Checker.isAny(left) || Checker.isAny(right)) {
            return result(expression, left, right, Checker.isAny(left) ? ANY : left.type());
        }
        if (left.type() instanceof Type.Duration && Checker.isNumber(right)) {
            return result(expression, left, right, left.type());
        }
        if (left.type() instanceof Type.Duration && right.type() instanceof Type.Duration) {
            return result(expression, left, fitting.fit(right, left.type()), NUMBER);
        }
        Checker.requireNumber(left);
        Checker.requireNumber(right);
        if (unit(right).equals(Unit.NONE)) {
            return result(expression, left, right, left.type());
        }
        if (unit(left).dimension().equals(unit(right).dimension())) {
            return result(expression, left, fitting.fit(right, left.type()), NUMBER);
        }
        Unit one = unit(left);
        Unit other = unit(right);
        Unit rate = new Unit(
                one.name() + "/" + other.name(),
                one.dimension() + "/" + other.dimension(),
                one.factor().divide(other.factor(), Numbers.PRECISION));
        return result(expression, left, right, new Type.Quantity(rate));
    }

    private static Typed result(Expression.Arithmetic expression, Typed left, Typed right, Type type) {
        return new Typed(
                new Expression.Arithmetic(
                        expression.location(), expression.operator(), left.expression(), right.expression()),
                type);
    }

    private static void requireBare(Typed typed) {
        if (!Checker.isNumber(typed)) {
            throw Checker.stop(typed.expression().location(), ProblemCode.WRONG_TYPE, "数", Words.of(typed.type()));
        }
    }

    private static Unit unit(Typed typed) {
        return typed.type() instanceof Type.Quantity quantity ? quantity.unit() : Unit.NONE;
    }

    private static Parser.Stopped differ(Location location, Typed left, Typed right) {
        return Checker.stop(location, ProblemCode.UNITS_DIFFER, Words.of(left.type()), Words.of(right.type()));
    }
}
