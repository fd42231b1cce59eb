package org.gongbao.parse;

import java.util.List;
import org.gongbao.document.Level;
import org.jspecify.annotations.Nullable;

/**
 * The number before a clause.
 *
 * @param number as it stands in a clause path: {@code 三}, {@code 1}, {@code 2.1.1}, {@code ①}
 * @param value its last number, which the next sibling's follows
 * @param length characters of the text that the label takes
 * @param bare a lone number without point or bracket, which is a label only in a text numbered 1, 1.1, 1.1.1
 */
record Label(Level level, String number, int value, int length, boolean bare) {

    private static final int LARGEST = 399;
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final String POINTS = "、.．。";
    private static final String OPEN = "（(〔【";
    private static final String CLOSE = "）)〕】";
    /** What follows a number that measures something. */
    private static final String UNITS = "%％‰℃°~～-—–+×x/：:亿万千百元吨米亩个户人公平毫厘升度年月日时分秒倍页条级kKmMgGtTwW";
    /** What follows a number where a sentence cites it. */
    private static final List<String> CITING = List.of(
            "的", "，", ",", "；", "。", "）", "》", "规定", "所列", "所称", "所述", "第", "之", "款", "项规", "项、", "项所", "项的", "项，",
            "条");

    /** The label at the beginning of a text without leading white space, or null. */
    static @Nullable Label of(String text) {
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        if (first == '第') {
            return division(text);
        }
        if (OPEN.indexOf(first) >= 0) {
            return bracketed(text);
        }
        if (CIRCLED.indexOf(first) >= 0) {
            return new Label(Level.FIFTH, String.valueOf(first), CIRCLED.indexOf(first) + 1, 1, false);
        }
        if (Numerals.isDigit(first)) {
            return arabic(text);
        }
        return Numerals.isChinese(first) ? chinese(text) : null;
    }

    /** The printed form, the same however the source wrote brackets, points and widths. */
    String printed() {
        return switch (level) {
            case BOOK -> "第" + number + "编";
            case CHAPTER -> "第" + number + "章";
            case SECTION -> "第" + number + "节";
            case ARTICLE -> "第" + number + "条";
            case FIRST -> number + "、";
            case SECOND, FOURTH -> "（" + number + "）";
            case THIRD -> number + ".";
            case FIFTH, DECIMAL -> number;
        };
    }

    /** How many numbers a decimal label has; 0 for all others. */
    int depth() {
        if (level != Level.DECIMAL) {
            return 0;
        }
        int depth = 1;
        for (int point = number.indexOf('.'); point >= 0; point = number.indexOf('.', point + 1)) {
            depth++;
        }
        return depth;
    }

    /** The number of the decimal label above this one, e.g. 2.1 of 2.1.3; empty at the top. */
    String above() {
        int point = number.lastIndexOf('.');
        return point < 0 ? "" : number.substring(0, point);
    }

    /** Whether the other counts in the same row of numbers: same level, and of decimals the same beginning. */
    boolean sameRow(Label other) {
        if (level != other.level || level != Level.DECIMAL) {
            return level == other.level;
        }
        int point = number.lastIndexOf('.');
        return point == other.number.lastIndexOf('.') && number.regionMatches(0, other.number, 0, point);
    }

    /** The label of another number in the same row. */
    Label at(int other) {
        String last = switch (level) {
            case THIRD, FOURTH -> String.valueOf(other);
            case DECIMAL -> (above().isEmpty() ? "" : above() + ".") + other;
            case FIFTH -> String.valueOf(CIRCLED.charAt(other - 1));
            case BOOK, CHAPTER, SECTION, ARTICLE, FIRST, SECOND -> Numerals.chinese(other);
        };
        return new Label(level, last, other, length, bare);
    }

    Label asDecimal() {
        return new Label(Level.DECIMAL, number, value, length, false);
    }

    private static @Nullable Label division(String text) {
        int end = 1;
        while (end < text.length() && (text.charAt(end) == ' ' || isNumeral(text.charAt(end)))) {
            end++;
        }
        if (end == text.length()) {
            return null;
        }
        int value = Numerals.value(text.substring(1, end).replace(" ", ""));
        Level level = switch (text.charAt(end)) {
            case '编' -> Level.BOOK;
            case '章' -> Level.CHAPTER;
            case '节' -> Level.SECTION;
            case '条' -> Level.ARTICLE;
            default -> null;
        };
        if (level == null || value == 0 || citesMore(text, end + 1)) {
            return null;
        }
        return new Label(level, Numerals.chinese(value % 1000), value, end + 1, false);
    }

    private static boolean isNumeral(char character) {
        return Numerals.isDigit(character) || Numerals.isChinese(character);
    }

    private static @Nullable Label bracketed(String text) {
        int end = 1;
        while (end < text.length() && end < 8 && CLOSE.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end >= text.length() || CLOSE.indexOf(text.charAt(end)) < 0) {
            return null;
        }
        String inside = text.substring(1, end).replace(" ", "");
        if (inside.equals("—") || inside.equals("-") || inside.equals("－")) {
            inside = "一";
        }
        return enclosed(text, inside, end + 1);
    }

