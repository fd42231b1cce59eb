package org.gongbao.parse;

/** How much room a text takes in a printed line, in Chinese characters. */
final class Width {

    /** The white space that printers set between Chinese and Latin letters. */
    private static final double MIXED = 0.125;

    private static final double CAPITAL = 0.65;

    private Width() {}

    static double of(String text) {
        return of(text, text.length());
    }

    /** The room of the first so many characters. */
    private static double of(String text, int end) {
        double width = 0;
        for (int i = 0; i < end; i++) {
            char character = text.charAt(i);
            // Two Chinese characters in a row are by far the most: they have no gap.
            boolean chinese = i == 0 || (character >= 0x80 && text.charAt(i - 1) >= 0x80);
            width += of(character) + (chinese ? 0 : gap(text.charAt(i - 1), character));
        }
        return width;
    }

    /** The white space between two texts if they stood in one line. */
    static double gap(String before, String after) {
        return before.isEmpty() || after.isEmpty() ? 0 : gap(before.charAt(before.length() - 1), after.charAt(0));
    }

    private static double gap(char left, char right) {
        boolean mixed = isWord(left) != isWord(right);
        return mixed && Character.isLetterOrDigit(left) && Character.isLetterOrDigit(right) ? MIXED : 0;
    }

    private static double of(char character) {
        if (character >= 'A' && character <= 'Z') {
            return CAPITAL;
        }
        return character < 0x2000 && character != '·' ? 0.5 : 1;
    }

    /** The width of what the printer could not part from the beginning of a line. */
    static double firstUnit(String text) {
        int end = 0;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        if (end == 0 && !text.isEmpty()) {
            end = 1;
            while ("（《“‘〔【〈(".indexOf(text.charAt(end - 1)) >= 0 && end < text.length()) {
                end++;
            }
        }
        while (end < text.length() && "，。；：、）》”’〕】〉！？)%％".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return of(text, end);
    }

    private static boolean isWord(char character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || ".-:/%".indexOf(character) >= 0);
    }
}
