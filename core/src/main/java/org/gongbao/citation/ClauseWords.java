package org.gongbao.citation;

import org.jspecify.annotations.Nullable;

/** Reads the words that name a place in a text: 第四条第二款第（三）项, 附件2. */
final class ClauseWords {

    private static final int LONGEST_ORDINAL = 12;
    private static final String NUMERALS = "零〇一二三四五六七八九十百0123456789";
    private static final String BLANKS = " \u00a0\u3000";
    private static final String ANNEX = "附件";

    private ClauseWords() {}

    /** The end of the place named at the start; the start where none is. */
    static int end(String text, int start) {
        return text.startsWith(ANNEX, start) ? endOfAnnex(text, start) : endOfArticle(text, start);
    }

    /** The place as it is called, annexes in the form of their labels; null where nothing is named. */
    static @Nullable String named(String text, int start, int end) {
        if (start == end) {
            return null;
        }
        if (!text.startsWith(ANNEX, start)) {
            return text.substring(start, end);
        }
        String number = text.substring(start + ANNEX.length(), end).strip();
        int chinese = "一二三四五六七八九十".indexOf(number);
        return ANNEX + (number.length() == 1 && chinese >= 0 ? String.valueOf(chinese + 1) : number);
    }

    /** 第X条 with the 款 and 项 that follow it. */
    private static int endOfArticle(String text, int start) {
        int end = endOfOrdinal(text, start, '条');
        return end == start ? start : endOfOrdinal(text, endOfOrdinal(text, end, '款'), '项');
    }

    private static int endOfOrdinal(String text, int start, char unit) {
        if (start >= text.length() || text.charAt(start) != '第') {
            return start;
        }
        int place = start + 1;
        while (place < text.length()
                && place - start < LONGEST_ORDINAL
                && (NUMERALS.indexOf(text.charAt(place)) >= 0 || "（）()".indexOf(text.charAt(place)) >= 0)) {
            place++;
        }
        return place > start + 1 && place < text.length() && text.charAt(place) == unit ? place + 1 : start;
    }

    private static int endOfAnnex(String text, int start) {
        int from = start + ANNEX.length();
        while (from < text.length() && BLANKS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int end = from;
        while (end < text.length() && NUMERALS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end == from ? start : end;
    }
}
