package org.gongbao.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A model made ready to be asked often; safe for many threads. Each decision is compiled when it is first asked, and
 * its classes unload with the model. Every outcome is that of the {@link Interpreter}.
 */
public final class CompiledModel {

    private final Model model;
    private final Map<String, CompiledDecision> decisions = new ConcurrentHashMap<>();

    private CompiledModel(Model model) {
        this.model = model;
    }

    public static CompiledModel of(Model model) {
        return new CompiledModel(model);
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
        Decision decision = model.decisions().get(name);
        if (decision == null) {
            throw new IllegalArgumentException("no decision " + name + " in " + model.name());
        }
        Set<String> facts = new LinkedHashSet<>();
        read(decision, facts);
        return new CompiledDecision(model, decision, new ArrayList<>(facts));
    }

    /** The facts that a decision reads, itself or through the decisions it needs. */
    private void read(Decision decision, Set<String> facts) {
        for (Decision.Variable input : decision.inputs()) {
            Decision required = model.decisions().get(input.name());
            if (required == null) {
                facts.add(input.name());
            } else {
                read(required, facts);
            }
        }
    }

    /** The rows of a table behind a fast way to find one, or null where only the interpreter can walk it. */
    static @Nullable RowFinder finder(Decision decision, List<String> inputs) {
        if (!(decision.logic() instanceof Logic.Table table)
                || (table.policy() != HitPolicy.UNIQUE && table.policy() != HitPolicy.FIRST)
                || !table.precedences().isEmpty()) {
            return null;
        }
        TestedColumns columns = TestedColumns.of(table, inputs);
        return columns == null ? null : columns.isSmall() ? TableCode.compile(columns) : new RowIndex(columns);
    }
}
