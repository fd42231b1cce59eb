package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;

/** A word set twice, and a name listed twice in one row of names. */
final class RepeatedWords implements Check {

    private static final int LONGEST = 8;
    private static final Pattern ROW =
            Pattern.compile("(?:[^、，,。；;：:（）()《》“”\\s]{2,14}、){2,}[^、，,。；;：:（）()《》“”\\s]{2,14}");
    /** What ends the last name of a row. */
    private static final Pattern REST = Pattern.compile("(?:等|以及|和|及).*$");

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : text.passages()) {
            twice(text, passage, findings);
            Matcher row = ROW.matcher(passage.text());
            while (row.find()) {
                names(text, passage, row.group(), findings);
            }
        }
        return findings;
    }

    private static void twice(Manuscript text, Passage passage, List<Finding> findings) {
        String words = passage.text();
        for (int at = 0; at + 4 <= words.length(); at++) {
            for (int length = 2; length <= LONGEST && at + 2 * length <= words.length(); length++) {
                if (words.regionMatches(at, words, at + length, length) && isWord(words, at, length)) {
                    report(text, passage, words.substring(at, at + 2 * length), findings);
                    at += 2 * length - 1;
                    break;
                }
            }
        }
    }

    private static void report(Manuscript text, Passage passage, String repeated, List<Finding> findings) {
        List<LineRange> lines = text.linesOf(passage.lines(), repeated);
        // Across a line break the word may end a heading and begin the text below it.
        if (lines.size() == 1 && lines.getFirst().first() == lines.getFirst().last()) {
            findings.add(new Finding(FindingCode.REPEATED_WORD, List.of(repeated), lines));
        }
    }

    /** Not 一户一户 and the like, the title of a notice within a title, and 大队大队长. */
    private static boolean isWord(String text, int at, int length) {
        String word = text.substring(at, at + length);
        boolean chinese = word.chars().allMatch(c -> c >= 0x4e00 && c <= 0x9fa5);
        boolean each = word.chars().anyMatch(c -> "一每各逐十百千万".indexOf(c) >= 0);
        boolean squad = word.equals("大队") && text.startsWith("长", at + 2 * length);
        return chinese
                && !each
                && !squad
                && !word.startsWith("的")
                && word.chars().distinct().count() > 1;
    }

    private static void names(Manuscript text, Passage passage, String row, List<Finding> findings) {
        Set<String> seen = new HashSet<>();
        String[] names = row.split("、", -1);
        for (int i = 0; i < names.length; i++) {
            String name =
                    i + 1 < names.length ? names[i] : REST.matcher(names[i]).replaceFirst("");
            if (name.length() > 2 && !seen.add(name)) {
                findings.add(new Finding(FindingCode.REPEATED_ITEM, List.of(name), text.linesOf(passage.lines(), row)));
            }
        }
    }
}
