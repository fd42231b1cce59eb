package org.gongbao.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Visits the nodes of expressions. */
final class Walk {

    private Walk() {}

    static boolean any(Expression expression, Predicate<Expression> wanted) {
        return wanted.test(expression) || children(expression).stream().anyMatch(child -> any(child, wanted));
    }

    static List<Expression> children(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> List.of();
            case Expression.Name name -> List.of();
            case Expression.Tested tested -> List.of();
            case Expression.Path path -> List.of(path.target());
            case Expression.Negation negation -> List.of(negation.operand());
            case Expression.Arithmetic arithmetic -> List.of(arithmetic.left(), arithmetic.right());
            case Expression.Comparison comparison -> List.of(comparison.left(), comparison.right());
            case Expression.And and -> List.of(and.left(), and.right());
            case Expression.Or or -> List.of(or.left(), or.right());
            case Expression.In in -> {
                List<Expression> all = new ArrayList<>(List.of(in.value()));
                all.addAll(children(in.tests()));
                yield all;
            }
            case Expression.Conditional conditional ->
                List.of(conditional.condition(), conditional.then(), conditional.otherwise());
            case Expression.Call call -> call.arguments();
            case Expression.ListOf list -> list.elements();
            case Expression.ContextOf context ->
                context.entries().entrySet().stream().map(Map.Entry::getValue).toList();
            case Expression.Filter filter -> List.of(filter.list(), filter.condition());
        };
    }

    static List<Expression> children(UnaryTests tests) {
        List<Expression> all = new ArrayList<>();
        for (UnaryTests.Test test : tests.tests()) {
            switch (test) {
                case UnaryTests.Compare compare -> all.add(compare.value());
                case UnaryTests.Interval interval -> {
                    add(all, interval.low());
                    add(all, interval.high());
                }
                case UnaryTests.Condition condition -> all.add(condition.condition());
            }
        }
        return all;
    }

    private static void add(List<Expression> all, @Nullable Expression expression) {
        if (expression != null) {
            all.add(expression);
        }
    }
}
