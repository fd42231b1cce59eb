package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.LineRange;
import org.gongbao.document.Paragraph;
import org.gongbao.document.Paragraph.Role;
import org.gongbao.document.Part;
import org.gongbao.document.PartKind;

/** Holds the name by which a notice calls the text it carries against the title of that text. */
final class EnclosureTitle implements Check {

    private static final Pattern CARRIED = Pattern.compile("^关于(?:印发|发布|公布|修订)(.+?)的?(?:通知|通告|公告)$");
    /** A text with less in common is another one, and the first of several. */
    private static final double SAME = 0.6;

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        GovernmentDocument document = text.document();
        Matcher carried = CARRIED.matcher(Sheet.tight(Objects.requireNonNullElse(document.title(), "")));
        List<Part> enclosures = document.parts().stream()
                .filter(part ->
                        part.kind() == PartKind.ENCLOSURE && !part.title().isEmpty())
                .toList();
        if (!carried.matches() || enclosures.size() != 1 || !document.titlePrinted()) {
            return findings;
        }
        Part enclosure = enclosures.getFirst();
        String named = Words.plain(carried.group(1));
        String printed = Words.plain(enclosure.title());
        boolean shortened = named.endsWith(printed) || printed.endsWith(named) || printed.startsWith(named);
        if (!shortened && Words.alike(named, printed) > SAME) {
            findings.add(new Finding(
                    FindingCode.ENCLOSURE_TITLE_DIFFERS,
                    List.of(carried.group(1), Sheet.tight(enclosure.title())),
                    List.of(LineRange.of(document.lines().first()), titleLine(enclosure))));
        }
        return findings;
    }

    private static LineRange titleLine(Part enclosure) {
        return enclosure.children().stream()
                .filter(child -> child instanceof Paragraph paragraph && paragraph.role() == Role.TITLE)
                .findFirst()
                .map(child -> child.lines().getFirst())
                .orElse(LineRange.of(enclosure.lines().getFirst().first()));
    }
}
