package org.gongbao.dmn;

import java.util.Objects;
import org.gongbao.expression.Expression;
import org.gongbao.expression.Type;
import org.gongbao.expression.UnaryTests;
import org.gongbao.problem.Location;

/** What the inputValues of a column or the outputValues of an output let through; every other value becomes null. */
record AllowedValues(UnaryTests tests) {

    /** The value if it is let through, else null. */
    Expression of(Expression value) {
        Location at = value.location();
        Expression nothing = new Expression.Constant(at, null, new Type.Any());
        if (value instanceof Expression.Constant constant && isOfConstants(tests)) {
            return lists(constant) ? value : nothing;
        }
        return new Expression.Conditional(at, new Expression.In(at, value, tests), value, nothing);
    }

    /** Whether a cell only names values that are let through: it meets a value outside as it meets null. */
    boolean hasAllOf(UnaryTests cell) {
        return isOfConstants(tests)
                && isOfConstants(cell)
                && cell.tests().stream()
                        .allMatch(test -> test instanceof UnaryTests.Compare compare
                                && compare.value() instanceof Expression.Constant constant
                                && lists(constant));
    }

    private boolean lists(Expression.Constant wanted) {
        return tests.tests().stream()
                .anyMatch(test -> test instanceof UnaryTests.Compare compare
                        && compare.value() instanceof Expression.Constant constant
                        && Objects.equals(constant.value(), wanted.value()));
    }

    private static boolean isOfConstants(UnaryTests tests) {
        return !tests.negated()
                && tests.tests().stream()
                        .allMatch(test -> test instanceof UnaryTests.Compare compare
                                && compare.relation() == Expression.Relation.EQUAL
                                && compare.value() instanceof Expression.Constant constant
                                && constant.value() != null);
    }
}
