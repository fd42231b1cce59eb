package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** 主送: the bodies or persons that a document is sent to, printed before a colon. */
final class Addressees {

    private static final int LONGEST = 200;
    private static final Pattern SEPARATOR = Pattern.compile("[，,、；;]");

    /** 责任单位：, 成员：: here the colon belongs to a label. */
    private static final Set<String> LABELS = Set.of(
            "附件", "成员", "组长", "副组长", "组员", "委员", "主任委员", "副主任委员", "常务委员", "主办单位", "责任单位", "牵头单位", "配合单位", "协办单位",
            "承办单位", "主管单位", "成员单位", "咨询单位", "申报单位", "建设单位", "实施单位", "填报单位", "参与单位", "支持单位", "联系单位", "责任部门", "牵头部门",
            "配合部门", "主管部门", "监管部门", "审批部门", "实施部门", "牵头责任单位", "配合责任单位", "落实单位", "工作单位", "责任科室", "责任股室", "联合单位", "报送单位",
            "编制单位", "监督单位", "各成员单位职责", "责任领导小组", "举报中心");

    /** Words with which the name of someone who receives letters ends. */
    private static final List<String> ENDINGS = List.of(
            "政府", "单位", "部门", "办事处", "管委会", "委员会", "局", "委", "办", "厅", "院", "所", "室", "队", "站", "中心", "公司", "企业", "银行",
            "机构", "学校", "会", "代表", "委员", "同志", "组", "厂", "社", "矿", "镇", "乡", "区", "县", "市", "点", "村");

    private Addressees() {}

    /** Whether the line is addressees and nothing else; a stray word from another column may stand behind the colon. */
    static boolean isWhole(String text) {
        int colon = colon(text);
        return colon > 0 && text.length() - colon <= 8 && endsLikeName(text.substring(0, colon));
    }

    /** Whether the line begins with addressees, whatever follows on it. */
    static boolean begins(String text) {
        int colon = colon(text);
        return colon > 0
                && text.substring(0, colon).indexOf('。') < 0
                && (text.startsWith("各") || isWhole(text))
                && endsLikeName(text.substring(0, colon));
    }

    /** @param text up to and with the colon */
    static List<String> names(String text) {
        int colon = colon(text);
        List<String> names = new ArrayList<>();
        for (String name : SEPARATOR.split(Spacing.removed(colon < 0 ? text : text.substring(0, colon)), -1)) {
            String plain = name.startsWith("尊敬的") ? name.substring(3) : name;
            if (!plain.isEmpty()) {
                names.add(plain);
            }
        }
        return names;
    }

    private static int colon(String text) {
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '：' || text.charAt(i) == ':') {
                return i;
            }
        }
        return -1;
    }

    private static boolean endsLikeName(String text) {
        String tight = Spacing.removed(text);
        String name = tight;
        if (name.endsWith("）") || name.endsWith(")")) {
            int open = Math.max(name.lastIndexOf('（'), name.lastIndexOf('('));
            name = open > 0 ? name.substring(0, open) : name;
        }
        boolean sentence =
                tight.indexOf('。') >= 0 || tight.indexOf('《') >= 0 || tight.endsWith("如下") || LABELS.contains(tight);
        return !sentence && tight.length() >= 3 && ENDINGS.stream().anyMatch(name::endsWith);
    }
}
