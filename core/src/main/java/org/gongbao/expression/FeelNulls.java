package org.gongbao.expression;

import java.math.BigDecimal;
import java.util.List;
import org.gongbao.expression.Expression.Relation;
import org.gongbao.problem.Location;

/**
 * DMN knows null where a regulation knows that a fact is missing: null equals null and nothing else, and a condition
 * that is null is not met. Its expressions say so themselves, so that whoever evaluates them need not know.
 */
final class FeelNulls {

    private FeelNulls() {}

    static Expression equality(Expression.Comparison comparison) {
        Expression left = comparison.left();
        Expression right = comparison.right();
        if (isNull(left) || isNull(right) || (isConstant(left) && isConstant(right))) {
            return comparison;
        }
        Location at = comparison.location();
        Expression equal = new Expression.Comparison(at, Relation.EQUAL, left, right);
        Expression guarded;
        if (isConstant(left) || isConstant(right)) {
            Expression open = isConstant(left) ? right : left;
            guarded = new Expression.And(at, present(open), equal);
        } else {
            Expression neither = new Expression.And(at, missing(left), missing(right));
            Expression both = new Expression.And(at, present(left), present(right));
            guarded = new Expression.Or(at, neither, new Expression.And(at, both, equal));
        }
        return comparison.relation() == Relation.EQUAL
                ? guarded
                : new Expression.Call(at, Function.NOT, List.of(guarded));
    }

    /** What a lone {@code ?} asks: whether the value equals itself, which false and null do too. */
    static Expression itself(Expression.Tested place) {
        return equality(new Expression.Comparison(place.location(), Relation.EQUAL, place, place));
    }

    static Expression condition(Expression condition) {
        return isConstant(condition) && !isNull(condition)
                ? condition
                : new Expression.And(condition.location(), present(condition), condition);
    }

    /** The one element of a list, null where it has more or none. */
    static Expression single(Expression list) {
        Location at = list.location();
        Expression one = new Expression.Constant(at, BigDecimal.ONE, new Type.Quantity(Unit.NONE));
        Expression count = new Expression.Call(at, Function.COUNT, List.of(list));
        return new Expression.Conditional(
                at,
                new Expression.Comparison(at, Relation.EQUAL, count, one),
                new Expression.Filter(at, list, one),
                nothing(at));
    }

    private static Expression present(Expression expression) {
        return new Expression.Comparison(
                expression.location(), Relation.NOT_EQUAL, expression, nothing(expression.location()));
    }

    private static Expression missing(Expression expression) {
        return new Expression.Comparison(
                expression.location(), Relation.EQUAL, expression, nothing(expression.location()));
    }

    private static Expression nothing(Location location) {
        return new Expression.Constant(location, null, new Type.Any());
    }

    private static boolean isConstant(Expression expression) {
        return expression instanceof Expression.Constant;
    }

    private static boolean isNull(Expression expression) {
        return expression instanceof Expression.Constant constant && constant.value() == null;
    }
}
