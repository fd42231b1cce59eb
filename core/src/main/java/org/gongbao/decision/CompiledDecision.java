package org.gongbao.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One decision, with those that it needs, made ready to be asked often; safe for many threads. */
public final class CompiledDecision {

    private final Model model;
    private final String name;
    private final List<String> inputs;
    /** Each after those that it needs, this decision last. */
    private final List<Step> steps;

    /** @param sources where each input of the decision stands: a fact, or behind the facts the answer of a step */
    private record Step(CompiledLogic logic, List<Integer> sources) {

        Outcome decide(@Nullable Object[] values) {
            @Nullable Object[] inputs = new @Nullable Object[sources.size()];
            for (int i = 0; i < sources.size(); i++) {
                inputs[i] = values[sources.get(i)];
            }
            return logic.decide(inputs);
        }
    }

    /** @param logics this decision and those that it needs, each after those that it needs itself */
    CompiledDecision(Model model, String name, List<CompiledLogic> logics) {
        this.model = model;
        this.name = name;
        Map<String, Integer> places = new LinkedHashMap<>();
        for (CompiledLogic logic : logics) {
            for (Decision.Variable input : logic.decision().inputs()) {
                if (!model.decisions().containsKey(input.name())) {
                    places.putIfAbsent(input.name(), places.size());
                }
            }
        }
        this.inputs = List.copyOf(places.keySet());
        List<Step> all = new ArrayList<>();
        for (CompiledLogic logic : logics) {
            List<Integer> sources = logic.decision().inputs().stream()
                    .map(input -> Objects.requireNonNull(places.get(input.name())))
                    .toList();
            all.add(new Step(logic, sources));
            places.put(logic.decision().name(), places.size());
        }
        this.steps = List.copyOf(all);
    }

    /** The names of the facts, in the order in which {@link #decide} takes them. */
    public List<String> inputs() {
        return inputs;
    }

    /** @param facts one for each of {@link #inputs}; null where it is missing */
    public Outcome decide(@Nullable Object... facts) {
        if (facts.length != inputs.size()) {
            throw new IllegalArgumentException(name + " takes " + inputs + ", not " + facts.length + " facts");
        }
        Step last = steps.getLast();
        if (steps.size() == 1) {
            return last.logic().decide(facts);
        }
        @Nullable Object[] values = Arrays.copyOf(facts, facts.length + steps.size() - 1);
        for (int i = 0; i < steps.size() - 1; i++) {
            values[facts.length + i] =
                    steps.get(i).decide(values) instanceof Outcome.Decided decided ? decided.value() : null;
        }
        Outcome outcome = last.decide(values);
        // What is missing may be a fact of a needed decision, or that one may have stopped: only one place tells which.
        return outcome instanceof Outcome.Undecided ? Interpreter.decide(model, name, named(facts)) : outcome;
    }

    private Map<String, @Nullable Object> named(@Nullable Object[] facts) {
        Map<String, @Nullable Object> named = new HashMap<>();
        for (int i = 0; i < facts.length; i++) {
            named.put(inputs.get(i), facts[i]);
        }
        return named;
    }
}
