package org.gongbao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds 文号 in text: any pair of brackets, white space anywhere, Arabic or Chinese digits, and the slips of optical
 * recognition that leave no doubt (O for 0, l for 1). Every character is looked at a bounded number of times.
 */
public final class DocumentNumbers {

    private static final String OPENING = "〔﹝［[【（(〖";
    private static final String CLOSING = "〕﹞］]】）)〗";
    private static final int LONGEST_AGENCY = 12;
    private static final int LONGEST_GAP = 3;
    /** Words before a cited number that never belong to an agency code, e.g. 根据晋政发〔2025〕8号. */
    private static final List<String> LEAD_INS = List.of(
            "同时", "根据", "按照", "依据", "依照", "遵照", "参照", "印发", "下发", "关于", "落实", "执行", "和", "及", "与", "以", "的", "由", "原",
            "即", "见", "接", "是", "为", "对", "将", "经", "文号", "或");

    private DocumentNumbers() {}

    /**
     * A number in a text.
     *
     * @param start index of its first character
     * @param end index after its last
     */
    public record Found(int start, int end, DocumentNumber number) {}

    /** All numbers from left to right; none overlaps another. */
    public static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (OPENING.indexOf(text.charAt(at)) < 0) {
                continue;
            }
            Found number = around(text, from, at, true);
            if (number != null) {
                found.add(number);
                from = number.end();
                at = from - 1;
            }
        }
        return found;
    }

    /** The text as one number and nothing else; the closing 号 may be missing. */
    static Optional<DocumentNumber> whole(String text) {
        for (int at = 0; at < Math.min(text.length(), 4 * LONGEST_AGENCY); at++) {
            if (OPENING.indexOf(text.charAt(at)) >= 0) {
                Found number = around(text, 0, at, false);
                if (number == null
                        || !text.substring(0, number.start()).isBlank()
                        || !text.substring(number.end()).isBlank()) {
                    return Optional.empty();
                }
                return Optional.of(number.number());
            }
        }
        return Optional.empty();
    }

    /** @param open index of the bracket before the year */
    private static @Nullable Found around(String text, int from, int open, boolean inRunningText) {
        Digits year = Digits.read(text, skipGap(text, open + 1), 4);
        int close = afterStroke(text, skipGap(text, year.end()));
        if (year.count() != 4
                || year.value() < 1949
                || year.value() > 2999
                || close >= text.length()
                || CLOSING.indexOf(text.charAt(close)) < 0) {
            return null;
        }
        int afterBracket = skipGap(text, close + 1);
        if (afterBracket < text.length() && text.charAt(afterBracket) == '第') {
            afterBracket = skipGap(text, afterBracket + 1);
        }
        Digits serial = Digits.read(text, afterBracket, 5);
        int mark = skipGap(text, serial.end());
        boolean marked = mark < text.length() && (text.charAt(mark) == '号' || text.charAt(mark) == '號');
        if (serial.value() < 1 || (inRunningText && !marked)) {
            return null;
        }
        int start = agencyStart(text, from, open, inRunningText);
        String agency = withoutWhiteSpace(text.substring(start, open));
        return agency.isEmpty()
                ? null
                : new Found(
                        start,
                        marked ? mark + 1 : serial.end(),
                        new DocumentNumber(agency, year.value(), serial.value()));
    }

    /** A bracket is at times read twice, once as a one: 〔20181〕. */
    private static int afterStroke(String text, int at) {
        boolean stroke = at + 1 < text.length()
                && "1lI|".indexOf(text.charAt(at)) >= 0
                && CLOSING.indexOf(text.charAt(at + 1)) >= 0;
        return stroke ? at + 1 : at;
    }

    private static int agencyStart(String text, int from, int open, boolean inRunningText) {
        int start = open;
        int letters = 0;
        int gap = 0;
        for (int at = open - 1; at >= from && letters < LONGEST_AGENCY && gap <= LONGEST_GAP; at--) {
            char character = text.charAt(at);
            if (isGap(character)) {
                gap++;
            } else if (Character.isIdeographic(character)) {
                start = at;
                letters++;
                gap = 0;
            } else {
                break;
            }
        }
        return inRunningText ? afterLeadIn(text, start, open) : start;
    }

    private static int afterLeadIn(String text, int start, int open) {
        // Searched in the code alone: from a whole text, each number would look back to its beginning.
        String code = text.substring(start, open);
        int best = start;
        for (String word : LEAD_INS) {
            int place = code.lastIndexOf(word, code.length() - word.length() - 2);
            if (place >= 0) {
                best = Math.max(best, start + place + word.length());
            }
        }
        while (best < open && isGap(text.charAt(best))) {
            best++;
        }
        return best;
    }

    private static int skipGap(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST_GAP && isGap(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isGap(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String withoutWhiteSpace(String text) {
        StringBuilder kept = new StringBuilder();
        text.chars().filter(c -> !isGap((char) c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /** A run of digits that may be letter-spaced. */
    private record Digits(int value, int count, int end) {

        static Digits read(String text, int from, int most) {
            int value = 0;
            int count = 0;
            int end = from;
            for (int at = from; at < text.length() && count < most; at++) {
                int digit = digit(text.charAt(at));
                if (digit < 0) {
                    if (count > 0 && isGap(text.charAt(at)) && at - end < LONGEST_GAP) {
                        continue;
                    }
                    break;
                }
                value = value * 10 + digit;
                count++;
                end = at + 1;
            }
            return new Digits(value, count, end);
        }

        private static int digit(char character) {
            if (character >= '0' && character <= '9') {
                return character - '0';
            }
            if (character >= '０' && character <= '９') {
                return character - '０';
            }
            return switch (character) {
                case 'O', 'o', '〇', '○', '零', 'Ｏ' -> 0;
                case 'l', 'I' -> 1;
                default -> "一二三四五六七八九".indexOf(character) < 0 ? -1 : "一二三四五六七八九".indexOf(character) + 1;
            };
        }
    }
}
