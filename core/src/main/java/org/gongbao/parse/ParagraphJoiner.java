package org.gongbao.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongbao.document.Level;
import org.jspecify.annotations.Nullable;

/** Joins lines in reading order into the paragraphs that page, column and line ends had cut. */
final class ParagraphJoiner {

    /** A paragraph longer than any printed one is not joined further, so that no text can make it endless. */
    private static final int LONGEST = 20_000;
    /** How well two lines must fit to be one text against all other signs. */
    private static final int SURE = 3;

    private final List<LabelledLine> lines;
    private final PageMeasure measure;
    private final Bigrams bigrams;
    private final PrintedLines printed;
    private final Map<Level, Integer> counted = new EnumMap<>(Level.class);

    private ParagraphJoiner(List<LabelledLine> lines, PageMeasure measure, Bigrams bigrams) {
        this.lines = lines;
        this.measure = measure;
        this.bigrams = bigrams;
        this.printed = new PrintedLines(measure, bigrams);
    }

    static List<Block> join(List<LabelledLine> lines, PageMeasure measure, Bigrams bigrams) {
        return new ParagraphJoiner(lines, measure, bigrams).join();
    }

    private List<Block> join() {
        List<Block> blocks = new ArrayList<>();
        OpenParagraph open = null;
        for (int i = 0; i < lines.size(); i++) {
            LabelledLine next = lines.get(i);
            if (next.line().kind() == PageLine.Kind.TABLE_ROW) {
                close(open, blocks);
                open = null;
                blocks.add(Block.of(next));
            } else if (open != null && continues(open, next, i)) {
                open.add(next.line());
            } else {
                close(open, blocks);
                open = new OpenParagraph(next);
                count(Label.of(next.line().text()));
            }
        }
        close(open, blocks);
        return blocks;
    }

    private static void close(@Nullable OpenParagraph open, List<Block> blocks) {
        if (open != null) {
            blocks.add(open.block());
        }
    }

    private void count(@Nullable Label label) {
        if (label != null) {
            counted.put(label.level(), label.value());
        }
    }

    private boolean continues(OpenParagraph open, LabelledLine next, int at) {
        if (open.role() != next.role() || open.length() > LONGEST) {
            return false;
        }
        String text = next.line().text();
        return switch (next.role()) {
            case TITLE -> true;
            case ADDRESSEE -> !open.isComplete();
            case ANNEX_LIST -> Label.of(text) == null && AnnexLabel.of(text) == null;
            case TEXT -> continuesText(open, next.line(), at);
            case NUMBER, SIGNATURE, DATE, VISIBILITY, CONTACT, FURNITURE -> false;
        };
    }

    private boolean continuesText(OpenParagraph open, PageLine next, int at) {
        if (isAnnexLabel(next.text()) || isAnnexLabel(open.beginning())) {
            return false;
        }
        Label label = Label.of(next.text());
        if (label != null && !label.bare() && begins(label, open)) {
            return false;
        }
        PageLine last = open.last();
        return measure.inOneColumn(last, next)
                ? printed.continues(
                        open, next, at + 1 < lines.size() ? lines.get(at + 1).line() : null)
                : continuesWhole(open, next);
    }

    private static boolean isAnnexLabel(String text) {
        AnnexLabel annex = AnnexLabel.of(text);
        return annex != null && annex.isAlone();
    }

    /** A number at the beginning of a line is a label unless a sentence is under way and the number is not due. */
    private boolean begins(Label label, OpenParagraph open) {
        boolean due = label.value() == 1 || label.value() == counted.getOrDefault(label.level(), 0) + 1;
        return due || open.isComplete() || !(open.isProse() || open.breaksOff());
    }

    /** Text that comes with whole paragraphs in a line, but cut where a page or column ended. */
    private boolean continuesWhole(OpenParagraph open, PageLine next) {
        String text = next.text();
        if (Punctuation.beginsWithRest(text)) {
            return true;
        }
        if (open.isComplete()) {
            return false;
        }
        if (open.breaksOff()) {
            return true;
        }
        if (isField(text)) {
            return false;
        }
        if (open.isHeading()) {
            int stop = Punctuation.firstStop(text);
            return (stop > 0 && stop <= 4) || bigrams.junction(open.end(), text) == SURE;
        }
        return open.isProse() || (open.length() >= 8 && bigrams.junction(open.end(), text) == SURE);
    }

    /** 组长：…, 责任单位：…: a line of its own. */
    private static boolean isField(String text) {
        int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
        return colon > 0 && colon <= 8;
    }
}
