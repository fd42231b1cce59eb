package org.gongbao.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** All clauses in reading order, parents before children. */
    public Stream<Clause> clauses() {
        return children.stream().flatMap(Part::clauses);
    }

    private static Stream<Clause> clauses(Node node) {
        return switch (node) {
            case Part part -> part.clauses();
            case Clause clause ->
                Stream.concat(Stream.of(clause), clause.children().stream().flatMap(Part::clauses));
            case Paragraph paragraph -> Stream.empty();
            case Table table -> Stream.empty();
        };
    }

    @Override
    public String fullText() {
        return children.stream().map(Node::fullText).collect(Collectors.joining());
    }
}
