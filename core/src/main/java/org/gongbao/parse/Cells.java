package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;

/** The cells of a row, parted by tabs or, in Markdown, by upright strokes. */
final class Cells {

    /** The longest name of a column. */
    private static final int LONGEST_NAME = 24;

    private Cells() {}

    static List<String> of(String row) {
        String inside = row.strip();
        boolean markdown = row.indexOf('\t') < 0 && inside.startsWith("|");
        if (markdown) {
            inside = inside.substring(1, inside.length() - (inside.length() > 1 && inside.endsWith("|") ? 1 : 0));
        }
        List<String> cells = new ArrayList<>();
        String rest = markdown ? inside : row;
        char mark = markdown ? '|' : '\t';
        int from = 0;
        for (int at = rest.indexOf(mark); at >= 0; at = rest.indexOf(mark, from)) {
            cells.add(rest.substring(from, at).strip());
            from = at + 1;
        }
        cells.add(rest.substring(from).strip());
        return cells;
    }

    /** {@code ---  ---}: the line that Markdown draws under a header. */
    static boolean isRule(String row) {
        return row.indexOf('-') >= 0 && row.chars().allMatch(c -> c == '-' || c == '|' || c == ':' || c <= ' ');
    }

    /** Whether every cell is filled with a short name, none with a number. */
    static boolean lookLikeHeader(List<String> cells) {
        return cells.size() > 1 && cells.stream().allMatch(Cells::isName);
    }

    private static boolean isName(String cell) {
        return !cell.isEmpty()
                && cell.length() <= LONGEST_NAME
                && "：:。；".indexOf(cell.charAt(cell.length() - 1)) < 0
                && !cell.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '%' || c == '-');
    }
}
