package org.gongbao.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells by room, marks and words whether a printed line goes on in the next one of its column. */
final class PrintedLines {

    private final PageMeasure measure;
    private final Bigrams bigrams;

    PrintedLines(PageMeasure measure, Bigrams bigrams) {
        this.measure = measure;
        this.bigrams = bigrams;
    }

    /** @param afterNext the line after the next, null at the end */
    boolean continues(OpenParagraph open, PageLine next, @Nullable PageLine afterNext) {
        if (ListRow.is(next)) {
            return false;
        }
        if (Brackets.of(next.text()).closeOther() && (open.isInsideBrackets() || open.isComplete())) {
            return open.isInsideBrackets();
        }
        if (!measure.isFull(open.last(), open.hasOneLine() && beginsParagraph(open, next), next)) {
            return open.breaksOff() || Punctuation.beginsWithRest(next.text());
        }
        boolean full = afterNext != null && measure.isFull(next, false, afterNext);
        if (open.isComplete()) {
            return full || next.text().startsWith("（");
        }
        boolean indented = afterNext != null
                && !full
                && !Punctuation.ends(next.text())
                && Label.of(afterNext.text()) == null
                && measure.isFull(next, true, afterNext);
        if (open.hasOneLine() && open.isHeading()) {
            return !indented && (!full || open.runsIn() || bigrams.junction(open.end(), next.text()) > 0);
        }
        return !indented || bigrams.junction(open.end(), next.text()) > 1;
    }

    /** Whether the first line, as wide as it is, left room for an indent. */
    private boolean beginsParagraph(OpenParagraph open, PageLine next) {
        return Label.of(open.beginning()) != null || !measure.isFull(open.last(), false, next);
    }

    /** Whether lines that stand together begin a paragraph: their first one is narrower by an indent. */
    boolean begin(List<PageLine> lines) {
        PageLine first = lines.getFirst();
        return Label.of(first.text()) != null
                || (lines.size() > 1
                        ? !measure.isFull(first, false, lines.get(1))
                        : measure.width(first) <= measure.of(first) - 0.75);
    }

    /** A paragraph may be set wider or tighter than its page: then its own full lines hint at the indent. */
    static boolean mayBegin(List<PageLine> lines) {
        double width = lines.stream()
                .limit(lines.size() - 1L)
                .mapToDouble(line -> Width.of(line.text()))
                .max()
                .orElse(0);
        return width - Width.of(lines.getFirst().text()) >= PageMeasure.INDENT * 0.75;
    }

    /** Whether the line has no room for another character. */
    boolean fills(PageLine line, boolean indented) {
        return measure.of(line) - measure.width(line) - (indented ? PageMeasure.INDENT : 0) < 1.3;
    }
}
