package org.gongbao.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as people read them. */
public final class ValueText {

    private ValueText() {}

    /** With the unit of the type: 50000元, 2026年3月1日, 是. */
    public static String of(Type type, @Nullable Object value) {
        if (value instanceof BigDecimal number && type instanceof Type.Quantity quantity) {
            return Numbers.text(number) + quantity.unit().name();
        }
        if (value instanceof List<?> list) {
            Type element = type instanceof Type.ListOf of ? of.element() : type;
            return list.stream().map(each -> of(element, each)).collect(Collectors.joining("、"));
        }
        return switch (value) {
            case null -> "—";
            case Boolean truth -> truth ? "是" : "否";
            case LocalDate day -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + "：" + of(new Type.Any(), entry.getValue()))
                        .collect(Collectors.joining("，"));
            case Span span -> span.toString();
            default -> plain(value);
        };
    }

    /** As DMN's {@code string()} prints it; durations and dates in ISO form. */
    public static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case BigDecimal number -> Numbers.text(number);
            case Span span -> IsoText.of(span);
            case Temporal temporal -> IsoText.of(temporal);
            default -> value.toString();
        };
    }
}
