package org.gongbao.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.expression.Type;
import org.gongbao.expression.ValueText;
import org.jspecify.annotations.Nullable;

/** Puts an explanation into sentences. */
final class Explanations {

    private final Explanation explanation;
    private final boolean chinese;

    Explanations(Explanation explanation, boolean chinese) {
        this.explanation = explanation;
        this.chinese = chinese;
    }

    String text() {
        List<String> sentences = new ArrayList<>();
        sentences.add(outcome());
        for (Explanation.Trace trace : explanation.hit()) {
            sentences.add(because(trace));
        }
        for (Explanation.Step step : explanation.steps()) {
            if (explanation.outcome() instanceof Outcome.Decided) {
                sentences.add(
                        chinese
                                ? step.output() + " = " + step.formula() + " = " + step.value() + "。"
                                : step.output() + " = " + step.formula() + " = " + step.value() + ".");
            }
        }
        explanation.required().forEach(required -> sentences.add(new Explanations(required, chinese).text()));
        return String.join(chinese ? "" : " ", sentences);
    }

    private String outcome() {
        String name = explanation.decision().name();
        return switch (explanation.outcome()) {
            case Outcome.Decided decided -> chinese ? answer(decided) + "。" : answer(decided) + ".";
            case Outcome.Undecided undecided ->
                chinese
                        ? name + "：不能判定，还需要：" + String.join("、", undecided.needs()) + "。"
                        : name + ": cannot be decided, needs " + String.join(", ", undecided.needs()) + ".";
            case Outcome.Discretionary discretionary ->
                chinese
                        ? name + "：由" + discretionary.judge() + "酌情判断，并说明理由。"
                        : name + ": left to the judgement of " + discretionary.judge() + ", who has to give a reason.";
            case Outcome.Open open ->
                chinese
                        ? name + "：原文没有规定，见存疑“" + open.question() + "”。"
                        : name + ": the text does not say; see the open question " + open.question() + ".";
            case Outcome.NoRow noRow -> chinese ? name + "：没有一行适用于这些事实。" : name + ": no row applies to these facts.";
            case Outcome.Failed failed ->
                chinese
                        ? name + "：不能计算，" + failed.message() + "。"
                        : name + ": cannot be computed, " + failed.englishMessage() + ".";
        };
    }

    private String answer(Outcome.Decided decided) {
        List<Decision.Variable> outputs = explanation.decision().outputs();
        String colon = chinese ? "：" : ": ";
        if (outputs.size() == 1) {
            return outputs.getFirst().name() + colon + value(outputs.getFirst().type(), decided.value());
        }
        return outputs.stream()
                .map(output -> output.name() + colon + value(output.type(), of(decided.value(), output.name())))
                .collect(Collectors.joining(chinese ? "，" : ", "));
    }

    private static @Nullable Object of(@Nullable Object structure, String name) {
        return switch (structure) {
            case Map<?, ?> map -> map.get(name);
            case List<?> list -> list.stream().map(each -> of(each, name)).toList();
            case null, default -> null;
        };
    }

    private static String value(Type type, @Nullable Object value) {
        return ValueText.of(type, value);
    }

    private String because(Explanation.Trace trace) {
        if (trace.cells().isEmpty()) {
            return chinese
                    ? "因为其他各行都不适用（第" + trace.row() + "行）。"
                    : "Because no other row applies (row " + trace.row() + ").";
        }
        String cells = trace.cells().stream()
                .map(cell -> chinese
                        ? cell.column() + "为" + cell.value() + "，符合“" + cell.test() + "”"
                        : cell.column() + " is " + cell.value() + ", which satisfies " + cell.test())
                .collect(Collectors.joining(chinese ? "；" : "; "));
        return chinese ? "因为" + cells + "（第" + trace.row() + "行）。" : "Because " + cells + " (row " + trace.row() + ").";
    }

    /** The rows that an outcome rests on. */
    static List<Integer> rows(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Decided decided -> decided.rows();
            case Outcome.Discretionary discretionary -> discretionary.rows();
            case Outcome.Open open -> open.rows();
            case Outcome.Undecided undecided -> List.of();
            case Outcome.NoRow noRow -> List.of();
            case Outcome.Failed failed -> List.of();
        };
    }
}
