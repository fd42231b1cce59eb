package org.gongbao.document;

/** What a document says of its own publication; a document that says nothing has none. */
public enum Visibility {
    PUBLIC("公开"),
    PARTIAL("部分公开");

    private final String label;

    Visibility(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
