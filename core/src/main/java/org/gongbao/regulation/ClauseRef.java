package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause as a regulation file cites it; spellings that mean the same place are equal: {@code 七（二）1} and
 * {@code 七、(二)1}.
 *
 * @param part empty for the main text, else {@code 附件2}
 * @param steps from the outermost to the clause itself; empty for a whole annex
 */
public record ClauseRef(String part, List<String> steps) {

    /** The text before the first number. */
    static final ClauseRef PREAMBLE = new ClauseRef("", List.of("正文"));

    private static final String NUMERALS = "一二三四五六七八九十百零〇";
    private static final String ARTICLES = "编章节条";

    public ClauseRef {
        steps = List.copyOf(steps);
    }

    /** Reads a whole text as a path, or null where it is none. */
    public static @Nullable ClauseRef parse(String text) {
        Reader reader = new Reader(text.strip());
        ClauseRef found = reader.read();
        return found != null && reader.isAtEnd() ? found : null;
    }

    /** Reads the path a heading begins with; gives how long it is, or null where the heading has none. */
    static @Nullable Leading leading(String heading) {
        Reader reader = new Reader(heading);
        ClauseRef found = reader.read();
        return found != null && (reader.isAtEnd() || reader.isAtGap()) ? new Leading(found, reader.at) : null;
    }

    record Leading(ClauseRef clause, int length) {}

    /** Whether this clause is the other one or stands below it. */
    public boolean isWithin(ClauseRef other) {
        return part.equals(other.part)
                && steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    @Override
    public String toString() {
        return part + (part.isEmpty() || steps.isEmpty() ? "" : "/") + String.join("", spaced());
    }

    private List<String> spaced() {
        List<String> printed = new ArrayList<>();
        for (String step : steps) {
            boolean touches = !printed.isEmpty()
                    && Character.isDigit(step.charAt(0))
                    && !printed.getLast().endsWith(")")
                    && !printed.getLast().endsWith("、");
            printed.add((touches ? "." : "") + step + (isChinese(step) ? "、" : ""));
        }
        return printed;
    }

    private static boolean isChinese(String step) {
        return step.chars().allMatch(c -> NUMERALS.indexOf(c) >= 0);
    }

    private static final class Reader {

        private final String text;
        private int at;

        private Reader(String text) {
            this.text = text;
        }

        private boolean isAtEnd() {
            return at == text.length();
        }

        private boolean isAtGap() {
            return at > 0 && (Character.isWhitespace(text.charAt(at)) || text.charAt(at - 1) == '、');
        }

        private @Nullable ClauseRef read() {
            if (text.startsWith("正文")) {
                at = 2;
                return PREAMBLE;
            }
            String part = "";
            if (text.startsWith("附件")) {
                int from = at;
                at += 2;
                skip("0123456789");
                part = text.substring(from, at);
                if (at < text.length() && text.charAt(at) == '/') {
                    at++;
                }
            }
            List<String> steps = new ArrayList<>();
            int before = -1;
            while (at < text.length() && at > before) {
                before = at;
                String step = step(steps);
                if (step != null) {
                    steps.add(step + occurrence());
                }
            }
            return steps.isEmpty() && part.isEmpty() ? null : new ClauseRef(part, steps);
        }

        private @Nullable String step(List<String> above) {
            int from = at;
            char first = text.charAt(at);
            if (first == '第') {
                at++;
                skip(NUMERALS + "0123456789");
                if (at < text.length() && ARTICLES.indexOf(text.charAt(at)) >= 0 && at > from + 1) {
                    at++;
                    return text.substring(from, at);
                }
                at = from;
                return null;
            }
            if (first == '(' || first == '（') {
                at++;
                skip(NUMERALS + "0123456789");
                if (at < text.length() && (text.charAt(at) == ')' || text.charAt(at) == '）') && at > from + 1) {
                    return "(" + text.substring(from + 1, at++) + ")";
                }
                at = from;
                return null;
            }
            if (Character.isDigit(first)) {
                skip("0123456789");
                String number = text.substring(from, at);
                skipOne(".、");
                return number;
            }
            if (first == '.' && !above.isEmpty()) {
                at++;
                return at < text.length() && Character.isDigit(text.charAt(at)) ? step(above) : null;
            }
            if (first >= '①' && first <= '⑳') {
                at++;
                return String.valueOf(first);
            }
            if (NUMERALS.indexOf(first) >= 0 && above.isEmpty()) {
                skip(NUMERALS);
                String number = text.substring(from, at);
                skipOne("、");
                return number;
            }
            return null;
        }

        private String occurrence() {
            if (at < text.length() && text.charAt(at) == '~') {
                int from = at++;
                skip("0123456789");
                String number = text.substring(from, at);
                skipOne(".");
                return number;
            }
            return "";
        }

        private void skip(String characters) {
            while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private void skipOne(String characters) {
            if (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
    }
}
