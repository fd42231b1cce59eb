package org.gongbao.dmn;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.decision.Outcome;
import org.gongbao.expression.Span;
import org.gongbao.expression.SpanUnit;
import org.jspecify.annotations.Nullable;

/** Results of DMN decisions as plain values for a JSON writer. */
public final class DmnValues {

    private DmnValues() {}

    /** What FEEL gives for an outcome: the answer, and null where there is none. */
    public static @Nullable Object result(Outcome outcome) {
        return outcome instanceof Outcome.Decided decided ? plain(decided.value()) : null;
    }

    /** Numbers, booleans, texts, lists and maps; dates, times and durations as ISO texts. */
    public static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number;
            case Boolean truth -> truth;
            case Span span -> iso(span);
            case List<?> list -> {
                List<@Nullable Object> all = new ArrayList<>();
                list.forEach(each -> all.add(plain(each)));
                yield all;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> all = new LinkedHashMap<>();
                map.forEach((key, each) -> all.put(String.valueOf(key), plain(each)));
                yield all;
            }
            default -> value.toString();
        };
    }

    /** {@code P1Y2M} or {@code P1DT2H}; a working day has no ISO form and is given as a number of days. */
    static String iso(Span span) {
        Span months = span.in(SpanUnit.MONTH);
        if (months != null) {
            Period period = Period.ofMonths(months.amount().intValue()).normalized();
            return period.isZero() ? "P0M" : period.toString();
        }
        Span seconds = span.in(SpanUnit.SECOND);
        BigDecimal whole =
                seconds == null ? span.amount().multiply(BigDecimal.valueOf(24 * 60 * 60)) : seconds.amount();
        BigDecimal nanos = whole.movePointRight(9);
        return iso(Duration.ofSeconds(0)
                .plusSeconds(whole.longValue())
                .plusNanos(nanos.remainder(BigDecimal.valueOf(1_000_000_000)).longValue()));
    }

    private static String iso(Duration duration) {
        String sign = duration.isNegative() ? "-" : "";
        Duration size = duration.abs();
        Duration clock = size.minusDays(size.toDays());
        String days = size.toDays() == 0 ? "" : size.toDays() + "D";
        String rest = clock.isZero() ? "" : clock.toString().substring(1);
        return days.isEmpty() && rest.isEmpty() ? "PT0S" : sign + "P" + days + rest;
    }
}
