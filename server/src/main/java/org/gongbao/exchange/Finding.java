package org.gongbao.exchange;

import java.util.Locale;
import org.gongbao.work.WorkRefused;

/**
 * Something wrong in a sheet.
 *
 * @param row as Excel counts; 0 for the sheet as a whole
 * @param cell e.g. {@code B7}; empty where the whole row is meant
 */
public record Finding(int row, String cell, String chinese, String english) {

    /** What can be wrong with a sheet beside its values; {@code %s} stands for what was found. */
    enum Problem {
        NO_HEADS("第一张表是空的：请从导出的表格开始填", "The first sheet is empty: begin with the sheet that was exported."),
        UNKNOWN_HEAD("台账没有“%s”这一列", "The register has no column “%s”."),
        UNKNOWN_DUTY_HEAD("任务表没有“%s”这一列", "A sheet of duties has no column “%s”."),
        UNKNOWN_DIVISION_HEAD("分管表没有“%s”这一列", "A sheet of who leads what has no column “%s”."),
        UNKNOWN_APPOINTMENT_HEAD("任免表没有“%s”这一列", "A sheet of appointments has no column “%s”."),
        NO_SENTENCE(
                "公文里没有这一句：请保留导出时的[公文]和[句]",
                "No document of the county has this sentence: keep [公文] and [句] as exported."),
        NO_DECISION("“处理”只能填“采纳”或“不采纳”或者空着，不能填“%s”", "处理 takes 采纳, 不采纳 or nothing, not “%s”."),
        NO_DUTY("缺[编号]：任务表不能新增任务", "[编号] is missing: a sheet of duties opens none."),
        NOT_YES("“签收”只能填“是”或者空着，不能填“%s”", "签收 takes 是 or nothing, not “%s”."),
        TWO_HEADS("“%s”这一列有两次", "The column “%s” stands here twice."),
        MERGED("合并的单元格 %s：请取消合并，每行填全", "Merged cells %s: split them and fill in every row."),
        FORMULA("“%s”是公式，公式不会计算：请改成值", "“%s” is a formula; formulas are not computed: put its value."),
        ERROR("“%s”是错误值", "“%s” is an error."),
        FILES("附件不能用表格改，请在记录页上传", "Files cannot be changed by a sheet; upload them on the record's page."),
        NO_UNIT("新记录要写明[单位]", "A new record needs its [单位]."),
        NO_REVISION("“%s”不是修订号：请保留导出时的[修订]", "“%s” is no revision: keep [修订] as it was exported."),
        TOO_MANY("超过 %s 行：请分成几张表", "More than %s rows: split the sheet.");

        private final String chinese;
        private final String english;

        Problem(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        Finding at(int row, String cell, Object... found) {
            return new Finding(
                    row, cell, String.format(Locale.ROOT, chinese, found), String.format(Locale.ROOT, english, found));
        }
    }

    static Finding of(int row, WorkRefused.Fault fault) {
        return new Finding(row, "", fault.message(true), fault.message(false));
    }

    public String message(boolean inChinese) {
        return inChinese ? chinese : english;
    }
}
