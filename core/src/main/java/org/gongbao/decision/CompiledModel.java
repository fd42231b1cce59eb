package org.gongbao.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A model made ready to be asked often; safe for many threads. Each decision is compiled when it is first asked, and
 * its classes unload with the model. Every outcome is that of the {@link Interpreter}.
 */
public final class CompiledModel {

    private final Model model;
    private final Map<String, CompiledLogic> logics = new ConcurrentHashMap<>();
    private final Map<String, CompiledDecision> decisions = new ConcurrentHashMap<>();

    private CompiledModel(Model model) {
        this.model = model;
    }

    public static CompiledModel of(Model model) {
        return new CompiledModel(model);
    }

    /** What was compiled. */
    public Model model() {
        return model;
    }

    /** @throws IllegalArgumentException if the model has no decision of this name */
    public CompiledDecision decision(String name) {
        CompiledDecision known = decisions.get(name);
        return known != null ? known : decisions.computeIfAbsent(name, this::compile);
    }

    /**
     * Decides.
     *
     * @param facts by name, in the unit of their type; a missing or null one is unknown
     * @throws IllegalArgumentException if the model has no decision of this name
     */
    public Outcome decide(String decision, Map<String, @Nullable Object> facts) {
        CompiledDecision compiled = decision(decision);
        @Nullable Object[] inputs = new @Nullable Object[compiled.inputs().size()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = facts.get(compiled.inputs().get(i));
        }
        return compiled.decide(inputs);
    }

    private CompiledDecision compile(String name) {
        Map<String, CompiledLogic> needed = new LinkedHashMap<>();
        need(name, needed);
        return new CompiledDecision(model, name, new ArrayList<>(needed.values()));
    }

    private void need(String name, Map<String, CompiledLogic> needed) {
        CompiledLogic logic = logic(name);
        for (Decision.Variable input : logic.decision().inputs()) {
            if (model.decisions().containsKey(input.name()) && !needed.containsKey(input.name())) {
                need(input.name(), needed);
            }
        }
        needed.put(name, logic);
    }

    /** A decision by itself, compiled once however many others need it. */
    CompiledLogic logic(String name) {
        return logics.computeIfAbsent(name, any -> {
            Decision decision = model.decisions().get(name);
            if (decision == null) {
                throw new IllegalArgumentException("no decision " + name + " in " + model.name());
            }
            return CompiledLogic.of(decision, model.isDmn());
        });
    }
}
