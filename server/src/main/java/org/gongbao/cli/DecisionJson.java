package org.gongbao.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.decision.Outcome;
import org.gongbao.expression.Span;
import org.gongbao.expression.SpanUnit;
import org.gongbao.regulation.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One line of JSON for one question: {@code result}, {@code explanation}, {@code error}. */
final class DecisionJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private DecisionJson() {}

    static String line(Answer answer) {
        return switch (answer) {
            case Answer.Given given -> line(value(given.outcome()), given.asJson(), error(given.outcome()));
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

    static @Nullable Object value(Outcome outcome) {
        return outcome instanceof Outcome.Decided decided ? plain(decided.value()) : null;
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

    /** Numbers as JSON numbers, dates and durations as text in ISO form. */
    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number ->
                number.stripTrailingZeros().scale() < 0
                        ? number.stripTrailingZeros().setScale(0)
                        : number.stripTrailingZeros();
            case Boolean truth -> truth;
            case Span span -> iso(span);
            case List<?> list -> list.stream().map(DecisionJson::plain).toList();
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                map.forEach((key, each) -> plain.put(key.toString(), plain(each)));
                yield plain;
            }
            default -> value.toString();
        };
    }

    private static String iso(Span span) {
        Span months = span.in(SpanUnit.MONTH);
        if (months != null) {
            return Period.ofMonths(months.amount().intValue()).normalized().toString();
        }
        Span seconds = span.in(SpanUnit.SECOND);
        if (seconds == null) {
            return span.toString();
        }
        Duration duration = Duration.ofSeconds(seconds.amount().longValue());
        Duration clock = duration.minusDays(duration.toDaysPart());
        String days = duration.toDaysPart() == 0 ? "" : duration.toDaysPart() + "D";
        return clock.isZero() && !days.isEmpty()
                ? "P" + days
                : "P" + days + clock.toString().substring(1);
    }
}
