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
    NO_NUMBER(FindingKind.MISSING, Severity.SUSPICION, "没有印出文号", "no document number is printed"),
    NO_TITLE(
            FindingKind.MISSING,
            Severity.SUSPICION,
            "没有印出标题，据正文推定为“%s”",
            "no title is printed; inferred from the text: %s"),
    TITLE_UNKNOWN(
            FindingKind.MISSING,
            Severity.SUSPICION,
            "没有印出标题，正文也看不出标题",
            "no title is printed, and the text does not tell it"),
    NO_ISSUER(FindingKind.MISSING, Severity.SUSPICION, "没有印出发文机关", "no issuer is printed"),
    NO_DATE(FindingKind.MISSING, "没有印出成文日期", "no date is printed"),
    NO_VISIBILITY(
            FindingKind.MISSING,
            Severity.SUSPICION,
            "没有印出公开标记，不向公众显示",
            "no publication mark is printed; not shown to the public"),
    IMPOSSIBLE_DATE(FindingKind.DATE, "日期“%s”不存在", "the date %s does not exist"),
    DUPLICATE_NUMBER(FindingKind.DUPLICATE, "文号%s在本期重复出现", "the number %s occurs more than once in this issue"),
    NOT_IN_CONTENTS(FindingKind.TITLE_TOC, "目录里没有“%s”", "the contents do not list %s"),
    ONLY_IN_CONTENTS(FindingKind.TITLE_TOC, "目录列有“%s”，正文里没有找到", "the contents list %s, which the text does not hold"),
    TITLE_DIFFERS(FindingKind.TITLE_TOC, "标题与目录不同：正文“%s”，目录“%s”", "title and contents differ: text %s, contents %s"),
    RUNNING_HEAD_DIFFERS(FindingKind.TITLE_TOC, "页眉印作“%s”，本期为“%s”", "the running head prints %s, this issue is %s"),
    UNREADABLE_BYTES(FindingKind.OCR, "有%s处字节无法解码", "%s places could not be decoded"),
    REPLACEMENT_CHARACTERS(FindingKind.OCR, "有%s个字符丢失（U+FFFD）", "%s characters are lost (U+FFFD)"),
    STRAY_MARKUP(FindingKind.OCR, Severity.REPAIR, "夹有排版代码“%s”", "markup left in the text: %s"),
    STRAY_AND(FindingKind.OCR, "“和”印成了“and”", "'and' is printed for 和"),
    LINES_REORDERED(
            FindingKind.LAYOUT,
            Severity.REPAIR,
            "本页段落次序已按编号重排，请核对",
            "the paragraphs of this page were put in order by their numbering; please check"),
    ORDER_UNCERTAIN(FindingKind.LAYOUT, Severity.REPAIR, "段落次序不能确定：%s", "the order of paragraphs is uncertain: %s"),
    NUMBERING_SKIPPED(FindingKind.NUMBERING, "编号从“%s”跳到“%s”", "the numbering jumps from %s to %s"),
    NUMBERING_REPEATED(FindingKind.NUMBERING, "编号“%s”重复", "the number %s is repeated"),
    COLUMNS_SHIFTED(
            FindingKind.LAYOUT, Severity.REPAIR, "表格这一行的格数（%s）与表头（%s）不同", "this table row has %s cells, its header %s"),
    CITED_PLACE_MISSING(FindingKind.REFERENCE, "引用了“%s”，本文中没有找到", "%s is cited, but this document does not hold it"),
    NUMBERING_UNCERTAIN(
            FindingKind.NUMBERING,
            Severity.SUSPICION,
            "编号“%s”与前文不接，本页段落次序不能确定",
            "the number %s does not follow; the order of this page is uncertain"),
    COLUMN_SUM(FindingKind.SUM, "合计印作“%s”，以上各行相加为%s", "the total is printed as %s; the rows above it add up to %s"),
    ROW_SUM(
            FindingKind.SUM,
            "本行“%s”应为同行各数之和%s，其他各行均如此",
            "this row prints %s where its numbers add up to %s, as in all other rows"),
    ROW_PRODUCT(
            FindingKind.SUM,
            "本行“%s”应为同行两数之积%s，其他各行均如此",
            "this row prints %s where two of its numbers multiply to %s, as in all other rows"),
    SECTION_SUM(FindingKind.SUM, "“%s”印作%s，其下各行相加为%s", "%s is printed as %s; the rows below it add up to %s"),
    UNIT_PRICE(
            FindingKind.SUM,
            "本行数量乘单价为%s，与所列金额不符，其他各行均相符",
            "quantity times unit price is %s, which this row does not print, as the other rows do"),
    PROSE_SUM(FindingKind.SUM, "总数为“%s”，其中“%s”相加为%s", "the whole is %s, its parts %s add up to %s"),
    COUNT_DIFFERS(FindingKind.COUNT, "“%s”，实际列出%s项：%s", "%s is announced, %s are listed: %s"),
    LIST_COUNT(FindingKind.COUNT, "“%s”，实际列出%s个", "%s announces another number than the %s that are listed"),
    GROUP_COUNT(FindingKind.COUNT, "“%s”注明%s，表中实有%s行", "%s says %s, the table lists %s rows"),
    NUMBER_YEAR(FindingKind.DATE, "文号“%s”的年份与成文日期“%s”不符", "the year of the number %s differs from the date %s"),
    WEEKDAY(FindingKind.DATE, "“%s”，当日实为%s", "%s is printed, but that day is a %s"),
    PERIOD_REVERSED(FindingKind.DATE, "起止颠倒：“%s”", "the period ends before it begins: %s"),
    PERIOD_LENGTH(FindingKind.DATE, "“%s”，而“%s”首尾计入为%s天", "%s is stated, but %s are %s days, both ends counted"),
    DEADLINE_PASSED(FindingKind.DATE, "要求在“%s”完成，早于成文日期%s", "%s is required, which is before the date of issue, %s"),
    PHASE_PASSED(FindingKind.DATE, "“%s”早于成文日期%s已经结束", "%s had ended before the date of issue, %s"),
    DEADLINE_MAY_BE_PASSED(
            FindingKind.DATE,
            Severity.SUSPICION,
            "“%s”早于成文日期%s，请核对是否仍为要求",
            "%s is before the date of issue, %s; is it still required?"),
    ODD_YEAR(FindingKind.DATE, "“%s”与文中其他各处的“%s”年份不同", "%s differs in its year from %s elsewhere in the document"),
    WINDOW_GAP(FindingKind.RANGE_GAP, "“%s”之后是“%s”起，%s至%s没有规定", "after %s comes %s; nothing is said about %s to %s"),
    BAND_GAP(FindingKind.RANGE_GAP, "“%s”与“%s”之间，%s没有归属", "between %s and %s nothing covers %s"),
    BOUNDARY_OPEN(FindingKind.RANGE_GAP, "“%s”与“%s”都没有写明含%s", "neither %s nor %s says that it includes %s"),
    BAND_OVERLAP(FindingKind.RANGE_OVERLAP, "“%s”与“%s”重叠：%s", "%s and %s overlap: %s"),
    BOUNDARY_TWICE(FindingKind.RANGE_OVERLAP, "“%s”与“%s”都含%s", "both %s and %s include %s"),
    ANNEX_TITLE_DIFFERS(
            FindingKind.TITLE_TOC,
            "%s的标题与附件清单不同：清单“%s”，附件“%s”",
            "the title of %s differs from the list of annexes: list %s, annex %s"),
    ANNEX_MISSING(FindingKind.MISSING, "附件编号不连续，缺“%s”", "the annexes are not numbered on: %s is missing"),
    ANNEX_NOT_PRINTED(
            FindingKind.REFERENCE, "附件清单列有%s“%s”，文中没有", "the list of annexes has %s %s, which is not printed"),
    OTHER_ANNEX_MEANT(
            FindingKind.REFERENCE,
            "引用的%s是“%s”，所指内容在%s“%s”",
            "%s is cited, which is %s; what is meant stands in %s, %s"),
    ENCLOSURE_TITLE_DIFFERS(
            FindingKind.TITLE_TOC,
            "通知标题中的“%s”与所印发文件的标题“%s”不同",
            "the notice calls the text it carries %s, the text itself %s"),
    REPEATED_CLAUSE(FindingKind.DUPLICATE, "“%s”与“%s”文字相同", "%s and %s say the same"),
    REPEATED_MEASURES(FindingKind.DUPLICATE, "两处的数值完全相同：“%s”", "two entries bear the very same measures: %s"),
    REPEATED_WORD(FindingKind.OCR, "文字重复：“%s”", "words are repeated: %s"),
    REPEATED_ITEM(FindingKind.DUPLICATE, "同一列举中“%s”出现两次", "%s is listed twice"),
    TRADITIONAL_CHARACTERS(FindingKind.OCR, "夹有繁体字“%s”", "traditional characters: %s"),
    DOUBLED_MARKS(FindingKind.OCR, "标点重叠：“%s”", "punctuation marks are doubled: %s"),
    BROKEN_NUMBER(FindingKind.OCR, "文号的年份不成立：“%s”", "the year of a document number is impossible: %s"),
    STRAY_LETTERS(FindingKind.OCR, "夹有多余字符：“%s”", "stray letters: %s"),
    LOST_PERCENT(FindingKind.OCR, "疑漏百分号：“%s”", "a per cent sign seems lost: %s"),
    UNIT_MISSPELT(FindingKind.OCR, "“%s”在本期只见此处，其他各处为“%s”", "%s occurs only here; elsewhere it is %s"),
    RANGE_DIFFERS(FindingKind.CONFLICT_WITHIN, "同一事项的范围不一致：“%s”“%s”", "the range for one matter differs: %s, %s"),
    NAMES_RUN_TOGETHER(FindingKind.OCR, "两个单位名连在一起：“%s”", "two names of units run together: %s"),
    STRAY_TOTAL(FindingKind.SUM, "合计行的“%s”上方没有可加的数", "nothing stands above %s in the row of totals"),
    NAME_IN_TWO_WAYS(FindingKind.OCR, "同一名称写法不同：“%s”“%s”", "one name is written in two ways: %s, %s"),
    STRAY_FRAGMENT(FindingKind.LAYOUT, "夹有断开的字句：“%s”", "a torn piece of a sentence stands here: %s"),
    UNIT_UNUSUAL(
            FindingKind.UNDEFINED_TERM, Severity.SUSPICION, "“%s”在本期只见此处，是否即“%s”", "%s occurs only here; is it %s?"),
    UNITS_DIFFER(
            FindingKind.CONFLICT_WITHIN,
            "“%s”的单位不一致：正文另有“%s”，表中另有“%s”",
            "the units for %s differ: only in the text %s, only in the table %s"),
    OTHER_LEVEL(FindingKind.AUTHORITY, "自称“%s”，发文机关却是%s级", "it speaks of itself as %s, but its issuer is a %s"),
    PERSON_TWO_POSTS(
            FindingKind.CONFLICT_ACROSS, "“%s”的职务不一致：本文为“%s”，%s为“%s”", "the post of %s differs: here %s, in %s %s"),
    POST_TWO_PEOPLE(
            FindingKind.CONFLICT_ACROSS, "“%s”由两人担任：本文为“%s”，%s为“%s”", "%s is held by two people: here %s, in %s %s"),
    CONTACT_DIFFERS(
            FindingKind.CONFLICT_ACROSS,
            "同一联系人的电话不一致：本文“%s”，%s“%s”",
            "the phone of the same contact differs: here %s, in %s %s"),
    TARGET_DIFFERS(
            FindingKind.CONFLICT_ACROSS, "“%s”的目标不一致：本文为“%s”，%s为“%s”", "the target for %s differs: here %s, in %s %s"),
    TARGET_DIFFERS_WITHIN(
            FindingKind.CONFLICT_WITHIN,
            "“%s”的目标在文内不一致：此处为“%s”，%s前文为“%s”",
            "the target for %s differs within the document: here %s, earlier in %s %s"),
    HOMOPHONE(
            FindingKind.OCR,
            "“%s”疑有同音误字，其他各处为“%s”",
            "%s seems to hold a character of the same sound; elsewhere it is %s"),
    SECTION_NAME_SHORT(FindingKind.OCR, "“%s”的股室名称似缺字", "a character seems lost from the name of the section: %s"),
    SHORT_TITLE_UNDEFINED(
            FindingKind.UNDEFINED_TERM, "“%s”没有说明是哪一件：本文没有以此简称的文件", "nothing in this document says which one %s is"),
    UNKNOWN_TOWN(
            FindingKind.UNDEFINED_TERM, "“%s”不在本县各乡镇之列", "%s is none of the towns that the county's documents name"),
    VILLAGE_TWO_TOWNS(
            FindingKind.CONFLICT_ACROSS,
            "“%s”的隶属不一致：此处为“%s”，%s为“%s”",
            "the village %s belongs to %s here, in %s to %s"),
    GROUP_NAME_DIFFERS(
            FindingKind.CONFLICT_WITHIN,
            "领导小组名称中为“%s”，方案标题为“%s”",
            "the leading group is named after %s, the plan after %s"),
    FORMULA_UNIT(
            FindingKind.CONFLICT_WITHIN,
            "按“%s”算出的单位是%s，所列数值的单位却是“%s”",
            "the formula %s gives %s, the values below it bear %s"),
    REGISTER_COUNT(
            FindingKind.COUNT, "“%s”的“%s”汇总为%s，登记的条目为%s", "for %s the summary counts of %s %s, the register holds %s"),
    TEXT_TOTAL(
            FindingKind.CONFLICT_WITHIN,
            "正文“%s”，而表中“%s”一栏合计为“%s”",
            "the text says %s, the column %s of the table adds up to %s"),
    PHASE_GAP(FindingKind.RANGE_GAP, "“%s”之后是“%s”，%s至%s不属于任何阶段", "after %s comes %s; %s to %s belong to no phase"),
    PHASE_OVERLAP(FindingKind.RANGE_OVERLAP, "“%s”与“%s”重叠：%s至%s", "%s and %s overlap from %s to %s"),
    PHASE_OUTSIDE(FindingKind.CONFLICT_WITHIN, "阶段“%s”与全部工作的起止“%s”不一致", "the phase %s does not fit into the whole, %s"),
    SCORE_SUM(FindingKind.SUM, "“%s”，其下各项相加为%s分", "the items below %s add up to %s points"),
    SHARE_DIFFERS(
            FindingKind.CONFLICT_WITHIN,
            "“%s”的比例不一致：目标为“%s”，得满分为“%s”",
            "the share for %s differs: the target is %s, full points are given for %s"),
    NUMBER_MISSING(FindingKind.MISSING, Severity.SUSPICION, "“%s”之前缺%s", "before %s these numbers are missing: %s"),
    NO_CONTACT(
            FindingKind.MISSING,
            Severity.SUSPICION,
            "没有印出咨询方式，同一文件中其他%s件都有",
            "no contact is printed; %s other documents of the file have one"),
    LATER_THAN_PARENT(
            FindingKind.CONFLICT_ACROSS,
            "“%s”的时限“%s”晚于所依据的%s的“%s”",
            "%s is due %s, later than in %s, which it cites: %s"),
    CITED_IS_REPEALED(FindingKind.CONFLICT_ACROSS, "引用的“%s”已由%s废止", "%s is cited, which %s has repealed"),
    APPOINTMENT_UNREAD(FindingKind.MISSING, "没有读出谁任免什么职务：%s", "who comes into or leaves which post was not read: %s");

    private final FindingKind kind;
    private final Severity severity;
    private final String chinese;
    private final String english;

    FindingCode(FindingKind kind, String chinese, String english) {
        this(kind, Severity.FAULT, chinese, english);
    }

    FindingCode(FindingKind kind, Severity severity, String chinese, String english) {
        this.kind = kind;
        this.severity = severity;
        this.chinese = chinese;
        this.english = english;
    }

    public FindingKind kind() {
        return kind;
    }

    public Severity severity() {
        return severity;
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }
}
