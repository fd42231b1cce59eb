package org.gongbao.regulation;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
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

    Collection<String> printed() {
        return names.keySet();
    }
}
