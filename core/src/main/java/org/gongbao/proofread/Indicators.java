package org.gongbao.proofread;

import java.math.BigDecimal;
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

/** One indicator with two targets, in two documents of an issue or in two plans that one document carries. */
final class Indicators {

    private static final Pattern TARGET = Pattern.compile(
            "(?<name>[\\u4e00-\\u9fa50-9（）()—\\-]{4,18}?(?:率|比例|占比))(?<words>[^，,。；;、0-9率比]{1,10}?)(?<value>\\d+(?:\\.\\d+)?)\\s*(?<unit>%|％|‰|/10万)");
    /** Words that set a target, and words of what has been reached or changes. */
    private static final Pattern SETS = Pattern.compile("达到|达|不低于|稳定在|保持在|控制在|降至|不高于|以上|提高到");

    private static final Pattern OTHER = Pattern.compile("从|由|提高了|增长|下降了|比|每年|年均|高于|低于全|平均");

    private record Target(BigDecimal value, String printed, List<LineRange> lines, Manuscript in, String plan) {}

    private final Map<String, List<Target>> known = new HashMap<>();

    List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : text.passages()) {
            String plan = passage.clause() == null
                    ? passage.part()
                    : passage.clause().path().part();
            Matcher target = TARGET.matcher(passage.text());
            while (target.find()) {
                if (SETS.matcher(target.group("words")).find()
                        && !OTHER.matcher(target.group("words")).find()) {
                    compare(text, passage, plan, target, findings);
                }
            }
        }
        return findings;
    }

    private void compare(Manuscript text, Passage passage, String plan, Matcher target, List<Finding> findings) {
        String name = name(target.group("name"));
        Target own = new Target(
                new BigDecimal(target.group("value")),
                target.group("value") + target.group("unit").replace('％', '%'),
                text.linesOf(passage.lines(), target.group()),
                text,
                plan);
        List<Target> others = known.computeIfAbsent(name, _ -> new ArrayList<>());
        @Nullable
        Target other = others.stream()
                .filter(before ->
                        before.value.compareTo(own.value) != 0 && (before.in != text || !before.plan.equals(plan)))
                .findFirst()
                .orElse(null);
        if (other != null && name.length() >= 5) {
            findings.add(new Finding(
                    other.in == text ? FindingCode.TARGET_DIFFERS_WITHIN : FindingCode.TARGET_DIFFERS,
                    List.of(name, own.printed, Proofreader.name(other.in.document()), other.printed),
                    text.linesWith(own.lines, other.in, other.lines)));
        }
        others.add(own);
    }

    private static String name(String printed) {
        String name = printed.replaceAll("^.*(?:使|确保|实现|力争|其中|全县|全区|我县|我区|年|底|内|平等接受)", "");
        return Words.plain(name).replace("教育", "").replace("阶段", "");
    }
}
