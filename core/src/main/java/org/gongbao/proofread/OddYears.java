package org.gongbao.proofread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;

/** A day that a document names several times in one year and once in the year before or after: 2025年2月25日 for 2026. */
final class OddYears implements Check {

    private record Use(Passage passage, Days day) {}

    @Override
    public List<Finding> look(Manuscript text) {
        Map<Integer, List<Use>> uses = new TreeMap<>();
        for (Passage passage : text.passages()) {
            for (Days day : Days.in(passage.text(), 0)) {
                if (day.yearPrinted() && day.value() != null && !isUsual(day.known())) {
                    uses.computeIfAbsent(
                                    day.known().getMonthValue() * 100
                                            + day.known().getDayOfMonth(),
                                    _ -> new ArrayList<>())
                            .add(new Use(passage, day));
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        uses.values().forEach(same -> look(text, same, findings));
        return findings;
    }

    /** First and last days of months return every year. */
    private static boolean isUsual(LocalDate day) {
        return day.getDayOfMonth() == 1
                || day.getDayOfMonth() >= 30
                || day.equals(day.withDayOfMonth(day.lengthOfMonth()));
    }

    private static void look(Manuscript text, List<Use> same, List<Finding> findings) {
        LocalDate issued = text.document().date();
        for (Use use : same) {
            List<Use> others = same.stream()
                    .filter(other ->
                            other.day.known().getYear() != use.day.known().getYear())
                    .toList();
            boolean alone = others.size() == same.size() - 1;
            boolean oneYear = others.stream()
                            .map(other -> other.day.known().getYear())
                            .distinct()
                            .count()
                    == 1;
            if (others.size() < 2 || !alone || !oneYear) {
                continue;
            }
            int apart =
                    others.getFirst().day.known().getYear() - use.day.known().getYear();
            boolean past = issued != null && apart == 1 && use.day.known().isBefore(issued);
            if (past) {
                List<LineRange> lines = new ArrayList<>(text.linesOf(use.passage.lines(), use.day.printed()));
                others.forEach(other -> lines.addAll(text.linesOf(other.passage.lines(), other.day.printed())));
                findings.add(new Finding(
                        FindingCode.ODD_YEAR,
                        List.of(use.day.printed(), others.getFirst().day.printed()),
                        lines));
            }
        }
    }
}
