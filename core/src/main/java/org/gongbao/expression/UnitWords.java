package org.gongbao.expression;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.gongbao.problem.Location;
import org.jspecify.annotations.Nullable;

/** What stands behind a number: 万, 万元, 公顷, 个工作日, 元/亩. */
final class UnitWords {

    private static final Set<String> OPERATORS =
            Set.of("and", "or", "in", "between", "then", "else", "且", "或", "属于", "那么", "否则");

    /** Longest first where one begins with another. */
    private static final Map<String, Integer> SCALES =
            Map.of("万亿", 12, "千万", 7, "百万", 6, "亿", 8, "万", 4, "千", 3, "百", 2);

    private static final Map<String, Unit> KNOWN = Map.ofEntries(
            unit("元", "元", "1"),
            unit("亩", "亩", "1"),
            unit("公顷", "亩", "15"),
            unit("平方公里", "亩", "1500"),
            unit("米", "米", "1"),
            unit("公里", "米", "1000"),
            unit("千米", "米", "1000"),
            unit("厘米", "米", "0.01"),
            unit("毫米", "米", "0.001"),
            unit("克", "克", "1"),
            unit("斤", "克", "500"),
            unit("公斤", "克", "1000"),
            unit("千克", "克", "1000"),
            unit("吨", "克", "1000000"),
            unit("毫升", "毫升", "1"),
            unit("升", "毫升", "1000"));

    private static final Map<String, SpanUnit> SPANS = Map.ofEntries(
            Map.entry("秒", SpanUnit.SECOND),
            Map.entry("分钟", SpanUnit.MINUTE),
            Map.entry("小时", SpanUnit.HOUR),
            Map.entry("日", SpanUnit.DAY),
            Map.entry("天", SpanUnit.DAY),
            Map.entry("工作日", SpanUnit.WORKING_DAY),
            Map.entry("月", SpanUnit.MONTH),
            Map.entry("年", SpanUnit.YEAR));

    private UnitWords() {}

    private static Map.Entry<String, Unit> unit(String name, String dimension, String factor) {
        return Map.entry(name, new Unit(name, dimension, new BigDecimal(factor)));
    }

    static boolean isUnitAfterNumber(String word, KnownNames names) {
        return !OPERATORS.contains(word) && !names.isKnown(word);
    }

    /** Whether {@code word/other} is one unit, such as 元/亩. */
    static boolean isRate(String word, String other) {
        return !word.isEmpty()
                && span(other) == null
                && isKnown(other)
                && !unit(word).equals(Unit.NONE);
    }

    private static boolean isKnown(String word) {
        return KNOWN.containsKey(word) || word.length() == 1;
    }

    static Expression.Constant constant(Location location, BigDecimal value, String word) {
        SpanUnit span = span(word);
        if (span != null) {
            return new Expression.Constant(location, new Span(value, span), new Type.Duration(span));
        }
        String scale = scale(word);
        BigDecimal scaled = scale.isEmpty() ? value : value.scaleByPowerOfTen(SCALES.getOrDefault(scale, 0));
        BigDecimal plain = scaled.scale() < 0 ? scaled.setScale(0) : scaled;
        return new Expression.Constant(location, plain, new Type.Quantity(base(word.substring(scale.length()))));
    }

    /** The unit of a type's name: 万元 counts in ten thousands. */
    static Unit unit(String word) {
        String scale = scale(word);
        Unit base = base(word.substring(scale.length()));
        return scale.isEmpty()
                ? base
                : new Unit(
                        word,
                        base.dimension(),
                        new BigDecimal(base.factor()
                                .scaleByPowerOfTen(SCALES.getOrDefault(scale, 0))
                                .toPlainString()));
    }

    static @Nullable SpanUnit span(String word) {
        return SPANS.get(word.startsWith("个") ? word.substring(1) : word);
    }

    private static Unit base(String word) {
        String name = word.length() > 1 && word.startsWith("个") ? word.substring(1) : word;
        if (name.isEmpty()) {
            return Unit.NONE;
        }
        Unit known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        int slash = name.indexOf('/');
        if (slash > 0) {
            Unit above = unit(name.substring(0, slash));
            Unit below = unit(name.substring(slash + 1));
            return new Unit(
                    name,
                    above.dimension() + "/" + below.dimension(),
                    above.factor().divide(below.factor(), Numbers.PRECISION));
        }
        return Unit.of(name);
    }

    private static String scale(String word) {
        String longest = "";
        for (String scale : SCALES.keySet()) {
            if (word.startsWith(scale) && scale.length() > longest.length()) {
                longest = scale;
            }
        }
        return longest;
    }
}
