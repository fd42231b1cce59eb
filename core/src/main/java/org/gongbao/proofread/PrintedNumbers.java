package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final String TENS = "一二三四五六七八九十";

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
        Pattern missing = printed(finding.arguments().getFirst(), from + 1);
        for (int line = Math.max(1, at.first() - NEAR); line < at.first(); line++) {
            if (missing.matcher(source.line(line)).find()) {
                return true;
            }
        }
        return false;
    }

    /** How a number is printed at the beginning of a line in the style of another: （二） where that is （一）. */
    private static Pattern printed(String like, int number) {
        boolean isChinese = like.chars().anyMatch(c -> TENS.indexOf(c) >= 0);
        String digits = isChinese ? chinese(number) : String.valueOf(number);
        boolean isBracketed = like.contains("（") || like.contains("(");
        return Pattern.compile("^[\\s*#>-]*" + (isBracketed ? "[（(]\\s*" + digits + "\\s*[）)]" : digits + "[、.．]"));
    }

    private static String chinese(int number) {
        String tens = number < 10 ? "" : number < 20 ? "十" : TENS.charAt(number / 10 - 1) + "十";
        return number > 99 ? "百" : tens + (number % 10 == 0 ? "" : TENS.substring(number % 10 - 1, number % 10));
    }

    private static int value(String label) {
        return Numerals.value(label.replaceAll("[^0-9一二三四五六七八九十百]", ""));
    }
}
