package org.gongbao.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of one regulation or DMN file, in an order in which each comes after those it needs.
 *
 * @param facts what is given from outside, by name
 * @param decisions by name
 */
public record Model(String name, Map<String, Decision.Variable> facts, Map<String, Decision> decisions) {

    public Model {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        decisions = Collections.unmodifiableMap(new LinkedHashMap<>(decisions));
    }

    public @Nullable Decision decision(String name) {
        return decisions.get(name);
    }
}
