package org.gongbao.gazette;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.document.Clause;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Node;
import org.gongbao.document.Paragraph;
import org.gongbao.document.Part;
import org.gongbao.document.PartKind;
import org.gongbao.document.Table;
import org.gongbao.document.TextHash;

/**
 * A piece of a document that is found and compared as one: a clause, or what a part says outside its clauses.
 *
 * @param path the clause's path, or the part's name
 * @param text own paragraphs and tables, one a line
 */
record Passage(PartKind part, String path, String title, String text) {

    /** All in reading order, without what the printed page adds. */
    static List<Passage> of(GovernmentDocument document) {
        List<Passage> passages = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        for (Part part : document.parts()) {
            if (part.kind() == PartKind.FURNITURE) {
                continue;
            }
            String name = part.label().isEmpty() ? part.kind().label() : part.label();
            int occurrence = names.merge(name, 1, Integer::sum);
            String path = occurrence == 1 ? name : name + "~" + occurrence;
            Passage own = new Passage(part.kind(), path, part.title(), ownText(part.children()));
            if (!own.text.isBlank()) {
                passages.add(own);
            }
            addClauses(part.kind(), part.children(), passages);
        }
        return passages;
    }

    String hash() {
        return TextHash.of(title + text);
    }

    /** Title and text as one, for a reader. */
    String whole() {
        return title.isEmpty() ? text : text.isEmpty() ? title : title + "\n" + text;
    }

    private static void addClauses(PartKind part, List<Node> nodes, List<Passage> passages) {
        for (Node node : nodes) {
            if (node instanceof Clause clause) {
                passages.add(new Passage(
                        part, clause.path().toString(), clause.label() + clause.heading(), ownText(clause.children())));
                addClauses(part, clause.children(), passages);
            }
        }
    }

    private static String ownText(List<Node> nodes) {
        return nodes.stream().map(Passage::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String text(Node node) {
        return switch (node) {
            case Paragraph paragraph -> paragraph.role() == Paragraph.Role.FURNITURE ? "" : paragraph.text();
            case Table table ->
                table.rows().stream().map(row -> String.join(" ", row.cells())).collect(Collectors.joining("\n"));
            case Clause _, Part _ -> "";
        };
    }
}
