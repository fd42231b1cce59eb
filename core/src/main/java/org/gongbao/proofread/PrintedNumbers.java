package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.parse.Numerals;
import org.gongbao.text.SourceText;

/**
 * Looks again at the gaps in numbering that reading reported: a number that is printed after all is none, and on a page
 * whose paragraphs had to be put in order a gap proves nothing.
 */
final class PrintedNumbers {

    private static final Set<FindingCode> NUMBERING =
            Set.of(FindingCode.NUMBERING_SKIPPED, FindingCode.NUMBERING_REPEATED);
    private static final Set<FindingCode> SHUFFLED = Set.of(FindingCode.LINES_REORDERED, FindingCode.ORDER_UNCERTAIN);
    /** How far before a gap its number may stand. */
    private static final int NEAR = 12;

    private PrintedNumbers() {}

    static List<Finding> settled(List<Finding> findings, SourceText source) {
        List<Finding> settled = new ArrayList<>();
        for (Finding finding : findings) {
            if (!NUMBERING.contains(finding.code())) {
                settled.add(finding);
            } else if (isShuffled(finding, findings)) {
                settled.add(new Finding(
                        FindingCode.NUMBERING_UNCERTAIN,
                        List.of(finding.arguments().getLast()),
                        finding.lines()));
            } else if (!isPrinted(finding, source)) {
                settled.add(finding);
            }
        }
        return settled;
    }

    private static boolean isShuffled(Finding finding, List<Finding> findings) {
        int line = finding.lines().getFirst().first();
        return findings.stream()
                .filter(other -> SHUFFLED.contains(other.code()))
                .flatMap(other -> other.lines().stream())
                .anyMatch(range -> range.first() - NEAR <= line && line <= range.last() + NEAR);
    }

    private static boolean isPrinted(Finding finding, SourceText source) {
        if (finding.code() != FindingCode.NUMBERING_SKIPPED) {
            return false;
        }
        int from = value(finding.arguments().getFirst());
        int to = value(finding.arguments().getLast());
        LineRange at = finding.lines().getFirst();
        if (to != from + 2) {
            return false;
        }
        String missing = String.valueOf(from + 1);
        for (int line = Math.max(1, at.first() - NEAR); line < at.first(); line++) {
            String printed = source.line(line).strip();
            if (printed.startsWith(missing + ".")
                    || printed.startsWith(missing + "、")
                    || printed.startsWith(missing + "．")) {
                return true;
            }
        }
        return false;
    }

    private static int value(String label) {
        return Numerals.value(label.replaceAll("[^0-9一二三四五六七八九十百]", ""));
    }
}
