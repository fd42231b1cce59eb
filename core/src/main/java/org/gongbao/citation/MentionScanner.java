package org.gongbao.citation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gongbao.document.DocumentNumbers;
import org.gongbao.document.DocumentNumbers.Found;
import org.jspecify.annotations.Nullable;

/** Finds the mentions of other texts and of other places in one run of text, looking at every character a bounded number of times. */
final class MentionScanner {

    /** A longer 《…》 is an unclosed one: no official title has so many characters. */
    private static final int LONGEST_TITLE = 120;

    private static final int LONGEST_CLAUSE = 12;
    private static final String SHORT_NAME = "以下简称";
    private static final String NUMERALS = "零〇一二三四五六七八九十百0123456789";
    private static final String BLANKS = " \u00a0\u3000";

    private final String text;
    private final Deque<Found> numbers;
    private final List<Mention> mentions = new ArrayList<>();

    private MentionScanner(String text) {
        this.text = text;
        this.numbers = new ArrayDeque<>(DocumentNumbers.in(text));
    }

    static List<Mention> scan(String text) {
        MentionScanner scanner = new MentionScanner(text);
        int place = 0;
        while (place < text.length()) {
            place = scanner.step(place);
        }
        return scanner.mentions;
    }

    private int step(int place) {
        while (!numbers.isEmpty() && numbers.getFirst().start() < place) {
            numbers.removeFirst();
        }
        if (!numbers.isEmpty() && numbers.getFirst().start() == place) {
            Found found = numbers.removeFirst();
            mentions.add(new Mention(place, found.end(), null, found.number(), null, null));
            return found.end();
        }
        return switch (text.charAt(place)) {
            case '《' -> titled(place);
            case '第' -> clauseOf(place, null, place);
            case '附' -> annex(place);
            default -> place + 1;
        };
    }

    private int titled(int start) {
        int close = closing(start);
        if (close < 0) {
            return start + 1;
        }
        String title = text.substring(start + 1, close).strip();
        if (title.isEmpty()) {
            return close + 1;
        }
        int end = close + 1;
        Found number = numberAfter(end);
        if (number != null) {
            end = endOfBracket(number.end());
        }
        String shortName = shortNameAfter(end);
        int clauseEnd = endOfClause(end);
        String clause = clauseEnd > end ? text.substring(end, clauseEnd) : null;
        mentions.add(new Mention(
                start, Math.max(end, clauseEnd), title, number == null ? null : number.number(), clause, shortName));
        return Math.max(end, clauseEnd);
    }

    /** The 》 that closes the 《, names within names counted; -1 where none does. */
    private int closing(int start) {
        int depth = 0;
        for (int place = start; place < Math.min(text.length(), start + LONGEST_TITLE); place++) {
            if (text.charAt(place) == '《') {
                depth++;
            } else if (text.charAt(place) == '》' && --depth == 0) {
                return place;
            }
        }
        // A name within a name is often closed only once.
        int once = text.indexOf('》', start);
        return once >= 0 && once < start + LONGEST_TITLE ? once : -1;
    }

    /** The number in brackets that follows a title at once. */
    private @Nullable Found numberAfter(int end) {
        int place = skipBlanks(end);
        if (place >= text.length() || "（(".indexOf(text.charAt(place)) < 0) {
            return null;
        }
        int inside = skipBlanks(place + 1);
        while (!numbers.isEmpty() && numbers.getFirst().start() < inside) {
            numbers.removeFirst();
        }
        return !numbers.isEmpty() && numbers.getFirst().start() == inside ? numbers.removeFirst() : null;
    }

    private int endOfBracket(int end) {
        int place = skipBlanks(end);
        return place < text.length() && "）)".indexOf(text.charAt(place)) >= 0 ? place + 1 : end;
    }

    /** The name that （以下简称《…》） or （以下简称“…”） gives to what was just mentioned. */
    private @Nullable String shortNameAfter(int end) {
        int place = skipBlanks(end);
        if (place < text.length() && "（(，,".indexOf(text.charAt(place)) >= 0) {
            place = skipBlanks(place + 1);
        }
        if (!text.startsWith(SHORT_NAME, place)) {
            return null;
        }
        int open = place + SHORT_NAME.length();
        while (open < text.length() && "《“\"：: ".indexOf(text.charAt(open)) >= 0) {
            open++;
        }
        int close = open;
        while (close < text.length() && close - open < LONGEST_TITLE && "》”\"）)，。".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        return close > open ? text.substring(open, close).strip() : null;
    }

    private int clauseOf(int start, @Nullable String title, int from) {
        int end = endOfClause(from);
        if (end == from) {
            return start + 1;
        }
        mentions.add(new Mention(start, end, title, null, text.substring(from, end), null));
        return end;
    }

    /** The end of 第X条 with the 款 and 项 that follow it; the start where there is none. */
    private int endOfClause(int start) {
        int end = endOfOrdinal(start, '条');
        if (end == start) {
            return start;
        }
        int paragraph = endOfOrdinal(end, '款');
        return endOfOrdinal(paragraph, '项');
    }

    private int endOfOrdinal(int start, char unit) {
        if (start >= text.length() || text.charAt(start) != '第') {
            return start;
        }
        int place = start + 1;
        while (place < text.length()
                && place - start < LONGEST_CLAUSE
                && (NUMERALS.indexOf(text.charAt(place)) >= 0 || "（）()".indexOf(text.charAt(place)) >= 0)) {
            place++;
        }
        return place > start + 1 && place < text.length() && text.charAt(place) == unit ? place + 1 : start;
    }

    private int annex(int start) {
        if (!text.startsWith("附件", start)) {
            return start + 1;
        }
        int from = skipBlanks(start + 2);
        int end = from;
        while (end < text.length() && NUMERALS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end == from) {
            return start + 2;
        }
        mentions.add(new Mention(start, end, null, null, "附件" + text.substring(from, end), null));
        return end;
    }

    private int skipBlanks(int place) {
        int next = place;
        while (next < text.length() && BLANKS.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }
}
