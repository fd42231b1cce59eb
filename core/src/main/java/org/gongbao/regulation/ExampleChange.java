package org.gongbao.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.decision.Outcome;
import org.gongbao.expression.Comparisons;
import org.gongbao.expression.ValueText;
import org.jspecify.annotations.Nullable;

/**
 * An example that two versions of a regulation answer differently.
 *
 * @param facts as people read them, by name
 * @param before null where the earlier version has no such decision
 * @param after null where the later version has no such decision
 */
public record ExampleChange(
        String decision,
        Map<String, String> facts,
        @Nullable Answer before,
        @Nullable Answer after) {

    public ExampleChange {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Asks both versions the examples of both; those with one answer are left out. */
    public static List<ExampleChange> between(Regulation before, Regulation after, LocalDate day) {
        Map<String, ExampleChange> changes = new LinkedHashMap<>();
        for (Regulation version : List.of(before, after)) {
            for (Element element : version.elements()) {
                if (element instanceof Element.Examples examples) {
                    for (Element.Example example : examples.examples()) {
                        Map<String, String> facts = printed(version, example);
                        LocalDate asOf = example.asOf() == null ? day : example.asOf();
                        ExampleChange change = new ExampleChange(
                                examples.decision(),
                                facts,
                                answer(before, examples.decision(), facts, asOf),
                                answer(after, examples.decision(), facts, asOf));
                        if (!same(change.before(), change.after())) {
                            changes.putIfAbsent(change.decision() + change.facts(), change);
                        }
                    }
                }
            }
        }
        return new ArrayList<>(changes.values());
    }

    private static Map<String, String> printed(Regulation version, Element.Example example) {
        Map<String, String> printed = new LinkedHashMap<>();
        example.facts().forEach((name, value) -> {
            Fact fact = version.facts().get(name);
            if (fact != null && value != null) {
                printed.put(name, ValueText.of(fact.type(), value));
            }
        });
        return printed;
    }

    private static @Nullable Answer answer(
            Regulation version, String decision, Map<String, String> facts, LocalDate day) {
        return version.model().decisions().containsKey(decision) ? Answers.decide(version, decision, facts, day) : null;
    }

    private static boolean same(@Nullable Answer one, @Nullable Answer other) {
        if (one instanceof Answer.Given before && other instanceof Answer.Given after) {
            return same(before.outcome(), after.outcome());
        }
        return Objects.equals(one, other);
    }

    /** By which rows an answer was found does not matter. */
    private static boolean same(Outcome one, Outcome other) {
        return switch (one) {
            case Outcome.Decided before ->
                other instanceof Outcome.Decided after
                        && (Objects.equals(before.value(), after.value())
                                || Boolean.TRUE.equals(Comparisons.equal(before.value(), after.value())));
            case Outcome.Discretionary before ->
                other instanceof Outcome.Discretionary after && before.judge().equals(after.judge());
            case Outcome.Open before ->
                other instanceof Outcome.Open after && before.question().equals(after.question());
            default -> one.equals(other);
        };
    }
}
