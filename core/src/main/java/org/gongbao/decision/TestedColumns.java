package org.gongbao.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.Expression;
import org.gongbao.expression.UnaryTests;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table as compiled code tests them.
 *
 * @param inputs where each input stands among the values
 * @param positions where the value of each column stands: that of an input, or behind the inputs a computed one
 * @param computed the expressions of the columns that are more than the name of an input
 * @param classes of the constants that the plain cells of each column compare with; null where there are none
 */
record TestedColumns(
        Logic.Table table,
        Map<String, Integer> inputs,
        List<Integer> positions,
        List<Expression> computed,
        List<@Nullable Class<?>> classes) {

    /** More rows are better searched than walked; their code would also outgrow what the JVM compiles. */
    private static final int FEW_ROWS = 16;

    private static final int FEW_TESTS = 200;

    static TestedColumns of(Logic.Table table, List<Decision.Variable> inputs) {
        Map<String, Integer> places = new LinkedHashMap<>();
        inputs.forEach(input -> places.put(input.name(), places.size()));
        List<Integer> positions = new ArrayList<>();
        List<Expression> computed = new ArrayList<>();
        List<@Nullable Class<?>> classes = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            Integer place =
                    table.columns().get(column) instanceof Expression.Name name ? places.get(name.name()) : null;
            if (place == null) {
                place = places.size() + computed.size();
                computed.add(table.columns().get(column));
            }
            positions.add(place);
            classes.add(constantClass(table, column));
        }
        return new TestedColumns(table, Map.copyOf(places), positions, computed, classes);
    }

    /**
     * The values that cells are tested with: the inputs, and behind them those of the computed columns.
     *
     * @throws org.gongbao.expression.EvaluationFailed where a column cannot be computed
     */
    @Nullable
    Object[] values(@Nullable Object[] given) {
        if (computed.isEmpty()) {
            return given;
        }
        @Nullable Object[] values = Arrays.copyOf(given, given.length + computed.size());
        for (int i = 0; i < computed.size(); i++) {
            values[given.length + i] = Evaluator.value(computed.get(i), name -> named(name, given));
        }
        return values;
    }

    /** What an expression reads under this name; null where it is missing. */
    @Nullable
    Object named(String name, @Nullable Object[] values) {
        Integer place = inputs.get(name);
        return place == null ? null : values[place];
    }

    boolean isSmall() {
        long tests = table.rows().stream()
                .flatMap(row -> row.tests().stream())
                .mapToLong(cell -> cell.tests().size())
                .sum();
        return table.rows().size() <= FEW_ROWS && tests <= FEW_TESTS;
    }

    /** Whether a cell only compares its value with constants of the column's class. */
    boolean isPlain(Logic.Row row, int column) {
        Class<?> type = classes.get(column);
        return constantClasses(row.tests().get(column)).stream().allMatch(each -> each != null && each == type);
    }

    /**
     * How many cells of a row are plain before the first that is not. A cell that fails keeps those behind it from being
     * computed, and those before it from nothing: only by these first cells may a row be passed over.
     */
    int plain(Logic.Row row) {
        int column = 0;
        while (column < row.tests().size() && isPlain(row, column)) {
            column++;
        }
        return column;
    }

    private static @Nullable Class<?> constantClass(Logic.Table table, int column) {
        for (Logic.Row row : table.rows()) {
            List<@Nullable Class<?>> classes =
                    row.otherwise() ? List.of() : constantClasses(row.tests().get(column));
            if (!classes.isEmpty() && classes.getFirst() != null) {
                return classes.getFirst();
            }
        }
        return null;
    }

    /** The class of each constant that a cell compares with, null for what is more than such a comparison. */
    private static List<@Nullable Class<?>> constantClasses(UnaryTests cell) {
        List<@Nullable Class<?>> classes = new ArrayList<>();
        for (UnaryTests.Test test : cell.tests()) {
            switch (test) {
                case UnaryTests.Compare compare -> {
                    boolean orders = compare.relation() != Expression.Relation.EQUAL
                            && compare.relation() != Expression.Relation.NOT_EQUAL;
                    classes.add(constantClass(compare.value(), orders));
                }
                case UnaryTests.Interval interval -> {
                    if (interval.low() != null) {
                        classes.add(constantClass(interval.low(), true));
                    }
                    if (interval.high() != null) {
                        classes.add(constantClass(interval.high(), true));
                    }
                }
                case UnaryTests.Condition condition -> classes.add(null);
            }
        }
        return classes;
    }

    private static @Nullable Class<?> constantClass(Expression expression, boolean orders) {
        return expression instanceof Expression.Constant constant
                ? switch (constant.value()) {
                    case BigDecimal number -> BigDecimal.class;
                    case String text -> String.class;
                    case LocalDate day -> LocalDate.class;
                    case Boolean truth when !orders -> Boolean.class;
                    case null, default -> null;
                }
                : null;
    }
}
