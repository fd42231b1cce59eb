package org.gongbao.expression;

import java.util.List;
import org.gongbao.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an input cell of a decision table.
 *
 * @param negated whether {@code not(…)} (非) surrounds the tests
 * @param tests one of them has to hold; empty for {@code -}, which every value passes, a missing one too
 * @param text as it stands in the file, for explanations
 */
public record UnaryTests(Location location, boolean negated, List<Test> tests, String text) {

    public UnaryTests {
        tests = List.copyOf(tests);
    }

    public boolean isAny() {
        return tests.isEmpty();
    }

    /** One test of a cell. */
    public sealed interface Test {}

    /** {@code < 5万}; a plain value is {@link Expression.Relation#EQUAL}. */
    public record Compare(Expression.Relation relation, Expression value) implements Test {}

    /** {@code [5万..10万)}; a missing end is open to infinity. */
    public record Interval(
            @Nullable Expression low,
            boolean lowIncluded,
            @Nullable Expression high,
            boolean highIncluded) implements Test {}

    /** A condition over {@code ?} and the other inputs. */
    public record Condition(Expression condition) implements Test {}
}
