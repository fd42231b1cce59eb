package org.gongbao.citation;

/** What a document does to what it cites. */
public enum Relation {
    CITES("引用"),
    BASED_ON("依据"),
    FORWARDS("转发"),
    AMENDS("修订"),
    REPEALS("废止"),
    REPLIES_TO("答复"),
    OPENS("挂牌"),
    CLOSES("销号");

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
