package org.gongbao.regulation;

import java.util.Map;
import java.util.TreeMap;
import org.gongbao.expression.Words;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/**
 * The units of a county by every name they go by.
 *
 * @param names from a printed form to the unit's full name
 */
public record Units(Map<String, String> names) {

    /** Of a county that nobody has described. */
    public static final Units NONE = new Units(Map.of());

    public Units {
        names = Map.copyOf(new TreeMap<>(names));
    }

    /** The full name of the unit that is printed like this, or null where there is none. */
    public @Nullable String resolve(String printed) {
        return names.get(printed.strip());
    }

    /**
     * The full name of a unit that a regulation names; a name that nobody knows is a problem. That a county is unknown
     * altogether is said once, where the file names it.
     */
    @Nullable
    String resolve(Source printed, Problems problems) {
        String text = printed.text();
        String unit = resolve(text);
        if (unit == null && !text.isEmpty() && !isUnknown()) {
            problems.add(printed.start(), ProblemCode.UNKNOWN_UNIT_OF_COUNTY, text, Words.hint(text, names.keySet()));
        }
        return unit;
    }

    /** Whether nobody has described the county. */
    boolean isUnknown() {
        return names.isEmpty();
    }
}
