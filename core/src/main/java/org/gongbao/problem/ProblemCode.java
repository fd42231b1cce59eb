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
