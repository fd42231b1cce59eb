package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;

/** A section of a bureau whose name is one character: one was lost, 疾控股 became 控股. Numbered sections are called so. */
final class SectionNames implements Check {

    private static final Pattern HEAD = Pattern.compile("局(?<post>(?![一二三四五六七八九十])[\\u4e00-\\u9fa5](股|科)\\2?副?\\2长)");

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : text.passages()) {
            Matcher head = HEAD.matcher(passage.text());
            while (head.find()) {
                findings.add(new Finding(
                        FindingCode.SECTION_NAME_SHORT,
                        List.of(head.group("post")),
                        text.linesOf(passage.lines(), head.group())));
            }
        }
        return findings;
    }
}
