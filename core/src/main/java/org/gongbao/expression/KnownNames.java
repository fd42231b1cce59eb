package org.gongbao.expression;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds declared names in a text, the longest first: DMN's names may hold spaces and signs. */
final class KnownNames {

    private final List<String> names;
    private final List<String> fields;

    KnownNames(Scope scope) {
        this.names = longestFirst(scope.names().keySet());
        Set<String> found = new LinkedHashSet<>();
        scope.names().values().forEach(type -> collect(type, found));
        this.fields = longestFirst(found);
    }

    @Nullable
    String longest(String text, int from) {
        return find(names, text, from);
    }

    @Nullable
    String longestField(String text, int from) {
        return find(fields, text, from);
    }

    boolean isKnown(String name) {
        return names.contains(name);
    }

    /** One space between words. */
    static String normal(String name) {
        return String.join(" ", name.strip().split("\\s+"));
    }

    private static @Nullable String find(List<String> names, String text, int from) {
        for (String name : names) {
            if (text.startsWith(name, from)
                    && (from + name.length() == text.length()
                            || !Lexer.isNamePart(text.codePointAt(from + name.length()))
                            || !Lexer.isNamePart(name.codePointBefore(name.length())))) {
                return name;
            }
        }
        return null;
    }

    private static void collect(Type type, Set<String> found) {
        if (type instanceof Type.Context context) {
            context.fields().forEach((name, field) -> {
                found.add(name);
                collect(field, found);
            });
        } else if (type instanceof Type.ListOf list) {
            collect(list.element(), found);
        }
    }

    private static List<String> longestFirst(Set<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
