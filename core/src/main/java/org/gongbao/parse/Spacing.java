package org.gongbao.parse;

/** White space, which titles, names and labels are compared without. */
final class Spacing {

    /** The ideographic space; behind it Unicode has no white space. */
    private static final char LAST_SPACE = '\u3000';

    private Spacing() {}

    static String removed(String text) {
        int from = 0;
        while (from < text.length() && !isSpace(text.charAt(from))) {
            from++;
        }
        if (from == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean isSpace(char character) {
        return character <= LAST_SPACE && (Character.isWhitespace(character) || Character.isSpaceChar(character));
    }
}
