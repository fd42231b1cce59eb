package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;

/** A 《条例》 of which the document never says which one: no 以下简称, and no title in full that ends like this. */
final class ShortTitles implements Check {

    private static final Pattern TITLE = Pattern.compile("《([^《》]{2,80})》");

    /** What titles end with; alone it names nothing. */
    private static final Pattern BARE =
            Pattern.compile("(?:实施|管理|工作|暂行|试行)?(?:条例|办法|规定|细则|意见|通知|方案|预案|纲要|规划|标准|规程|决定)");

    @Override
    public List<Finding> look(Manuscript text) {
        Set<String> full = new HashSet<>();
        if (text.document().title() != null) {
            full.add(text.document().title());
        }
        text.passages().forEach(passage -> titles(passage, full));
        List<Finding> findings = new ArrayList<>();
        Set<String> reported = new HashSet<>();
        for (Passage passage : text.passages()) {
            Matcher title = TITLE.matcher(passage.text());
            while (title.find()) {
                String name = title.group(1);
                if (isBare(name) && full.stream().noneMatch(known -> isShortOf(name, known)) && reported.add(name)) {
                    findings.add(new Finding(
                            FindingCode.SHORT_TITLE_UNDEFINED,
                            List.of(title.group()),
                            text.linesOf(passage.lines(), title.group())));
                }
            }
        }
        return findings;
    }

    private static void titles(Passage passage, Set<String> full) {
        Matcher title = TITLE.matcher(passage.text());
        while (title.find()) {
            if (!isBare(title.group(1))
                    || passage.text().substring(0, title.start()).endsWith("称")) {
                full.add(title.group(1));
            }
        }
    }

    private static boolean isBare(String title) {
        return BARE.matcher(title).matches();
    }

    /** 《…条例（试行）》 is shortened to 《条例》 as well. */
    private static boolean isShortOf(String bare, String title) {
        return title.contains(bare);
    }
}
