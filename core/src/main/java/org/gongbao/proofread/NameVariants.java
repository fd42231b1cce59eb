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

/** A long name of a body that the documents of a county write in two ways, one character apart. */
final class NameVariants {

    private static final Pattern NAME = Pattern.compile(
            "[\\u4e00-\\u9fa5]{3}(?:联合学校|中心学校)|(?<![\\u4e00-\\u9fa5])[\\u4e00-\\u9fa5]{4,18}(?:有限责任公司|有限公司|合作社|支局|分局)(?![\\u4e00-\\u9fa5]{1,3}(?:公司|局))");
    private static final String NUMERALS = "一二三四五六七八九十东西南北中上下大小新老";

    private record Use(String name, List<LineRange> lines, Manuscript in) {}

    private final Map<String, Use> known = new LinkedHashMap<>();

    List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : text.passages()) {
            text.printed(passage.lines()).forEach((line, printed) -> {
                Matcher name = NAME.matcher(printed);
                while (name.find()) {
                    look(text, new Use(name.group(), List.of(LineRange.of(line)), text), findings);
                }
            });
        }
        return findings;
    }

    private void look(Manuscript text, Use use, List<Finding> findings) {
        if (known.containsKey(use.name)) {
            return;
        }
        known.values().stream()
                .filter(other -> oneApart(other.name, use.name))
                .findFirst()
                .ifPresent(other -> findings.add(new Finding(
                        FindingCode.NAME_IN_TWO_WAYS,
                        List.of(other.name, use.name),
                        text.linesWith(use.lines, other.in, other.lines))));
        known.put(use.name, use);
    }

    private static boolean oneApart(String one, String other) {
        int front = 0;
        int shorter = Math.min(one.length(), other.length());
        while (front < shorter && one.charAt(front) == other.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter - front
                && one.charAt(one.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
            back++;
        }
        int longer = Math.max(one.length(), other.length());
        boolean apart = longer - shorter <= 1 && front + back == longer - 1 && front > 0;
        return apart && NUMERALS.indexOf((one.length() == longer ? one : other).charAt(front)) < 0;
    }
}
