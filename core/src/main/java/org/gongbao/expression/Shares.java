package org.gongbao.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount by weights so that the parts add up to it exactly. */
final class Shares {

    private Shares() {}

    static List<BigDecimal> of(BigDecimal total, List<BigDecimal> weights, BigDecimal sum, int decimals) {
        List<BigDecimal> exact = weights.stream()
                .map(weight -> total.multiply(weight).divide(sum, Numbers.PRECISION))
                .toList();
        List<BigDecimal> parts = new ArrayList<>(exact.stream()
                .map(share -> share.setScale(decimals, RoundingMode.FLOOR))
                .toList());
        BigDecimal left = total.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        List<Integer> byRemainder = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).subtract(parts.get(i)))
                        .reversed())
                .toList();
        for (int i : byRemainder) {
            BigDecimal more = left.min(step);
            parts.set(i, parts.get(i).add(more));
            left = left.subtract(more);
        }
        return List.copyOf(parts);
    }
}
