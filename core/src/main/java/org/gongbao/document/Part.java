package org.gongbao.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A division of a document: its head, its own text, the text it carries (印发), an annex, or its contact block.
 *
 * @param label what the text calls it, e.g. {@code 附件2}; empty for all but annexes
 * @param title the printed title of a carried text or annex; empty where none is printed
 */
public record Part(PartKind kind, String label, String title, List<Node> children, List<LineRange> lines)
        implements Node {

    public Part {
        children = List.copyOf(children);
        lines = List.copyOf(lines);
    }

    @Override
    public String fullText() {
        return children.stream().map(Node::fullText).collect(Collectors.joining());
    }
}