    private static @Nullable Label enclosed(String text, String inside, int length) {
        int value = Numerals.value(inside);
        if (value == 0 || value > LARGEST || citesMore(text, length)) {
            return null;
        }
        return Numerals.isDigit(inside.charAt(0))
                ? new Label(Level.FOURTH, String.valueOf(value), value, length, false)
                : new Label(Level.SECOND, Numerals.chinese(value), value, length, false);
    }

    /** （一）（二）项, （一）至（三）, 第一条第二款, 第三条规定: the middle of a sentence that cites. */
    private static boolean citesMore(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        String rest = text.substring(at, Math.min(text.length(), at + 3));
        return CITING.stream().anyMatch(rest::startsWith) || joinsAnother(rest) || isAnother(rest);
    }

    private static boolean isAnother(String rest) {
        return rest.length() > 2
                && OPEN.indexOf(rest.charAt(0)) >= 0
                && isNumeral(rest.charAt(1))
                && CLOSE.indexOf(rest.charAt(2)) >= 0;
    }

    private static boolean joinsAnother(String rest) {
        boolean joins = "、，和或与至及".indexOf(rest.charAt(0)) >= 0;
        return joins && rest.length() > 1 && (rest.charAt(1) == '第' || OPEN.indexOf(rest.charAt(1)) >= 0);
    }

    private static @Nullable Label chinese(String text) {
        int end = 0;
        while (end < text.length() && Numerals.isChinese(text.charAt(end))) {
            end++;
        }
        int value = Numerals.value(text.substring(0, end));
        int mark = skipSpaces(text, end);
        if (value == 0 || value > LARGEST || mark >= text.length()) {
            return null;
        }
        char after = text.charAt(mark);
        if (CLOSE.indexOf(after) >= 0) {
            return new Label(Level.SECOND, Numerals.chinese(value), value, mark + 1, false);
        }
        boolean range =
                mark + 1 < text.length() && Numerals.isChinese(text.charAt(mark + 1)) && endsNumber(text, mark + 1);
        return POINTS.indexOf(after) < 0 || range
                ? null
                : new Label(Level.FIRST, Numerals.chinese(value), value, mark + 1, false);
    }

    /** 三、四级: a list of numbers, not a label. */
    private static boolean endsNumber(String text, int at) {
        int end = at;
        while (end < text.length() && Numerals.isChinese(text.charAt(end))) {
            end++;
        }
        return end < text.length() && "、级类个种次年月季项条款".indexOf(text.charAt(end)) >= 0;
    }

    private static @Nullable Label arabic(String text) {
        int end = 0;
        while (end < text.length() && Numerals.isDigit(text.charAt(end))) {
            end++;
        }
        int value = Numerals.value(text.substring(0, end));
        int mark = skipSpaces(text, end);
        if (value == 0 || value > LARGEST || text.charAt(0) == '0') {
            return null;
        }
        if (mark == text.length()) {
            return null;
        }
        char after = text.charAt(mark);
        if (CLOSE.indexOf(after) >= 0) {
            return new Label(Level.FOURTH, String.valueOf(value), value, mark + 1, false);
        }
        if (POINTS.indexOf(after) >= 0 && after != '。') {
            int next = skipSpaces(text, mark + 1);
            boolean number = next < text.length() && Numerals.isDigit(text.charAt(next));
            if (!number) {
                return new Label(Level.THIRD, String.valueOf(value), value, mark + 1, false);
            }
            return after == '、' ? null : decimal(text);
        }
        return UNITS.indexOf(after) >= 0 || !Character.isIdeographic(after)
                ? null
                : new Label(Level.DECIMAL, String.valueOf(value), value, end, true);
    }

    /** 1.1, 1.1.1; or 1. followed by a text that begins with a number, e.g. {@code 1. 2026年}. */
    private static @Nullable Label decimal(String text) {
        StringBuilder number = new StringBuilder();
        int at = 0;
        int value = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Numerals.isDigit(text.charAt(end))) {
                end++;
            }
            if (end == at || end - at > 2 || text.charAt(at) == '0') {
                break;
            }
            value = Numerals.value(text.substring(at, end));
            number.append(number.isEmpty() ? "" : ".").append(value);
            at = end;
            if (at + 1 < text.length()
                    && (text.charAt(at) == '.' || text.charAt(at) == '．')
                    && Numerals.isDigit(text.charAt(at + 1))) {
                at++;
                continue;
            }
            if (endsDecimal(text, at) && number.indexOf(".") > 0) {
                return new Label(Level.DECIMAL, number.toString(), value, at, false);
            }
            break;
        }
        return yearAfterPoint(text);
    }

    private static @Nullable Label yearAfterPoint(String text) {
        int point = 0;
        while (Numerals.isDigit(text.charAt(point))) {
            point++;
        }
        int mark = skipSpaces(text, point);
        int from = skipSpaces(text, mark + 1);
        int end = from;
        while (end < text.length() && Numerals.isDigit(text.charAt(end))) {
            end++;
        }
        boolean year = end - from == 4 && end < text.length() && (text.charAt(end) == '年' || text.charAt(end) == ' ');
        int value = Numerals.value(text.substring(0, point));
        return year ? new Label(Level.THIRD, String.valueOf(value), value, mark + 1, false) : null;
    }

    private static boolean endsDecimal(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char after = text.charAt(at);
        return after == ' ' || (Character.isIdeographic(after) && UNITS.indexOf(after) < 0);
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
