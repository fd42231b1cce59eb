package org.gongbao.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongbao.document.Paragraph.Role;
import org.jspecify.annotations.Nullable;

/**
 * The list of annexes on a shuffled page: 附件：1.… and the lines that hang below it, which extraction tears apart and
 * strews over the page. Items are put in the order of their numbers, each with the lines that go on in its words.
 */
final class AnnexList {

    /** How many blanks a hanging line begins with at least; paragraphs of such pages begin with none. */
    private static final int HANGING = 4;
    /** No list that stands below a text has more lines that hang. */
    private static final int LARGEST = 48;
    /** Lines with so many characters in common at the joint cannot be told apart by their words. */
    private static final int JOINT = 6;

    private final Bigrams bigrams;
    private final List<List<LabelledLine>> items = new ArrayList<>();
    private final List<LabelledLine> rests = new ArrayList<>();

    private AnnexList(Bigrams bigrams) {
        this.bigrams = bigrams;
    }

    /** The lines of the list in reading order; empty where the page has none, or several. */
    static List<LabelledLine> of(List<LabelledLine> page, Bigrams bigrams) {
        List<LabelledLine> heads = page.stream()
                .filter(AnnexList::isText)
                .filter(AnnexList::begins)
                .toList();
        if (heads.size() != 1) {
            return List.of();
        }
        AnnexList list = new AnnexList(bigrams);
        list.items.add(new ArrayList<>(heads));
        for (LabelledLine line : page) {
            if (isText(line) && isHanging(line.line()) && !begins(line)) {
                list.take(line);
            }
        }
        if (list.items.size() + list.rests.size() > LARGEST) {
            return List.of();
        }
        list.items.sort(Comparator.comparingInt(item -> number(item.getFirst())));
        while (list.joinBest()) {}
        return list.items.stream().flatMap(List::stream).toList();
    }

    private static boolean isText(LabelledLine line) {
        return line.role() == Role.TEXT || line.role() == Role.ANNEX_LIST;
    }

    private static boolean begins(LabelledLine line) {
        AnnexLabel label = AnnexLabel.of(line.line().text());
        return label != null && label.number() == 0 && label.colon() && !label.isAlone();
    }

    private static boolean isHanging(PageLine line) {
        int blanks = 0;
        for (int i = 0;
                i < line.raw().length() && Character.isSpaceChar(line.raw().charAt(i));
                i++) {
            blanks += line.raw().charAt(i) == '\u3000' ? 2 : 1;
        }
        return blanks >= HANGING && line.text().indexOf('。') < 0;
    }

    private void take(LabelledLine line) {
        if (Label.of(line.line().text()) == null) {
            rests.add(line);
        } else {
            items.add(new ArrayList<>(List.of(line)));
        }
    }

    /** Gives the rest that fits an item best to it; of those that fit alike, the one that stands nearest below. */
    private boolean joinBest() {
        @Nullable List<LabelledLine> best = null;
        @Nullable LabelledLine rest = null;
        double most = Double.NEGATIVE_INFINITY;
        for (List<LabelledLine> item : items) {
            PageLine end = item.getLast().line();
            for (LabelledLine next : rests) {
                int below = next.line().number() - end.number();
                double distance = below > 0 ? 1.0 / (1 + below) : -1.0 / (1 - below);
                double fit = bigrams.junction(end.text(), next.line().text()) + distance;
                if (fit > most) {
                    most = fit;
                    best = item;
                    rest = next;
                }
            }
        }
        if (best == null || rest == null) {
            return false;
        }
        give(best, rest);
        return true;
    }

    /** Of several rests that begin alike the first goes to the first of the items that end alike. */
    private void give(List<LabelledLine> best, LabelledLine rest) {
        List<LabelledLine> alike = rests.stream()
                .filter(other -> sameJoint(beginning(other), beginning(rest)))
                .toList();
        List<LabelledLine> item = alike.size() < 2
                ? best
                : items.stream()
                        .filter(other -> sameJoint(end(other), end(best)))
                        .findFirst()
                        .orElse(best);
        LabelledLine next = alike.size() < 2 ? rest : alike.getFirst();
        rests.remove(next);
        item.add(next);
    }

    private static boolean sameJoint(String one, String other) {
        return one.length() == JOINT && one.equals(other);
    }

    private static String end(List<LabelledLine> item) {
        String text = item.getLast().line().text();
        return text.substring(Math.max(0, text.length() - JOINT));
    }

    private static String beginning(LabelledLine line) {
        String text = line.line().text();
        return text.substring(0, Math.min(text.length(), JOINT));
    }

    private static int number(LabelledLine line) {
        AnnexLabel annex = AnnexLabel.of(line.line().text());
        Label label = Label.of(annex == null ? line.line().text() : annex.rest());
        return label == null ? 1 : label.value();
    }
}
