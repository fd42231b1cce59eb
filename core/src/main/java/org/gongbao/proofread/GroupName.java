package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.Part;
import org.gongbao.document.PartKind;

/** A leading group that bears the name of another matter than the plan that sets it up: 道路整治 in a plan of 秩序整治. */
final class GroupName implements Check {

    private static final Pattern FOUNDED = Pattern.compile(
            "(?:成立|设立|组建)(?:了)?(?:[\\u4e00-\\u9fa5]{2,3}[县区市])?(?<name>[\\u4e00-\\u9fa5]{4,20}?)(?:工作)?领导(?:小组|组)");
    private static final Pattern PLAN = Pattern.compile(
            "(?:[\\u4e00-\\u9fa5]{2,3}[县区市])?(?:\\d{4}年)?(?<name>[\\u4e00-\\u9fa5]{4,20}?)(?:专项)?(?:工作|行动)?(?:实施)?方案");
    private static final double ALIKE = 0.4;

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Part part : text.document().parts()) {
            Matcher plan = PLAN.matcher(Sheet.tight(part.title()));
            if (part.kind() == PartKind.ENCLOSURE && plan.matches()) {
                text.passages().forEach(passage -> look(text, passage, plan.group("name"), findings));
            }
        }
        return findings;
    }

    private static void look(Manuscript text, Passage passage, String plan, List<Finding> findings) {
        Matcher founded = FOUNDED.matcher(passage.text());
        while (founded.find()) {
            String group = founded.group("name");
            boolean sameFrame = group.substring(0, 2).equals(plan.substring(0, 2))
                    && group.substring(group.length() - 2).equals(plan.substring(plan.length() - 2));
            if (sameFrame && !group.contains(plan) && !plan.contains(group) && Words.alike(group, plan) >= ALIKE) {
                findings.add(new Finding(
                        FindingCode.GROUP_NAME_DIFFERS,
                        List.of(group, plan),
                        text.linesOf(passage.lines(), founded.group())));
            }
        }
    }
}
