package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Clause;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.Part;
import org.gongbao.document.PartKind;

/** A sentence that sends the reader to one annex while its words name another. */
final class AnnexReferences implements Check {

    private static final Pattern CITED = Pattern.compile("附(?:件|表)\\s*(\\d{1,2})");
    /** So many pairs of characters that only one title holds must stand in the sentence. */
    private static final int CLEARLY = 1;

    private static final int KIND = 8;

    @Override
    public List<Finding> look(Manuscript text) {
        List<Part> annexes = text.document().parts().stream()
                .filter(part -> part.kind() == PartKind.ANNEX && !part.title().isEmpty())
                .toList();
        List<Finding> findings = new ArrayList<>();
        if (annexes.size() < 2) {
            return findings;
        }
        for (Passage passage : text.passages()) {
            Matcher cited = CITED.matcher(passage.text());
            while (cited.find()) {
                look(text, passage, annexes, cited, findings);
            }
        }
        return findings;
    }

    private static void look(
            Manuscript text, Passage passage, List<Part> annexes, Matcher cited, List<Finding> findings) {
        int number = Integer.parseInt(cited.group(1));
        int from = Math.max(passage.sentenceStart(cited.start()), cited.start() - 40);
        Clause clause = passage.clause();
        String words = Words.plain(
                (clause == null ? "" : clause.heading()) + passage.text().substring(from, cited.start()));
        for (Part annex : annexes) {
            if (AnnexTitles.number(annex.label()) == number && otherYear(words, Words.plain(annex.title()))) {
                findings.add(new Finding(
                        FindingCode.OTHER_ANNEX_MEANT,
                        List.of("附件" + number, annex.title(), "别处", words),
                        text.linesOf(passage.lines(), cited.group())));
                return;
            }
        }
        Part named = null;
        Part best = null;
        int most = 0;
        for (Part annex : annexes) {
            int shared = Words.shared(telling(annex, annexes), words);
            if (AnnexTitles.number(annex.label()) == number) {
                named = annex;
            } else if (shared > most) {
                most = shared;
                best = annex;
            }
        }
        if (named != null && best != null && most >= CLEARLY && Words.shared(telling(named, annexes), words) == 0) {
            findings.add(new Finding(
                    FindingCode.OTHER_ANNEX_MEANT,
                    List.of("附件" + number, named.title(), best.label(), best.title()),
                    text.linesOf(passage.lines(), passage.text().substring(from, cited.end()))));
        }
    }

    /** The pairs of characters of a title that no other annex's title holds, set apart. */
    private static String telling(Part annex, List<Part> annexes) {
        // What an annex is stands at the end of its title: …分级, …名单, …记录表.
        String whole = Words.plain(annex.title());
        String title = whole.substring(Math.max(0, whole.length() - KIND));
        StringBuilder telling = new StringBuilder();
        for (int i = 0; i + 1 < title.length(); i++) {
            String pair = title.substring(i, i + 2);
            boolean common = annexes.stream()
                    .anyMatch(other -> !other.label().equals(annex.label())
                            && Words.plain(other.title()).contains(pair));
            telling.append(common ? "|" : pair + "|");
        }
        return telling.toString();
    }

    /** Whether the words are the title but for the year in it. */
    private static boolean otherYear(String words, String title) {
        String plain = words.replaceAll("(?:详见|见|按照?|参照)$", "");
        String tail = plain.substring(Math.max(0, plain.length() - title.length()));
        return !tail.equals(title)
                && !title.equals(title.replaceAll("20\\d\\d", "#"))
                && tail.replaceAll("20\\d\\d", "#").equals(title.replaceAll("20\\d\\d", "#"));
    }
}
