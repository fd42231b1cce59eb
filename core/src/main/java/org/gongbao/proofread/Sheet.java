package org.gongbao.proofread;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.document.Table;
import org.gongbao.document.Table.Row;
import org.jspecify.annotations.Nullable;

/** A table as numbers: the value of every cell that is one number and nothing else. */
final class Sheet {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern TOTAL = Pattern.compile("(?:总计|合计|共计|总和|累计)(?:[（(].*[）)])?");
    private static final Pattern SUBTOTAL = Pattern.compile("小计(?:[（(].*[）)])?");
    /** Wider tables are torn ones. */
    private static final int WIDEST = 40;

    /** What a row is in the adding up of a column. */
    enum Kind {
        ENTRY,
        SUBTOTAL,
        TOTAL
    }

    /** @param values one for each column; null where the cell is empty or holds words */
    record Line(Row row, Kind kind, List<@Nullable BigDecimal> values) {
        @Nullable
        BigDecimal value(int column) {
            return column < values.size() ? values.get(column) : null;
        }

        /** The same line with its cells moved to the right, or to the left where negative. */
        Line shifted(int by) {
            List<String> cells = new ArrayList<>();
            List<@Nullable BigDecimal> moved = new ArrayList<>();
            for (int i = 0; i < values.size() + Math.max(0, by); i++) {
                boolean there = i - by >= 0 && i - by < values.size();
                cells.add(there ? row.cells().get(i - by) : "");
                moved.add(there ? values.get(i - by) : null);
            }
            return new Line(new Row(cells, row.header(), row.lines()), kind, moved);
        }

        String cell(int column) {
            return column < row.cells().size() ? row.cells().get(column) : "";
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final int width;

    private Sheet(List<Line> lines, int width) {
        this.lines.addAll(lines);
        this.width = width;
    }

    static Sheet of(Table table) {
        List<Line> lines = new ArrayList<>();
        int width = 0;
        for (Row row : table.rows()) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            for (String cell : row.cells()) {
                values.add(number(cell));
            }
            lines.add(new Line(row, kind(row), values));
            width = Math.max(width, values.size());
        }
        return new Sheet(lines, Math.min(WIDEST, width));
    }

    List<Line> lines() {
        return lines;
    }

    int width() {
        return width;
    }

    private static @Nullable BigDecimal number(String cell) {
        String tight = tight(cell).replace(",", "").replace("，", "");
        return tight.length() < 20 && NUMBER.matcher(tight).matches() ? new BigDecimal(tight) : null;
    }

    private static Kind kind(Row row) {
        for (int i = 0; i < Math.min(3, row.cells().size()); i++) {
            String cell = tight(row.cells().get(i));
            if (TOTAL.matcher(cell).matches()) {
                return Kind.TOTAL;
            }
            if (SUBTOTAL.matcher(cell).matches()) {
                return Kind.SUBTOTAL;
            }
        }
        return Kind.ENTRY;
    }

    static String tight(String text) {
        StringBuilder tight = new StringBuilder();
        text.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(c -> tight.append((char) c));
        return tight.toString();
    }
}
