package org.gongbao.expression;

import java.util.LinkedHashSet;
import java.util.Set;

/** The names an expression reads, in the order they stand. */
public final class Names {

    private Names() {}

    public static Set<String> of(Expression expression) {
        Set<String> names = new LinkedHashSet<>();
        collect(expression, names);
        return names;
    }

    public static Set<String> of(UnaryTests tests) {
        Set<String> names = new LinkedHashSet<>();
        Walk.children(tests).forEach(child -> collect(child, names));
        return names;
    }

    private static void collect(Expression expression, Set<String> names) {
        if (expression instanceof Expression.Name name) {
            names.add(name.name());
        }
        Walk.children(expression).forEach(child -> collect(child, names));
    }
}
