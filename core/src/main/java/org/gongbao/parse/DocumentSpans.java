package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives every document of an issue its lines and its contact box. A box that opens the page on which the next document
 * begins belongs to that one or, where it has its own, to the one before; a document without a box takes the surplus one
 * of its neighbour.
 */
final class DocumentSpans {

    /** A contact box has few lines, blank ones among them. */
    private static final int BOX_WITHIN = 20;

    private final List<PageLine> lines;
    private final List<DocumentHead> heads;
    private final int from;
    private final int to;
    private final int[] starts;
    private final List<List<ContactBlock>> boxes = new ArrayList<>();

    private DocumentSpans(List<PageLine> lines, List<DocumentHead> heads, int from, int to) {
        this.lines = lines;
        this.heads = heads;
        this.from = from;
        this.to = to;
        this.starts = heads.stream().mapToInt(DocumentHead::first).toArray();
        for (int k = 0; k < heads.size(); k++) {
            boxes.add(new ArrayList<>());
        }
    }

    /**
     * @param from index of the first line of the issue
     * @param to index after its last line
     */
    static List<DocumentSpan> of(List<PageLine> lines, List<DocumentHead> heads, int from, int to) {
        return new DocumentSpans(lines, heads, from, to).spans();
    }

    /** Where the page of a document begins: at the contact box above its head, if one opens the page. */
    static int beginOfPage(List<PageLine> lines, int from, int head) {
        ContactBlock box = openingBox(lines, from, head);
        return box == null ? head : box.first();
    }

    private List<DocumentSpan> spans() {
        List<ContactBlock> opening = giveBoxes();
        placeOpening(opening);
        shareSurplus();
        List<DocumentSpan> spans = new ArrayList<>();
        for (int k = 0; k < heads.size(); k++) {
            int end = k + 1 < heads.size()
                    ? starts[k + 1]
                    : TailMatter.begin(lines, heads.get(k).last() + 1, to);
            while (end > starts[k] + 1 && lines.get(end - 1).kind() == PageLine.Kind.BLANK) {
                end--;
            }
            spans.add(new DocumentSpan(
                    heads.get(k),
                    starts[k],
                    end,
                    boxes.get(k).isEmpty() ? null : boxes.get(k).getLast()));
        }
        return spans;
    }

    /** Gives each box to the document it stands in; returns those that open the next one's page. */
    private List<ContactBlock> giveBoxes() {
        List<ContactBlock> opening = new ArrayList<>();
        ContactBlock before = openingBox(lines, from, heads.getFirst().first());
        if (before != null) {
            opening.add(before);
        }
        for (int k = 0; k < heads.size(); k++) {
            int end = k + 1 < heads.size() ? starts[k + 1] : to;
            for (ContactBlock box : ContactBlock.find(lines, heads.get(k).last() + 1, end)) {
                if (k + 1 < heads.size() && opensPageOf(lines, box, starts[k + 1])) {
                    opening.add(box);
                } else {
                    boxes.get(k).add(box);
                }
            }
        }
        return opening;
    }

    /** The box above the first document of the issue, if it stands on the same page. */
    private static @Nullable ContactBlock openingBox(List<PageLine> lines, int from, int first) {
        List<ContactBlock> above = ContactBlock.find(lines, Math.max(from, first - BOX_WITHIN), first);
        return above.isEmpty() || !opensPageOf(lines, above.getLast(), first) ? null : above.getLast();
    }

    private static boolean opensPageOf(List<PageLine> lines, ContactBlock box, int start) {
        for (int i = box.last() + 1; i < start; i++) {
            PageLine line = lines.get(i);
            if (line.pageStart() || line.kind() == PageLine.Kind.TEXT || line.kind() == PageLine.Kind.TABLE_ROW) {
                return false;
            }
        }
        return (lines.get(box.first()).pageStart() || box.first() == 0)
                && !lines.get(start).pageStart();
    }

    private void placeOpening(List<ContactBlock> opening) {
        for (ContactBlock box : opening) {
            int next = 0;
            while (starts[next] < box.first()) {
                next++;
            }
            boolean leftByPrevious = next > 0
                    && boxes.get(next - 1).isEmpty()
                    && !boxes.get(next).isEmpty();
            if (leftByPrevious) {
                boxes.get(next - 1).add(box);
            } else {
                boxes.get(next).addFirst(box);
                starts[next] = box.first();
            }
        }
    }

    private void shareSurplus() {
        for (int k = 0; k < heads.size(); k++) {
            if (boxes.get(k).size() > 1 && k > 0 && boxes.get(k - 1).isEmpty()) {
                boxes.get(k - 1).add(boxes.get(k).removeFirst());
            }
            if (boxes.get(k).size() > 1
                    && k + 1 < heads.size()
                    && boxes.get(k + 1).isEmpty()) {
                boxes.get(k + 1).add(boxes.get(k).removeLast());
            }
        }
    }
}
