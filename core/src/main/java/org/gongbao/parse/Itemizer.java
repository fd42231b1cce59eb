package org.gongbao.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.document.Level;
import org.jspecify.annotations.Nullable;

/**
 * Finds which paragraphs of a part begin a clause, and parts what was printed on one line but is several clauses:
 * two headings, or items in a row.
 */
final class Itemizer {

    /** A heading of two levels on one line is not longer. */
    private static final int LONGEST_DOUBLE_HEADING = 80;
    /** How many articles may be lost between two that are still taken as one count. */
    private static final int LOST_ARTICLES = 5;
    /** Enough of a text to see its label. */
    private static final int GLANCE = 24;

    private final List<Item> items = new ArrayList<>();
    private final Set<Integer> decimalTops = new HashSet<>();
    private final Map<String, Integer> counted = new HashMap<>();

    private Itemizer() {}

    static List<Item> itemize(List<Block> blocks) {
        Itemizer itemizer = new Itemizer();
        itemizer.findDecimals(blocks);
        blocks.forEach(itemizer::take);
        return itemizer.items;
    }

    private void findDecimals(List<Block> blocks) {
        for (Block block : blocks) {
            Label label = block.isText() ? Label.of(block.text()) : null;
            if (label != null && label.depth() > 1) {
                decimalTops.add(Numerals.value(
                        label.number().substring(0, label.number().indexOf('.'))));
            }
        }
    }

    private void take(Block block) {
        Label label = block.isText() ? accepted(Label.of(block.text()), block.text()) : null;
        if (label == null) {
            int glued = block.isText() ? gluedHeading(block.text()) : -1;
            if (glued < 0) {
                items.add(new Item(block, null));
            } else {
                divide(block, null, glued);
            }
            return;
        }
        counted.put(row(label), label.value());
        int inner = innerLabel(block.text(), label);
        if (inner < 0) {
            items.add(new Item(block, label));
        } else {
            divide(block, label, inner);
        }
    }

    private void divide(Block block, @Nullable Label label, int place) {
        List<Block> halves = block.splitAt(place);
        items.add(new Item(halves.getFirst(), label));
        take(halves.getLast());
    }

    private @Nullable Label accepted(@Nullable Label label, String text) {
        if (label == null) {
            return null;
        }
        return switch (label.level()) {
            case DECIMAL -> label.bare() ? acceptedTop(label, text) : acceptedDecimal(label);
            case THIRD ->
                isHeading(label, text) && decimalTops.contains(label.value()) && isDue(label.asDecimal())
                        ? label.asDecimal()
                        : label;
            case ARTICLE -> acceptedArticle(label);
            default -> label;
        };
    }

    private @Nullable Label acceptedTop(Label label, String text) {
        boolean known = decimalTops.contains(label.value()) || follows(label);
        return known && !decimalTops.isEmpty() && isHeading(label, text) && isDue(label) ? label : null;
    }

    private boolean follows(Label label) {
        return label.value() == counted.getOrDefault(row(label), 0) + 1;
    }

    private static boolean isHeading(Label label, String text) {
        return text.length() <= 40 && text.length() > label.length() && !Punctuation.ends(text);
    }

    private boolean isDue(Label label) {
        int last = counted.getOrDefault(row(label), 0);
        return label.value() == last + 1 || label.value() == last + 2 || label.value() == 1;
    }

    private @Nullable Label acceptedDecimal(Label label) {
        return label.value() == 1 || counted.containsKey(row(label)) || decimalTops.size() > 1 ? label : null;
    }

    /** An article out of count is one that the text quotes. */
    private @Nullable Label acceptedArticle(Label label) {
        int last = counted.getOrDefault(row(label), 0);
        boolean due = last == 0
                || label.value() == 1
                || (label.value() > last && label.value() <= last + LOST_ARTICLES)
                || label.value() == last;
        return due ? label : null;
    }

    private static String row(Label label) {
        return label.level() + label.above();
    }

    /** Where a second clause begins in the text of a labelled paragraph, or -1. */
    private int innerLabel(String text, Label label) {
        boolean heading = text.length() <= LONGEST_DOUBLE_HEADING && !Punctuation.ends(text) && text.indexOf('。') < 0;
        if (heading) {
            return innerHeading(text, label);
        }
        boolean first = true;
        for (int stop = nextStop(text, label.length()); stop >= 0; stop = nextStop(text, stop + 1)) {
            int place = afterMarks(text, stop + 1);
            Label next = labelAt(text, place);
            if (next != null && !next.bare()) {
                boolean sibling = next.sameRow(label) && next.value() == label.value() + 1;
                boolean firstChild = first
                        && text.charAt(stop) == '。'
                        && next.value() == 1
                        && ClauseTree.rank(next) > ClauseTree.rank(label);
                if (sibling || firstChild || isNextHeading(next)) {
                    return place;
                }
            }
            first = false;
        }
        return -1;
    }

    /** The heading of a later clause that was glued to the end of a paragraph, e.g. 。、五、…: its place, or -1. */
    private int gluedHeading(String text) {
        for (int stop = nextStop(text, 0); stop >= 0; stop = nextStop(text, stop + 1)) {
            int place = afterMarks(text, stop + 1);
            Label next = labelAt(text, place);
            if (next != null && !next.bare() && isNextHeading(next)) {
                return place;
            }
        }
        return -1;
    }

    private boolean isNextHeading(Label next) {
        boolean high = next.level() == Level.FIRST || next.level() == Level.ARTICLE || next.level() == Level.CHAPTER;
        int last = counted.getOrDefault(row(next), 0);
        return high && last > 0 && next.value() == last + 1;
    }

    private static int innerHeading(String text, Label label) {
        for (int i = label.length() + 2; i + 2 < text.length(); i++) {
            char character = text.charAt(i);
            boolean begins = character == '（' || character == '(' || text.charAt(i - 1) == ' ';
            if (begins) {
                Label next = labelAt(text, i);
                if (next != null
                        && !next.bare()
                        && next.value() == 1
                        && ClauseTree.rank(next) > ClauseTree.rank(label)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static @Nullable Label labelAt(String text, int place) {
        return place >= text.length() ? null : Label.of(text.substring(place, Math.min(text.length(), place + GLANCE)));
    }

    private static int nextStop(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '。' || text.charAt(i) == '；') {
                return i;
            }
        }
        return -1;
    }

    private static int afterMarks(String text, int from) {
        int at = from;
        while (at < text.length() && "、， ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
