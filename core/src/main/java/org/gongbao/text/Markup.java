package org.gongbao.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The pieces of LaTeX and HTML that extraction leaves in Chinese text, turned into the characters they stand for. */
final class Markup {

    /** Farther away the closing sign belongs to something else. */
    private static final int LONGEST_FORMULA = 300;

    private static final int LONGEST_TAG = 120;
    private static final int LONGEST_COMMAND = 20;

    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("geq", "≥"),
            Map.entry("ge", "≥"),
            Map.entry("geqslant", "≥"),
            Map.entry("leq", "≤"),
            Map.entry("le", "≤"),
            Map.entry("leqslant", "≤"),
            Map.entry("neq", "≠"),
            Map.entry("approx", "≈"),
            Map.entry("times", "×"),
            Map.entry("div", "÷"),
            Map.entry("pm", "±"),
            Map.entry("cdot", "·"),
            Map.entry("sim", "~"),
            Map.entry("circ", "°"),
            Map.entry("rightarrow", "→"),
            Map.entry("to", "→"),
            Map.entry("leftarrow", "←"),
            Map.entry("downarrow", "↓"),
            Map.entry("uparrow", "↑"),
            Map.entry("square", "□"),
            Map.entry("Box", "□"),
            Map.entry("checkmark", "√"),
            Map.entry("surd", "√"),
            Map.entry("mu", "μ"),
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("Delta", "Δ"),
            Map.entry("quad", " "),
            Map.entry("text", ""),
            Map.entry("mathrm", ""),
            Map.entry("mathbf", ""),
            Map.entry("left", ""),
            Map.entry("right", ""));

    private static final Map<String, String> ENTITIES = new LinkedHashMap<>();

    static {
        ENTITIES.put("&nbsp;", " ");
        ENTITIES.put("&lt;", "<");
        ENTITIES.put("&gt;", ">");
        ENTITIES.put("&quot;", "\"");
        ENTITIES.put("&ldquo;", "“");
        ENTITIES.put("&rdquo;", "”");
        ENTITIES.put("&middot;", "·");
        ENTITIES.put("&ge;", "≥");
        ENTITIES.put("&le;", "≤");
        // Last, so that &amp;lt; is not read twice.
        ENTITIES.put("&amp;", "&");
    }

    /** Tags that only set type; any other angle bracket is the text's own, such as 《实施<水法>办法》. */
    private static final Set<String> SPACES = Set.of(
            "p", "br", "div", "table", "tr", "td", "th", "tbody", "thead", "ul", "ol", "li", "h1", "h2", "h3", "h4",
            "h5", "h6", "center");

    private static final Set<String> NOTHING =
            Set.of("b", "i", "u", "strong", "em", "sup", "sub", "span", "font", "small", "img", "a");

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    private Markup() {}

    static String html(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '<' ? tagEnd(text, i) : -1;
            if (end < 0) {
                out.append(text.charAt(i));
                continue;
            }
            String tag = tagName(text, i);
            if (tag.equals("input")) {
                out.append('□');
            } else if (SPACES.contains(tag)) {
                out.append(' ');
            } else if (!NOTHING.contains(tag)) {
                out.append(text, i, end + 1);
            }
            i = end;
        }
        String plain = out.toString();
        if (plain.indexOf('&') >= 0) {
            for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
                plain = plain.replace(entity.getKey(), entity.getValue());
            }
        }
        return plain;
    }

    private static int tagEnd(String text, int open) {
        int limit = Math.min(text.length(), open + LONGEST_TAG);
        for (int i = open + 1; i < limit; i++) {
            char character = text.charAt(i);
            if (character == '>') {
                return i;
            }
            if (character == '<') {
                return -1;
            }
        }
        return -1;
    }

    private static String tagName(String text, int open) {
        int from = open + 1;
        if (from < text.length() && text.charAt(from) == '/') {
            from++;
        }
        int end = from;
        while (end < text.length() && (isLatin(text.charAt(end)) || (end > from && isDigit(text, end)))) {
            end++;
        }
        return text.substring(from, end).toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isLatin(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    static String latex(String text) {
        if (text.indexOf('$') < 0 && text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '$') {
                int close = text.indexOf('$', i + 1);
                if (close > i + 1 && close - i <= LONGEST_FORMULA) {
                    out.append(formula(text.substring(i + 1, close)));
                    i = close;
                    continue;
                }
            } else if (character == '\\') {
                int end = commandEnd(text, i);
                String plain = COMMANDS.get(text.substring(i + 1, end));
                if (plain != null) {
                    out.append(plain);
                    i = end - 1;
                    continue;
                }
            }
            out.append(character);
        }
        return out.toString();
    }

    /** A formula that is only a price or a word stays as it is, dollar signs included. */
    private static String formula(String inside) {
        if (inside.indexOf('\\') < 0 && inside.indexOf('^') < 0 && inside.indexOf('_') < 0 && inside.indexOf('{') < 0) {
            boolean arithmetic = inside.chars().allMatch(c -> c < 0x80 || "≥≤×±％".indexOf(c) >= 0);
            return arithmetic ? inside.strip() : "$" + inside + "$";
        }
        StringBuilder out = new StringBuilder(inside.length());
        for (int i = 0; i < inside.length(); i++) {
            char character = inside.charAt(i);
            if (character == '\\') {
                int end = commandEnd(inside, i);
                if (end == i + 1) {
                    // \% and the like escape one sign.
                    continue;
                }
                String name = inside.substring(i + 1, end);
                out.append(COMMANDS.getOrDefault(name, "\\" + name));
                i = end - 1;
            } else if (character == '^' || character == '_') {
                i = script(inside, i, character == '^' ? SUPERSCRIPTS : SUBSCRIPTS, out);
            } else if ("{} ~".indexOf(character) < 0) {
                out.append(character);
            }
        }
        return out.toString();
    }

    private static int script(String inside, int mark, String digits, StringBuilder out) {
        int from = mark + 1;
        boolean braced = from < inside.length() && inside.charAt(from) == '{';
        int end = braced ? inside.indexOf('}', from) : Math.min(inside.length(), from + 1);
        String raised = inside.substring(braced ? from + 1 : from, end < 0 ? inside.length() : end);
        if (raised.contains("\\circ")) {
            out.append('°');
        } else {
            for (int i = 0; i < raised.length(); i++) {
                char digit = raised.charAt(i);
                out.append(digit >= '0' && digit <= '9' ? digits.charAt(digit - '0') : digit);
            }
        }
        return end < 0 ? inside.length() - 1 : (braced ? end : end - 1);
    }

    private static int commandEnd(String text, int backslash) {
        int end = backslash + 1;
        while (end < text.length() && end - backslash <= LONGEST_COMMAND && isLatin(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
