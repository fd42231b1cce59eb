package org.gongbao.proofread;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Table;
import org.gongbao.parse.Numerals;
import org.gongbao.proofread.Sheet.Line;

/** Follows the running numbers (序号) of a table: one that is left out or given twice. */
final class ListNumbers implements Check {

    private static final int FEWEST = 4;
    private static final int LARGEST_JUMP = 9;

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        text.tables().forEach(table -> {
            sections(table, findings);
            look(table, findings);
        });
        return findings;
    }

    private static final Pattern LABEL = Pattern.compile("^([一二三四五六七八九十]{1,2})、(.{2,})$");

    /** The sections of a table, 一、… 二、…; one may be printed again at the top of a page. */
    private static void sections(Table table, List<Finding> findings) {
        int last = 0;
        String name = "";
        for (Table.Row row : table.rows()) {
            Matcher label = LABEL.matcher(
                    row.cells().isEmpty() ? "" : Sheet.tight(row.cells().getFirst()));
            if (!label.matches()) {
                continue;
            }
            int number = Numerals.value(label.group(1));
            String own = label.group(2).replaceAll("[（(].*", "");
            boolean again = number <= last && number > 1 && Words.alike(own, name) < 0.5;
            if (again) {
                findings.add(new Finding(FindingCode.NUMBERING_REPEATED, List.of(label.group(1) + "、"), row.lines()));
            }
            last = Math.max(number == 1 ? 1 : last, number);
            name = own;
        }
    }

    private static void look(Table table, List<Finding> findings) {
        List<Finding> found = new ArrayList<>();
        int last = 0;
        int steps = 0;
        Line before = null;
        for (Line line : Sheet.of(table).lines()) {
            BigDecimal printed = line.value(0);
            if (printed == null || printed.scale() > 0 || printed.signum() <= 0 || printed.precision() > 4) {
                continue;
            }
            int number = printed.intValueExact();
            if (number == last + 1) {
                steps++;
            } else if (before != null && number == last && differ(before, line)) {
                found.add(new Finding(FindingCode.NUMBERING_REPEATED, List.of(line.cell(0)), lines(before, line)));
            } else if (before != null && number > last && number - last <= LARGEST_JUMP) {
                found.add(new Finding(
                        FindingCode.NUMBERING_SKIPPED,
                        List.of(String.valueOf(last), String.valueOf(number)),
                        lines(before, line)));
            } else if (before != null && number != 1 && number != last) {
                // Numbers that go back are no running numbers.
                return;
            }
            last = number;
            before = line;
        }
        if (steps >= FEWEST && steps >= 4 * found.size()) {
            findings.addAll(found);
        }
    }

    /** A row that a page break cut in two bears its number twice. */
    private static boolean differ(Line one, Line other) {
        boolean bothNamed = !one.cell(1).isBlank()
                && !other.cell(1).isBlank()
                && !one.cell(1).equals(other.cell(1));
        return bothNamed || (numbers(one) > 3 && numbers(other) > 3);
    }

    private static long numbers(Line line) {
        return line.values().stream().filter(java.util.Objects::nonNull).count();
    }

    private static List<LineRange> lines(Line one, Line other) {
        List<LineRange> lines = new ArrayList<>(one.row().lines());
        lines.addAll(other.row().lines());
        return lines;
    }
}
