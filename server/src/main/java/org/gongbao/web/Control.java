package org.gongbao.web;

import java.util.List;
import org.gongbao.expression.Type;

/**
 * How a form asks for a value of a type.
 *
 * @param kind {@code choice}, {@code truth}, {@code date}, {@code moment}, {@code number} or {@code text}
 * @param options what can be chosen; empty where anything may be typed
 * @param unit that the value is in; empty for none
 */
record Control(String kind, List<String> options, String unit) {

    private static final List<String> TRUTHS = List.of("是", "否");

    static Control of(Type type) {
        return switch (type) {
            case Type.Choice choice -> new Control("choice", choice.values(), "");
            case Type.Bool bool -> new Control("truth", TRUTHS, "");
            case Type.Date date -> new Control("date", List.of(), "");
            case Type.DateTime dateTime -> new Control("moment", List.of(), "");
            case Type.Quantity quantity ->
                new Control("number", List.of(), quantity.unit().name());
            case Type.Duration duration ->
                new Control("number", List.of(), duration.unit().printed());
            default -> new Control("text", List.of(), "");
        };
    }
}
