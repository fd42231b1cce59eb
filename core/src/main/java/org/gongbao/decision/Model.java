package org.gongbao.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of one regulation or DMN file, in an order in which each comes after those it needs.
 *
 * @param facts what is given from outside, by name
 * @param decisions by name
 * @param isDmn whether it was read from DMN, where a missing fact is FEEL's null: a test of it does not hold, and what
 *     is computed from it is null; in a regulation it leaves the decision undecided
 */
public record Model(String name, Map<String, Decision.Variable> facts, Map<String, Decision> decisions, boolean isDmn) {

    public Model {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        decisions = Collections.unmodifiableMap(new LinkedHashMap<>(decisions));
    }

    /** The decisions of a regulation. */
    public Model(String name, Map<String, Decision.Variable> facts, Map<String, Decision> decisions) {
        this(name, facts, decisions, false);
    }

    public @Nullable Decision decision(String name) {
        return decisions.get(name);
    }

    /** The facts that a decision and those it needs ask for, each once; none for a name that is no decision. */
    public Set<String> asked(String decision) {
        Set<String> seen = new LinkedHashSet<>();
        collect(decision, seen);
        seen.retainAll(facts.keySet());
        return seen;
    }

    private void collect(String name, Set<String> seen) {
        Decision decision = decisions.get(name);
        if (seen.add(name) && decision != null) {
            decision.inputs().forEach(input -> collect(input.name(), seen));
        }
    }
}
