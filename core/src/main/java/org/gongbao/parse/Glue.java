package org.gongbao.parse;

/** Joins what was printed on two lines: Chinese without a space, two foreign words with one. */
final class Glue {

    private Glue() {}

    static void append(StringBuilder text, String next) {
        if (!text.isEmpty() && !next.isEmpty() && isLatin(text.charAt(text.length() - 1)) && isLatin(next.charAt(0))) {
            text.append(' ');
        }
        text.append(next);
    }

    private static boolean isLatin(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
