package org.gongbao.document;

/** 文种: of a notice that carries another text (印发), the kind of the carried text. */
public enum DocumentKind {
    NOTICE("通知"),
    SCHEME("方案"),
    EMERGENCY_PLAN("预案"),
    SYSTEM("制度"),
    MEASURES("办法"),
    PLANNING("规划"),
    PLAN("计划"),
    OPINION("意见"),
    PROVISIONS("规定"),
    RULES("规则"),
    DETAILED_RULES("细则"),
    REPLY("批复"),
    APPOINTMENT("任免"),
    REPORT("报告"),
    ANNOUNCEMENT("通告"),
    PROCLAMATION("公告"),
    LETTER("函"),
    DECISION("决定"),
    CIRCULAR("通报"),
    RESPONSIBILITIES("职责"),
    OTHER("其他");

    private final String label;

    DocumentKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
