package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;

/** A condition of one level that names a single number which the level above begins with: 1人死亡 beside 1人以上死亡. */
final class SingleCases implements Check {

    private static final Pattern FROM = Pattern.compile(
            "(?<lead>[\\u4e00-\\u9fa5]{4,12})(?<number>\\d+)(?<unit>人|户|处|起|家|头)以上(?<tail>[\\u4e00-\\u9fa5]{2})");

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : text.passages()) {
            Matcher from = FROM.matcher(passage.text());
            while (from.find()) {
                String lead = from.group("lead");
                String single = lead.substring(lead.length() - 4)
                        + from.group("number")
                        + from.group("unit")
                        + from.group("tail");
                for (Passage other : text.passages()) {
                    if (!other.equals(passage)
                            && other.part().equals(passage.part())
                            && other.text().contains(single)) {
                        List<LineRange> lines = new ArrayList<>(text.linesOf(passage.lines(), from.group()));
                        lines.addAll(text.linesOf(other.lines(), single));
                        findings.add(new Finding(
                                FindingCode.BOUNDARY_TWICE,
                                List.of(
                                        from.group().substring(lead.length()),
                                        single.substring(4),
                                        from.group("number") + from.group("unit")),
                                lines));
                    }
                }
            }
        }
        return findings;
    }
}
