package org.gongbao.proofread;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Table;
import org.gongbao.parse.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * The points in the brackets of a score sheet: a section, 政策发展（60分）, held against the items in the next column.
 * Only sections whose items are numbered without a gap and all bear points are added up.
 */
final class ScoreSheets implements Check {

    private static final Pattern POINTS = Pattern.compile("[（(](\\d+(?:\\.\\d+)?)分[）)]");
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:[（(]([一二三四五六七八九十]{1,2}|\\d{1,2})[）)]|(\\d{1,2})[.、．])");
    private static final Pattern HEADING = Pattern.compile("^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\\d+[.、．])");
    private static final int COLUMNS = 3;

    /** A section and what stands below it. */
    private static final class Section {
        private final String label;
        private final BigDecimal points;
        private final List<LineRange> lines = new ArrayList<>();
        private final Map<Integer, @Nullable BigDecimal> items = new LinkedHashMap<>();
        private boolean unclear;

        private Section(String label, BigDecimal points) {
            this.label = label;
            this.points = points;
        }
    }

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Table table : text.tables()) {
            for (int column = 0; column + 1 < COLUMNS; column++) {
                List<Section> sections = sections(table, column);
                sections.forEach(section -> check(section, section.equals(sections.getLast()), findings));
            }
        }
        return findings;
    }

    private static List<Section> sections(Table table, int column) {
        Map<String, Section> sections = new LinkedHashMap<>();
        Section open = null;
        String above = "";
        for (Table.Row row : table.rows()) {
            if (row.header() || row.cells().size() <= column + 1) {
                continue;
            }
            String head = Sheet.tight(row.cells().get(column));
            above = column == 0 || row.cells().getFirst().isBlank()
                    ? above
                    : Sheet.tight(row.cells().getFirst());
            if (!head.isEmpty()) {
                BigDecimal points = points(head);
                // The same number again is the continuation of the table on the next page.
                String key = number(above) + "|" + number(head) + "|" + points;
                open = points == null ? null : sections.getOrDefault(key, new Section(head, points));
                if (open != null) {
                    sections.put(key, open);
                }
            }
            String item = Sheet.tight(row.cells().get(column + 1));
            if (open != null && !item.isEmpty()) {
                open.lines.addAll(row.lines());
                add(open, item);
            }
        }
        return List.copyOf(sections.values());
    }

    /** The number that a heading begins with, else the heading: its words may be torn where the page is. */
    private static String number(String heading) {
        Matcher number = HEADING.matcher(heading);
        return number.find() ? number.group() : heading;
    }

    private static void add(Section section, String item) {
        Matcher number = NUMBERED.matcher(item);
        if (!number.find()) {
            section.unclear = true;
            return;
        }
        int at = Numerals.value(number.group(1) == null ? number.group(2) : number.group(1));
        BigDecimal points = points(item);
        BigDecimal before = section.items.get(at);
        section.unclear |= points == null || before != null && points.compareTo(before) != 0;
        section.items.put(at, points);
    }

    /** The points of a cell; null where it bears none or several. */
    private static @Nullable BigDecimal points(String cell) {
        Matcher points = POINTS.matcher(cell);
        if (!points.find()) {
            return null;
        }
        BigDecimal found = new BigDecimal(points.group(1));
        return points.find() ? null : found;
    }

    /** @param last whether the section may go on in a table on the next page */
    private static void check(Section section, boolean last, List<Finding> findings) {
        int count = section.items.size();
        boolean inTurn = count > 1 && section.items.keySet().stream().allMatch(number -> number <= count);
        if (section.unclear || !inTurn) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal points : section.items.values()) {
            sum = sum.add(points == null ? BigDecimal.ZERO : points);
        }
        int off = sum.compareTo(section.points);
        if (off > 0 || off < 0 && !last) {
            findings.add(new Finding(
                    FindingCode.SCORE_SUM,
                    List.of(section.label, sum.stripTrailingZeros().toPlainString()),
                    section.lines));
        }
    }
}
