package org.gongbao.regulation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.decision.Decision;
import org.gongbao.decision.Explanation;
import org.gongbao.decision.Interpreter;
import org.gongbao.decision.Logic;
import org.gongbao.decision.Outcome;
import org.gongbao.decision.Proof;
import org.gongbao.expression.Comparisons;
import org.gongbao.expression.EvaluationFailed;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.Type;
import org.gongbao.expression.ValueText;
import org.gongbao.expression.Words;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Runs what a file has to prove: its examples, and that they reach every row and every open question. */
final class Verification {

    private final Regulation regulation;
    private final Problems problems;
    private final Map<String, Set<Integer>> reached = new LinkedHashMap<>();
    private final Set<String> touched = new HashSet<>();

    private Verification(Regulation regulation, Problems problems) {
        this.regulation = regulation;
        this.problems = problems;
    }

    static void check(Regulation regulation, Problems problems) {
        Verification verification = new Verification(regulation, problems);
        verification.silences();
        int before = problems.size();
        regulation.model().decisions().values().forEach(decision -> Proof.of(decision, problems));
        for (Element element : regulation.elements()) {
            if (element instanceof Element.Examples examples) {
                examples.examples().forEach(example -> verification.run(examples.decision(), example));
            }
        }
        // A row that no example reaches is news only while the examples themselves are right.
        if (problems.size() == before) {
            verification.unreached();
        }
    }

    /** A cell that leaves the answer to an open question has to name one that the file states. */
    private void silences() {
        List<String> stated =
                regulation.questions().stream().map(Element.OpenQuestion::name).toList();
        for (Decision decision : regulation.model().decisions().values()) {
            if (decision.logic() instanceof Logic.Table table) {
                table.rows().forEach(row -> {
                    if (row.conclusion() instanceof Logic.Silence silence && !stated.contains(silence.question())) {
                        problems.add(
                                row.location(),
                                ProblemCode.UNKNOWN_QUESTION,
                                silence.question(),
                                Words.hint(silence.question(), stated));
                    }
                });
            }
        }
    }

    private void run(String name, Element.Example example) {
        Decision decision = regulation.model().decisions().get(name);
        if (decision == null) {
            return;
        }
        Outcome outcome = Interpreter.decide(regulation.model(), name, example.facts());
        if (!regulation.decisions().decide(name, example.facts()).equals(outcome)) {
            problems.add(example.location(), ProblemCode.COMPILED_OTHERWISE, name);
        }
        rows(outcome)
                .forEach(row -> reached.computeIfAbsent(name, decided -> new HashSet<>())
                        .add(row));
        Explanation.of(regulation.model(), name, example.facts(), outcome)
                .required()
                .forEach(this::reach);
        for (Element.OpenQuestion question : regulation.questions()) {
            if (touches(question, example.facts())) {
                touched.add(question.name());
            }
        }
        if (!meets(decision, example, outcome)) {
            problems.add(
                    example.location(),
                    ProblemCode.EXAMPLE_FAILS,
                    name,
                    expected(decision, example),
                    got(decision, outcome));
        }
    }

    private void reach(Explanation required) {
        rows(required.outcome())
                .forEach(row -> reached.computeIfAbsent(required.decision().name(), decided -> new HashSet<>())
                        .add(row));
        required.required().forEach(this::reach);
    }

    private static boolean meets(Decision decision, Element.Example example, Outcome outcome) {
        return switch (example.outcome()) {
            case ANSWER ->
                outcome instanceof Outcome.Decided decided
                        && example.expected().entrySet().stream()
                                .allMatch(expected -> Boolean.TRUE.equals(Comparisons.equal(
                                        expected.getValue(), of(decision, decided.value(), expected.getKey()))));
            case UNDECIDED -> outcome instanceof Outcome.Undecided || outcome instanceof Outcome.NoRow;
            case DISCRETION -> outcome instanceof Outcome.Discretionary;
            case SILENCE ->
                outcome instanceof Outcome.Open open && open.question().equals(example.question());
        };
    }

    private static @Nullable Object of(Decision decision, @Nullable Object value, String output) {
        return decision.outputs().size() > 1 && value instanceof Map<?, ?> map ? map.get(output) : value;
    }

    private static String expected(Decision decision, Element.Example example) {
        return switch (example.outcome()) {
            case ANSWER ->
                example.expected().entrySet().stream()
                        .map(entry ->
                                entry.getKey() + " " + ValueText.of(type(decision, entry.getKey()), entry.getValue()))
                        .collect(Collectors.joining("，"));
            case UNDECIDED -> "不能判定";
            case DISCRETION -> "酌情";
            case SILENCE -> "存疑 " + example.question();
        };
    }

    private static String got(Decision decision, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Decided decided ->
                decision.outputs().stream()
                        .map(output -> output.name() + " "
                                + ValueText.of(output.type(), of(decision, decided.value(), output.name())))
                        .collect(Collectors.joining("，"));
            case Outcome.Undecided undecided -> "不能判定，还需要" + String.join("、", undecided.needs());
            case Outcome.Discretionary discretionary -> "酌情（" + discretionary.judge() + "）";
            case Outcome.Open open -> "存疑 " + open.question();
            case Outcome.NoRow noRow -> "没有一行适用";
            case Outcome.Failed failed -> failed.message();
        };
    }

    private static Type type(Decision decision, String output) {
        return decision.outputs().stream()
                .filter(each -> each.name().equals(output))
                .map(Decision.Variable::type)
                .findFirst()
                .orElse(new Type.Any());
    }

    private static List<Integer> rows(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Decided decided -> decided.rows();
            case Outcome.Discretionary discretionary -> discretionary.rows();
            case Outcome.Open open -> open.rows();
            default -> List.of();
        };
    }

    /** Whether an open question with a condition is one of these facts' concern. */
    static boolean touches(Element.OpenQuestion question, Map<String, @Nullable Object> facts) {
        if (question.applies() == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Evaluator.value(question.applies(), facts::get));
        } catch (EvaluationFailed failed) {
            return false;
        }
    }

    private void unreached() {
        for (Decision decision : regulation.model().decisions().values()) {
            Set<Integer> rows = reached.getOrDefault(decision.name(), Set.of());
            if (decision.logic() instanceof Logic.Table table) {
                table.rows().stream()
                        .filter(row -> !rows.contains(row.number()))
                        .forEach(row -> problems.add(
                                row.location(), ProblemCode.ROW_WITHOUT_EXAMPLE, decision.name(), row.number()));
            } else if (rows.isEmpty() && !reached.containsKey(decision.name()) && !hasExample(decision.name())) {
                problems.add(decision.location(), ProblemCode.DECISION_WITHOUT_EXAMPLE, decision.name());
            }
        }
        for (Element.OpenQuestion question : regulation.questions()) {
            if (question.applies() != null && !touched.contains(question.name())) {
                problems.add(question.place().location(), ProblemCode.QUESTION_WITHOUT_EXAMPLE, question.name());
            }
        }
    }

    private boolean hasExample(String decision) {
        return regulation.elements().stream()
                .anyMatch(element -> element instanceof Element.Examples examples
                        && examples.decision().equals(decision));
    }
}
