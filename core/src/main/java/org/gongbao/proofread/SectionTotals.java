package org.gongbao.proofread;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Table;
import org.gongbao.proofread.Sheet.Line;
import org.jspecify.annotations.Nullable;

/** Adds up what stands below a row that heads a section of a table with its total: 二、就业项目 713. */
final class SectionTotals implements Check {

    private static final Pattern SECTION = Pattern.compile("[一二三四五六七八九十]{1,3}、.+");

    /** @param total the first number of the heading row */
    private record Section(Line head, BigDecimal total, int column, List<Line> entries) {
        @Nullable
        BigDecimal added() {
            BigDecimal sum = BigDecimal.ZERO;
            for (Line entry : entries) {
                BigDecimal value = entry.value(column);
                if (value == null) {
                    return null;
                }
                sum = sum.add(value);
            }
            return sum;
        }
    }

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        text.tables().forEach(table -> look(table, findings));
        return findings;
    }

    /** Sections that add up show that the rest should. */
    private static void look(Table table, List<Finding> findings) {
        List<Section> sections = sections(table).stream()
                .filter(section -> !section.entries.isEmpty())
                .toList();
        long right = sections.stream().filter(SectionTotals::addsUp).count();
        for (Section section : sections) {
            BigDecimal added = section.added();
            if (right > 1 && added != null && !addsUp(section)) {
                List<LineRange> lines = new ArrayList<>(section.head.row().lines());
                section.entries.forEach(entry -> lines.addAll(entry.row().lines()));
                findings.add(new Finding(
                        FindingCode.SECTION_SUM,
                        List.of(
                                Sheet.tight(section.head.cell(0)),
                                section.total.toPlainString(),
                                added.toPlainString()),
                        lines));
            }
        }
    }

    private static boolean addsUp(Section section) {
        BigDecimal added = section.added();
        return added != null && added.compareTo(section.total) == 0;
    }

    private static List<Section> sections(Table table) {
        List<Section> sections = new ArrayList<>();
        for (Line line : Sheet.of(table).lines()) {
            int column = firstNumber(line);
            if (SECTION.matcher(Sheet.tight(line.cell(0))).matches() && column > 0) {
                sections.add(new Section(line, number(line, column), column, new ArrayList<>()));
            } else if (!sections.isEmpty() && line.kind() == Sheet.Kind.ENTRY && line.value(0) != null) {
                sections.getLast().entries.add(line);
            }
        }
        return sections;
    }

    private static BigDecimal number(Line line, int column) {
        BigDecimal value = line.value(column);
        return value == null ? BigDecimal.ZERO : value;
    }

    private static int firstNumber(Line line) {
        for (int i = 1; i < line.values().size(); i++) {
            if (line.values().get(i) != null) {
                return i;
            }
        }
        return -1;
    }
}
