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

    private static final int NEAREST = 3;

    private final Explanation explanation;
    private final boolean chinese;

    Explanations(Explanation explanation, boolean chinese) {
        this.explanation = explanation;
        this.chinese = chinese;
    }

    String text() {
        List<String> sentences = new ArrayList<>();
        sentences.add(outcome());
        if (!explanation.hit().isEmpty()) {
            sentences.add(reasons());
        }
        if (explanation.outcome() instanceof Outcome.NoRow
                && !explanation.missed().isEmpty()) {
            sentences.add(nearest());
        }
        if (explanation.outcome() instanceof Outcome.Decided
                && !explanation.steps().isEmpty()) {
            sentences.add(computed());
        }
        explanation.required().stream()
                .filter(this::matters)
                .forEach(required -> sentences.add(new Explanations(required, chinese).text()));
        return String.join(chinese ? "" : " ", sentences);
    }

    /** Another decision's missing answer says nothing about an answer that was found without it. */
    private boolean matters(Explanation required) {
        return !(explanation.outcome() instanceof Outcome.Decided) || required.outcome() instanceof Outcome.Decided;
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
            boolean counts =
                    explanation.decision().logic() instanceof Logic.Table table && table.policy() == HitPolicy.COUNT;
            Type type = counts ? new Type.Any() : outputs.getFirst().type();
            return outputs.getFirst().name() + colon + ValueText.of(type, decided.value());
        }
        return outputs.stream()
                .map(output -> output.name() + colon + ValueText.of(output.type(), of(decided.value(), output.name())))
                .collect(Collectors.joining(chinese ? "，" : ", "));
    }

    private static @Nullable Object of(@Nullable Object structure, String name) {
        return switch (structure) {
            case Map<?, ?> map -> map.get(name);
            case List<?> list -> list.stream().map(each -> of(each, name)).toList();
            case null, default -> null;
        };
    }

    private String reasons() {
        String rows = explanation.hit().stream().map(this::reason).collect(Collectors.joining(chinese ? "；" : "; "));
        return chinese ? "因为：" + rows + "。" : "Because: " + rows + ".";
    }

    private String reason(Explanation.Trace trace) {
        String row = chinese ? "（第" + trace.row() + "行）" : " (row " + trace.row() + ")";
        if (trace.otherwise()) {
            return (chinese ? "其他各行都不适用" : "no other row applies") + row;
        }
        if (trace.cells().isEmpty()) {
            return (chinese ? "任何情形都适用" : "it applies to every case") + row;
        }
        return trace.cells().stream().map(this::satisfied).collect(Collectors.joining(chinese ? "，且" : " and ")) + row;
    }

    private String satisfied(Explanation.Cell cell) {
        String fact = cell.column() + " " + cell.value();
        // A cell that holds the very value would only say it twice.
        return cell.test().equals(cell.value())
                ? fact
                : chinese ? fact + "，符合“" + cell.test() + "”" : fact + ", which satisfies " + cell.test();
    }

    private String nearest() {
        String rows = explanation.missed().stream()
                .limit(NEAREST)
                .map(trace -> {
                    Explanation.Cell cell = trace.cells().getFirst();
                    return chinese
                            ? cell.column() + " " + cell.value() + "，不符合“" + cell.test() + "”（第" + trace.row() + "行）"
                            : cell.column() + " " + cell.value() + " does not satisfy " + cell.test() + " (row "
                                    + trace.row() + ")";
                })
                .collect(Collectors.joining(chinese ? "；" : "; "));
        return chinese ? "最接近的：" + rows + "。" : "Nearest: " + rows + ".";
    }

    private String computed() {
        String steps = explanation.steps().stream()
                .map(step -> step.output() + " = " + step.formula() + " = " + step.value())
                .collect(Collectors.joining(chinese ? "；" : "; "));
        String facts = explanation.facts().stream()
                .filter(Explanation.Used::known)
                .map(used -> used.name() + " " + used.value())
                .collect(Collectors.joining(chinese ? "，" : ", "));
        return chinese
                ? "算法：" + steps + "。" + (facts.isEmpty() ? "" : "其中" + facts + "。")
                : "Computed: " + steps + (facts.isEmpty() ? "." : ", where " + facts + ".");
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
