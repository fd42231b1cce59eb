package org.gongbao.expression;

/** The functions of the language, each with its DMN name and its Chinese one. */
public enum Function {
    NOT("not", "非"),
    MIN("min", "最小"),
    MAX("max", "最大"),
    SUM("sum", "合计"),
    COUNT("count", "个数");

    private final String dmnName;
    private final String chineseName;

    Function(String dmnName, String chineseName) {
        this.dmnName = dmnName;
        this.chineseName = chineseName;
    }

    public String dmnName() {
        return dmnName;
    }

    public String chineseName() {
        return chineseName;
    }
}
