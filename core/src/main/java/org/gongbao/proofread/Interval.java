package org.gongbao.proofread;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of numbers as text prints it: 5万元以下, 5-10万元（含）, 300人以上1000人以下, ≥28.0.
 *
 * @param low null where it is open below
 * @param high null where it is open above
 * @param lowIn whether the text says that the low end belongs to it (含, ≥); null where it does not say
 * @param dashed printed as A-B
 */
record Interval(
        @Nullable BigDecimal low,
        @Nullable Boolean lowIn,
        @Nullable BigDecimal high,
        @Nullable Boolean highIn,
        boolean dashed,
        String unit,
        int start,
        int end) {

    private static final String N = "(\\d+(?:\\.\\d+)?)\\s*(万|亿)?\\s*";
    private static final String U = "((?!年?[月日])(?:" + Figure.UNITS + "|包·年|分|蒸吨/小时|kg/m ?[²2]?|kg/m)?)\\s*";
    private static final String IN = "([（(]?(?:不?含|包?含)[^）)，。；]{0,6}[）)]?)?\\s*";

    private static final Pattern BOTH =
            Pattern.compile(N + U + IN + "(?:及)?以上\\s*" + IN + "[，,、至]?\\s*" + N + U + IN + "(?:以下|以内)\\s*" + IN);
    private static final Pattern DASHED =
            Pattern.compile(N + U + "\\s*[-—－~～至到]+\\s*([<＜])?\\s*" + N + U + IN + "(?!\\s*[-—－~～至到年月日])(?:以下|以内)?");
    private static final Pattern BELOW = Pattern.compile("(?<!不)(不足|低于|小于|少于|不满|不超过|不多于|不高于|<|＜|≤|<=)\\s*" + N + U
            + "()|()" + N + U + IN + "(?:及)?(?:以下|以内)\\s*" + IN);
    private static final Pattern ABOVE = Pattern.compile(
            "(?<!不)(超过|大于|高于|多于|不低于|不少于|不小于|>|＞|≥|>=)\\s*" + N + U + "()|()" + N + U + IN + "(?:及)?以上\\s*" + IN);

    /** All ranges of a text in its order; none overlap. */
    static List<Interval> in(String text) {
        List<Interval> found = new ArrayList<>();
        boolean[] taken = new boolean[text.length() + 1];
        add(BOTH.matcher(text), taken, found, Interval::both);
        add(DASHED.matcher(text), taken, found, Interval::dashed);
        add(BELOW.matcher(text), taken, found, Interval::below);
        add(ABOVE.matcher(text), taken, found, Interval::above);
        found.sort(java.util.Comparator.comparingInt(Interval::start));
        return found;
    }

    private interface Reading {
        @Nullable
        Interval of(Matcher matcher);
    }

    private static void add(Matcher matcher, boolean[] taken, List<Interval> found, Reading reading) {
        while (matcher.find()) {
            boolean free = true;
            for (int i = matcher.start(); i < matcher.end(); i++) {
                free &= !taken[i];
            }
            Interval interval = free ? reading.of(matcher) : null;
            if (interval != null) {
                java.util.Arrays.fill(taken, matcher.start(), matcher.end(), true);
                found.add(interval);
            }
        }
    }

    private static @Nullable Interval both(Matcher m) {
        String unit = unit(m.group(3), m.group(8));
        return ordered(new Interval(
                number(m.group(1), m.group(2), m.group(7)),
                in(m.group(4), m.group(5)),
                number(m.group(6), m.group(7), null),
                in(m.group(9), m.group(10)),
                false,
                unit,
                m.start(),
                m.end()));
    }

    private static @Nullable Interval dashed(Matcher m) {
        String unit = unit(m.group(3), m.group(7));
        if ("年月日天".contains(unit) && !unit.isEmpty()) {
            return null;
        }
        Boolean high = m.group(4) != null ? Boolean.FALSE : in(m.group(8), null);
        return ordered(new Interval(
                number(m.group(1), m.group(2), m.group(6)),
                m.group(4) != null ? Boolean.TRUE : null,
                number(m.group(5), m.group(6), null),
                high,
                true,
                unit,
                m.start(),
                m.end()));
    }

    private static @Nullable Interval ordered(Interval interval) {
        return interval.low != null && interval.high != null && interval.low.compareTo(interval.high) < 0
                ? interval
                : null;
    }

    private static Interval below(Matcher m) {
        String word = m.group(1);
        int at = word == null ? 7 : 2;
        Boolean in = word == null
                ? in(m.group(10), m.group(11))
                : Boolean.valueOf(word.startsWith("不超")
                        || word.startsWith("不多")
                        || word.startsWith("不高")
                        || word.startsWith("≤")
                        || word.equals("<="));
        return new Interval(
                null, null, number(m.group(at), m.group(at + 1), null), in, false, m.group(at + 2), m.start(), m.end());
    }

    private static Interval above(Matcher m) {
        String word = m.group(1);
        int at = word == null ? 7 : 2;
        Boolean in = word == null
                ? in(m.group(10), m.group(11))
                : Boolean.valueOf(word.startsWith("不") || word.startsWith("≥") || word.equals(">="));
        return new Interval(
                number(m.group(at), m.group(at + 1), null), in, null, null, false, m.group(at + 2), m.start(), m.end());
    }

    private static BigDecimal number(String digits, @Nullable String scale, @Nullable String laterScale) {
        String factor = scale != null ? scale : laterScale;
        BigDecimal value = new BigDecimal(digits);
        return "万".equals(factor) ? value.movePointRight(4) : "亿".equals(factor) ? value.movePointRight(8) : value;
    }

    private static String unit(@Nullable String first, @Nullable String second) {
        String unit = second == null || second.isEmpty() ? first : second;
        return unit == null ? "" : unit;
    }

    private static @Nullable Boolean in(@Nullable String before, @Nullable String behind) {
        String words = before != null && !before.isEmpty() ? before : behind;
        return words == null || words.isEmpty() ? null : Boolean.valueOf(!words.contains("不含"));
    }

    String printedIn(String text) {
        return text.substring(start, end).strip();
    }
}
