package org.gongbao.proofread;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.proofread.Sheet.Kind;
import org.gongbao.proofread.Sheet.Line;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the columns above a row of 小计 or 合计. A printed sum is wrong only where another column of the same row adds
 * up, which shows that the rows are all there, or where it misses by little.
 */
final class TableSums implements Check {

    /** A sum that misses by more is no sum of what was read. */
    private static final BigDecimal NEAR = new BigDecimal("0.2");

    private record Miss(int column, BigDecimal printed, BigDecimal added) {}

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        text.tables().forEach(table -> {
            Sheet sheet = Sheet.of(table);
            int from = 0;
            for (int i = 0; i < sheet.lines().size(); i++) {
                Line line = sheet.lines().get(i);
                if (line.row().header()) {
                    from = i + 1;
                } else if (line.kind() != Kind.ENTRY) {
                    check(sheet, from, i, findings);
                    from = line.kind() == Kind.TOTAL ? i + 1 : from;
                }
            }
        });
        return findings;
    }

    private static void check(Sheet sheet, int from, int at, List<Finding> findings) {
        Line total = sheet.lines().get(at);
        List<Miss> misses = new ArrayList<>();
        List<String> stray = new ArrayList<>();
        int agreeing = 0;
        for (int column = 0; column < sheet.width(); column++) {
            BigDecimal printed = total.value(column);
            if (printed == null) {
                continue;
            }
            List<BigDecimal> sums = sums(sheet, from, at, column);
            if (sums.isEmpty()) {
                if (isBare(sheet, from, at, column)) {
                    stray.add(total.cell(column));
                }
                continue;
            }
            if (sums.stream().anyMatch(sum -> sum.compareTo(printed) == 0)) {
                agreeing++;
            } else {
                misses.add(new Miss(column, printed, nearest(sums, printed)));
            }
        }
        // Where another column adds up, the row is a row of totals indeed.
        if (agreeing > 0 && total.kind() == Kind.TOTAL) {
            stray.forEach(cell -> findings.add(new Finding(
                    FindingCode.STRAY_TOTAL, List.of(cell), total.row().lines())));
        }
        for (Miss miss : misses) {
            BigDecimal off = miss.added.subtract(miss.printed).abs();
            boolean near = off.compareTo(miss.printed.abs().multiply(NEAR)) <= 0;
            boolean rounding = off.compareTo(new BigDecimal("0.05")) <= 0 && miss.printed.scale() > 0;
            if (near && !rounding && (agreeing >= misses.size() || misses.size() == 1)) {
                findings.add(new Finding(
                        FindingCode.COLUMN_SUM,
                        List.of(total.cell(miss.column), miss.added.toPlainString()),
                        lines(sheet, from, at)));
            }
        }
    }

    /** Whether the column holds words alone above its total. */
    private static boolean isBare(Sheet sheet, int from, int at, int column) {
        int words = 0;
        for (int i = from; i < at; i++) {
            Line line = sheet.lines().get(i);
            if (line.value(column) != null) {
                return false;
            }
            words += line.cell(column).isBlank() ? 0 : 1;
        }
        return words > 1;
    }

    private static List<LineRange> lines(Sheet sheet, int from, int at) {
        List<LineRange> lines = new ArrayList<>(sheet.lines().get(at).row().lines());
        for (int i = from; i < at; i++) {
            lines.addAll(sheet.lines().get(i).row().lines());
        }
        return lines;
    }

    /** What the printed sum may be the sum of: the entries, those since the last subtotal, or the subtotals. */
    private static List<BigDecimal> sums(Sheet sheet, int from, int at, int column) {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal since = BigDecimal.ZERO;
        BigDecimal subtotals = BigDecimal.ZERO;
        BigDecimal largest = BigDecimal.ZERO;
        int entries = 0;
        int recent = 0;
        int sub = 0;
        boolean clean = true;
        for (int i = from; i < at; i++) {
            Line line = sheet.lines().get(i);
            BigDecimal value = line.value(column);
            if (value == null) {
                clean &= Sheet.tight(line.cell(column)).isEmpty() || line.row().header();
                continue;
            }
            if (line.kind() == Kind.SUBTOTAL) {
                subtotals = subtotals.add(value);
                sub++;
                since = BigDecimal.ZERO;
                recent = 0;
                continue;
            }
            largest = largest.max(value);
            all = all.add(value);
            since = since.add(value);
            entries++;
            recent++;
        }
        @Nullable BigDecimal printed = sheet.lines().get(at).value(column);
        // A total that is smaller than an entry is a mean or a rate.
        if (!clean || entries < 2 || printed == null || printed.compareTo(largest) < 0) {
            return List.of();
        }
        List<BigDecimal> sums = new ArrayList<>(List.of(all));
        if (recent > 0) {
            sums.add(since);
        }
        if (sub > 0) {
            sums.add(subtotals);
            sums.add(subtotals.add(since));
        }
        return sums;
    }

    private static BigDecimal nearest(List<BigDecimal> sums, BigDecimal printed) {
        return sums.stream()
                .min(java.util.Comparator.comparing(sum -> sum.subtract(printed).abs()))
                .orElseThrow();
    }
}
