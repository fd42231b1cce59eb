package org.gongbao.organization;

import java.util.List;
import java.util.Map;

/**
 * A line of a file of units, whatever the file's format.
 *
 * @param place where it stands: {@code file:line:column}, or {@code file 单位!A3}
 * @param cells by column, without empty ones; several names of one cell joined by 、
 */
record Line(Section section, String place, Map<String, String> cells) {

    static final String COMMA = "、";

    Line {
        cells = Map.copyOf(cells);
    }

    String text(String column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(String column) {
        return cells.containsKey(column);
    }

    List<String> texts(String column) {
        return has(column)
                ? List.of(text(column).split("\\s*[、,，;；]\\s*")).stream()
                        .filter(text -> !text.isBlank())
                        .toList()
                : List.of();
    }
}
