package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.parse.Numerals;

/** Counts the names before a number, 甲、乙和丙三个阶段, and those in the brackets behind one, 5个（甲、乙、丙、丁、戊）. */
final class CountedLists implements Check {

    private static final String NUMBER = "([0-9]{1,2}|[两二三四五六七八九十]{1,3})";
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?<etc>等(?:共)?|共)?" + NUMBER
                    + "(?:(?<=\\d)[级类]|大类|(?:大|个)?(?:方面|阶段|环节|步骤|部分|专项组|工作组|职能组|小组|组|行动计划|中心|档次|层次|体系|工程))(?![\\u4e00-\\u9fa5]{0,3}以)");
    private static final Pattern BEHIND =
            Pattern.compile(NUMBER + "(?:个|家|所|处|类|项|种|座|支)(?!以)[\\u4e00-\\u9fa5]{0,8}[（(](?<list>[^（()）。；;]+)[）)]");
    /** A bracket that explains instead of listing. */
    private static final Pattern EXPLAINS = Pattern.compile("等|其中|含|包括|[：:]|\\d|见|每|以|简称|各");

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : text.passages()) {
            before(text, passage, findings);
            behind(text, passage, findings);
        }
        return findings;
    }

    private static void before(Manuscript text, Passage passage, List<Finding> findings) {
        Matcher named = ANNOUNCED.matcher(passage.text());
        while (named.find()) {
            int start = listStart(passage.text(), named.start());
            String list = passage.text().substring(start, named.start()).replaceAll("[（(][^（()）]*[）)]", "");
            String[] items = list.split("、", -1);
            int announced = Numerals.value(named.group(2));
            boolean partOfNumber =
                    list.isEmpty() || "第0123456789.十百几每前后近-—“《".indexOf(list.charAt(list.length() - 1)) >= 0;
            boolean open = named.group("etc") != null && named.group("etc").startsWith("等");
            boolean more = items.length > announced;
            boolean fewer = items.length + joints(list) < announced;
            // A list at the very beginning goes on from a paragraph that a page break cut.
            boolean whole = start > 0 || passage.opensClause();
            if (whole && announced > 1 && items.length > 1 && !partOfNumber && (more || (fewer && !open))) {
                findings.add(finding(text, passage, passage.text().substring(start, named.end()), items.length));
            }
        }
    }

    private static int listStart(String text, int end) {
        int start = end;
        while (start > 0 && "，,。；;：:\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** 与 and 和 may join two names, or stand in one. */
    private static int joints(String list) {
        return list.length() - list.replaceAll("[和及与]", "").length();
    }

    private static void behind(Manuscript text, Passage passage, List<Finding> findings) {
        Matcher named = BEHIND.matcher(passage.text());
        while (named.find()) {
            String[] items = named.group("list").split("、", -1);
            int announced = Numerals.value(named.group(1));
            boolean partOfNumber = named.start() > 0
                    && "第0123456789.十百几每".indexOf(passage.text().charAt(named.start() - 1)) >= 0;
            boolean differ = items.length > announced || items.length + joints(named.group("list")) < announced;
            if (items.length > 1
                    && !partOfNumber
                    && differ
                    && !EXPLAINS.matcher(named.group("list")).find()) {
                findings.add(finding(text, passage, named.group(), items.length));
            }
        }
    }

    private static Finding finding(Manuscript text, Passage passage, String words, int counted) {
        return new Finding(
                FindingCode.LIST_COUNT, List.of(words, String.valueOf(counted)), text.linesOf(passage.lines(), words));
    }
}
