package org.gongbao.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Locale;

/** Dates, times and durations as ISO and DMN write them. */
final class IsoText {

    /** FEEL's years have up to nine digits and no plus. */
    static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 9, SignStyle.NORMAL)
            .appendLiteral('-')
            .appendValue(ChronoField.MONTH_OF_YEAR, 2)
            .appendLiteral('-')
            .appendValue(ChronoField.DAY_OF_MONTH, 2)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** With an offset, with the name of a time zone behind {@code @}, or with neither. */
    static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .optionalStart()
            .appendLiteral('@')
            .appendZoneRegionId()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter(Locale.ROOT);

    private IsoText() {}

    /** Always with seconds; a time zone's name stands behind {@code @}. */
    static String of(Temporal value) {
        return switch (value) {
            case LocalTime time -> DateTimeFormatter.ISO_LOCAL_TIME.format(time);
            case OffsetTime time -> DateTimeFormatter.ISO_OFFSET_TIME.format(time);
            case LocalDate day -> DATE.format(day);
            case LocalDateTime moment -> LOCAL.format(moment);
            case ZonedDateTime moment ->
                LOCAL.format(moment) + (moment.getZone() instanceof ZoneOffset ? "" : "@") + moment.getZone();
            default -> value.toString();
        };
    }

    /** {@code P1Y2M} or {@code P1DT2H}; a working day has no ISO form and counts as a day. */
    static String of(Span span) {
        Span months = span.in(SpanUnit.MONTH);
        if (months != null) {
            Period period = Period.ofMonths(months.amount().intValue()).normalized();
            return period.isZero() ? "P0M" : period.isNegative() ? "-" + period.negated() : period.toString();
        }
        Span clock = span.in(SpanUnit.SECOND);
        BigDecimal seconds = clock == null
                ? span.amount().multiply(BigDecimal.valueOf(Duration.ofDays(1).toSeconds()))
                : clock.amount();
        BigDecimal nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9);
        return of(Duration.ofSeconds(seconds.longValue(), nanos.longValue()));
    }

    private static String of(Duration duration) {
        Duration size = duration.abs();
        Duration rest = size.minusDays(size.toDays());
        String days = size.toDays() == 0 ? "" : size.toDays() + "D";
        String hours = rest.isZero() ? "" : rest.toString().substring(1);
        return size.isZero() ? "PT0S" : (duration.isNegative() ? "-P" : "P") + days + hours;
    }
}
