package org.gongbao.proofread;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.jspecify.annotations.Nullable;

/** Who heads the office of a leading group, in the documents that speak of the same group. */
final class OfficeHeads {

    private static final int SAME_TIME = 100;
    private static final Pattern GROUP = Pattern.compile("成立(?:了)?([\\u4e00-\\u9fa5“”·]{4,24}?领导小组)");
    private static final Pattern HEAD = Pattern.compile("办公室主任由([\\u4e00-\\u9fa5]{2,3})(?:同志)?(?:兼任|担任)");

    private record Head(String name, List<LineRange> lines, Manuscript in) {}

    private final Map<String, Head> heads = new HashMap<>();

    List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        String group = null;
        for (Passage passage : text.passages()) {
            Matcher named = GROUP.matcher(passage.text());
            while (named.find()) {
                group = named.group(1);
            }
            Matcher head = HEAD.matcher(passage.text());
            if (group != null && head.find()) {
                Head own = new Head(head.group(1), text.linesOf(passage.lines(), head.group()), text);
                Head other = heads.put(group, own);
                if (other != null && sameTime(other, text) && !other.name.equals(own.name)) {
                    findings.add(new Finding(
                            FindingCode.POST_TWO_PEOPLE,
                            List.of(group + "办公室主任", own.name, Proofreader.name(other.in.document()), other.name),
                            text.linesWith(own.lines, other.in, other.lines)));
                }
            }
        }
        return findings;
    }

    private static boolean sameTime(Head other, Manuscript text) {
        @Nullable LocalDate then = other.in.document().date();
        @Nullable LocalDate now = text.document().date();
        return other.in != text
                && then != null
                && now != null
                && Math.abs(ChronoUnit.DAYS.between(then, now)) <= SAME_TIME;
    }
}
