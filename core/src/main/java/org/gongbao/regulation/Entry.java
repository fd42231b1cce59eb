package org.gongbao.regulation;

import java.util.List;
import org.gongbao.problem.Location;
import org.gongbao.problem.Source;

/**
 * One {@code key: value} of a block or the front matter, with what is indented below it.
 *
 * @param key empty for an item of a list
 * @param value empty where the entry only has children
 */
record Entry(Source key, Source value, List<Entry> children) {

    Entry {
        children = List.copyOf(children);
    }

    Location location() {
        return key.text().isEmpty() ? value.start() : key.start();
    }

    /** The plain items of {@code [a, b]}, {@code - a} lines or {@code a, b}; a single value is a list of one. */
    List<Source> items() {
        if (!children.isEmpty()) {
            return children.stream()
                    .map(child -> child.key().text().isEmpty() ? child.value() : child.key())
                    .toList();
        }
        return value.text().isEmpty() ? List.of() : Split.at(value, ",，、");
    }
}
