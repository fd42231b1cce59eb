package org.gongbao.proofread;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;

/** Two entries of a register whose areas are the same to the last decimal, one after the other. */
final class RepeatedMeasures implements Check {

    private static final Pattern AREA = Pattern.compile("面积\\s*(?:为)?(?:约)?\\s*(\\d{3,}\\.\\d{2})\\s*(?:平方米|亩|公顷|㎡)");

    private record Measure(BigDecimal value, List<LineRange> lines) {}

    @Override
    public List<Finding> look(Manuscript text) {
        List<Measure> measures = new ArrayList<>();
        for (Passage passage : text.passages()) {
            Matcher area = AREA.matcher(passage.text());
            while (area.find()) {
                measures.add(new Measure(new BigDecimal(area.group(1)), text.linesOf(passage.lines(), area.group(1))));
            }
        }
        text.tables()
                .forEach(table -> table.rows().forEach(row -> {
                    Matcher area = AREA.matcher(String.join(" ", row.cells()));
                    while (area.find()) {
                        measures.add(new Measure(new BigDecimal(area.group(1)), row.lines()));
                    }
                }));
        List<Finding> findings = new ArrayList<>();
        Map<List<BigDecimal>, Integer> seen = new HashMap<>();
        for (int i = 0; i + 1 < measures.size(); i++) {
            List<BigDecimal> pair = List.of(measures.get(i).value, measures.get(i + 1).value);
            Integer before = seen.putIfAbsent(pair, i);
            if (before != null && before < i - 1 && pair.getFirst().compareTo(pair.getLast()) != 0) {
                List<LineRange> lines = new ArrayList<>();
                for (int at : new int[] {before, before + 1, i, i + 1}) {
                    lines.addAll(measures.get(at).lines);
                }
                findings.add(new Finding(
                        FindingCode.REPEATED_MEASURES,
                        List.of(pair.getFirst().toPlainString() + "、"
                                + pair.getLast().toPlainString()),
                        lines));
            }
        }
        return findings;
    }
}
