package org.gongbao.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which characters a document puts side by side: evidence whether two line ends belong together. */
final class Bigrams {

    /** How much more often than by chance a pair must stand together to count as one word. */
    private static final double STRONG = 12;
    /** More characters say nothing more about a document's words. */
    private static final int ENOUGH = 400_000;

    private final Map<Integer, Integer> pairs = new HashMap<>();
    private final Map<Character, Integer> singles = new HashMap<>();
    private final Set<Long> longer = new HashSet<>();
    private int total;

    Bigrams(List<LabelledLine> lines) {
        for (LabelledLine line : lines) {
            if (total < ENOUGH) {
                add(line.line().text());
            }
        }
    }

    private void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isIdeographic(character)) {
                continue;
            }
            singles.merge(character, 1, Integer::sum);
            total++;
            if (i > 0 && Character.isIdeographic(text.charAt(i - 1))) {
                pairs.merge(key(text.charAt(i - 1), character), 1, Integer::sum);
            }
            if (i > 1) {
                longer.add(key(text.charAt(i - 2), text.charAt(i - 1), character));
            }
            if (i > 2) {
                longer.add(key(text.charAt(i - 3), text.charAt(i - 2), text.charAt(i - 1), character));
            }
        }
    }

    /** Whether the last character of one text and the first of the next are halves of a word of this document. */
    boolean oneWord(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        char left = before.charAt(before.length() - 1);
        char right = after.charAt(0);
        int count = pairs.getOrDefault(key(left, right), 0);
        double chance = (double) singles.getOrDefault(left, 1) * singles.getOrDefault(right, 1) / Math.max(1, total);
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
            if (begins && ends && longer.contains(key(first, second, third, fourth))) {
                return 3;
            }
            if ((begins && longer.contains(key(first, second, third)))
                    || (ends && longer.contains(key(second, third, fourth)))) {
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
            double weight = 1.0 / pairs.getOrDefault(key(one.charAt(i - 1), one.charAt(i)), 1);
            all += weight;
            shared += other.contains(one.substring(i - 1, i + 1)) ? weight : 0;
        }
        return all == 0 ? 0 : shared / all;
    }

    /** Characters of one script differ in few bits; times an odd number they spread over a map's buckets. */
    private static int key(char left, char right) {
        return (left << 16 | right) * 0x9E3779B1;
    }

    private static long key(char... characters) {
        long key = 0;
        for (char character : characters) {
            key = key << 16 | character;
        }
        return key * 0x9E3779B97F4A7C15L;
    }
}
