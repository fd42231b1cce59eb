package org.gongbao.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which characters a document likes to put side by side: evidence whether two line ends belong together. */
final class Bigrams {

    /** How much more often than by chance a pair must stand together to count as one word. */
    private static final double STRONG = 12;

    private final Map<Integer, Integer> pairs = new HashMap<>();
    private final Map<Character, Integer> singles = new HashMap<>();
    private long total;

    Bigrams(List<LabelledLine> lines) {
        for (LabelledLine line : lines) {
            add(line.line().text());
        }
    }

    private void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isIdeographic(character)) {
                singles.merge(character, 1, Integer::sum);
                total++;
                if (i > 0 && Character.isIdeographic(text.charAt(i - 1))) {
                    pairs.merge(key(text.charAt(i - 1), character), 1, Integer::sum);
                }
            }
        }
    }

    /** Whether the last character of one text and the first of the next are halves of a word of this document. */
    boolean oneWord(String before, String after) {
        return together(before, after) >= STRONG;
    }

    /** How many times more often than by chance the two meet; 0 where they hardly do. */
    double together(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return 0;
        }
        char left = before.charAt(before.length() - 1);
        char right = after.charAt(0);
        int count = pairs.getOrDefault(key(left, right), 0);
        return count < 2
                ? 0
                : (double) count * total / ((double) singles.getOrDefault(left, 1) * singles.getOrDefault(right, 1));
    }

    /** How many rare pairs of characters two texts share, weighted by their rarity and by the shorter one's length. */
    double likeness(String one, String other) {
        Map<Integer, Integer> theirs = new HashMap<>();
        for (int i = 1; i < other.length(); i++) {
            theirs.merge(key(other.charAt(i - 1), other.charAt(i)), 1, Integer::sum);
        }
        double shared = 0;
        double all = 0;
        for (int i = 1; i < one.length(); i++) {
            if (!Character.isIdeographic(one.charAt(i - 1)) || !Character.isIdeographic(one.charAt(i))) {
                continue;
            }
            int pair = key(one.charAt(i - 1), one.charAt(i));
            double weight = 1 / Math.sqrt(pairs.getOrDefault(pair, 1));
            all += weight;
            shared += theirs.containsKey(pair) ? weight : 0;
        }
        return all == 0 ? 0 : shared / all;
    }

    private static int key(char left, char right) {
        return left << 16 | right;
    }
}
