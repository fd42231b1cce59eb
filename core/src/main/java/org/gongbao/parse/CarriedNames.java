package org.gongbao.parse;

import java.util.HashSet;
import java.util.Set;

/** What a notice says of the texts it carries: their names, and what is left of a second name in 《云岭县供水规划和排水规划》. */
final class CarriedNames {

    private static final String AND = "和及与、";
    /** How many characters say what kind of text it is: 规划, 方案, 办法. */
    private static final int KIND = 2;
    /** A shorter rest could be part of any name. */
    private static final int SHORTEST = 4;

    /** @param first what stands before the word and: the second is not named in full, and begins as the first does */
    private record Second(String first, String rest) {}

    private final Set<String> names = new HashSet<>();
    private final Set<Second> seconds = new HashSet<>();

    void add(String name) {
        names.add(name);
        for (int i = SHORTEST; i + SHORTEST < name.length(); i++) {
            String first = name.substring(0, i);
            String rest = name.substring(i + 1);
            if (AND.indexOf(name.charAt(i)) >= 0 && kind(first).equals(kind(rest))) {
                names.add(first);
                seconds.add(new Second(first, rest));
            }
        }
    }

    boolean has(String title) {
        return names.contains(title)
                || seconds.stream()
                        .anyMatch(second -> title.endsWith(second.rest)
                                && second.first.startsWith(title.substring(0, title.length() - second.rest.length())));
    }

    private static String kind(String name) {
        return name.substring(name.length() - KIND);
    }
}
