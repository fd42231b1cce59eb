package org.gongbao.regulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongbao.decision.Decision;
import org.gongbao.decision.Outcome;
import org.gongbao.expression.Span;
import org.gongbao.expression.Type;
import org.gongbao.expression.ValueReader;
import org.gongbao.expression.ValueText;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What would raise a level: one fact with another value, and the level it would then be.
 *
 * @param value as a person would type it
 */
public record Raise(String fact, String value, String level) {

    /**
     * Asks the decision again with each of its facts changed to every other value it can tell apart: the words of a
     * choice, and the values of the file's own examples, which reach every row. For each fact and each higher level the
     * smallest change is kept.
     *
     * @param facts what is known, as typed
     * @return none where the decision gives no level of an ordered choice now
     */
    public static List<Raise> of(Regulation regulation, String decision, Map<String, String> facts, LocalDate day) {
        Decision asked = regulation.model().decision(decision);
        List<String> scale =
                asked != null && asked.outputs().getFirst().type() instanceof Type.Choice choice && choice.ordered()
                        ? choice.values()
                        : List.of();
        int now = level(regulation, decision, facts, day, scale);
        List<Raise> raises = new ArrayList<>();
        if (now < 0) {
            return raises;
        }
        for (String name : regulation.model().asked(decision)) {
            Map<Integer, Raise> smallest = new LinkedHashMap<>();
            for (String value : values(regulation, name, facts.get(name))) {
                Map<String, String> changed = new LinkedHashMap<>(facts);
                changed.put(name, value);
                int level = level(regulation, decision, changed, day, scale);
                if (level > now) {
                    smallest.putIfAbsent(level, new Raise(name, value, scale.get(level)));
                }
            }
            raises.addAll(smallest.values());
        }
        return raises;
    }

    private static int level(
            Regulation regulation, String decision, Map<String, String> facts, LocalDate day, List<String> scale) {
        return Answers.decide(regulation, decision, facts, day) instanceof Answer.Given given
                        && given.outcome() instanceof Outcome.Decided decided
                        && decided.value() instanceof String word
                ? scale.indexOf(word)
                : -1;
    }

    /** Other values of a fact, the nearest first; a number only grows. */
    private static List<String> values(Regulation regulation, String name, @Nullable String known) {
        Fact fact = regulation.facts().get(name);
        if (fact == null) {
            return List.of();
        }
        Type type = fact.type();
        Set<Object> values = new LinkedHashSet<>();
        switch (type) {
            case Type.Choice choice -> values.addAll(choice.values());
            case Type.Bool bool -> values.addAll(List.of(true, false));
            default -> {
                for (Element element : regulation.elements()) {
                    if (element instanceof Element.Examples examples) {
                        examples.examples().forEach(example -> {
                            Object value = example.facts().get(name);
                            if (value != null) {
                                values.add(value);
                            }
                        });
                    }
                }
            }
        }
        BigDecimal now = known == null ? null : amount(ValueReader.plain(type, known, name, new Problems()));
        return values.stream()
                .filter(value -> {
                    BigDecimal amount = amount(value);
                    return amount == null || now == null || amount.compareTo(now) > 0;
                })
                .sorted(Comparator.comparing(value -> Objects.requireNonNullElse(amount(value), BigDecimal.ZERO)))
                .map(value -> ValueText.of(type, value))
                .toList();
    }

    /** Of a number or a duration; null for what has none. */
    private static @Nullable BigDecimal amount(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Span span -> span.amount();
            case null, default -> null;
        };
    }
}
