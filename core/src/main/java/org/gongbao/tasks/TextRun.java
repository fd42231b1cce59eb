package org.gongbao.tasks;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.document.LineRange;

/** Text that stands together in one clause, of which every place still knows its lines. */
final class TextRun {

    private record Piece(int start, int end, List<LineRange> lines) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    /** Adds a heading or paragraph; a line break parts it from what stands before. */
    void add(String more, List<LineRange> lines) {
        if (more.isBlank() || lines.isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append('\n');
        }
        pieces.add(new Piece(text.length(), text.length() + more.length(), lines));
        text.append(more);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    /** From the first to the last raw line of the pieces that the places touch. */
    LineRange lines(int start, int end) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (Piece piece : pieces) {
            if (piece.start() < Math.max(end, start + 1) && piece.end() > start) {
                for (LineRange range : piece.lines()) {
                    first = Math.min(first, range.first());
                    last = Math.max(last, range.last());
                }
            }
        }
        return last == 0 ? pieces.getFirst().lines().getFirst() : new LineRange(first, last);
    }
}
