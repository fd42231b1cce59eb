package org.gongbao.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.expression.Type;
import org.gongbao.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * One decision: what it needs, what it answers, and how.
 *
 * @param inputs facts and results of other decisions that the logic reads, each once
 * @param outputs one or several; a single one is the answer itself, several answer as a structure
 */
public record Decision(Location location, String name, List<Variable> inputs, List<Variable> outputs, Logic logic) {

    public Decision {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        if (outputs.isEmpty()) {
            throw new IllegalArgumentException("a decision answers something: " + name);
        }
    }

    /** The values of the inputs, given in their order, by name. */
    Map<String, @Nullable Object> named(@Nullable Object[] values) {
        Map<String, @Nullable Object> named = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(inputs.get(i).name(), values[i]);
        }
        return named;
    }

    /** A named value with its type; {@code name} is a fact, or another decision of the same model. */
    public record Variable(Location location, String name, Type type) {}
}
