package org.gongbao.organization;

import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong in a file of units, or in a change.
 *
 * @param place where it stands; empty for a change that was typed
 * @param arguments what the message fills in
 */
public record OrganizationFault(Code code, String place, List<String> arguments) {

    /** What, with its message in both languages; {@code %s} stands for an argument. */
    public enum Code {
        UNREADABLE("读不了：%s", "cannot be read: %s"),
        NO_WORKBOOK("读不了：%1$s", "cannot be read: %2$s"),
        NOTHING("没有任何机构数据", "there is nothing in it"),
        TOO_LONG("多于%s行，请分开导入", "more than %s lines: import it in parts"),
        OTHER_COUNTY("文件写的是“%s”，这里导入的是“%s”", "the file is of %s, this is an import for %s"),
        UNKNOWN_SECTION("不认识“%s”，可用：%s", "there is no part %s; there are %s"),
        UNKNOWN_COLUMN("“%s”没有“%s”一栏，可用：%s", "the part %s has no column %s; it has %s"),
        COLUMN_TWICE("“%s”有两栏“%s”", "the part %s has the column %s twice"),
        COLUMN_MISSING("“%s”缺“%s”一栏", "the part %s lacks the column %s"),
        NOT_A_LIST("“%s”应为若干条", "%s has to be a list of entries"),
        MISSING("缺“%s”", "%s is missing"),
        NOT_TEXT("“%s”应为文字", "%s has to be text"),
        MERGED("合并的单元格%s：请取消合并，逐行填写", "merged cells %s: unmerge them and fill in every row"),
        FORMULA("“%s”是公式：请粘贴为数值", "%s is a formula: paste its value instead"),
        CELL_ERROR("“%s”的值是错误 %s", "the value of %s is the error %s"),
        NOT_A_DATE("“%s”写作“%s”，应为 2026-03-01 这样的日期", "%s says %s; it has to be a date such as 2026-03-01"),
        NOT_A_NUMBER("“%s”写作“%s”，应为正整数", "%s says %s; it has to be a whole number above zero"),
        ORDER("止于%s，不晚于起于%s", "ends on %s, not after it begins on %s"),
        UNKNOWN_UNIT("没有名为“%s”的单位", "there is no unit called %s"),
        UNKNOWN_POST("“%s”没有职务“%s”", "%s has no post %s"),
        UNKNOWN_GROUP("没有名为“%s”的领导小组", "there is no leading group called %s"),
        NAME_TAKEN("“%s”已是“%s”的名称", "%s is already a name of %s"),
        AMBIGUOUS("“%s”是几个单位的名称，请写全称", "%s is the name of several units: write the full one"),
        CONTINUES_ITSELF("“%s”的原名与它相同", "%s has itself as its former name"),
        BEFORE("%s早于“%s”现有的记载（%s）", "%s is before what is known of %s (%s)"),
        NEEDS_DAY("改名须写“自”哪一天", "a change of name needs its day in 自"),
        ENDED("“%s”已于%s撤销", "%s has ended on %s"),
        NOT_YET("“%s”在%s还没有", "%s is not there yet on %s"),
        HEIR_WITHOUT_END("写了“并入”，缺“撤销”的日期", "并入 needs the day of 撤销"),
        HEIR_OF_ITSELF("“%s”不能并入自己或自己的后继", "%s cannot be merged into itself or its heirs"),
        PARENT_OF_ITSELF("“%s”的上级绕回了自己", "%s stands above itself"),
        HELD_TWICE("“%s”的“%s”在同一时期已由同一人担任", "the post %2$s of %1$s is held by the same person at that time"),
        SAME_SEAT("“%s”里已有“%s”的“%s”", "the group %s has the seat %s %s already"),
        STALE("机构数据已被他人改过，请重新打开", "somebody else has changed this: open it again");

        private final String chinese;
        private final String english;

        Code(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }

    public OrganizationFault {
        arguments = List.copyOf(arguments);
    }

    static OrganizationFault at(String place, Code code, Object... arguments) {
        return new OrganizationFault(
                code, place, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** Place and what is wrong there. */
    public String message(boolean chinese) {
        String text = String.format(Locale.ROOT, chinese ? code.chinese : code.english, arguments.toArray());
        return place.isEmpty() ? text : place + ": " + text;
    }
}
