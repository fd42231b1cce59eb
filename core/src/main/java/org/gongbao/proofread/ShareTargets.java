package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Table;

/** The share that a plan wants to meet a standard, held against the share that its score sheet gives full points for. */
final class ShareTargets implements Check {

    private static final Pattern WANTED =
            Pattern.compile("(?<share>\\d+)%(?:以上)?的[^，。；]{0,14}?(?:符合|达到)(?<what>[^，。；]{2,16}?)标准");
    private static final Pattern SCORED =
            Pattern.compile("(?<share>\\d+)%(?:的)?达标的?(?<what>[^，。；;得]{2,16}?)名单得(?<points>\\d+)分");

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : text.passages()) {
            Matcher wanted = WANTED.matcher(passage.text());
            while (wanted.find()) {
                for (Table table : text.tables()) {
                    for (Table.Row row : table.rows()) {
                        row.cells().forEach(cell -> compare(text, passage, wanted, row, cell, findings));
                    }
                }
            }
        }
        return findings;
    }

    private static void compare(
            Manuscript text, Passage passage, Matcher wanted, Table.Row row, String cell, List<Finding> findings) {
        Matcher scored = SCORED.matcher(Sheet.tight(cell));
        String full = "";
        int most = 0;
        String what = "";
        while (scored.find()) {
            if (Integer.parseInt(scored.group("points")) > most) {
                most = Integer.parseInt(scored.group("points"));
                full = scored.group("share");
                what = scored.group("what");
            }
        }
        if (most > 0 && isSame(wanted.group("what"), what) && !full.equals(wanted.group("share"))) {
            List<LineRange> lines = new ArrayList<>(text.linesOf(passage.lines(), wanted.group()));
            lines.addAll(row.lines());
            findings.add(new Finding(
                    FindingCode.SHARE_DIFFERS,
                    List.of(wanted.group("what"), wanted.group("share") + "%", full + "%"),
                    lines));
        }
    }

    /** Whether two wordings hold the same characters: 健康村（社区）, 健康社区和健康村. */
    private static boolean isSame(String one, String other) {
        String first = Words.plain(one).replaceAll("[和及与]", "");
        String second = Words.plain(other).replaceAll("[和及与]", "");
        return first.chars().allMatch(c -> second.indexOf(c) >= 0)
                && second.chars().allMatch(c -> first.indexOf(c) >= 0);
    }
}
