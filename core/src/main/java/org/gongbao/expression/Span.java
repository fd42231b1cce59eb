package org.gongbao.expression;

import java.math.BigDecimal;

/** A duration in the unit the text prints: 30分钟, 5工作日, 3月. */
public record Span(BigDecimal amount, SpanUnit unit) {

    @Override
    public String toString() {
        return amount.toPlainString() + unit.printed();
    }
}
