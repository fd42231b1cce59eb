package org.gongbao.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A numbered node of the tree, e.g. {@code （二）} or {@code 第四条}.
 *
 * @param label the number as normalised from print: {@code 三、}, {@code （二）}, {@code 1.}, {@code 第四条}
 * @param heading the clause's title, empty where it has none
 * @param children its own paragraphs and tables, and its sub-clauses
 */
public record Clause(ClausePath path, String label, String heading, List<Node> children, List<LineRange> lines)
        implements Node {

    public Clause {
        children = List.copyOf(children);
        lines = List.copyOf(lines);
    }

    /** The clause's own text: its paragraphs and tables, one a line, without heading and sub-clauses. */
    public String text() {
        return children.stream()
                .filter(child -> !(child instanceof Clause))
                .map(Node::fullText)
                .collect(Collectors.joining("\n"));
    }

    /** {@link TextHash} of label, heading and own text: the same as long as the clause itself says the same. */
    public String hash() {
        return TextHash.of(label + heading + text());
    }

    @Override
    public String fullText() {
        return label + heading + children.stream().map(Node::fullText).collect(Collectors.joining());
    }
}
