package org.gongbao.document;

/** The divisions of a document in their usual order. */
public enum PartKind {
    /** Title, number and addressees. */
    HEAD("题头"),
    /** The document's own text with its signature. */
    BODY("正文"),
    /** The text that a notice carries. */
    ENCLOSURE("印发件"),
    ANNEX("附件"),
    /** 政策咨询: whom to ask. */
    CONTACT("咨询"),
    /** Running heads, page numbers and other lines of the printed page that belong to no clause. */
    FURNITURE("版面");

    private final String label;

    PartKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
