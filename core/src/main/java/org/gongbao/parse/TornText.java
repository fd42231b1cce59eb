package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Paragraph.Role;

/**
 * Finds where a text that comes with whole paragraphs was torn all the same: two columns read as one line, or a paragraph
 * that breaks off inside a bracket and goes on behind another one. Nothing tells for sure how it was printed, so it stays as
 * it is and is reported.
 */
final class TornText {

    /** So many characters on either side of a gap are halves of two lines; a name is shorter. */
    private static final int HALF = 8;
    /** How many paragraphs later the rest of one may stand. */
    private static final int REACH = 4;

    private TornText() {}

    static List<Finding> findings(List<LabelledLine> lines) {
        List<PageLine> text = lines.stream()
                .filter(line -> line.role() == Role.TEXT)
                .map(LabelledLine::line)
                .filter(line -> line.kind() == PageLine.Kind.TEXT)
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i + 1 < text.size(); i++) {
            PageLine line = text.get(i);
            PageLine last = isOfTwoColumns(line, text.get(i + 1)) ? text.get(i + 1) : rest(text, i);
            if (last.number() > line.number()) {
                LineRange range = new LineRange(line.number(), last.number());
                findings.add(Finding.at(range, FindingCode.ORDER_UNCERTAIN, range.toString()));
            }
        }
        return findings;
    }

    /** Paragraphs have blank lines between them; two columns have a gap in their middle and the next line right below. */
    private static boolean isOfTwoColumns(PageLine line, PageLine next) {
        String raw = line.raw().strip();
        int gap = raw.indexOf(' ');
        return next.number() == line.number() + 1
                && gap == raw.lastIndexOf(' ')
                && gap >= HALF
                && raw.length() - gap > HALF
                && Character.isIdeographic(raw.charAt(gap - 1))
                && Character.isIdeographic(raw.charAt(gap + 1))
                && Label.of(line.text()) == null
                && Punctuation.firstStop(raw) > gap;
    }

    /** Where the bracket is closed that the paragraph leaves open; the paragraph itself where it is none, or the next one. */
    private static PageLine rest(List<PageLine> text, int from) {
        if (Brackets.of(text.get(from).text()).stayOpen()
                && !Brackets.of(text.get(from + 1).text()).closeOther()) {
            for (int i = from + 2; i < Math.min(text.size(), from + REACH + 1); i++) {
                if (Brackets.of(text.get(i).text()).closeOther()) {
                    return text.get(i);
                }
            }
        }
        return text.get(from);
    }
}
