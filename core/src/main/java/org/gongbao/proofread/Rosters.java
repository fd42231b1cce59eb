package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.LineRange;

/** Who holds which post as the lists of members (组长：… 成员：…) of a document say. */
final class Rosters {

    private static final Pattern MEMBER = Pattern.compile(
            "(?:^|[：:\\s])([\\u4e00-\\u9fa5]\\s?[\\u4e00-\\u9fa5]{1,2})(?:\\s+|\\s*[（(])((?:县|区|市|[\\u4e00-\\u9fa5]{2,4}[乡镇](?=乡长|镇长))[\\u4e00-\\u9fa5、]{0,24}?(?:局长|县长|区长|市长|书记|主任|部长|院长|行长|主席|乡长|镇长))(?=$|[\\s，,；;、）)]|[\\u4e00-\\u9fa5]{2,3}\\s)");
    private static final Set<String> ROLES = Set.of("组长", "成员", "主任", "副主任", "副组长", "委员", "总指挥");

    /** @param rank the post without what is said in more than one way */
    record Member(String name, String post, String rank, List<LineRange> lines) {}

    private Rosters() {}

    static List<Member> of(Manuscript text) {
        List<Member> members = new ArrayList<>();
        for (Passage passage : text.passages()) {
            // Each member has a line of his own, which the paragraph joins without a mark.
            text.printed(passage.lines()).forEach((line, printed) -> {
                Matcher member = MEMBER.matcher(printed);
                while (member.find()) {
                    String name = Sheet.tight(member.group(1));
                    if (!ROLES.contains(name)) {
                        members.add(
                                new Member(name, member.group(2), rank(member.group(2)), List.of(LineRange.of(line))));
                    }
                }
            });
        }
        return members;
    }

    /** 县委常委、政府常务副县长 and 县委常委、县政府党组副书记、常务副县长 are one post. */
    private static String rank(String post) {
        String last = "";
        for (String part : post.replaceAll("[（(].*?[）)]", "").split("、", -1)) {
            String plain = part.replaceAll("^(县|区|市)?(人民)?政府", "").replaceAll("党组(副)?书记", "");
            if (!plain.isEmpty() && !plain.endsWith("常委")) {
                last = plain;
            }
        }
        return last;
    }
}
