package org.gongbao.expression;

import java.math.BigDecimal;
import java.util.List;
import org.gongbao.expression.Expression.Relation;
import org.jspecify.annotations.Nullable;

/** A cell of a decision table as an official text says it: 1人以上, 10公顷以上不满100公顷. */
public final class ConditionWords {

    private ConditionWords() {}

    /** As {@link ExpressionText#tests} where there are no such words for it. */
    public static String of(UnaryTests tests) {
        List<String> said = tests.tests().stream().map(ConditionWords::test).toList();
        return tests.negated() || said.isEmpty() || said.contains("")
                ? ExpressionText.tests(tests)
                : String.join("或", said);
    }

    /** Empty where there are no words for it. */
    private static String test(UnaryTests.Test test) {
        return switch (test) {
            case UnaryTests.Condition condition -> "";
            case UnaryTests.Compare compare -> compared(compare.relation(), compare.value());
            case UnaryTests.Interval interval -> between(interval);
        };
    }

    private static String between(UnaryTests.Interval interval) {
        String low = compared(interval.lowIncluded() ? Relation.AT_LEAST : Relation.GREATER, interval.low());
        String high = compared(interval.highIncluded() ? Relation.AT_MOST : Relation.LESS, interval.high());
        boolean run = interval.lowIncluded() && !interval.highIncluded();
        return low.isEmpty() || high.isEmpty() ? "" : low + (run ? "" : "、") + high;
    }

    /** 以上 and 以下 include the number, 不满 and 超过 do not: 民法典第一千二百五十九条. */
    private static String compared(Relation relation, @Nullable Expression value) {
        if (value == null) {
            return "";
        }
        String text = ExpressionText.of(value);
        boolean amount = value instanceof Expression.Constant constant
                && (constant.value() instanceof BigDecimal || constant.value() instanceof Span);
        if (relation != Relation.EQUAL && !amount) {
            return "";
        }
        return switch (relation) {
            case EQUAL -> text;
            case NOT_EQUAL -> "不是" + text;
            case LESS -> "不满" + text;
            case AT_MOST -> text + "以下";
            case GREATER -> "超过" + text;
            case AT_LEAST -> text + "以上";
        };
    }
}
