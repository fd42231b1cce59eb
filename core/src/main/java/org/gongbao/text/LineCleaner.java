package org.gongbao.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of one extracted line what the extraction put in: odd spaces, letter-spacing, Markdown, LaTeX and HTML,
 * full-width digits, the English and. Punctuation stays as printed. Time is linear in the line's length.
 */
public final class LineCleaner {

    private static final char LOST = '\uFFFD';
    private static final int LONGEST_LINK = 300;
    private static final int LONGEST_QUOTE = 30;

    private static final CleanLine EMPTY = new CleanLine("", 0, false, null);

    private LineCleaner() {}

    public static CleanLine clean(String raw) {
        if (raw.isEmpty()) {
            return EMPTY;
        }
        String text = characters(raw);
        int level = markdownLevel(text);
        if (level > 0) {
            text = text.substring(text.indexOf('#') + level);
        }
        String plain = Markup.html(text);
        String markup = firstDifference(text, plain);
        text = plain;
        plain = Markup.latex(text);
        markup = markup != null ? markup : firstDifference(text, plain);
        text = withoutMarkdown(plain);
        String joined = withoutStrayAnd(text);
        boolean strayAnd = !joined.equals(text);
        return new CleanLine(spaces(joined), level, strayAnd, markup);
    }

    /** Spaces of every kind become one kind, invisible characters go, full-width digits and letters become half-width. */
    private static String characters(String raw) {
        int from = 0;
        while (from < raw.length() && staysAsItIs(raw.charAt(from))) {
            from++;
        }
        if (from == raw.length()) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length()).append(raw, 0, from);
        for (int i = from; i < raw.length(); i++) {
            char character = raw.charAt(i);
            if (character == '\t') {
                out.append('\t');
            } else if (Character.isSpaceChar(character) || Character.isWhitespace(character)) {
                out.append(' ');
            } else if (character == LOST) {
                // A run of lost characters tells no more than one.
                if (out.isEmpty() || out.charAt(out.length() - 1) != LOST) {
                    out.append(LOST);
                }
            } else if ((character >= '０' && character <= '９')
                    || (character >= 'Ａ' && character <= 'Ｚ')
                    || (character >= 'ａ' && character <= 'ｚ')) {
                out.append((char) (character - 'Ａ' + 'A'));
            } else if (isCompatibility(character)) {
                out.append(Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC));
            } else if (!isInvisible(character)) {
                out.append(character);
            }
        }
        return out.toString();
    }

    /** The most frequent characters, which need no closer look: printable ASCII, Chinese marks and ideographs. */
    private static boolean staysAsItIs(char character) {
        return (character >= ' ' && character < 0x7F)
                || (character > '\u3000' && character < '\uD800')
                || (character >= '！' && character < '０')
                || (character > '９' && character < 'Ａ');
    }

    private static boolean isInvisible(char character) {
        return Character.isISOControl(character)
                || (character >= '\u200B' && character <= '\u200F')
                || character == '\u2060'
                || character == '\uFEFF'
                || character == '\u00AD';
    }

    /** Radicals and compatibility ideographs that look like, but do not equal, the characters people search for. */
    private static boolean isCompatibility(char character) {
        return (character >= '\u2E80' && character <= '\u2FDF') || (character >= '\uF900' && character <= '\uFAFF');
    }

    private static int markdownLevel(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int level = 0;
        while (at + level < text.length() && text.charAt(at + level) == '#') {
            level++;
        }
        boolean heading = level > 0 && level <= 6 && at + level < text.length() && text.charAt(at + level) == ' ';
        return heading ? level : 0;
    }

    private static @Nullable String firstDifference(String before, String after) {
        if (before.equals(after)) {
            return null;
        }
        int at = 0;
        while (at < after.length() && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        int tail = 0;
        while (tail < Math.min(before.length(), after.length()) - at
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return before.substring(at, Math.min(before.length() - tail, at + LONGEST_QUOTE))
                .strip();
    }

    /** Bold marks, list marks, escapes and links go; single stars and underscores stay, since forms print them. */
    private static String withoutMarkdown(String text) {
        if (text.indexOf('*') < 0 && text.indexOf('\\') < 0 && text.indexOf('[') < 0 && !startsList(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = startsList(text) ? listMark(text) + 2 : 0;
        for (int i = from; i < text.length(); i++) {
            char character = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (character == '*' && next == '*') {
                i++;
            } else if (character == ']' && next == '(') {
                int close = closeOfLink(text, i + 2);
                int open = close < 0 ? -1 : openOfLink(out);
                if (open >= 0) {
                    out.deleteCharAt(open);
                    i = close;
                } else {
                    out.append(character);
                }
            } else if (character != '\\' || "_*#-.[]()>`~$%".indexOf(next) < 0) {
                out.append(character);
            }
        }
        return out.toString();
    }

    private static int closeOfLink(String text, int from) {
        for (int i = from; i < Math.min(text.length(), from + LONGEST_LINK); i++) {
            if (text.charAt(i) == ')') {
                return i;
            }
        }
        return -1;
    }

    private static int openOfLink(StringBuilder out) {
        for (int i = out.length() - 1; i >= Math.max(0, out.length() - LONGEST_LINK); i--) {
            if (out.charAt(i) == '[') {
                return i;
            }
        }
        return -1;
    }

    private static int listMark(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static boolean startsList(String text) {
        int at = listMark(text);
        return at + 2 < text.length()
                && "-*+>".indexOf(text.charAt(at)) >= 0
                && text.charAt(at + 1) == ' '
                && text.charAt(at + 2) != ' ';
    }

    /** Machine extraction translates 和 now and then. */
    private static String withoutStrayAnd(String text) {
        int place = text.indexOf(" and ");
        if (place < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (place >= 0) {
            boolean between = place > 0
                    && place + 5 < text.length()
                    && isChinese(text.charAt(place - 1))
                    && isChinese(text.charAt(place + 5));
            out.append(text, from, place).append(between ? "和" : " and ");
            from = place + 5;
            place = text.indexOf(" and ", from);
        }
        return out.append(text.substring(from)).toString();
    }

    private static boolean isChinese(char character) {
        return Character.isIdeographic(character) || "《》“”（）〈〉、，。；：".indexOf(character) >= 0;
    }

    private static String spaces(String text) {
        if (text.indexOf('\t') < 0) {
            return words(text, true);
        }
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', from)) {
            cells.add(words(text.substring(from, tab), false));
            from = tab + 1;
        }
        cells.add(words(text.substring(from), false));
        return cells.stream().allMatch(LineCleaner::isRule) ? "" : String.join("\t", cells);
    }

    /** The cell of a line drawn below a table's header. */
    private static boolean isRule(String cell) {
        return cell.chars().allMatch(c -> c == '-' || c == '=' || c == ':' || c == ' ');
    }

    /**
     * Joins letter-spaced words, and in running text figures set apart from their words; other gaps become one space.
     *
     * @param sentence false for a table cell, where a gap before a figure separates choices
     */
    private static String words(String text, boolean sentence) {
        if (text.indexOf(' ') < 0) {
            return text;
        }
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length() || text.charAt(i) == ' ';
            if (space && from >= 0) {
                words.add(text.substring(from, i));
                from = -1;
            } else if (!space && from < 0) {
                from = i;
            }
        }
        boolean[] joined = new boolean[words.size()];
        markLetterSpacing(words, joined);
        if (sentence) {
            markFigures(words, joined);
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && !joined[i]) {
                out.append(' ');
            }
            out.append(words.get(i));
        }
        return out.toString();
    }

    /** Three or more single characters in a row are one word pulled apart; two may be a person's name. */
    private static void markLetterSpacing(List<String> words, boolean[] joined) {
        int run = 0;
        for (int i = 0; i <= words.size(); i++) {
            boolean single = i < words.size()
                    && words.get(i).length() == 1
                    && isChinese(words.get(i).charAt(0));
            if (single) {
                run++;
                continue;
            }
            if (run >= 3) {
                for (int k = i - run + 1; k < i; k++) {
                    joined[k] = true;
                }
            }
            run = 0;
        }
    }

    /** 于 2026 年: the figure belongs to its neighbours; a figure that begins the line may be its label and stays apart. */
    private static void markFigures(List<String> words, boolean[] joined) {
        for (int i = 1; i < words.size(); i++) {
            String before = words.get(i - 1);
            String after = words.get(i);
            boolean figureFollows = isChinese(before.charAt(before.length() - 1)) && isDigit(after.charAt(0));
            boolean figurePrecedes = i > 1
                    && joined[i - 1]
                    && before.chars().allMatch(c -> isDigit((char) c) || c == '.' || c == '-')
                    && isChinese(after.charAt(0));
            if (figureFollows || figurePrecedes) {
                joined[i] = true;
            }
        }
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
