package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Clause;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Table;
import org.jspecify.annotations.Nullable;

/** The same matter with its units in the text and in a table: units that only one of the two names. */
final class AnnexUnits implements Check {

    private static final Pattern NAMED = Pattern.compile("(?:牵头|配合|责任|主管|监管)(?:单位|部门|主体)\\s*[：:]\\s*([^。；]+)");
    private static final Pattern COLUMN = Pattern.compile(".*(?:监管主体|责任单位|牵头单位|主管部门|责任部门|牵头部门|配合单位|配合部门).*");
    private static final Pattern UNIT =
            Pattern.compile("[\\u4e00-\\u9fa5（()）]{2,14}?(?:局|办|部|委|中心|集团|大队|队|院|公司|支行|会)(?=$|[、，,\\s）)]|以上)");
    private static final int SHORTEST_MATTER = 6;

    /** @param lines where the units are printed */
    private record Named(Set<String> units, List<LineRange> lines) {
        Named() {
            this(new LinkedHashSet<>(), new ArrayList<>());
        }
    }

    @Override
    public List<Finding> look(Manuscript text) {
        Map<String, Named> stated = new LinkedHashMap<>();
        for (Passage passage : text.passages()) {
            Clause clause = passage.clause();
            Matcher named = NAMED.matcher(passage.text());
            while (clause != null && named.find()) {
                Named known = stated.computeIfAbsent(Words.plain(clause.heading()), _ -> new Named());
                known.units.addAll(units(named.group(1)));
                known.lines.addAll(text.linesOf(passage.lines(), named.group()));
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Table table : text.tables()) {
            listed(table).forEach((matter, listed) -> {
                Named known = known(stated, matter);
                if (known != null && !known.units.isEmpty() && !listed.units.isEmpty()) {
                    compare(matter, known, listed, findings);
                }
            });
        }
        return findings;
    }

    private static @Nullable Named known(Map<String, Named> stated, String matter) {
        Named exact = stated.get(matter);
        return exact != null
                ? exact
                : stated.entrySet().stream()
                        .filter(entry -> Words.alike(entry.getKey(), matter) > 0.8)
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static void compare(String matter, Named stated, Named listed, List<Finding> findings) {
        List<String> onlyStated = missing(stated.units, listed.units);
        List<String> onlyListed = missing(listed.units, stated.units);
        if (!onlyStated.isEmpty() || !onlyListed.isEmpty()) {
            List<LineRange> lines = new ArrayList<>(stated.lines);
            lines.addAll(listed.lines);
            findings.add(new Finding(FindingCode.UNITS_DIFFER, List.of(matter, or(onlyStated), or(onlyListed)), lines));
        }
    }

    private static String or(List<String> units) {
        return units.isEmpty() ? "无" : String.join("、", units);
    }

    /** A unit may be called by a shorter name in a table. */
    private static List<String> missing(Set<String> units, Set<String> in) {
        return units.stream()
                .filter(unit -> in.stream().noneMatch(other -> isShortFor(unit, other) || isShortFor(other, unit)))
                .toList();
    }

    private static boolean isShortFor(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
        }
        return at == shorter.length();
    }

    private static Map<String, Named> listed(Table table) {
        Map<String, Named> listed = new LinkedHashMap<>();
        int column = -1;
        String matter = "";
        for (Table.Row row : table.rows()) {
            if (column < 0) {
                column = unitColumn(row);
                continue;
            }
            for (int i = 0; i < Math.min(2, row.cells().size()); i++) {
                String cell = Words.plain(row.cells().get(i));
                if (cell.length() >= SHORTEST_MATTER) {
                    matter = cell;
                }
            }
            if (!matter.isEmpty() && column < row.cells().size()) {
                Named known = listed.computeIfAbsent(matter, _ -> new Named());
                known.units.addAll(units(row.cells().get(column)));
                known.lines.addAll(row.lines());
            }
        }
        return listed;
    }

    private static int unitColumn(Table.Row row) {
        for (int i = 1; i < row.cells().size(); i++) {
            if (COLUMN.matcher(Sheet.tight(row.cells().get(i))).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static Set<String> units(String words) {
        Set<String> units = new LinkedHashSet<>();
        Matcher unit = UNIT.matcher(words);
        while (unit.find()) {
            units.add(unit.group());
        }
        return units;
    }
}
