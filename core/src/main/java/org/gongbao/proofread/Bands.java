package org.gongbao.proofread;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Table;
import org.jspecify.annotations.Nullable;

/**
 * Bands and levels that leave a number without one, or give it two. Ranges belong together where the words around them
 * are the same: in one paragraph, in the cells of one table, in the paragraphs of one part, or one below the other in a
 * column.
 */
final class Bands implements Check {

    private static final Pattern DECLARED = Pattern.compile("[“\"「]?以上[”\"」]?[^。]{0,8}包?(?:括|含)");
    private static final Pattern LABEL =
            Pattern.compile("^(?:.*[（(]\\d{1,2}[）)]|.*(?<!\\d)\\d{1,2}[.、．](?!\\d)|[^：:]{1,6}条件[：:])");
    private static final int WORDS = 16;

    /** A range with the words around it and the place it is printed in. */
    private record Placed(Interval interval, String printed, List<LineRange> lines, int place) {}

    @Override
    public List<Finding> look(Manuscript text) {
        boolean declared = text.passages().stream()
                        .anyMatch(passage -> DECLARED.matcher(passage.text()).find())
                || text.tables().stream()
                        .anyMatch(table -> DECLARED.matcher(table.fullText()).find());
        List<Finding> findings = new ArrayList<>();
        Map<String, Map<String, List<Placed>>> parts = new LinkedHashMap<>();
        int place = 0;
        for (Passage passage : text.passages()) {
            Map<String, List<Placed>> own = new LinkedHashMap<>();
            collect(text, passage, place++, own);
            own.forEach((key, band) -> {
                if (distinctPlaces(band) < band.size()) {
                    report(band, declared, 2, findings);
                }
                parts.computeIfAbsent(passage.part(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(key, _ -> new ArrayList<>())
                        .addAll(band);
            });
        }
        parts.values()
                .forEach(keys -> keys.values().stream()
                        .filter(band -> distinctPlaces(band) == band.size())
                        .forEach(band -> report(band, declared, 3, findings)));
        for (Table table : text.tables()) {
            cells(text, table, declared, findings);
            columns(table, declared, findings);
        }
        return findings;
    }

    private static long distinctPlaces(List<Placed> band) {
        return band.stream().mapToInt(Placed::place).distinct().count();
    }

    private static void cells(Manuscript text, Table table, boolean declared, List<Finding> findings) {
        Map<String, List<Placed>> keys = new LinkedHashMap<>();
        int place = 0;
        for (Table.Row row : table.rows()) {
            for (String cell : row.cells()) {
                collect(text, new Passage(cell, row.lines(), null, ""), place++, keys);
            }
        }
        keys.values().stream()
                .filter(band -> distinctPlaces(band) == band.size())
                .forEach(band -> report(band, declared, 3, findings));
    }

    private static void collect(Manuscript text, Passage passage, int place, Map<String, List<Placed>> keys) {
        for (Interval interval : Interval.in(passage.text())) {
            String before = before(passage.text(), interval.start());
            String after = after(passage.text(), interval.end());
            String words = before + "#" + (before.length() > 3 ? "" : after);
            if (words.length() > 3) {
                String printed = interval.printedIn(passage.text());
                keys.computeIfAbsent(words + "|" + interval.unit(), _ -> new ArrayList<>())
                        .add(new Placed(interval, printed, text.linesOf(passage.lines(), printed), place));
            }
        }
    }

    private static String before(String text, int end) {
        int start = end;
        while (start > 0 && end - start < WORDS && "。；;，,\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return LABEL.matcher(Sheet.tight(text.substring(start, end)))
                .replaceFirst("")
                .replaceFirst("^.*(?:或者?|且|并)有?", "");
    }

    private static String after(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < WORDS && "。；;，,、或和及\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String words = Sheet.tight(text.substring(start, end));
        return words.substring(0, Math.min(10, words.length()));
    }

    /** Cells one below the other that are a range and nothing else. */
    private static void columns(Table table, boolean declared, List<Finding> findings) {
        int width =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int column = 0; column < Math.min(width, 12); column++) {
            List<Placed> band = new ArrayList<>();
            int place = 0;
            for (Table.Row row : table.rows()) {
                String cell =
                        column < row.cells().size() ? row.cells().get(column).strip() : "";
                Interval interval = whole(cell);
                if (interval == null
                        || (!band.isEmpty() && !alike(band.getLast().interval(), interval))) {
                    report(band, declared, 3, findings);
                    band = new ArrayList<>();
                }
                if (interval != null) {
                    band.add(new Placed(interval, cell, row.lines(), place++));
                }
            }
            report(band, declared, 3, findings);
        }
    }

    private static boolean alike(Interval one, Interval other) {
        return one.unit().equals(other.unit());
    }

    private static @Nullable Interval whole(String cell) {
        if (cell.isEmpty() || cell.length() > 24) {
            return null;
        }
        List<Interval> found = Interval.in(cell);
        return found.size() == 1
                        && found.getFirst().start() <= 1
                        && cell.length() - found.getFirst().end() <= 3
                ? found.getFirst()
                : null;
    }

    private static void report(List<Placed> band, boolean declared, int fewest, List<Finding> findings) {
        List<Placed> sorted = band.stream()
                .sorted(Comparator.comparing(Bands::low).thenComparing(Bands::high))
                .toList();
        if (sorted.size() < fewest || !isLadder(sorted)) {
            return;
        }
        for (int i = 0; i + 1 < sorted.size(); i++) {
            Placed lower = sorted.get(i);
            Placed upper = sorted.get(i + 1);
            Joint joint = new Joint(lower.interval(), upper.interval());
            FindingCode code = switch (joint.fault(declared)) {
                case NONE -> null;
                case GAP -> FindingCode.BAND_GAP;
                case OVERLAP -> FindingCode.BAND_OVERLAP;
                case SHARED -> FindingCode.BOUNDARY_TWICE;
                case UNASSIGNED -> FindingCode.BOUNDARY_OPEN;
            };
            if (code != null) {
                List<LineRange> lines = new ArrayList<>(lower.lines());
                lines.addAll(upper.lines());
                findings.add(new Finding(
                        code,
                        List.of(lower.printed(), upper.printed(), plain(joint)),
                        lines.stream().distinct().toList()));
            }
        }
    }

    /** Bands follow each other: most of them touch, and none is inside another. */
    private static boolean isLadder(List<Placed> sorted) {
        int touching = 0;
        for (int i = 0; i + 1 < sorted.size(); i++) {
            Interval lower = sorted.get(i).interval();
            Interval upper = sorted.get(i + 1).interval();
            boolean inside = lower.high() == null
                    || upper.low() == null
                    || (upper.high() != null && upper.high().compareTo(lower.high()) <= 0);
            if (inside) {
                return false;
            }
            touching += new Joint(lower, upper).touches() ? 1 : 0;
        }
        return touching > 0 && touching * 2 >= sorted.size() - 1;
    }

    private static BigDecimal low(Placed placed) {
        BigDecimal low = placed.interval().low();
        return low == null ? BigDecimal.valueOf(Long.MIN_VALUE) : low;
    }

    private static BigDecimal high(Placed placed) {
        BigDecimal high = placed.interval().high();
        return high == null ? BigDecimal.valueOf(Long.MAX_VALUE) : high;
    }

    private static String plain(Joint joint) {
        BigDecimal end = joint.lower().high();
        BigDecimal begin = joint.upper().low();
        if (end == null || begin == null) {
            return "";
        }
        String from = end.stripTrailingZeros().toPlainString();
        String to = begin.stripTrailingZeros().toPlainString();
        return (from.equals(to) ? from : from + "至" + to) + joint.upper().unit();
    }
}
