package org.gongbao.decision;

import java.util.List;
import org.gongbao.expression.Expression;
import org.gongbao.expression.Function;
import org.gongbao.expression.UnaryTests;

/** Finds the constants that a condition compares the tested value with, where it does nothing else to it. */
final class Constants {

    private Constants() {}

    /** @return false where the condition does more than compare the tested value with constants */
    static boolean compared(Expression condition, List<Object> constants) {
        return switch (condition) {
            case Expression.And and -> compared(and.left(), constants) && compared(and.right(), constants);
            case Expression.Or or -> compared(or.left(), constants) && compared(or.right(), constants);
            case Expression.Comparison comparison ->
                pair(comparison.left(), comparison.right(), constants)
                        || pair(comparison.right(), comparison.left(), constants);
            case Expression.In in
            when in.value() instanceof Expression.Tested ->
                in.tests().tests().stream().allMatch(test -> switch (test) {
                    case UnaryTests.Compare compare -> constant(compare.value(), constants);
                    case UnaryTests.Interval interval ->
                        interval.low() != null
                                && interval.high() != null
                                && constant(interval.low(), constants)
                                && constant(interval.high(), constants);
                    case UnaryTests.Condition inner -> false;
                });
            case Expression.Call call ->
                call.function() == Function.NOT && compared(call.arguments().getFirst(), constants);
            case Expression.Constant constant -> constant.value() instanceof Boolean;
            default -> false;
        };
    }

    private static boolean pair(Expression tested, Expression constant, List<Object> constants) {
        return tested instanceof Expression.Tested && constant(constant, constants);
    }

    private static boolean constant(Expression expression, List<Object> constants) {
        if (expression instanceof Expression.Constant constant && constant.value() != null) {
            constants.add(constant.value());
            return true;
        }
        return false;
    }
}
