package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Table;
import org.gongbao.parse.Numerals;

/** What the text says of an annex, 共设置十类26项（见附件）, held against the groups and rows of its table. */
final class AnnexCounts implements Check {

    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?:共|设置|设|包括|分为)+(?<groups>[0-9]{1,3}|[两二三四五六七八九十]{1,3})(?:大)?类(?<items>[0-9]{1,3}|[两二三四五六七八九十]{1,3})(?:项|条|个)[^。；]{0,120}?附件");

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : text.passages()) {
            Matcher announced = ANNOUNCED.matcher(passage.text());
            if (announced.find()
                    && text.tables().size() == 1
                    && !text.tables().getFirst().rows().isEmpty()) {
                look(text, passage, announced, text.tables().getFirst(), findings);
            }
        }
        return findings;
    }

    private static void look(Manuscript text, Passage passage, Matcher announced, Table table, List<Finding> findings) {
        Set<String> groups = new LinkedHashSet<>();
        int items = 0;
        List<LineRange> lines = new ArrayList<>(text.linesOf(passage.lines(), announced.group()));
        for (Table.Row row : table.rows().subList(1, table.rows().size())) {
            if (row.header() || row.cells().size() < 2) {
                continue;
            }
            String group = Sheet.tight(row.cells().getFirst());
            if (!group.isEmpty()) {
                groups.add(group);
            }
            items += row.cells().get(1).isBlank() ? 0 : 1;
            lines.addAll(row.lines());
        }
        boolean sameGroups = Numerals.value(announced.group("groups")) == groups.size();
        boolean sameItems = Numerals.value(announced.group("items")) == items;
        // One of the two has to agree: then the table is the one that is meant, and was read whole.
        if (sameGroups != sameItems) {
            String words = announced.group().substring(0, announced.end("items") - announced.start() + 1);
            findings.add(new Finding(
                    FindingCode.COUNT_DIFFERS,
                    List.of(words, String.valueOf(sameGroups ? items : groups.size()), String.join("、", groups)),
                    lines));
        }
    }
}
