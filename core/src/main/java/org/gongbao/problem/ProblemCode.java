package org.gongbao.problem;

/**
 * The one table of everything that can be wrong in an expression, a decision or a regulation file, with its message in
 * both languages; {@code %s} stands for an argument. A message says what is wrong and what to do.
 */
public enum ProblemCode {
    // expression
    UNEXPECTED_CHARACTER("不认识的字符“%s”", "unexpected character %s"),
    UNEXPECTED_TOKEN("这里应为%s，却是“%s”", "expected %s, found %s"),
    STRING_NOT_CLOSED("文字没有收尾的引号", "the text has no closing quote"),
    NUMBER_TOO_LARGE("“%s”不是可用的数", "%s is not a usable number"),
    IMPOSSIBLE_DATE("“%s”不是日期或时间", "%s is not a date or time"),
    NESTED_TOO_DEEP("括号套了%s层以上，请拆开写", "nested deeper than %s; split the expression"),
    TEXT_TOO_LONG("一格超过%s字，请拆开写", "a cell of more than %s characters; split it"),
    NOT_SUPPORTED("尚不支持“%s”", "%s is not yet supported"),
    UNKNOWN_NAME("没有名为“%s”的输入%s", "there is no input named %s%s"),
    UNKNOWN_CHOICE("“%s”不在可选的%s之中%s", "%s is none of %s%s"),
    UNKNOWN_FIELD("没有字段“%s”%s", "there is no field %s%s"),
    UNKNOWN_TYPE("不认识的类型“%s”%s", "unknown type %s%s"),
    BAD_CHOICE("选项或等级至少要有两个不同的词：%s", "a choice needs at least two different words: %s"),
    UNKNOWN_UNIT("不认识的单位“%s”%s", "unknown unit %s%s"),
    UNKNOWN_FUNCTION("没有名为“%s”的函数%s", "there is no function named %s%s"),
    WRONG_ARGUMENTS("函数“%s”不能带%s个参数", "the function %s does not take %s arguments"),
    WRONG_TYPE("这里应为%s，却是%s", "expected %s, found %s"),
    NOT_ORDERED("%s没有大小之分，只能比较相等", "%s has no order; it can only be compared for equality"),
    UNITS_DIFFER("%s与%s不能相加减或比较", "%s and %s cannot be added, subtracted or compared"),
    DIVISION_BY_ZERO("除数为零", "division by zero"),
    RESULT_TOO_LARGE("结果超出可用的数", "the result is out of range"),
    BAD_VALUE("“%s”不是%s", "%s is not of type %s"),
    // decision
    UNKNOWN_POLICY("不认识的命中方式“%s”%s", "unknown hit policy %s%s"),
    COLUMN_TWICE("“%s”列出现两次", "the column %s occurs twice"),
    OUTPUT_COLUMN_MISSING("表里缺少输出“%s”一列", "the table has no column for the output %s"),
    OUTPUT_MISSING("这一行没有写“%s”", "this row gives no %s"),
    NO_ROWS("表里没有一行", "the table has no rows"),
    TOO_MANY_ROWS("表有%s行，最多%s行", "the table has %s rows, at most %s are allowed"),
    UNKNOWN_COLUMN("“%s”列既不是输入也不是输出%s", "the column %s is neither an input nor an output%s"),
    OTHERWISE_TWICE("“否则”只能有一行，第%s行已经是了", "there can be one default row only; row %s is one already"),
    OTHERWISE_TESTS("“否则”一行的其他输入格应留空", "the other input cells of a default row have to be blank"),
    JUDGE_MISSING("“酌情”要写明由谁判断，如“酌情（县农业农村局）”", "say who judges, e.g. 酌情（县农业农村局）"),
    QUESTION_MISSING("“存疑”要写明是哪一个，如“存疑 十万元整”", "say which open question it is, e.g. 存疑 十万元整"),
    CONCLUSION_MIXED("这一行已写“%s”，其他输出格应留空", "this row says %s; its other output cells have to be blank"),
    NOT_RANKED("命中方式“最高”要有一个等级输出，如 等级(一般 < 重大)", "the hit policy 最高 needs an output of type 等级, e.g. 等级(一般 < 重大)"),
    ONE_OUTPUT("命中方式“%s”只能有一个输出", "the hit policy %s takes one output only"),
    NOT_AGGREGATED("命中方式“%s”不能用于%s", "the hit policy %s cannot be applied to %s"),
    CIRCLE("“%s”绕回了自己：%s", "%s depends on itself: %s"),
    // proof
    GAP("“%s”有空档：%s 时没有一行命中", "%s has a gap: no row hits when %s"),
    OVERLAP("“%s”有重叠：%s 时命中第%s行和第%s行", "%s has an overlap: when %s rows %s and %s hit"),
    ROW_SHADOWED("“%s”第%s行永远不会命中", "in %s row %s never hits"),
    OUTPUT_UNREACHED("“%s”没有一行得出“%s”", "no row of %s answers %s"),
    NO_SUCH_OVERLAP("存疑“%s”说第%s行与第%s行重叠，其实并不重叠", "the open question %s says that rows %s and %s overlap; they do not"),
    PRECEDENCE_CIRCLE(
            "“%s”里存疑“%s”的取法绕成一圈，没有一行算数，请改一处",
            "in %s the choices of the open questions %s go in a circle, so that no row counts; change one"),
    NOT_PROVABLE(
            "“%s”无法证明：“%s”一列的“%s”不只是与常数比较，请改写",
            "%s cannot be proved: in the column %s the cell %s does more than compare with constants; rewrite it"),
    TOO_COMPLEX("“%s”太复杂，无法证明，请拆成几张表", "%s is too complex to prove; split the table"),
    MORE_OF_THEM("“%s”至少另有%s处空档或重叠", "%s has at least %s more gaps or overlaps"),
    // dmn
    XML_BROKEN("不是完整的XML：%s", "not well-formed XML: %s"),
    XML_DOCTYPE("DMN文件里不能有DOCTYPE，请删去", "a DMN file may not have a DOCTYPE; remove it"),
    XML_TOO_LARGE("文件超过%sMB，请拆开", "the file is larger than %s MB; split it"),
    XML_TOO_DEEP("元素套了%s层以上", "elements are nested deeper than %s"),
    NOT_DMN("根元素是“%s”，不是DMN 1.1至1.5的definitions", "the root is %s, not the definitions of DMN 1.1 to 1.5"),
    DMN_UNSUPPORTED("这一部分不支持：%s", "this part is not supported: %s"),
    DMN_NEEDS_UNREAD(
            "判定“%s”要用到没有读入的“%s”，因此也没有读入", "the decision %s needs %s, which was not read, and was not read either"),
    DMN_NO_NAME("%s没有名称", "%s has no name"),
    DMN_NAME_TWICE("名称“%s”出现两次", "the name %s occurs twice"),
    DMN_NO_LOGIC(
            "判定“%s”里没有判定表，也没有表达式，它的结果要作为事实给出",
            "the decision %s has neither a table nor an expression; its result has to be given as a fact"),
    DMN_CHAIN("“%s”要用的又要用别的，超过%s层", "%s is at the end of a chain of more than %s that need one another"),
    DMN_NO_TARGET("找不到“%s”所指的元素", "there is no element %s"),
    DMN_MISSING_ELEMENT("%s里缺少%s", "%s has no %s"),
    DMN_CELLS("这一行有%s个输入格、%s个输出格，表头有%s个、%s个", "this rule has %s input and %s output entries, its table %s and %s"),
    DMN_NO_PRIORITY(
            "命中方式%s要有一个输出用outputValues写明各结果的先后",
            "the hit policy %s needs an output whose outputValues give the order of the results"),
    DMN_NO_JUDGEMENT(
            "判定“%s”第%s行由%s酌情，DMN写不出，写成null并加注",
            "%s, row %s is left to the judgement of %s, which DMN cannot say; written as null with a note"),
    DMN_NO_SILENCE(
            "判定“%s”第%s行存疑“%s”，DMN写不出，写成null并加注",
            "%s, row %s is open (%s), which DMN cannot say; written as null with a note"),
    DMN_NO_FUNCTION("判定“%s”用到%s，DMN没有，写成null并加注", "%s uses %s, which DMN has not; written as null with a note"),
    DMN_ROWS_MOVED(
            "判定“%s”里相叠的行按存疑的取法先后重排，命中方式写作FIRST",
            "overlapping rows of %s are put in the order of the open question's choice, with hit policy FIRST"),
    DMN_NO_PRECEDENCE("判定“%s”里相叠两行谁先的取法，DMN写不出", "DMN cannot say which of two overlapping rows of %s counts"),
    DMN_WORKING_DAYS("“%s”的单位是工作日，DMN没有，写成数", "%s is in working days, which DMN has not; written as a number"),
    // regulation
    NO_FRONT_MATTER("文件应以“---”开头，写明文号、标题等", "the file has to begin with --- and its front matter"),
    FRONT_MATTER_NOT_CLOSED("文件头没有收尾的“---”", "the front matter has no closing ---"),
    BLOCK_NOT_CLOSED("块没有收尾的“```”", "the block has no closing ```"),
    NO_COLON("“%s”里没有冒号，应写成“名称: 内容”", "%s has no colon; write key: value"),
    WRONG_INDENTATION("缩进与上面各行都不对齐", "the indentation matches no line above"),
    NO_TABLE_RULE("表头下面缺少“|---|”一行", "the line |---| is missing below the table's header"),
    CELLS_MISSING("这一行有%s格，表头有%s格", "this row has %s cells, its header %s"),
    FILE_TOO_LARGE("文件超过%s字", "the file has more than %s characters"),
    UNKNOWN_KEYWORD("不认识的块“%s”%s", "unknown block %s%s"),
    NAME_MISSING("“%s”后面要写名称", "a name is needed after %s"),
    NAME_TWICE("名称“%s”用了两次", "the name %s is used twice"),
    UNKNOWN_KEY("不认识的项目“%s”%s", "unknown key %s%s"),
    KEY_TWICE("“%s”写了两次", "%s is given twice"),
    KEY_MISSING("缺少“%s”", "%s is missing"),
    VALUE_MISSING("“%s”没有内容", "%s has no value"),
    BAD_WORD("“%s”不是%s之一%s", "%s is none of %s%s"),
    BAD_CLAUSE("“%s”不是条款", "%s is not a clause"),
    NO_SUCH_CLAUSE("原文没有条款“%s”%s", "the original has no clause %s%s"),
    NO_CLAUSES(
            "没有原文条款清单，请用 verify --bind 对照公报生成",
            "the list of the original's clauses is missing; make it with verify --bind"),
    CLAUSE_NOT_COVERED(
            "条款“%s”既没有对应的块，也没有列入不可执行", "clause %s is neither restated by a block nor listed as not executable"),
    CLAUSE_CHANGED(
            "条款“%s”的原文与制定时不同，请核对后用 verify --bind 确认",
            "the text of clause %s has changed; check it and confirm with verify --bind"),
    DOCUMENT_NOT_FOUND("所给公报里没有“%s”", "the given gazettes do not hold %s"),
    UNKNOWN_COUNTY(
            "没有“%s”的机构名录，请补上 organization/%s.yaml", "there is no list of the units of %s; add organization/%s.yaml"),
    UNKNOWN_UNIT_OF_COUNTY("机构名录里没有“%s”%s", "the county has no unit %s%s"),
    EXPIRES_BEFORE_EFFECT("失效日期%s早于施行日期%s", "expires on %s, before it takes effect on %s"),
    UNKNOWN_ANCHOR("锚定的事实“%s”没有声明", "the anchor fact %s is not declared"),
    UNKNOWN_INPUT("没有名为“%s”的事实或判定%s", "there is no fact or decision named %s%s"),
    UNKNOWN_DECISION("没有名为“%s”的判定%s", "there is no decision named %s%s"),
    UNKNOWN_QUESTION("没有名为“%s”的存疑%s", "there is no open question named %s%s"),
    FACT_DIFFERS("“%s”在这里是%s，在前面是%s", "%s is %s here and %s above"),
    TABLE_MISSING("块的下面缺少表格", "the table below the block is missing"),
    EXCLUDED_TABLE_MISSING("“不可执行”下面要有表格：| 条款 | 理由 |", "a table | 条款 | 理由 | is needed below 不可执行"),
    REASON_MISSING("条款“%s”没有写明不可执行的理由", "no reason is given why clause %s cannot be executed"),
    FORMULA_MISSING("输出“%s”没有公式", "the output %s has no formula"),
    EXAMPLE_FAILS("事例不符：%s应得%s，实得%s", "the example fails: %s should give %s, gives %s"),
    COMPILED_OTHERWISE(
            "“%s”编译执行与逐行解释得出的结果不同，这是程序的缺陷，请连同本文件报告",
            "%s compiled and interpreted come to different outcomes; this is a defect of the program, report it with this file"),
    ROW_WITHOUT_EXAMPLE("“%s”第%s行没有事例", "in %s no example reaches row %s"),
    DECISION_WITHOUT_EXAMPLE("“%s”没有事例", "%s has no example"),
    QUESTION_WITHOUT_EXAMPLE("存疑“%s”的适用情形没有事例", "no example reaches the condition of the open question %s"),
    NOBODY_RESPONSIBLE("任务“%s”没有责任单位，应写“责任”或“牵头”", "nobody is responsible for the duty %s; give 责任 or 牵头"),
    NO_START("任务“%s”不知何时开始，应写“起算”“周期”或写明日期的“时限”", "the duty %s has no start; give 起算, 周期 or a dated 时限"),
    NO_END("任务“%s”有时限而没有办结条件，应写“办结”", "the duty %s has a limit but no end; give 办结"),
    STATE_UNREACHED("状态“%s”到不了", "the state %s cannot be reached"),
    NO_FINAL_STATE("没有终结状态：每个状态都还能转到别处", "there is no final state: every state leads to another"),
    SUM_DIFFERS("“%s”各项合计%s，与总数%s不符", "the parts of %s add up to %s, not to %s"),
    SAME_NUMBER("%s也写的是%s第%s版，或同日施行", "%s too is %s version %s, or takes effect on the same day"),

