package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.document.LineRange;
import org.gongbao.document.Paragraph.Role;
import org.gongbao.document.Table;
import org.jspecify.annotations.Nullable;

/** A whole paragraph or table with the lines it was joined from. */
record Block(Role role, List<Piece> pieces, @Nullable Table table) {

    /** What one line gave to the block. */
    record Piece(PageLine line, String text) {}

    Block {
        pieces = List.copyOf(pieces);
    }

    static Block of(LabelledLine line) {
        return new Block(line.role(), List.of(new Piece(line.line(), line.line().text())), null);
    }

    Block with(Role other) {
        return new Block(other, pieces, table);
    }

    boolean isText() {
        return table == null && role == Role.TEXT;
    }

    String text() {
        StringBuilder joined = new StringBuilder();
        for (Piece piece : pieces) {
            Glue.append(joined, piece.text());
        }
        return joined.toString();
    }

    List<PageLine> lines() {
        return pieces.stream().map(Piece::line).toList();
    }

    PageLine lastLine() {
        return pieces.getLast().line();
    }

    /** The block's text before and after a place in it; a line that is cut stands in both. */
    List<Block> splitAt(int place) {
        List<Piece> before = new ArrayList<>();
        List<Piece> after = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        for (Piece piece : pieces) {
            Glue.append(joined, piece.text());
            int start = joined.length() - piece.text().length();
            int cut = Math.clamp(place - start, 0, piece.text().length());
            if (cut > 0) {
                before.add(
                        new Piece(piece.line(), piece.text().substring(0, cut).strip()));
            }
            if (cut < piece.text().length()) {
                after.add(new Piece(piece.line(), piece.text().substring(cut).strip()));
            }
        }
        return List.of(new Block(role, before, null), new Block(role, after, null));
    }

    static List<LineRange> ranges(List<PageLine> lines, Source source) {
        List<LineRange> ranges = new ArrayList<>();
        int first = 0;
        int last = 0;
        for (PageLine line : lines) {
            if (first == 0) {
                first = line.number();
            } else if (line.number() != last && !source.follows(last, line.number())) {
                ranges.add(new LineRange(first, last));
                first = line.number();
            }
            last = line.number();
        }
        if (first > 0) {
            ranges.add(new LineRange(first, last));
        }
        return ranges;
    }
}
