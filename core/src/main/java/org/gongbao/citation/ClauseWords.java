package org.gongbao.citation;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.parse.Numerals;
import org.jspecify.annotations.Nullable;

/** Reads the words that name a place in a text: 第四条第二款第（三）项, 第三条至第五条, 附件2. */
final class ClauseWords {

    private static final int LONGEST_ORDINAL = 12;
    private static final String NUMERALS = "零〇一二三四五六七八九十百0123456789";
    private static final String BLANKS = " \u00a0\u3000";
    private static final String ANNEX = "附件";

    private static final String RANGE = "至到—–-~～";
    private static final String ROW = "、和及与或";
    /** A longer range is a slip of the numbers. */
    private static final int MOST_OF_RANGE = 100;

    private ClauseWords() {}

    /** The end of the place named at the start; the start where none is. A range of articles is one place. */
    static int end(String text, int start) {
        return end(text, start, RANGE);
    }

    /** As {@link #end}, behind the name of a text, to which all articles of a row belong: 《办法》第三条、第五条. */
    static int endBehindName(String text, int start) {
        return end(text, start, RANGE + ROW);
    }

    private static int end(String text, int start, String joins) {
        if (text.startsWith(ANNEX, start)) {
            return endOfAnnex(text, start);
        }
        int end = endOfArticle(text, start);
        int next = end == start ? start : nextArticle(text, end, joins);
        while (next > end) {
            end = next;
            next = nextArticle(text, end, joins);
        }
        return end;
    }

    /** The end of the article that is joined to the one that ends here; the end itself where none is. */
    private static int nextArticle(String text, int end, String joins) {
        if (end >= text.length() || joins.indexOf(text.charAt(end)) < 0) {
            return end;
        }
        int next = endOfArticle(text, end + 1);
        return next > end + 1 ? next : end;
    }

    /** The places in what {@link #named} gave, each for itself: 第三条至第五条 are three. */
    static List<String> each(String named) {
        int end = endOfArticle(named, 0);
        if (end == 0) {
            return List.of(named);
        }
        List<String> each = new ArrayList<>(List.of(named.substring(0, end)));
        while (end < named.length()) {
            int next = endOfArticle(named, end + 1);
            String article = named.substring(end + 1, next);
            if (RANGE.indexOf(named.charAt(end)) >= 0) {
                addBetween(each, value(each.getLast()), value(article));
            }
            each.add(article);
            end = next;
        }
        return each;
    }

    private static void addBetween(List<String> each, int first, int last) {
        for (int value = first + 1; first > 0 && last - first < MOST_OF_RANGE && value < last; value++) {
            each.add("第" + Numerals.chinese(value) + "条");
        }
    }

    private static int value(String article) {
        return Numerals.value(article.substring(1, article.indexOf('条')));
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
