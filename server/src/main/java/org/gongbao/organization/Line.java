package org.gongbao.organization;

import java.util.List;
import java.util.Map;

/**
 * A line of a file of units, whatever the file's format.
 *
 * @param place where it begins: {@code file:line:column}, or {@code file 单位!A3}; empty for a change that was typed
 * @param cells by column, without empty ones; several names of one cell joined by 、
 * @param places where each cell stands, by column
 */
record Line(Section section, String place, Map<String, String> cells, Map<String, String> places) {

    static final String COMMA = "、";

    Line {
        cells = Map.copyOf(cells);
        places = Map.copyOf(places);
    }

    /** Where the column stands, or would stand. */
    String place(String column) {
        return places.getOrDefault(column, place);
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
