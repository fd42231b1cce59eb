package org.gongbao.document;

import java.util.List;
import java.util.stream.Collectors;

/** A table; a continuation (续表) is already joined to it. */
public record Table(List<Row> rows, List<LineRange> lines) implements Node {

    /** Cells as printed from left to right; an empty cell may continue the one above it. */
    public record Row(List<String> cells, boolean header, List<LineRange> lines) {
        public Row {
            cells = List.copyOf(cells);
            lines = List.copyOf(lines);
        }
    }

    public Table {
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    @Override
    public String fullText() {
        return rows.stream().map(row -> String.join("", row.cells())).collect(Collectors.joining());
    }
}
