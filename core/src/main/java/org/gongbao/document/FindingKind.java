package org.gongbao.document;

/** The stable kinds of findings; the code is what machine output prints. */
public enum FindingKind {
    SUM("sum", "合计", "sum"),
    COUNT("count", "数目", "count"),
    DATE("date", "日期", "date"),
    RANGE_GAP("range-gap", "区间空缺", "gap between ranges"),
    RANGE_OVERLAP("range-overlap", "区间重叠", "overlapping ranges"),
    REFERENCE("reference", "引用", "reference"),
    CONFLICT_WITHIN("conflict-within", "文内矛盾", "contradiction within the document"),
    CONFLICT_ACROSS("conflict-across", "文间矛盾", "contradiction between documents"),
    DUPLICATE("duplicate", "重复", "duplicate"),
    MISSING("missing", "缺失", "missing"),
    NUMBERING("numbering", "编号", "numbering"),
    OCR("ocr", "识别错误", "recognition error"),
    UNDEFINED_TERM("undefined-term", "未定义词", "undefined term"),
    AUTHORITY("authority", "权限", "authority"),
    TITLE_TOC("title-toc", "标题与目录", "title and contents differ"),
    LAYOUT("layout", "版面", "layout");

    private final String code;
    private final String chinese;
    private final String english;

    FindingKind(String code, String chinese, String english) {
        this.code = code;
        this.chinese = chinese;
        this.english = english;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
