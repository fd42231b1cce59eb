package org.gongbao.decision;

import java.util.Map;
import org.gongbao.expression.EvaluationFailed;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.Expression;
import org.gongbao.expression.Type;
import org.jspecify.annotations.Nullable;

/**
 * How high a row's answer stands in the order of its level. What is left to judgement or open stands above every level
 * but the topmost: the judge might say more than the other rows do, and nobody can say more than the top.
 */
record Ranking(Decision decision, Map<String, @Nullable Object> values) {

    int of(Logic.Row row) {
        return row.conclusion() instanceof Logic.Answer answer ? 2 * level(answer) : 2 * top() - 1;
    }

    /** A level that is not known yet may be the topmost. */
    private int level(Logic.Answer answer) {
        int level = 0;
        for (int i = 0; i < answer.outputs().size(); i++) {
            if (decision.outputs().get(i).type() instanceof Type.Choice choice) {
                Object value = value(answer.outputs().get(i));
                if (value == null) {
                    return top();
                }
                level = level * choice.values().size() + choice.values().indexOf(value.toString());
            }
        }
        return level;
    }

    private @Nullable Object value(Expression output) {
        try {
            return Evaluator.value(output, values::get);
        } catch (EvaluationFailed failure) {
            return null;
        }
    }

    private int top() {
        int levels = 1;
        for (Decision.Variable output : decision.outputs()) {
            levels *= output.type() instanceof Type.Choice choice
                    ? choice.values().size()
                    : 1;
        }
        return levels - 1;
    }
}
