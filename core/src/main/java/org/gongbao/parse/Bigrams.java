package org.gongbao.parse;

import java.util.List;

/** Which characters a document puts side by side: evidence whether two line ends belong together. */
final class Bigrams {

    /** How much more often than by chance a pair must stand together to count as one word. */
    private static final double STRONG = 12;
    /** More characters say nothing more about a document's words. */
    private static final int ENOUGH = 400_000;

    private static final long TWO = 0xFFFF_FFFFL;
    private static final long THREE = 0xFFFF_FFFF_FFFFL;

    private final Counts singles = new Counts();
    private final Counts pairs = new Counts();
    /** Three and four characters. */
    private final Counts longer = new Counts();

    private int total;

    Bigrams(List<LabelledLine> lines) {
        for (LabelledLine line : lines) {
            if (total < ENOUGH) {
                add(line.line().text());
            }
        }
    }

    private void add(String text) {
        long window = 0;
        boolean follows = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            window = window << 16 | character;
            boolean ideograph = Character.isIdeographic(character);
            if (ideograph) {
                singles.add(character);
                total++;
                if (follows) {
                    pairs.add(window & TWO);
                }
            }
            if (i > 1 && (ideograph || Character.isLetterOrDigit(character))) {
                longer.add(window & THREE);
                if (i > 2) {
                    longer.add(window);
                }
            }
            follows = ideograph;
        }
    }

    /** Whether the last character of one text and the first of the next are halves of a word of this document. */
    boolean oneWord(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        char left = before.charAt(before.length() - 1);
        char right = after.charAt(0);
        int count = pairs.of(key(left, right));
        double chance = (double) Math.max(1, singles.of(left)) * Math.max(1, singles.of(right)) / Math.max(1, total);
        return count > 1 && count >= STRONG * chance;
    }

    /**
     * How well one text goes on in the other: 3 where the document says the four characters over the joint elsewhere, 2
     * for three of them, 1 for a word, else 0.
     */
    int junction(String before, String after) {
        if (before.length() < 2 || after.length() < 2) {
            return oneWord(before, after) ? 1 : 0;
        }
        char first = before.charAt(before.length() - 2);
        char second = before.charAt(before.length() - 1);
        char third = after.charAt(0);
        char fourth = after.charAt(1);
        boolean middle = Character.isLetterOrDigit(second) && Character.isLetterOrDigit(third);
        if (middle) {
            boolean begins = Character.isLetterOrDigit(first);
            boolean ends = Character.isLetterOrDigit(fourth);
            if (begins && ends && longer.of(key(first, second) << 32 | key(third, fourth)) > 0) {
                return 3;
            }
            if ((begins && longer.of(key(first, second) << 16 | third) > 0)
                    || (ends && longer.of(key(second, third) << 16 | fourth) > 0)) {
                return 2;
            }
        }
        return oneWord(before, after) ? 1 : 0;
    }

    /** What share of one text's pairs of characters the other has too, rare ones counting more. */
    double likeness(String one, String other) {
        double shared = 0;
        double all = 0;
        for (int i = 1; i < one.length(); i++) {
            if (!Character.isIdeographic(one.charAt(i - 1)) || !Character.isIdeographic(one.charAt(i))) {
                continue;
            }
            double weight = 1.0 / Math.max(1, pairs.of(key(one.charAt(i - 1), one.charAt(i))));
            all += weight;
            shared += holds(other, one.charAt(i - 1), one.charAt(i)) ? weight : 0;
        }
        return all == 0 ? 0 : shared / all;
    }

    private static boolean holds(String text, char left, char right) {
        int place = text.indexOf(left);
        while (place >= 0 && place + 1 < text.length() && text.charAt(place + 1) != right) {
            place = text.indexOf(left, place + 1);
        }
        return place >= 0 && place + 1 < text.length();
    }

    private static long key(char left, char right) {
        return (long) left << 16 | right;
    }
}
