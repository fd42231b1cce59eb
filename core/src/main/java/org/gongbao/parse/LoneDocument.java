package org.gongbao.parse;

import java.util.List;
import java.util.Optional;

/**
 * A text without a document head may still be a document: it has clauses or official marks. Such is a single document
 * without number and title, and what is left of the first document of a file whose beginning was cut off.
 */
final class LoneDocument {

    private LoneDocument() {}

    /** @param to index after the last line that may belong to it */
    static Optional<DocumentSpan> find(List<PageLine> lines, int from, int to) {
        int first = from;
        while (first < to && lines.get(first).kind() == PageLine.Kind.BLANK) {
            first++;
        }
        int last = to - 1;
        while (last > first && lines.get(last).kind() == PageLine.Kind.BLANK) {
            last--;
        }
        if (first == to || !isOfficial(lines.subList(first, to))) {
            return Optional.empty();
        }
        Title title = lines.get(first).kind() == PageLine.Kind.TEXT ? title(lines, first) : null;
        DocumentHead.Lines titleLines = title == null ? DocumentHead.Lines.NONE : new DocumentHead.Lines(first, first);
        DocumentHead head = new DocumentHead(first, title == null ? first - 1 : first, -1, null, title, titleLines);
        List<ContactBlock> boxes = ContactBlock.find(lines, first, last + 1);
        return Optional.of(new DocumentSpan(head, first, last + 1, boxes.isEmpty() ? null : boxes.getLast()));
    }

    @org.jspecify.annotations.Nullable
    private static Title title(List<PageLine> lines, int first) {
        String tight = Spacing.removed(lines.get(first).text());
        Title title = Title.read(List.of(lines.get(first).text()));
        boolean plain = title == null && tight.length() <= 60 && tight.indexOf('。') < 0 && Title.endsLikeTitle(tight);
        return plain ? new Title(List.of(), tight) : title;
    }

    /** Two clauses in a row of numbers, or a mark that only official documents bear together with a sentence. */
    private static boolean isOfficial(List<PageLine> lines) {
        int clauses = 0;
        boolean mark = false;
        boolean sentence = false;
        for (PageLine line : lines) {
            String text = line.text();
            if (line.kind() != PageLine.Kind.TEXT) {
                continue;
            }
            clauses += isClause(text) ? 1 : 0;
            mark |= VisibilityMark.read(text) != null
                    || (Addressees.isWhole(text) && text.startsWith("各"))
                    || ContactBlock.begins(text)
                    || text.startsWith("特此");
            sentence |= text.indexOf('。') >= 0;
        }
        return sentence && (mark || clauses >= 2);
    }

    /** 一、 （一） 第一条: Arabic numbers alone number anything. */
    private static boolean isClause(String text) {
        Label label = Label.of(text);
        if (label == null) {
            return false;
        }
        return switch (label.level()) {
            case BOOK, CHAPTER, SECTION, ARTICLE, FIRST, SECOND -> true;
            case THIRD, FOURTH, FIFTH, DECIMAL -> false;
        };
    }
}
