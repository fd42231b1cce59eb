package org.gongbao.expression;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.gongbao.problem.Location;
import org.gongbao.problem.Problem;
import org.gongbao.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Dates, times and durations as text: printed in a document, or in the ISO form that DMN uses. */
final class TemporalText {

    private TemporalText() {}

    /** A date, time or date and time that stands at an offset of a text. */
    record Found(int to, Supplier reader) {
        Object value() {
            return reader.get();
        }
    }

    /** Reads what was found; throws {@link DateTimeException} where there is no such day or hour. */
    interface Supplier {
        Object get();
    }

    /** {@code 2026-03-01}, {@code 2026年3月1日}, {@code 09:30}, {@code 2026-03-01T09:30}; null where none stands here. */
    static @Nullable Found printed(String text, int from) {
        int[] at = {from};
        int first = digits(text, at, 4);
        if (first < 0) {
            return null;
        }
        if (at[0] - from == 4 && at[0] < text.length()) {
            char between = text.charAt(at[0]);
            char last = between == '年' ? '月' : between;
            if (between == '-' || between == '年') {
                at[0]++;
                int month = digits(text, at, 2);
                if (month >= 0 && at[0] < text.length() && text.charAt(at[0]) == last) {
                    at[0]++;
                    int day = digits(text, at, 2);
                    boolean closed = between == '-' || at[0] < text.length() && text.charAt(at[0]) == '日';
                    if (day >= 0 && closed) {
                        return withTime(text, between == '年' ? at[0] + 1 : at[0], first, month, day);
                    }
                }
            }
            return null;
        }
        return time(text, from);
    }

    private static Found withTime(String text, int to, int year, int month, int day) {
        if (to < text.length() && text.charAt(to) == 'T') {
            Found time = time(text, to + 1);
            if (time != null) {
                return new Found(
                        time.to(), () -> LocalDateTime.of(LocalDate.of(year, month, day), (LocalTime) time.value()));
            }
        }
        return new Found(to, () -> LocalDate.of(year, month, day));
    }

    private static @Nullable Found time(String text, int from) {
        int[] at = {from};
        int hour = digits(text, at, 2);
        if (hour < 0 || at[0] >= text.length() || Lexer.half(text.charAt(at[0])) != ':') {
            return null;
        }
        at[0]++;
        int before = at[0];
        int minute = digits(text, at, 2);
        if (minute < 0 || at[0] - before != 2) {
            return null;
        }
        int second = 0;
        if (at[0] < text.length() && Lexer.half(text.charAt(at[0])) == ':') {
            at[0]++;
            second = Math.max(0, digits(text, at, 2));
        }
        int seconds = second;
        return new Found(at[0], () -> LocalTime.of(hour, minute, seconds));
    }

    private static int digits(String text, int[] at, int most) {
        int from = at[0];
        int value = 0;
        while (at[0] < text.length() && at[0] - from < most && text.charAt(at[0]) >= '0' && text.charAt(at[0]) <= '9') {
            value = value * 10 + text.charAt(at[0]++) - '0';
        }
        return at[0] == from ? -1 : value;
    }

    static Expression constant(Location location, String iso) {
        Object value = any(iso);
        if (value == null) {
            throw new Parser.Stopped(Problem.at(location, ProblemCode.IMPOSSIBLE_DATE, iso));
        }
        return new Expression.Constant(location, value, type(value));
    }

    static Type type(Object value) {
        return switch (value) {
            case LocalDate day -> new Type.Date();
            case LocalTime time -> new Type.Time();
            case OffsetTime time -> new Type.Time();
            case ZoneTime time -> new Type.Time();
            case Span span -> new Type.Duration(span.unit());
            default -> new Type.DateTime();
        };
    }

    private static @Nullable Object any(String iso) {
        if (iso.startsWith("P") || iso.startsWith("-P")) {
            return duration(iso);
        }
        Object dateTime = iso.indexOf('T') > 0 ? dateTime(iso) : null;
        if (dateTime != null) {
            return dateTime;
        }
        LocalDate date = date(iso);
        return date != null ? date : time(iso);
    }

    static @Nullable LocalDate date(String iso) {
        try {
            return LocalDate.parse(iso, IsoText.DATE);
        } catch (DateTimeException notOne) {
            return null;
        }
    }

    static @Nullable Object time(String iso) {
        int at = iso.indexOf('@');
        if (at > 0) {
            try {
                return new ZoneTime(LocalTime.parse(iso.substring(0, at)), ZoneId.of(iso.substring(at + 1)));
            } catch (DateTimeException notOne) {
                return null;
            }
        }
        try {
            return LocalTime.parse(iso);
        } catch (DateTimeException notLocal) {
            try {
                return OffsetTime.parse(iso);
            } catch (DateTimeException notOne) {
                return null;
            }
        }
    }

    static @Nullable Object dateTime(String iso) {
        try {
            return IsoText.DATE_TIME.parseBest(iso, ZonedDateTime::from, LocalDateTime::from);
        } catch (DateTimeException notOne) {
            LocalDate date = date(iso);
            return date == null ? null : date.atStartOfDay();
        }
    }

    /** DMN has two kinds of durations: years and months, and days to seconds. */
    static @Nullable Span duration(String iso) {
        try {
            Period period = Period.parse(iso);
            if (iso.indexOf('D') < 0 && iso.indexOf('W') < 0) {
                return new Span(BigDecimal.valueOf(period.toTotalMonths()), SpanUnit.MONTH);
            }
        } catch (DateTimeException notMonths) {
            // days, hours, minutes or seconds: read below
        }
        try {
            Duration duration = Duration.parse(iso);
            BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
                    .add(BigDecimal.valueOf(duration.getNano(), 9))
                    .stripTrailingZeros();
            return new Span(seconds, SpanUnit.SECOND);
        } catch (DateTimeException notOne) {
            return null;
        }
    }
}
