package org.gongbao.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongbao.decision.Outcome;
import org.gongbao.dmn.DmnValues;
import org.gongbao.regulation.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One line of JSON for one question: {@code result}, {@code explanation}, {@code error}. */
final class DecisionJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private DecisionJson() {}

    static String line(Answer answer) {
        return switch (answer) {
            case Answer.Given given -> line(DmnValues.result(given.outcome()), given.asJson(), error(given.outcome()));
            case Answer.Refused refused -> line(null, null, refused.chinese());
        };
    }

    static String line(@Nullable Object result, @Nullable Object explanation, @Nullable String error) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("result", result);
        line.put("explanation", explanation);
        line.put("error", error);
        return MAPPER.writeValueAsString(line);
    }

    /** Why there is no result; null where there is one, or where no row applies. */
    static @Nullable String error(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Decided decided -> null;
            case Outcome.NoRow noRow -> null;
            case Outcome.Undecided undecided -> "不能判定，还需要：" + String.join("、", undecided.needs());
            case Outcome.Discretionary discretionary -> "由" + discretionary.judge() + "酌情判断";
            case Outcome.Open open -> "原文没有规定，见存疑“" + open.question() + "”";
            case Outcome.Failed failed -> failed.message();
        };
    }
}
