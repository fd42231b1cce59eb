package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Table;

/** A table of numbers by group and category, held against the register that it sums up: 甲镇（4处） 古建筑 3. */
final class RegisterCounts implements Check {

    private static final Pattern GROUP = Pattern.compile("([\\u4e00-\\u9fa5]{2,8})[（(]\\d+(?:处|户|个|家|项|座)[）)]");
    private static final double COMPLETE = 0.8;

    private record Line(String text, List<LineRange> lines) {}

    private record Entry(String group, String category, int number, List<LineRange> lines) {}

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Table table : text.tables()) {
            List<Entry> summary = summary(table);
            if (summary.size() > 2) {
                compare(summary, counted(summary, lines(text, table)), findings);
            }
        }
        return findings;
    }

    private static List<Entry> summary(Table table) {
        List<Entry> summary = new ArrayList<>();
        String group = "";
        for (Table.Row row : table.rows()) {
            if (row.cells().size() != 3) {
                continue;
            }
            Matcher named = GROUP.matcher(Sheet.tight(row.cells().getFirst()));
            group = named.matches() ? named.group(1) : group;
            String number = Sheet.tight(row.cells().get(2));
            if (!group.isEmpty() && number.matches("\\d{1,3}")) {
                summary.add(new Entry(group, Sheet.tight(row.cells().get(1)), Integer.parseInt(number), row.lines()));
            }
        }
        return summary;
    }

    /** All other text in the order of its lines. */
    private static List<Line> lines(Manuscript text, Table summary) {
        List<Line> lines = new ArrayList<>();
        text.passages().forEach(passage -> lines.add(new Line(Sheet.tight(passage.text()), passage.lines())));
        text.tables().stream()
                .filter(table -> !table.equals(summary))
                .flatMap(table -> table.rows().stream())
                .forEach(row -> lines.add(new Line(Sheet.tight(String.join(" ", row.cells())), row.lines())));
        lines.sort(Comparator.comparingInt(
                line -> line.lines.isEmpty() ? 0 : line.lines.getFirst().first()));
        return lines;
    }

    /** How often a labelled line of a group bears each category. */
    private static Map<String, Integer> counted(List<Entry> summary, List<Line> lines) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        List<String> groups = summary.stream().map(Entry::group).distinct().toList();
        Pattern mark = Pattern.compile("(?<group>" + GROUP.pattern() + ")|[：:](?<category>"
                + String.join(
                        "|",
                        summary.stream()
                                .map(entry -> Pattern.quote(entry.category))
                                .distinct()
                                .toList())
                + ")(?=$|[<，。；地])");
        String group = "";
        for (Line line : lines) {
            Matcher found = mark.matcher(line.text);
            while (found.find()) {
                if (found.group("group") != null) {
                    group = groups.contains(found.group(2)) ? found.group(2) : group;
                } else if (!group.isEmpty()) {
                    counted.merge(group + "|" + found.group("category"), 1, Integer::sum);
                }
            }
        }
        return counted;
    }

    private static void compare(List<Entry> summary, Map<String, Integer> counted, List<Finding> findings) {
        int listed = summary.stream().mapToInt(Entry::number).sum();
        int found = counted.values().stream().mapToInt(Integer::intValue).sum();
        if (found < listed * COMPLETE || found > listed) {
            return;
        }
        for (Entry entry : summary) {
            int real = counted.getOrDefault(entry.group + "|" + entry.category, 0);
            if (real != entry.number) {
                findings.add(new Finding(
                        FindingCode.REGISTER_COUNT,
                        List.of(entry.group, entry.category, String.valueOf(entry.number), String.valueOf(real)),
                        entry.lines));
            }
        }
    }
}
