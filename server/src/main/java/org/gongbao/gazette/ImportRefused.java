package org.gongbao.gazette;

import java.io.Serial;

/** A file that is not imported; nothing was changed. */
public final class ImportRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Why, with its message in both languages; {@code %s} stands for the file's name. The names are stable. */
    public enum Reason {
        EMPTY("“%s”是空文件，请重新导出后再导入", "%s is empty: export it again"),
        TOO_LARGE("“%s”超过16 MB，请按期拆分后再导入", "%s is larger than 16 MB: split it by issue"),
        NOT_TEXT(
                "“%s”不是文本文件（UTF-8 或 GB18030），请先把公报导出为纯文本",
                "%s is not a text file (UTF-8 or GB18030): save the gazette as plain text first"),
        NOT_A_GAZETTE(
                "“%s”里没有找到公文，请确认文件是政府公报的文本", "no official document was found in %s: is it the text of a gazette?"),
        ARCHIVE_BROKEN("压缩包“%s”损坏或加密，请重新压缩后再导入", "the archive %s is damaged or encrypted: pack it again"),
        ARCHIVE_EMPTY("压缩包“%s”里没有文本文件（.txt、.md）", "the archive %s holds no text file (.txt, .md)"),
        ARCHIVE_TOO_LARGE(
                "压缩包“%s”解开后超过200个文件或32 MB，请拆分后再导入", "the archive %s holds more than 200 files or 32 MB: split it");

        private final String chinese;
        private final String english;

        Reason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }

    private final Reason reason;
    private final String file;

    ImportRefused(Reason reason, String file) {
        super(reason.english.replace("%s", file));
        this.reason = reason;
        this.file = file;
    }

    public Reason reason() {
        return reason;
    }

    public String file() {
        return file;
    }

    /** What was wrong and what to do, in Chinese. */
    public String message() {
        return reason.chinese.replace("%s", file);
    }

    /** What was wrong and what to do, in English. */
    public String englishMessage() {
        return reason.english.replace("%s", file);
    }
}
