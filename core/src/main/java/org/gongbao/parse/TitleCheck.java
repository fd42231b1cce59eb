package org.gongbao.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.LineRange;

/** Compares the contents of an issue with the titles of its documents. */
final class TitleCheck {

    /** Two titles with less in common announce different documents. */
    private static final double ALIKE = 0.6;

    /** Contents of a real issue have dozens of entries; a hostile file must not make us compare millions. */
    private static final int MOST_PAIRS = 250_000;

    private TitleCheck() {}

    /** @param whole the lines of the contents */
    static List<Finding> findings(List<String> contents, List<GovernmentDocument> documents, LineRange whole) {
        List<Finding> findings = new ArrayList<>();
        if (contents.isEmpty() || (long) contents.size() * documents.size() > MOST_PAIRS) {
            return findings;
        }
        List<String> announced = new ArrayList<>(contents);
        List<GovernmentDocument> unmatched = new ArrayList<>();
        for (GovernmentDocument document : documents) {
            if (document.title() != null && !removeEqual(announced, document.title())) {
                unmatched.add(document);
            }
        }
        for (GovernmentDocument document : unmatched) {
            LineRange line = LineRange.of(document.lines().first());
            String title = Objects.requireNonNull(document.title());
            int best = mostAlike(announced, title);
            if (best < 0) {
                findings.add(Finding.at(line, FindingCode.NOT_IN_CONTENTS, title));
            } else {
                String entry = announced.remove(best);
                // An inferred title is ours: only the contents are printed.
                if (document.titlePrinted()) {
                    findings.add(Finding.at(line, FindingCode.TITLE_DIFFERS, title, entry));
                }
            }
        }
        announced.forEach(title -> findings.add(Finding.at(whole, FindingCode.ONLY_IN_CONTENTS, title)));
        return findings;
    }

    private static boolean removeEqual(List<String> announced, String printed) {
        String title = comparable(printed);
        for (int i = 0; i < announced.size(); i++) {
            // The contents may print the issuer before the title.
            String entry = comparable(announced.get(i));
            if (entry.equals(title)
                    || (entry.endsWith(title)
                            && Organ.is(announced.get(i).substring(0, entry.length() - title.length())))) {
                announced.remove(i);
                return true;
            }
        }
        return false;
    }

    /** Widths of brackets differ between contents and text and mean nothing. */
    private static String comparable(String title) {
        return title.replace('(', '（').replace(')', '）').replace(',', '，').replace(':', '：');
    }

    private static int mostAlike(List<String> announced, String title) {
        int best = -1;
        double most = ALIKE;
        Set<String> wanted = pairs(comparable(title));
        for (int i = 0; i < announced.size(); i++) {
            Set<String> entry = pairs(comparable(announced.get(i)));
            Set<String> common = new HashSet<>(wanted);
            common.retainAll(entry);
            double alike = 2.0 * common.size() / Math.max(1, wanted.size() + entry.size());
            if (alike > most) {
                most = alike;
                best = i;
            }
        }
        return best;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
