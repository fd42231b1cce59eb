package org.gongbao.document;

/**
 * The one table of everything a reader can report, with its message in both languages; {@code %s} stands for an
 * argument. A code is stable: stored findings name it.
 */
public enum FindingCode {
    NO_TEXT(FindingKind.MISSING, "文件里没有可读的文字", "the file holds no readable text"),
    NO_DOCUMENT(
            FindingKind.MISSING,
            "没有找到公文，请确认文件是政府公报的文本",
            "no official document was found; is this the text of a gazette?"),
    NO_NUMBER(FindingKind.MISSING, "没有印出文号", "no document number is printed"),
    NO_TITLE(FindingKind.MISSING, "没有印出标题，据正文推定为“%s”", "no title is printed; inferred from the text: %s"),
    NO_ISSUER(FindingKind.MISSING, "没有印出发文机关", "no issuer is printed"),
    NO_DATE(FindingKind.MISSING, "没有印出成文日期", "no date is printed"),
    NO_VISIBILITY(FindingKind.MISSING, "没有印出公开标记，不向公众显示", "no publication mark is printed; not shown to the public"),
    IMPOSSIBLE_DATE(FindingKind.DATE, "日期“%s”不存在", "the date %s does not exist"),
    DUPLICATE_NUMBER(FindingKind.DUPLICATE, "文号%s在本期重复出现", "the number %s occurs more than once in this issue"),
    NOT_IN_CONTENTS(FindingKind.TITLE_TOC, "目录里没有“%s”", "the contents do not list %s"),
    ONLY_IN_CONTENTS(FindingKind.TITLE_TOC, "目录列有“%s”，正文里没有找到", "the contents list %s, which the text does not hold"),
    TITLE_DIFFERS(FindingKind.TITLE_TOC, "标题与目录不同：正文“%s”，目录“%s”", "title and contents differ: text %s, contents %s"),
    UNREADABLE_BYTES(FindingKind.OCR, "有%s处字节无法解码", "%s places could not be decoded"),
    REPLACEMENT_CHARACTERS(FindingKind.OCR, "有%s个字符丢失（U+FFFD）", "%s characters are lost (U+FFFD)"),
    STRAY_MARKUP(FindingKind.OCR, "夹有排版代码“%s”", "markup left in the text: %s"),
    STRAY_AND(FindingKind.OCR, "“和”印成了“and”", "'and' is printed for 和"),
    LINES_REORDERED(
            FindingKind.LAYOUT,
            "本页段落次序已按编号重排，请核对",
            "the paragraphs of this page were put in order by their numbering; please check"),
    ORDER_UNCERTAIN(FindingKind.LAYOUT, "段落次序不能确定：%s", "the order of paragraphs is uncertain: %s"),
    NUMBERING_SKIPPED(FindingKind.NUMBERING, "编号从“%s”跳到“%s”", "the numbering jumps from %s to %s"),
    NUMBERING_REPEATED(FindingKind.NUMBERING, "编号“%s”重复", "the number %s is repeated"),
    COLUMNS_SHIFTED(FindingKind.LAYOUT, "表格这一行的格数（%s）与表头（%s）不同", "this table row has %s cells, its header %s"),
    CITED_PLACE_MISSING(FindingKind.REFERENCE, "引用了“%s”，本文中没有找到", "%s is cited, but this document does not hold it");

    private final FindingKind kind;
    private final String chinese;
    private final String english;

    FindingCode(FindingKind kind, String chinese, String english) {
        this.kind = kind;
        this.chinese = chinese;
        this.english = english;
    }

    public FindingKind kind() {
        return kind;
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }
}
