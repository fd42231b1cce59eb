package org.gongbao.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.expression.Expression;
import org.gongbao.expression.UnaryTests;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that compares facts with constants of one class each.
 *
 * @param positions where each column's fact stands among the inputs
 * @param classes of each column's constants; null where every cell lets everything pass
 */
record TestedColumns(Logic.Table table, List<Integer> positions, List<@Nullable Class<?>> classes) {

    /** More rows are better searched than walked; their code would also outgrow what the JVM compiles. */
    private static final int FEW_ROWS = 16;

    private static final int FEW_TESTS = 200;

    /** @return null where the table does more than compare facts with constants */
    static @Nullable TestedColumns of(Logic.Table table, List<String> inputs) {
        List<Integer> positions = new ArrayList<>();
        List<@Nullable Class<?>> classes = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            int position =
                    table.columns().get(column) instanceof Expression.Name name ? inputs.indexOf(name.name()) : -1;
            List<Object> constants = new ArrayList<>();
            for (Logic.Row row : table.rows()) {
                if (!constants(row.tests().get(column), constants)) {
                    return null;
                }
            }
            Class<?> type = constants.isEmpty() ? null : constants.getFirst().getClass();
            if (position < 0 || constants.stream().anyMatch(constant -> constant.getClass() != type)) {
                return null;
            }
            positions.add(position);
            classes.add(type);
        }
        return new TestedColumns(table, positions, classes);
    }

    boolean isSmall() {
        long tests = table.rows().stream()
                .flatMap(row -> row.tests().stream())
                .mapToLong(cell -> cell.tests().size())
                .sum();
        return table.rows().size() <= FEW_ROWS && tests <= FEW_TESTS;
    }

    private static boolean constants(UnaryTests cell, List<Object> constants) {
        return cell.tests().stream().allMatch(test -> switch (test) {
            case UnaryTests.Compare compare ->
                constant(compare.value(), constants)
                        && (compare.relation() == Expression.Relation.EQUAL
                                || compare.relation() == Expression.Relation.NOT_EQUAL
                                || !(constants.getLast() instanceof Boolean));
            case UnaryTests.Interval interval ->
                (interval.low() == null || constant(interval.low(), constants))
                        && (interval.high() == null || constant(interval.high(), constants))
                        && !(interval.low() == null && interval.high() == null)
                        && !(constants.getLast() instanceof Boolean);
            case UnaryTests.Condition condition -> false;
        });
    }

    private static boolean constant(Expression expression, List<Object> constants) {
        if (expression instanceof Expression.Constant constant
                && (constant.value() instanceof BigDecimal
                        || constant.value() instanceof String
                        || constant.value() instanceof Boolean
                        || constant.value() instanceof LocalDate)) {
            constants.add(constant.value());
            return true;
        }
        return false;
    }
}
