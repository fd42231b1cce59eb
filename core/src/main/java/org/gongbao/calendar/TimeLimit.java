package org.gongbao.calendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.expression.SpanUnit;

/**
 * How long something may take, in the unit the text prints; the units are never converted into one another.
 *
 * @param amount at least zero; zero only for what is due at once (即时)
 */
public record TimeLimit(int amount, SpanUnit unit) {

    public static final TimeLimit AT_ONCE = new TimeLimit(0, SpanUnit.MINUTE);

    private static final int LARGEST = 100_000;
    private static final int DAYS_OF_WEEK = 7;
    private static final Pattern PRINTED = Pattern.compile("(?:至少\\s*)?(\\d{1,6})\\s*(分钟|个?小时|个?工作日|日|天|周|个?月|年)内?");
    private static final Map<String, SpanUnit> UNITS = Map.of(
            "分钟", SpanUnit.MINUTE,
            "小时", SpanUnit.HOUR,
            "工作日", SpanUnit.WORKING_DAY,
            "日", SpanUnit.DAY,
            "天", SpanUnit.DAY,
            "周", SpanUnit.DAY,
            "月", SpanUnit.MONTH,
            "年", SpanUnit.YEAR);

    public TimeLimit {
        if (amount < 0 || amount > LARGEST) {
            throw new IllegalArgumentException("a time limit of " + amount + unit.printed());
        }
        if (unit == SpanUnit.SECOND) {
            throw new IllegalArgumentException("documents do not limit in seconds");
        }
    }

    /** Reads {@code 30分钟}, {@code 5个工作日}, {@code 即时}; a week is seven days. Empty for anything else. */
    public static Optional<TimeLimit> parse(String text) {
        if (text.strip().equals("即时")) {
            return Optional.of(AT_ONCE);
        }
        Matcher printed = PRINTED.matcher(text.strip());
        if (!printed.matches()) {
            return Optional.empty();
        }
        int amount = Integer.parseInt(printed.group(1));
        String unit = printed.group(2).replace("个", "");
        int days = unit.equals("周") ? amount * DAYS_OF_WEEK : amount;
        return days > LARGEST || !UNITS.containsKey(unit)
                ? Optional.empty()
                : Optional.of(new TimeLimit(days, UNITS.get(unit)));
    }

    /** Whether it runs from the very moment on; the others begin on the day after. */
    boolean isByTheClock() {
        return List.of(SpanUnit.MINUTE, SpanUnit.HOUR).contains(unit);
    }

    @Override
    public String toString() {
        return equals(AT_ONCE) ? "即时" : amount + unit.printed();
    }
}
