package org.gongbao.problem;

/**
 * The one table of everything that can be wrong in an expression, a decision or a regulation file, with its message in
 * both languages; {@code %s} stands for an argument. A message says what is wrong and what to do.
 */
public enum ProblemCode {
    // expression
    UNEXPECTED_CHARACTER("不认识的字符“%s”", "unexpected character %s"),
    UNEXPECTED_TOKEN("这里应为%s，却是“%s”", "expected %s, found %s"),
    UNKNOWN_NAME("没有名为“%s”的输入%s", "there is no input named %s%s"),
    UNKNOWN_UNIT("不认识的单位“%s”%s", "unknown unit %s%s"),
    UNKNOWN_FUNCTION("没有名为“%s”的函数%s", "there is no function named %s%s"),
    WRONG_TYPE("这里应为%s，却是%s", "expected %s, found %s"),
    UNITS_DIFFER("%s与%s不能相加减或比较", "%s and %s cannot be added, subtracted or compared"),
// decision
// regulation
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
