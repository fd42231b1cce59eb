package org.gongbao.sheet;

import java.io.Serial;

/** A file that cannot be read as a workbook. */
public final class UnreadableWorkbook extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Why, and what to do. */
    public enum Reason {
        NOT_A_WORKBOOK("不是 .xlsx 工作簿", "it is no .xlsx workbook"),
        OLD_OR_LOCKED(
                "是旧的 .xls 格式或设了密码：请去掉密码，另存为 .xlsx",
                "it is of the old .xls format or has a password: save it as .xlsx without"),
        TOO_LARGE("解压后太大，请分成几个文件", "it is too large when unpacked: split it"),
        DAMAGED("文件已损坏：请用 Excel 打开后另存", "it is damaged: open it in Excel and save it again");

        private final String chinese;
        private final String english;

        Reason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        public String message(boolean inChinese) {
            return inChinese ? chinese : english;
        }
    }

    private final Reason reason;

    UnreadableWorkbook(Reason reason) {
        super(reason.chinese);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