    NO_SUCH_STEP("状态图里没有“%s”这一步", "the states have no step %s"),
    EVIDENCE_WITHOUT_FIELD("“须 佐证”要有一个“附件”字段来放佐证", "须 佐证 needs a field of type 附件 to put the evidence in"),
    UNKNOWN_REGISTER("没有名为“%s”的台账%s", "there is no register named %s%s"),
    UNKNOWN_LADDER(
            "“%s”既不是提醒、督办、通报、约谈、移送的步骤，也不是阶梯：%s", "%s is neither a rung (提醒, 督办, 通报, 约谈, 移送) nor one of the ladders %s"),
    MILESTONE_TOO_LATE(
            "“%s”按起算计时，须写在按期满计时的步骤之前", "%s counts from the start: it has to stand before what counts from the end"),
    UNKNOWN_NOTICE_STATE(
            "公示没有写在哪个状态里进行：台账没有状态“%s”%s", "the register has no state %s in which its public notice could run%s"),
    NOTICE_AT_THE_END("“%s”没有下一步，在这里公示没有作用", "nothing follows the state %s: a public notice there has no effect"),
    UNKNOWN_STATE("台账“%s”没有状态“%s”%s", "the register %s has no state %s%s"),
    UNKNOWN_RESPONSE("没有名为“%s”的响应%s", "there is no response named %s%s"),
    UNKNOWN_LEVEL("响应“%s”的“启动”里没有“%s”%s", "the response %s is not activated at a level %s%s"),
    NOT_A_SCALE("“%s”的结果不是等级，分不出响应的级别", "%s does not answer an ordered choice and cannot give levels of response"),
    LEVEL_NOT_DECIDED("判定“%s”得不出“%s”%s", "the decision %s never answers %s%s"),
    LEVEL_NOT_ACTIVATED("“%s”比“%s”重，却没有写由谁启动", "%s is above %s, yet nobody activates it"),
    LEVEL_WITHOUT_MEASURES("“%s”既没有措施，也没有以它起算的任务", "%s has neither measures nor a duty that it starts"),
    INCLUDES_NOT_LOWER("“%s”要含的“%s”不是比它低的级别", "%s takes over %s, which is no lower level"),
    FACT_NOT_ASKED("“事实”里缺少“%s”，判定“%s”要用它", "%s is not among 事实; the decision %s asks for it"),
    UNKNOWN_GROUP("没有名为“%s”的小组%s", "there is no group named %s%s"),
    REPORT_CIRCLE("首报绕成一圈，谁都在等谁：%s", "the first reports go in a circle and wait for one another: %s"),

    // calendar
    BAD_NOTICE("这一行应写作“%s”", "this line has to be written as “%s”"),
    NOTICE_TWICE("%s年已有一件通知，改动它的写作“调整”", "there is a notice of %s already; one that changes it begins with 调整"),
    NOTHING_TO_ADJUST("%s年还没有通知，没有可调整的", "there is no notice of %s to adjust"),
    HOLIDAY_OUTSIDE_YEAR("“%s”的日期不在%s年", "the days of %s are not in %s"),
    MAKE_UP_ON_WEEKDAY("%s本来就是工作日，不用调休上班", "%s is a working day anyway and cannot make up for another"),
    DAY_TWICE("%s在第%s行已经列出", "%s is listed in line %s already"),
    DAY_OFF_AND_WORKED("%s在第%s行相反：既休又上班", "%s is said otherwise in line %s: both off and worked"),
    ;

    private final String chinese;
    private final String english;

    ProblemCode(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }
}
