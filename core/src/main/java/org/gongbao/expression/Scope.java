package org.gongbao.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expression may read, and in which dialect it is written.
 *
 * @param names every readable name with its type
 * @param isDmn DMN's own dialect: names with spaces, quoted text only, untyped inputs
 */
public record Scope(Map<String, Type> names, boolean isDmn) {

    public Scope {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    public static Scope regulation(Map<String, Type> names) {
        return new Scope(names, false);
    }

    public static Scope dmn(Map<String, Type> names) {
        return new Scope(names, true);
    }

    @Nullable
    Type type(String name) {
        return names.get(name);
    }
}
