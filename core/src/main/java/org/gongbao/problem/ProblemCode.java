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
    CIRCLE("“%s”绕回了自己：%s", "%s depends on itself: %s"),
    // proof
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
    DMN_NO_LOGIC("判定“%s”里没有判定表，也没有表达式", "the decision %s has neither a table nor an expression"),
    DMN_NO_TARGET("找不到“%s”所指的元素", "there is no element %s"),
    DMN_MISSING_ELEMENT("%s里缺少%s", "%s has no %s"),
    DMN_CELLS("这一行有%s个输入格、%s个输出格，表头有%s个、%s个", "this rule has %s input and %s output entries, its table %s and %s"),
    DMN_NO_PRIORITY(
            "命中方式%s要有一个输出用outputValues写明各结果的先后",
            "the hit policy %s needs an output whose outputValues give the order of the results"),
    // regulation
    NO_FRONT_MATTER("文件应以“---”开头，写明文号、标题等", "the file has to begin with --- and its front matter"),
    FRONT_MATTER_NOT_CLOSED("文件头没有收尾的“---”", "the front matter has no closing ---"),
    BLOCK_NOT_CLOSED("块没有收尾的“```”", "the block has no closing ```"),
    NO_COLON("“%s”里没有冒号，应写成“名称: 内容”", "%s has no colon; write key: value"),
    WRONG_INDENTATION("缩进与上面各行都不对齐", "the indentation matches no line above"),
    NO_TABLE_RULE("表头下面缺少“|---|”一行", "the line |---| is missing below the table's header"),
    CELLS_MISSING("这一行有%s格，表头有%s格", "this row has %s cells, its header %s"),
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
