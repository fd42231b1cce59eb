package org.gongbao.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongbao.expression.Comparisons;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.Expression.Operator;
import org.gongbao.problem.Location;
import org.jspecify.annotations.Nullable;

/** Makes one answer of those of all the rows that hit together. */
final class Aggregation {

    private Aggregation() {}

    /** @param answers at least one, except for a count or a list */
    static @Nullable Object of(HitPolicy policy, List<@Nullable Object> answers, Location location) {
        return switch (policy) {
            case COUNT -> different(answers);
            case SUM, MAX, MIN -> {
                Object total = answers.getFirst();
                for (Object answer : answers.subList(1, answers.size())) {
                    total = policy == HitPolicy.SUM
                            ? Evaluator.arithmetic(location, Operator.ADD, total, answer)
                            : further(policy, total, answer);
                }
                yield total;
            }
            default -> Collections.unmodifiableList(answers);
        };
    }

    /** DMN counts the different answers, not the rows. */
    private static BigDecimal different(List<@Nullable Object> answers) {
        List<@Nullable Object> different = new ArrayList<>();
        for (Object answer : answers) {
            if (different.stream().noneMatch(known -> Boolean.TRUE.equals(Comparisons.equal(known, answer)))) {
                different.add(answer);
            }
        }
        return BigDecimal.valueOf(different.size());
    }

    private static @Nullable Object further(HitPolicy policy, @Nullable Object total, @Nullable Object answer) {
        Integer order = total == null || answer == null ? null : Comparisons.order(answer, total);
        return order == null ? null : (policy == HitPolicy.MAX ? order > 0 : order < 0) ? answer : total;
    }
}
