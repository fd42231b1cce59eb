package org.gongbao.document;

/** How much a finding asks of the reader. */
public enum Severity {
    /** Wrong as printed: an editor has to put it right or explain it. */
    FAULT("差错", "fault"),
    /** May be right: shown apart, so that nobody cries wolf. */
    SUSPICION("疑点", "suspicion"),
    /** What reading put in order or could not, about the extracted text and not about the document. */
    REPAIR("整理", "repair");

    private final String chinese;
    private final String english;

    Severity(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
