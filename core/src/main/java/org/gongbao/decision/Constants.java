package org.gongbao.decision;

import java.util.List;
import java.util.Objects;
import org.gongbao.expression.EvaluationFailed;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.Expression;
import org.gongbao.expression.Function;
import org.gongbao.expression.Names;
import org.gongbao.expression.UnaryTests;

/** Finds the constants that a cell compares the tested value with, where it does nothing else to it. */
final class Constants {

    private Constants() {}

    /** @return false where the cell does more than compare the tested value with constants */
    static boolean of(UnaryTests cell, List<Object> constants) {
        return cell.tests().stream().allMatch(test -> switch (test) {
            case UnaryTests.Compare compare -> constant(compare.value(), constants);
            case UnaryTests.Interval interval ->
                (interval.low() == null || constant(interval.low(), constants))
                        && (interval.high() == null || constant(interval.high(), constants));
            case UnaryTests.Condition condition -> compared(condition.condition(), constants);
        });
    }

    private static boolean compared(Expression condition, List<Object> constants) {
        return switch (condition) {
            case Expression.And and -> compared(and.left(), constants) && compared(and.right(), constants);
            case Expression.Or or -> compared(or.left(), constants) && compared(or.right(), constants);
            case Expression.Comparison comparison ->
                pair(comparison.left(), comparison.right(), constants)
                        || pair(comparison.right(), comparison.left(), constants);
            case Expression.In in -> in.value() instanceof Expression.Tested && of(in.tests(), constants);
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
        if (!Names.of(expression).isEmpty() || expression instanceof Expression.Tested) {
            return false;
        }
        try {
            Object value = Evaluator.value(expression, name -> null);
            if (value instanceof List<?> list) {
                list.stream().filter(Objects::nonNull).forEach(constants::add);
            } else if (value != null) {
                constants.add(value);
            }
            return value != null;
        } catch (EvaluationFailed failed) {
            return false;
        }
    }
}
