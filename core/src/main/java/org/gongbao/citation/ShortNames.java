package org.gongbao.citation;

import java.util.ArrayList;
import java.util.List;

/** Reads the names that 以下简称《方案》 or 以下分别简称“条例”“细则” gives. */
final class ShortNames {

    private static final String GIVES = "简称";
    private static final String OPENING = "《“\"";
    private static final String CLOSING = "》”\"";
    private static final int LONGEST = 40;

    private ShortNames() {}

    /** The names given between two places, in their order; empty where none is. */
    static List<String> in(String text, int from, int to) {
        String words = text.substring(from, to);
        int gives = words.indexOf(GIVES);
        if (gives < 0 || !words.contains("以下")) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        int place = gives + GIVES.length();
        while (place < words.length()) {
            int open = firstOf(words, OPENING, place);
            int close = firstOf(words, CLOSING, open + 1);
            if (close >= words.length()) {
                break;
            }
            names.add(words.substring(open + 1, close).strip());
            place = close + 1;
        }
        return names.isEmpty() ? List.of(plain(words.substring(gives + GIVES.length()))) : names;
    }

    /** The end of ，以下简称《…》; the place itself where nothing of the kind follows. */
    static int endOfUnbracketed(String text, int comma) {
        int most = Math.min(text.length(), comma + LONGEST);
        String words = text.substring(comma, most);
        if (!words.startsWith("以下", 1) || !words.contains(GIVES)) {
            return comma;
        }
        int close = firstOf(words, CLOSING, firstOf(words, OPENING, words.indexOf(GIVES)) + 1);
        return close < words.length() ? comma + close + 1 : comma;
    }

    /** A name without marks: 以下简称方案. */
    private static String plain(String words) {
        StringBuilder name = new StringBuilder();
        words.chars().filter(c -> "：:）) ".indexOf(c) < 0).forEach(c -> name.append((char) c));
        return name.toString();
    }

    private static int firstOf(String words, String marks, int from) {
        int place = from;
        while (place < words.length() && marks.indexOf(words.charAt(place)) < 0) {
            place++;
        }
        return place;
    }
}
