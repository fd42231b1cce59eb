package org.gongbao.document;

import java.util.List;

/** Running text, rebuilt where page and column breaks had cut it. */
public record Paragraph(Role role, String text, List<LineRange> lines) implements Node {

    /** What the paragraph does in the document. */
    public enum Role {
        TITLE,
        NUMBER,
        ADDRESSEE,
        TEXT,
        ANNEX_LIST,
        SIGNATURE,
        DATE,
        VISIBILITY,
        CONTACT,
        /** Printed on the page, part of no clause: running head, page number, 扫码阅读. */
        FURNITURE
    }

    public Paragraph {
        lines = List.copyOf(lines);
    }

    @Override
    public String fullText() {
        return text;
    }
}
