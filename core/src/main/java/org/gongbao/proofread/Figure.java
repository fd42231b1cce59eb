package org.gongbao.proofread;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of running text with its unit.
 *
 * @param value without 万 and 亿
 * @param unit what is counted or measured as printed behind the number, without 万 and 亿
 * @param scale the 万 or 亿 that was printed, empty where there is none
 */
record Figure(BigDecimal value, String unit, String scale, int start, int end) {

    static final String UNITS =
            "万?m[3³]|平方公里|平方米|立方米|公里|公顷|公斤|千克|千瓦|万千瓦|兆瓦|毫米|厘米|课时|学时|工作日|小时|分钟|个月|人次|亩次|处|户|人|个|名|家|项|条|座|台|套|辆|只|头|株|口|眼|亩|吨|元|米|斤|岁|年|月|日|天|次|张|篇|所|村|‰|%|％|㎡|m²";

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.])(\\d{1,3}(?:[,，]\\d{3})+|\\d+)(\\.\\d+)?\\s*(万|亿|千万)?\\s*(" + UNITS + ")?");

    /** All numbers of a text in its order. */
    static List<Figure> in(String text) {
        List<Figure> figures = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            BigDecimal value = new BigDecimal(
                    number.group(1).replaceAll("[,，]", "") + (number.group(2) == null ? "" : number.group(2)));
            String scale = number.group(3) == null ? "" : number.group(3);
            String unit = number.group(4) == null ? "" : number.group(4).replace('％', '%');
            figures.add(new Figure(value.multiply(factor(scale)), unit, scale, number.start(), number.end()));
        }
        return figures;
    }

    private static BigDecimal factor(String scale) {
        return switch (scale) {
            case "万" -> BigDecimal.valueOf(10_000);
            case "千万" -> BigDecimal.valueOf(10_000_000);
            case "亿" -> BigDecimal.valueOf(100_000_000);
            default -> BigDecimal.ONE;
        };
    }

    /** The number as printed, 万 and unit included. */
    String printedIn(String text) {
        return text.substring(start, end).strip();
    }
}
