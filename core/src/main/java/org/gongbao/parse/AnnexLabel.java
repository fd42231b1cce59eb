package org.gongbao.parse;

import org.jspecify.annotations.Nullable;

/**
 * 附件 at the beginning of a line.
 *
 * @param number 0 where none is printed
 * @param colon whether 附件 or its number is followed by a colon
 * @param rest what stands behind it in the line
 */
record AnnexLabel(int number, boolean colon, String rest) {

    static @Nullable AnnexLabel of(String text) {
        String compact = text.replace(" ", "");
        if (!compact.startsWith("附件")) {
            return null;
        }
        int end = 2;
        while (end < compact.length() && isNumeral(compact.charAt(end))) {
            end++;
        }
        int number = Numerals.value(compact.substring(2, end));
        boolean point = end < compact.length() && "：:".indexOf(compact.charAt(end)) >= 0;
        String rest = compact.substring(point ? end + 1 : end);
        if (!rest.isEmpty() && ".．、".indexOf(rest.charAt(0)) >= 0) {
            return null;
        }
        return number == 0 && end > 2 ? null : new AnnexLabel(number, point, rest);
    }

    private static boolean isNumeral(char character) {
        return Numerals.isDigit(character) || Numerals.isChinese(character);
    }

    /** Whether the line says nothing but this: an annex begins with it, or a list of annexes. */
    boolean isAlone() {
        return rest.isEmpty();
    }

    String printed() {
        return number == 0 ? "附件" : "附件" + number;
    }
}
