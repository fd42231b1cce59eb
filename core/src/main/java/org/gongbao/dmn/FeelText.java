package org.gongbao.dmn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.expression.Expression;
import org.gongbao.expression.Function;
import org.gongbao.expression.Span;
import org.gongbao.expression.SpanUnit;
import org.gongbao.expression.UnaryTests;
import org.gongbao.expression.ValueText;
import org.gongbao.expression.ZoneTime;
import org.jspecify.annotations.Nullable;

/** Expressions as FEEL writes them: numbers without unit, texts in quotes. */
final class FeelText {

    private final Map<String, String> renamed;
    private final List<String> unsaid = new ArrayList<>();

    /** @param renamed names that stand under another name in the DMN file */
    FeelText(Map<String, String> renamed) {
        this.renamed = renamed;
    }

    /** What of the expressions so far FEEL has no words for; the text made of such a one means nothing. */
    List<String> unsaid() {
        return List.copyOf(unsaid);
    }

    String of(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> constant(constant.value());
            case Expression.Name name -> renamed.getOrDefault(name.name(), name.name());
            case Expression.Path path -> inner(path.target()) + "." + path.field();
            case Expression.Tested tested -> "?";
            case Expression.Negation negation -> "-" + inner(negation.operand());
            case Expression.Arithmetic arithmetic ->
                inner(arithmetic.left()) + sign(arithmetic.operator()) + inner(arithmetic.right());
            case Expression.Comparison comparison ->
                inner(comparison.left()) + " " + sign(comparison.relation()) + " " + inner(comparison.right());
            case Expression.And and -> inner(and.left()) + " and " + inner(and.right());
            case Expression.Or or -> inner(or.left()) + " or " + inner(or.right());
            case Expression.In in -> in(in);
            case Expression.Conditional conditional ->
                "if " + of(conditional.condition()) + " then " + of(conditional.then()) + " else "
                        + of(conditional.otherwise());
            case Expression.Call call -> call(call);
            case Expression.ListOf list -> "[" + list(list.elements()) + "]";
            case Expression.ContextOf context ->
                context.entries().entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ": " + of(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Expression.Filter filter -> inner(filter.list()) + "[" + of(filter.condition()) + "]";
        };
    }

    /** An input entry. */
    String of(UnaryTests tests) {
        if (tests.isAny()) {
            return "-";
        }
        String listed = tests.tests().stream().map(this::test).collect(Collectors.joining(", "));
        return tests.negated() ? "not(" + listed + ")" : listed;
    }

    private String in(Expression.In in) {
        String listed = in.tests().tests().stream().map(this::test).collect(Collectors.joining(", "));
        String member = inner(in.value()) + " in (" + listed + ")";
        return in.tests().negated() ? "not(" + member + ")" : member;
    }

    private String test(UnaryTests.Test test) {
        return switch (test) {
            case UnaryTests.Condition condition -> of(condition.condition());
            case UnaryTests.Compare compare ->
                compare.relation() == Expression.Relation.EQUAL
                        ? of(compare.value())
                        : compare.relation() == Expression.Relation.NOT_EQUAL
                                ? "? != " + inner(compare.value())
                                : sign(compare.relation()) + " " + of(compare.value());
            case UnaryTests.Interval interval -> interval(interval);
        };
    }

    private String interval(UnaryTests.Interval interval) {
        Expression low = interval.low();
        Expression high = interval.high();
        if (low != null && high != null) {
            return (interval.lowIncluded() ? "[" : "(") + of(low) + ".." + of(high)
                    + (interval.highIncluded() ? "]" : ")");
        }
        if (low != null) {
            return (interval.lowIncluded() ? ">= " : "> ") + of(low);
        }
        return high == null ? "-" : (interval.highIncluded() ? "<= " : "< ") + of(high);
    }

    private String call(Expression.Call call) {
        List<Expression> arguments = call.arguments();
        String months = "years and months duration(" + list(arguments) + ")";
        return switch (call.function()) {
            case AGE -> months + ".years";
            case MONTHS -> "(" + months + ".years * 12 + " + months + ".months)";
            case YEAR -> inner(arguments.getFirst()) + ".year";
            case SHARES -> {
                unsaid.add(Function.SHARES.chineseName());
                yield "null";
            }
            default -> call.function().dmnName() + "(" + list(arguments) + ")";
        };
    }

    private String list(List<Expression> expressions) {
        return expressions.stream().map(this::of).collect(Collectors.joining(", "));
    }

    private String inner(Expression expression) {
        boolean simple = expression instanceof Expression.Name
                || expression instanceof Expression.Path
                || expression instanceof Expression.Tested
                || expression instanceof Expression.ListOf
                || expression instanceof Expression.Filter
                || expression instanceof Expression.Call
                || expression instanceof Expression.Constant constant
                        && !(constant.value() instanceof BigDecimal number && number.signum() < 0);
        return simple ? of(expression) : "(" + of(expression) + ")";
    }

    private String constant(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case BigDecimal number -> number.toPlainString();
            case Boolean truth -> truth.toString();
            case LocalDate day -> "date(" + quoted(day.toString()) + ")";
            case LocalTime time -> "time(" + quoted(ValueText.plain(time)) + ")";
            case OffsetTime time -> "time(" + quoted(ValueText.plain(time)) + ")";
            case ZoneTime time -> "time(" + quoted(time.toString()) + ")";
            case Temporal moment -> "date and time(" + quoted(ValueText.plain(moment)) + ")";
            case Span span ->
                span.unit() == SpanUnit.WORKING_DAY
                        ? span.amount().toPlainString()
                        : "duration(\"" + ValueText.plain(span) + "\")";
            default -> quoted(value.toString());
        };
    }

    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }

    private static String sign(Expression.Operator operator) {
        return switch (operator) {
            case ADD -> " + ";
            case SUBTRACT -> " - ";
            case MULTIPLY -> " * ";
            case DIVIDE -> " / ";
            case POWER -> " ** ";
        };
    }

    private static String sign(Expression.Relation relation) {
        return switch (relation) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "!=";
            case LESS -> "<";
            case AT_MOST -> "<=";
            case GREATER -> ">";
            case AT_LEAST -> ">=";
        };
    }
}
