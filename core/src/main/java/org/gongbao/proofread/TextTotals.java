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

/** A total that the text states, held against the total of the column of that name: 合作社共计204.79万元. */
final class TextTotals implements Check {

    private static final Pattern STATED = Pattern.compile(
            "(?<name>[\\u4e00-\\u9fa5、]{3,20}?)(?:补贴|补助|资金|投资)?(?:共计|合计|总计)(?<value>\\d+(?:\\.\\d+)?)(?<unit>万元|元|亩|吨|户|人)");
    private static final double ALIKE = 0.75;
    private static final int HEADER_ROWS = 2;

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : text.passages()) {
            Matcher stated = STATED.matcher(passage.text());
            while (stated.find()) {
                List<LineRange> lines = text.linesOf(passage.lines(), stated.group());
                text.tables().forEach(table -> look(table, stated.group("name"), stated, lines, findings));
            }
        }
        return findings;
    }

    private static void look(Table table, String name, Matcher stated, List<LineRange> lines, List<Finding> findings) {
        Sheet sheet = Sheet.of(table);
        BigDecimal value = new BigDecimal(stated.group("value"));
        for (int column = 1; column < sheet.width(); column++) {
            String heading = heading(sheet, column, name);
            Sheet.Line total = sheet.lines().getLast();
            BigDecimal printed = total.value(column);
            if (heading.isEmpty() || total.kind() != Sheet.Kind.TOTAL || printed == null) {
                continue;
            }
            int at = column;
            boolean elsewhere = sheet.lines().stream()
                    .map(line -> line.value(at))
                    .anyMatch(cell -> cell != null && cell.compareTo(value) == 0);
            if (!elsewhere) {
                List<LineRange> both = new ArrayList<>(lines);
                both.addAll(total.row().lines());
                findings.add(new Finding(
                        FindingCode.TEXT_TOTAL, List.of(stated.group(), heading, total.cell(column)), both));
            }
        }
    }

    /** What heads a column, where that is the name; empty elsewhere. */
    private static String heading(Sheet sheet, int column, String name) {
        for (int i = 0; i < Math.min(HEADER_ROWS, sheet.lines().size()); i++) {
            String heading = Sheet.tight(sheet.lines().get(i).cell(column));
            if (heading.length() > 3 && Words.alike(heading, name) >= ALIKE) {
                return heading;
            }
        }
        return "";
    }
}
