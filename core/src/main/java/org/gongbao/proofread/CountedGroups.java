package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Table;
import org.gongbao.document.Table.Row;
import org.gongbao.parse.Numerals;
import org.jspecify.annotations.Nullable;

/** Counts the rows of a table that stand beside a label with a number: 餐饮住宿消费券（21户）. */
final class CountedGroups implements Check {

    private static final Pattern COUNTED =
            Pattern.compile("^(.{0,20}?)[（(]共?([0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:户|处|个|家|名|人|项|所|座|条)[）)]$");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** The rows of one label; a label may be printed in two rows, and again at the top of the next page. */
    private static final class Group {
        private String name = "";
        private int announced;
        private final List<Row> rows = new ArrayList<>();
    }

    /** A row that heads a section: 二、农村环境治理（3个）. */
    private static final Pattern SECTION = Pattern.compile("^[一二三四五六七八九十]{1,3}、.*[（(]共?(\\d{1,3})(?:个|项|处|户|家)[）)]$");

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Table table : text.tables()) {
            sections(table, findings);
            for (int column = 0; column < 2; column++) {
                look(table, column, findings);
            }
        }
        return findings;
    }

    private static void sections(Table table, List<Finding> findings) {
        Row head = null;
        int announced = 0;
        List<Row> entries = new ArrayList<>();
        for (Row row : table.rows()) {
            Matcher section = SECTION.matcher(
                    row.cells().isEmpty() ? "" : Sheet.tight(row.cells().getFirst()));
            if (section.find()) {
                section(head, announced, entries, findings);
                head = row;
                announced = Integer.parseInt(section.group(1));
                entries.clear();
            } else if (NUMBER.matcher(
                            Sheet.tight(row.cells().isEmpty() ? "" : row.cells().getFirst()))
                    .matches()) {
                entries.add(row);
            }
        }
        // The last section may go on in the next table.
        if (entries.size() > announced) {
            section(head, announced, entries, findings);
        }
    }

    private static void section(@Nullable Row head, int announced, List<Row> entries, List<Finding> findings) {
        if (head != null && !entries.isEmpty() && entries.size() != announced) {
            List<LineRange> lines = new ArrayList<>(head.lines());
            entries.forEach(entry -> lines.addAll(entry.lines()));
            findings.add(new Finding(
                    FindingCode.GROUP_COUNT,
                    List.of(
                            Sheet.tight(head.cells().getFirst()),
                            String.valueOf(announced),
                            String.valueOf(entries.size())),
                    lines));
        }
    }

    private static void look(Table table, int column, List<Finding> findings) {
        List<Group> groups = groups(table, column);
        boolean numbered = groups.stream().filter(group -> group.announced > 0).count() > 1;
        for (Group group : groups) {
            long rows =
                    group.rows.stream().filter(row -> holdsEntry(row, column)).count();
            if (numbered && group.announced > 0 && rows > 1 && rows != group.announced && !countedInside(group)) {
                List<LineRange> lines =
                        group.rows.stream().flatMap(row -> row.lines().stream()).toList();
                findings.add(new Finding(
                        FindingCode.GROUP_COUNT,
                        List.of(group.name, String.valueOf(group.announced), String.valueOf(rows)),
                        lines));
            }
        }
    }

    private static List<Group> groups(Table table, int column) {
        List<Group> groups = new ArrayList<>();
        Optional<Group> open = Optional.empty();
        boolean named = false;
        for (Row row : table.rows()) {
            if (row.header() || row.cells().size() <= column + 1) {
                continue;
            }
            String label = Sheet.tight(row.cells().get(column));
            Matcher counted = COUNTED.matcher(label);
            if (counted.find()) {
                int announced = Numerals.value(counted.group(2));
                String name = counted.group(1);
                boolean goesOn = open.isPresent()
                        && (named
                                || (open.get().announced == announced
                                        && open.get().name.equals(name)));
                if (!goesOn) {
                    open = Optional.of(new Group());
                    groups.add(open.get());
                }
                Group group = open.orElseThrow();
                group.announced = announced;
                group.name = named ? group.name + name : name;
                named = false;
            } else if (!label.isEmpty()) {
                boolean again = open.isPresent()
                        && open.get().announced > 0
                        && open.get().name.equals(label);
                if (!again) {
                    open = Optional.of(new Group());
                    open.get().name = label;
                    groups.add(open.get());
                }
                named = true;
            } else {
                named = false;
            }
            open.ifPresent(group -> group.rows.add(row));
        }
        return groups;
    }

    /** Rows that hold numbers are kinds of entries, which add up to what the label says. */
    private static boolean countedInside(Group group) {
        return group.rows.stream()
                .allMatch(row ->
                        NUMBER.matcher(Sheet.tight(row.cells().getLast())).matches());
    }

    private static boolean holdsEntry(Row row, int column) {
        return row.cells().stream().skip(column + 1L).anyMatch(cell -> !cell.isBlank());
    }
}
