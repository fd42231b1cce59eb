package org.gongbao.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.document.DocumentNumbers;
import org.gongbao.document.DocumentNumbers.Found;
import org.jspecify.annotations.Nullable;

/** Finds the mentions of other texts and of other places in one run of text, looking at every character a bounded number of times. */
final class MentionScanner {

    private static final String BLANKS = " \u00a0\u3000";
    /** What stands between a name and the bracket with its number where the name was closed too early. */
    private static final String[] BEFORE_NUMBER = {"的通知", "的意见", "的决定", "的函", "通知"};

    private final String text;
    private final Map<Integer, Found> numbers = new HashMap<>();
    private final List<Mention> mentions = new ArrayList<>();

    private MentionScanner(String text) {
        this.text = text;
        DocumentNumbers.in(text).forEach(found -> numbers.put(found.start(), found));
    }

    static List<Mention> scan(String text) {
        MentionScanner scanner = new MentionScanner(text);
        int place = 0;
        while (place < text.length()) {
            place = scanner.step(place);
        }
        return scanner.mentions;
    }

    /** @return where to go on */
    private int step(int place) {
        Found number = numbers.get(place);
        if (number != null) {
            return numbered(number);
        }
        return switch (text.charAt(place)) {
            case '《' -> titled(place, place, null);
            case '第', '附', '前', '上' -> place(place);
            default -> place + 1;
        };
    }

    /** A number alone, or right before the title it belongs to. */
    private int numbered(Found number) {
        int next = skipBlanks(number.end());
        if (next < text.length() && text.charAt(next) == '《' && TitleMarks.at(text, next) != null) {
            return titled(number.start(), next, number);
        }
        int end = ClauseWords.endBehindName(text, number.end());
        mentions.add(new Mention(
                number.start(), end, null, number.number(), ClauseWords.named(text, number.end(), end), null));
        return end;
    }

    /**
     * @param start where the mention begins
     * @param open where its 《 stands
     */
    private int titled(int start, int open, @Nullable Found before) {
        TitleMarks marks = TitleMarks.at(text, open);
        if (marks == null) {
            return unclosed(open);
        }
        if (marks.title().isEmpty()) {
            return marks.end();
        }
        Found number = before;
        int end = marks.end();
        List<String> names = List.of();
        int place = skipBlanks(end);
        while (place < text.length() && "（(".indexOf(text.charAt(place)) >= 0) {
            Found inside = numbers.get(skipBlanks(place + 1));
            int close = closeOfBracket(place);
            List<String> given = ShortNames.in(text, place, close);
            if (inside != null && number == null) {
                number = inside;
            } else if (given.isEmpty() && !isOrder(place, close)) {
                break;
            }
            names = given.isEmpty() ? names : given;
            end = close;
            place = skipBlanks(end);
        }
        if (number == null) {
            int bridge = afterBridge(end);
            Found behind = bridge == end ? null : numbers.get(skipBlanks(bridge + 1));
            if (behind != null) {
                number = behind;
                end = closeOfBracket(bridge);
            }
        }
        if (names.isEmpty()) {
            // （以下简称…） may also stand without its bracket: ，以下简称《方案》
            int comma = skipBlanks(end);
            int close = comma < text.length() && "，,".indexOf(text.charAt(comma)) >= 0
                    ? ShortNames.endOfUnbracketed(text, comma)
                    : comma;
            names = close > comma ? ShortNames.in(text, comma, close) : names;
            end = names.isEmpty() ? end : close;
        }
        int clauseEnd = ClauseWords.endBehindName(text, end);
        mentions.add(new Mention(
                start,
                clauseEnd,
                marks.title(),
                number == null ? null : number.number(),
                ClauseWords.named(text, end, clauseEnd),
                null));
        name(names);
        return clauseEnd;
    }

    /** A 《 that is never closed still names a text where the number of that text ends it. */
    private int unclosed(int open) {
        int most = Math.min(text.length(), open + TitleMarks.LONGEST);
        for (int place = open + 1; place < most && "《。；\n".indexOf(text.charAt(place)) < 0; place++) {
            Found number = "（(".indexOf(text.charAt(place)) >= 0 ? numbers.get(skipBlanks(place + 1)) : null;
            if (number != null) {
                int end = closeOfBracket(place);
                String title = text.substring(open + 1, place).strip();
                mentions.add(new Mention(open, end, title, number.number(), null, null));
                return end;
            }
        }
        return open + 1;
    }

    /** Gives the names to the mentions they stand behind: several names to as many mentions, the last to the last. */
    private void name(List<String> names) {
        for (int i = 0; i < Math.min(names.size(), mentions.size()); i++) {
            int mention = mentions.size() - 1 - i;
            mentions.set(mention, mentions.get(mention).called(names.get(names.size() - 1 - i)));
        }
    }

    /** Whether the bracket holds the order that put the text into force, which has no 文号: 国务院令第100号, 国务院第100号. */
    private boolean isOrder(int open, int close) {
        String inside = text.substring(open, close);
        return inside.contains("号") && (inside.contains("令") || inside.contains("第"));
    }

    /** The bracket behind a few words that belong to the name; the place itself where there is none. */
    private int afterBridge(int place) {
        for (String words : BEFORE_NUMBER) {
            if (text.startsWith(words, place)) {
                int open = skipBlanks(place + words.length());
                return open < text.length() && "（(".indexOf(text.charAt(open)) >= 0 ? open : place;
            }
        }
        return place;
    }

    /** A place of this document: 第四条, 附件2, 前款, 上述规定. */
    private int place(int start) {
        int above = AboveWords.end(text, start);
        int end = above > start ? above : ClauseWords.end(text, start);
        if (end == start) {
            return start + 1;
        }
        String clause = above > start ? text.substring(start, end) : ClauseWords.named(text, start, end);
        mentions.add(new Mention(start, end, null, null, clause, null));
        return end;
    }

    /** After the bracket that closes the one at the place; a number in it may have round brackets too. */
    private int closeOfBracket(int open) {
        int depth = 0;
        int most = Math.min(text.length(), open + TitleMarks.LONGEST);
        for (int place = open; place < most; place++) {
            char c = text.charAt(place);
            if (c == '（' || c == '(') {
                depth++;
            } else if ((c == '）' || c == ')') && --depth == 0) {
                return place + 1;
            } else if (c == '。' || c == '\n') {
                break;
            }
        }
        Found number = numbers.get(skipBlanks(open + 1));
        return number == null ? open + 1 : number.end();
    }

    private int skipBlanks(int place) {
        int next = place;
        while (next < text.length() && BLANKS.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }
}
