package org.gongbao.parse;

import org.gongbao.document.Paragraph;

/** A line of one document with what it does there; a line that nothing recognised is TEXT. */
record LabelledLine(PageLine line, Paragraph.Role role) {

    LabelledLine with(Paragraph.Role other) {
        return new LabelledLine(line, other);
    }

    LabelledLine atPageStart() {
        PageLine first = new PageLine(line.number(), line.raw(), line.text(), line.kind(), true, line.markdownLevel());
        return new LabelledLine(first, role);
    }
}
