package org.gongbao.expression;

import java.math.BigDecimal;

/**
 * A unit of measure. Two units of one dimension differ by an exact factor and convert into each other; units of
 * different dimensions never meet: adding 亩 to 元 is an error.
 *
 * @param name as printed: 元, 亩, 公顷, 人; empty for a bare number
 * @param dimension the name of the dimension's base unit: 公顷 is of the dimension 亩
 * @param factor how many base units one of this is: 15 for 公顷
 */
public record Unit(String name, String dimension, BigDecimal factor) {

    /** A bare number: a count without a noun, a rate, a percentage. */
    public static final Unit NONE = new Unit("", "", BigDecimal.ONE);

    /** A unit that is a dimension of its own. */
    public static Unit of(String name) {
        return new Unit(name, name, BigDecimal.ONE);
    }

    /** Whether there can be less than nothing of it: bare numbers and degrees, but no money, area or head count. */
    public boolean isSigned() {
        return name.isEmpty() || name.equals("℃") || name.equals("度");
    }
}
