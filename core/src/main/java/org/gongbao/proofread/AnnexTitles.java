package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Node;
import org.gongbao.document.Paragraph;
import org.gongbao.document.Paragraph.Role;
import org.gongbao.document.Part;
import org.gongbao.document.PartKind;

/** Holds the list of annexes against the annexes as they are printed. */
final class AnnexTitles implements Check {

    private static final Pattern ENTRY =
            Pattern.compile("^(?:附件\\s*[:：]?)?\\s*(?:(\\d{1,2})\\s*[.．、])?\\s*([^：:\\s].+)$");

    /** What has less in common was not read as a title. */
    private static final double SAME = 0.2;

    private record Entry(String title, List<LineRange> lines) {}

    @Override
    public List<Finding> look(Manuscript text) {
        Map<Integer, Entry> listed = listed(text);
        List<Part> annexes = text.document().parts().stream()
                .filter(part -> part.kind() == PartKind.ANNEX)
                .toList();
        List<Finding> findings = new ArrayList<>();
        sequence(annexes, findings);
        if (listed.isEmpty() || annexes.isEmpty()) {
            return findings;
        }
        for (Part annex : annexes) {
            int number = number(annex.label());
            Entry entry = listed.get(number);
            if (entry != null && !annex.title().isEmpty() && differ(entry.title, annex.title())) {
                List<LineRange> lines = new ArrayList<>(entry.lines);
                lines.add(titleLine(annex));
                findings.add(new Finding(
                        FindingCode.ANNEX_TITLE_DIFFERS, List.of(annex.label(), entry.title, annex.title()), lines));
            }
        }
        listed.forEach((number, entry) -> {
            int last = number(annexes.getLast().label());
            if (number > last && annexes.stream().noneMatch(annex -> number(annex.label()) == number)) {
                findings.add(
                        new Finding(FindingCode.ANNEX_NOT_PRINTED, List.of("附件" + number, entry.title), entry.lines));
            }
        });
        return findings;
    }

    private static void sequence(List<Part> annexes, List<Finding> findings) {
        for (int i = 1; i < annexes.size(); i++) {
            int before = number(annexes.get(i - 1).label());
            int number = number(annexes.get(i).label());
            for (int missing = before + 1; missing < number; missing++) {
                findings.add(Finding.at(
                        LineRange.of(annexes.get(i).lines().getFirst().first()),
                        FindingCode.ANNEX_MISSING,
                        "附件" + missing));
            }
        }
    }

    private static Map<Integer, Entry> listed(Manuscript text) {
        Map<Integer, Entry> listed = new LinkedHashMap<>();
        List<Paragraph> lines = text.document().parts().stream()
                .flatMap(part -> part.children().stream())
                .flatMap(AnnexTitles::paragraphs)
                .filter(paragraph -> paragraph.role() == Role.ANNEX_LIST)
                .toList();
        for (Paragraph paragraph : lines) {
            for (String printed : paragraph.text().split("(?<=[^\\d年])(?=\\d{1,2}\\s*[.．、][^\\d])", -1)) {
                Matcher entry = ENTRY.matcher(printed.strip());
                if (entry.matches() && !entry.group(2).startsWith("附件")) {
                    int number = entry.group(1) == null ? 1 : Integer.parseInt(entry.group(1));
                    Entry read =
                            new Entry(Sheet.tight(entry.group(2)), text.linesOf(paragraph.lines(), entry.group(2)));
                    if (listed.putIfAbsent(number, read) != null) {
                        return Map.of();
                    }
                }
            }
        }
        return listed;
    }

    private static java.util.stream.Stream<Paragraph> paragraphs(Node node) {
        return switch (node) {
            case Paragraph paragraph -> java.util.stream.Stream.of(paragraph);
            case org.gongbao.document.Clause clause ->
                clause.children().stream().flatMap(AnnexTitles::paragraphs);
            case Part part -> part.children().stream().flatMap(AnnexTitles::paragraphs);
            case org.gongbao.document.Table table -> java.util.stream.Stream.empty();
        };
    }

    static int number(String label) {
        String digits = label.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 3 ? 1 : Integer.parseInt(digits);
    }

    private static boolean differ(String one, String other) {
        String listed = Words.plain(one).replace("的", "");
        String printed = Words.plain(other).replace("的", "");
        // A title cut by the extraction is no other title.
        boolean cut = listed.startsWith(printed) || printed.startsWith(listed);
        return !cut && Words.alike(listed, printed) > SAME;
    }

    private static LineRange titleLine(Part annex) {
        return annex.children().stream()
                .filter(child -> child instanceof Paragraph paragraph
                        && paragraph.role() == Role.TITLE
                        && Words.plain(annex.title()).startsWith(Words.plain(paragraph.text())))
                .findFirst()
                .map(child -> child.lines().getFirst())
                .orElse(LineRange.of(annex.lines().getFirst().first()));
    }
}
