package org.gongbao.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a value may be. A value is a plain Java object, {@code null} where a fact is missing:
 *
 * <ul>
 *   <li>{@link Quantity}: {@link java.math.BigDecimal}, in the type's unit
 *   <li>{@link Text}, {@link Choice}: {@link String}
 *   <li>{@link Bool}: {@link Boolean}
 *   <li>{@link Date}: {@link java.time.LocalDate}
 *   <li>{@link Time}: {@link java.time.LocalTime}, {@link java.time.OffsetTime} or {@link ZoneTime}
 *   <li>{@link DateTime}: {@link java.time.LocalDateTime} or {@link java.time.ZonedDateTime}
 *   <li>{@link Duration}: {@link Span}
 *   <li>{@link ListOf}: {@link List}
 *   <li>{@link Context}: {@link Map} from field name to value
 * </ul>
 */
public sealed interface Type {

    /** A number in this unit: 元, 亩, 人, or {@link Unit#NONE} for a bare number, a rate or a percentage. */
    record Quantity(Unit unit) implements Type {}

    record Text() implements Type {}

    /**
     * One of these words.
     *
     * @param values in the order of the file; where {@code ordered}, the lowest first, e.g. Ⅳ级 &lt; Ⅲ级 &lt; Ⅱ级 &lt; Ⅰ级
     */
    record Choice(List<String> values, boolean ordered) implements Type {
        public Choice {
            values = List.copyOf(values);
        }
    }

    record Bool() implements Type {}

    record Date() implements Type {}

    record Time() implements Type {}

    record DateTime() implements Type {}

    record Duration(SpanUnit unit) implements Type {}

    record ListOf(Type element) implements Type {}

    /** A structure with named fields, in their order. */
    record Context(Map<String, Type> fields) implements Type {
        public Context {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** Known only at run time: an input that a DMN file leaves untyped. Never in a regulation file. */
    record Any() implements Type {}
}
