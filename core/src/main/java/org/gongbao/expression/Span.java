package org.gongbao.expression;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A duration in the unit the text prints: 30分钟, 5工作日, 3月. */
public record Span(BigDecimal amount, SpanUnit unit) {

    /** How many of the smallest unit of its kind one is; units of different kinds never convert. */
    private static final Map<SpanUnit, BigDecimal> CLOCK = Map.of(
            SpanUnit.SECOND, BigDecimal.ONE,
            SpanUnit.MINUTE, BigDecimal.valueOf(60),
            SpanUnit.HOUR, BigDecimal.valueOf(3600));

    private static final Map<SpanUnit, BigDecimal> MONTHS =
            Map.of(SpanUnit.MONTH, BigDecimal.ONE, SpanUnit.YEAR, BigDecimal.valueOf(12));

    /** Whether a duration in one unit is one in the other: 分钟 and 小时, 月 and 年. */
    static boolean convert(SpanUnit from, SpanUnit to) {
        Map<SpanUnit, BigDecimal> kind = kind(from);
        return from == to || kind != null && kind.containsKey(to);
    }

    /** This duration in another unit, null where the law does not convert them. */
    public @Nullable Span in(SpanUnit other) {
        if (unit == other) {
            return this;
        }
        Map<SpanUnit, BigDecimal> kind = kind(unit);
        BigDecimal from = kind == null ? null : kind.get(unit);
        BigDecimal to = kind == null ? null : kind.get(other);
        return from == null || to == null
                ? null
                : new Span(amount.multiply(from).divide(to, Numbers.PRECISION), other);
    }

    private static @Nullable Map<SpanUnit, BigDecimal> kind(SpanUnit unit) {
        return CLOCK.containsKey(unit) ? CLOCK : MONTHS.containsKey(unit) ? MONTHS : null;
    }

    @Override
    public String toString() {
        return Numbers.text(amount) + unit.printed();
    }
}
