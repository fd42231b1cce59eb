package org.gongbao.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A decision table as DMN text that every engine reads, with facts to ask it about; no two rows overlap. */
final class GeneratedTable {

    private static final int KINDS = 50;
    private static final int WIDTH = 10;
    private static final String SECOND_COLUMN =
            "<input id=\"n4\"><inputExpression id=\"e4\" typeRef=\"number\"><text>amount</text></inputExpression></input>\n";

    private GeneratedTable() {}

    /** The bands of a subsidy, or for many rows a text, an interval of an amount and a column of any value. */
    static byte[] dmn(int rows) {
        return dmn(rows, false);
    }

    /**
     * The same table with the ends of its intervals in two columns, for Flowable reads no interval.
     */
    static byte[] comparisons(int rows) {
        return dmn(rows, true);
    }

    private static byte[] dmn(int rows, boolean comparisons) {
        StringBuilder rules = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            rules.append("<rule id=\"r%d\"><inputEntry id=\"a%d\"><text>%s</text></inputEntry>"
                            .formatted(row, row, kind(rows, row)))
                    .append(comparisons ? comparisons(rows, row) : entry("b" + row, interval(rows, row)))
                    .append("<inputEntry id=\"c%d\"><text>-</text></inputEntry>".formatted(row))
                    .append("<outputEntry id=\"o%d\"><text>%d</text></outputEntry></rule>".formatted(row, 1000 + row));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="bench" name="bench" namespace="https://gongbao.org/bench">
                <inputData id="i1" name="kind"><variable id="v1" name="kind" typeRef="string"/></inputData>
                <inputData id="i2" name="amount"><variable id="v2" name="amount" typeRef="number"/></inputData>
                <inputData id="i3" name="extra"><variable id="v3" name="extra" typeRef="boolean"/></inputData>
                <decision id="answer" name="answer"><variable id="v4" name="answer" typeRef="number"/>
                <informationRequirement id="q1"><requiredInput href="#i1"/></informationRequirement>
                <informationRequirement id="q2"><requiredInput href="#i2"/></informationRequirement>
                <informationRequirement id="q3"><requiredInput href="#i3"/></informationRequirement>
                <decisionTable id="t" hitPolicy="UNIQUE">
                <input id="n1"><inputExpression id="e1" typeRef="string"><text>kind</text></inputExpression></input>
                <input id="n2"><inputExpression id="e2" typeRef="number"><text>amount</text></inputExpression></input>
                %s<input id="n3"><inputExpression id="e3" typeRef="boolean"><text>extra</text></inputExpression></input>
                <output id="u" name="answer" typeRef="number"/>
                %s
                </decisionTable></decision></definitions>
                """.formatted(comparisons ? SECOND_COLUMN : "", rules).getBytes(StandardCharsets.UTF_8);
    }

    private static String entry(String id, String test) {
        return "<inputEntry id=\"%s\"><text>%s</text></inputEntry>".formatted(id, test);
    }

    private static String comparisons(int rows, int row) {
        if (rows > 4) {
            int from = row / KINDS * WIDTH;
            return entry("b" + row, "&gt;= " + from) + entry("d" + row, "&lt; " + (from + WIDTH));
        }
        String[] ends = {"50000", "100000", "200000"};
        return entry("b" + row, row == 0 ? "-" : "&gt;= " + ends[row - 1])
                + entry("d" + row, row == ends.length ? "-" : "&lt; " + ends[row]);
    }

    private static String kind(int rows, int row) {
        return rows <= 4 ? "-" : "\"k" + row % KINDS + "\"";
    }

    private static String interval(int rows, int row) {
        if (rows > 4) {
            int from = row / KINDS * WIDTH;
            return "[" + from + ".." + (from + WIDTH) + ")";
        }
        return switch (row) {
            case 0 -> "&lt; 50000";
            case 1 -> "[50000..100000)";
            case 2 -> "[100000..200000)";
            default -> "&gt;= 200000";
        };
    }

    /** Facts spread over all rows. */
    static List<Map<String, Object>> facts(int rows) {
        List<Map<String, Object>> facts = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            int row = (int) ((long) i * rows / 256);
            BigDecimal amount = rows <= 4
                    ? BigDecimal.valueOf(i * 1000L).add(new BigDecimal("0.5"))
                    : BigDecimal.valueOf((long) row / KINDS * WIDTH + 5);
            facts.add(Map.of("kind", "k" + row % KINDS, "amount", amount, "extra", i % 2 == 0));
        }
        return facts;
    }
}
