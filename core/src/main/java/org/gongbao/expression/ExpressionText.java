package org.gongbao.expression;

import java.util.List;
import java.util.stream.Collectors;

/** An expression as a person reads it, with all brackets that matter. */
public final class ExpressionText {

    private ExpressionText() {}

    public static String of(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> constant(constant);
            case Expression.Name name -> name.name();
            case Expression.Path path -> of(path.target()) + "." + path.field();
            case Expression.Tested tested -> "?";
            case Expression.Negation negation -> "-" + inner(negation.operand());
            case Expression.Arithmetic arithmetic ->
                inner(arithmetic.left()) + sign(arithmetic.operator()) + inner(arithmetic.right());
            case Expression.Comparison comparison ->
                of(comparison.left()) + sign(comparison.relation()) + of(comparison.right());
            case Expression.And and -> inner(and.left()) + " 且 " + inner(and.right());
            case Expression.Or or -> inner(or.left()) + " 或 " + inner(or.right());
            case Expression.In in -> of(in.value()) + " 属于 " + tests(in.tests());
            case Expression.Conditional conditional ->
                "如果 " + of(conditional.condition()) + " 那么 " + of(conditional.then()) + " 否则 "
                        + of(conditional.otherwise());
            case Expression.Call call -> name(call.function()) + "（" + list(call.arguments()) + "）";
            case Expression.ListOf list -> "[" + list(list.elements()) + "]";
            case Expression.ContextOf context ->
                context.entries().entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Expression.Filter filter -> of(filter.list()) + "[" + of(filter.condition()) + "]";
        };
    }

    /** The text of a cell, or one made from its tests where the file has none. */
    public static String tests(UnaryTests tests) {
        if (!tests.text().isEmpty()) {
            return tests.text();
        }
        String listed = tests.tests().stream().map(ExpressionText::test).collect(Collectors.joining("，"));
        return tests.negated() ? "非（" + listed + "）" : listed;
    }

    private static String test(UnaryTests.Test test) {
        return switch (test) {
            case UnaryTests.Condition condition -> of(condition.condition());
            case UnaryTests.Compare compare ->
                (compare.relation() == Expression.Relation.EQUAL
                                ? ""
                                : sign(compare.relation()).strip() + " ")
                        + of(compare.value());
            case UnaryTests.Interval interval ->
                (interval.lowIncluded() ? "[" : "(")
                        + (interval.low() == null ? "" : of(interval.low()))
                        + ".."
                        + (interval.high() == null ? "" : of(interval.high()))
                        + (interval.highIncluded() ? "]" : ")");
        };
    }

    private static String constant(Expression.Constant constant) {
        return constant.value() instanceof String text && constant.type() instanceof Type.Text
                ? "“" + text + "”"
                : ValueText.of(constant.type(), constant.value());
    }

    private static String inner(Expression expression) {
        boolean composed = expression instanceof Expression.Arithmetic
                || expression instanceof Expression.Or
                || expression instanceof Expression.Conditional;
        return composed ? "（" + of(expression) + "）" : of(expression);
    }

    private static String list(List<Expression> expressions) {
        return expressions.stream().map(ExpressionText::of).collect(Collectors.joining("，"));
    }

    private static String name(Function function) {
        return function.chineseName().isEmpty() ? function.dmnName() : function.chineseName();
    }

    private static String sign(Expression.Operator operator) {
        return switch (operator) {
            case ADD -> " + ";
            case SUBTRACT -> " - ";
            case MULTIPLY -> " × ";
            case DIVIDE -> " ÷ ";
            case POWER -> " ** ";
        };
    }

    private static String sign(Expression.Relation relation) {
        return switch (relation) {
            case EQUAL -> " = ";
            case NOT_EQUAL -> " ≠ ";
            case LESS -> " < ";
            case AT_MOST -> " ≤ ";
            case GREATER -> " > ";
            case AT_LEAST -> " ≥ ";
        };
    }
}
