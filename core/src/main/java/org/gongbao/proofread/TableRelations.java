package org.gongbao.proofread;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.Table;
import org.gongbao.proofread.Sheet.Kind;
import org.gongbao.proofread.Sheet.Line;
import org.jspecify.annotations.Nullable;

/**
 * Learns from the rows of a table which column is the sum of its neighbours or the product of two others, and reports
 * the rows that break what nearly all others keep. No heading is needed, so a torn head does no harm.
 */
final class TableRelations implements Check {

    private static final int FEWEST = 4;
    /** Of so many rows that keep a relation one may break it. */
    private static final int KEPT_FOR_ONE = 4;

    private static final int MOST_ROWS = 400;
    private static final int MOST_COLUMNS = 24;
    private static final BigDecimal ROUNDING = new BigDecimal("0.011");

    /** How a target column is made from others. */
    private sealed interface Relation {
        int target();

        /** Null where the row does not hold all numbers, or tells nothing because they are trivial. */
        @Nullable
        BigDecimal value(Line line);

        /** The same where trivial numbers tell enough. */
        default @Nullable BigDecimal anyValue(Line line) {
            return value(line);
        }

        FindingCode code();
    }

    private record Sum(int target, int from, int to) implements Relation {
        @Override
        public @Nullable BigDecimal value(Line line) {
            BigDecimal sum = BigDecimal.ZERO;
            int parts = 0;
            for (int column = from; column <= to; column++) {
                BigDecimal value = line.value(column);
                if (value == null && !line.cell(column).isBlank()) {
                    return null;
                }
                sum = value == null ? sum : sum.add(value);
                parts += value == null || value.signum() == 0 ? 0 : 1;
            }
            return parts < 2 ? null : sum;
        }

        @Override
        public FindingCode code() {
            return FindingCode.ROW_SUM;
        }
    }

    private record Product(int target, int left, int right) implements Relation {
        @Override
        public @Nullable BigDecimal value(Line line) {
            BigDecimal a = line.value(left);
            BigDecimal b = line.value(right);
            return a == null || b == null || isTrivial(a) || isTrivial(b) ? null : a.multiply(b);
        }

        private static boolean isTrivial(BigDecimal factor) {
            return factor.signum() == 0 || factor.compareTo(BigDecimal.ONE) == 0;
        }

        @Override
        public @Nullable BigDecimal anyValue(Line line) {
            BigDecimal a = line.value(left);
            BigDecimal b = line.value(right);
            return a == null || b == null ? null : a.multiply(b);
        }

        @Override
        public FindingCode code() {
            return FindingCode.ROW_PRODUCT;
        }
    }

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        text.tables().forEach(table -> look(table, findings));
        return findings;
    }

    private static void look(Table table, List<Finding> findings) {
        Sheet sheet = Sheet.of(table);
        List<Line> rows = sheet.lines().stream()
                .filter(line -> !line.row().header() && line.kind() == Kind.ENTRY)
                .limit(MOST_ROWS)
                .toList();
        int width = Math.min(MOST_COLUMNS, sheet.width());
        if (rows.size() <= FEWEST || width < 3) {
            return;
        }
        Set<Line> reported = new HashSet<>();
        for (int target = 0; target < width; target++) {
            for (Relation relation : relations(target, width)) {
                broken(rows, relation).stream()
                        .filter(reported::add)
                        .forEach(line -> findings.add(new Finding(
                                relation.code(),
                                List.of(line.cell(target(relation)), plain(relation.value(line))),
                                line.row().lines())));
            }
        }
    }

    private static int target(Relation relation) {
        return relation.target();
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    /** Sums of neighbours to the right or left, and products of two columns to the left. */
    private static List<Relation> relations(int target, int width) {
        List<Relation> relations = new ArrayList<>();
        for (int to = target + 2; to < width; to++) {
            relations.add(new Sum(target, target + 1, to));
        }
        for (int from = target - 2; from >= 0; from--) {
            relations.add(new Sum(target, from, target - 1));
        }
        for (int left = 0; left < target; left++) {
            for (int right = left + 1; right < target; right++) {
                relations.add(new Product(target, left, right));
            }
        }
        return relations;
    }

    /** Rows whose cells slipped by a column or two keep the relation there. */
    private static boolean keepsShifted(Line line, Relation relation) {
        for (int by = -2; by <= 2; by++) {
            Line shifted = line.shifted(by);
            BigDecimal printed = shifted.value(relation.target());
            BigDecimal value = relation.anyValue(shifted);
            if (printed != null
                    && value != null
                    && printed.subtract(value).abs().compareTo(ROUNDING) <= 0) {
                return true;
            }
        }
        return false;
    }

    private static List<Line> broken(List<Line> rows, Relation relation) {
        Set<BigDecimal> kept = new HashSet<>();
        int holds = 0;
        List<Line> broken = new ArrayList<>();
        for (Line line : rows) {
            BigDecimal printed = line.value(relation.target());
            BigDecimal value = relation.value(line);
            if (printed == null || value == null) {
                continue;
            }
            if (printed.subtract(value).abs().compareTo(ROUNDING) <= 0) {
                holds++;
                kept.add(printed);
            } else if (!keepsShifted(line, relation)) {
                broken.add(line);
            }
        }
        boolean learned = holds >= FEWEST && kept.size() >= 3 && broken.size() * KEPT_FOR_ONE <= holds;
        return learned ? broken : List.of();
    }
}
