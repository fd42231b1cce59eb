package org.gongbao.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Paragraph.Role;
import org.gongbao.document.Table;
import org.gongbao.document.Table.Row;
import org.jspecify.annotations.Nullable;

/** Joins the rows between two paragraphs into tables, over page ends and 续表 marks. */
final class TableJoiner {

    private final Source source;
    private final List<Finding> findings;
    private final List<Block> joined = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Block.Piece> pieces = new ArrayList<>();
    private final List<Block> marks = new ArrayList<>();

    private TableJoiner(Source source, List<Finding> findings) {
        this.source = source;
        this.findings = findings;
    }

    /** The blocks with every row taken into a table. */
    static List<Block> join(List<Block> blocks, Source source, List<Finding> findings) {
        TableJoiner joiner = new TableJoiner(source, findings);
        for (int i = 0; i < blocks.size(); i++) {
            joiner.take(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        joiner.close();
        return joiner.joined;
    }

    private void take(Block block, @Nullable Block next) {
        if (isRow(block)) {
            takeRow(block.pieces().getFirst());
        } else if (isContinuationMark(block) && !rows.isEmpty() && next != null && isRow(next)) {
            marks.add(block.with(Role.FURNITURE));
        } else {
            close();
            joined.add(block);
        }
    }

    /** A line of the contact block with a tab between two fields is no row. */
    private static boolean isRow(Block block) {
        return block.table() == null
                && block.role() != Role.CONTACT
                && block.lastLine().kind() == PageLine.Kind.TABLE_ROW;
    }

    private static boolean isContinuationMark(Block block) {
        String text = block.text().replace(" ", "");
        return text.equals("续表") || text.equals("（续表）") || text.equals("(续表)") || text.equals("（续）");
    }

    private void takeRow(Block.Piece piece) {
        List<String> cells = Cells.of(piece.text());
        if (!rows.isEmpty() && beginsAnother(cells, piece.line())) {
            close();
        }
        List<LineRange> lines = List.of(LineRange.of(piece.line().number()));
        if (Cells.isRule(piece.text())) {
            if (rows.isEmpty()) {
                rows.add(new Row(List.of(), true, lines));
            } else {
                Row ruled = rows.removeLast();
                List<LineRange> both = new ArrayList<>(ruled.lines());
                both.addAll(lines);
                rows.add(new Row(ruled.cells(), ruled.header() || rows.isEmpty(), both));
            }
        } else {
            rows.add(new Row(cells, !rows.isEmpty() && repeatsHeader(cells), lines));
        }
        pieces.add(piece);
    }

    /** After a gap, a row that looks like a header of its own begins another table. */
    private boolean beginsAnother(List<String> cells, PageLine line) {
        boolean gap = line.number() != pieces.getLast().line().number() + 1;
        return gap
                && marks.isEmpty()
                && Cells.lookLikeHeader(cells)
                && !repeatsHeader(cells)
                && cells.size() != rows.getLast().cells().size();
    }

    private boolean repeatsHeader(List<String> cells) {
        return Cells.lookLikeHeader(cells)
                && compact(cells).equals(compact(rows.getFirst().cells()));
    }

    private static String compact(List<String> cells) {
        return String.join("\t", cells).replace(" ", "");
    }

    private void close() {
        if (!rows.isEmpty()) {
            markHeader();
            reportShifted();
            List<PageLine> lines = pieces.stream().map(Block.Piece::line).toList();
            joined.add(new Block(Role.TEXT, pieces, new Table(rows, Block.ranges(lines, source))));
        }
        joined.addAll(marks);
        rows.clear();
        pieces.clear();
        marks.clear();
    }

    private void markHeader() {
        Row first = rows.getFirst();
        boolean hasBody = rows.stream().skip(1).anyMatch(row -> !Cells.lookLikeHeader(row.cells()));
        if (Cells.lookLikeHeader(first.cells()) && hasBody) {
            rows.set(0, new Row(first.cells(), true, first.lines()));
        }
    }

    private void reportShifted() {
        int columns = rows.getFirst().header() ? rows.getFirst().cells().size() : usualSize();
        for (Row row : rows) {
            int size = row.cells().size();
            if (columns > 1 && size > 1 && size != columns) {
                findings.add(new Finding(
                        FindingCode.COLUMNS_SHIFTED,
                        List.of(String.valueOf(size), String.valueOf(columns)),
                        row.lines()));
            }
        }
    }

    private int usualSize() {
        Map<Integer, Integer> sizes = new HashMap<>();
        rows.forEach(row -> sizes.merge(row.cells().size(), 1, Integer::sum));
        return sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
