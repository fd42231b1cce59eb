package org.gongbao.web;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.document.Clause;
import org.gongbao.document.Node;
import org.gongbao.document.Part;
import org.gongbao.document.PartKind;

/** The two upper levels of a document's headings. */
final class TableOfContents {

    private TableOfContents() {}

    static List<DocumentPage.TocEntry> of(List<Part> parts, String address) {
        List<DocumentPage.TocEntry> entries = new ArrayList<>();
        for (Part part : parts) {
            if (part.kind() == PartKind.ANNEX) {
                String title = part.title().isEmpty() ? part.label() : part.label() + " " + part.title();
                entries.add(new DocumentPage.TocEntry(
                        title, Words.clauseAddress(address, part.label()), headings(part.children(), address, 1)));
            } else {
                entries.addAll(headings(part.children(), address, 2));
            }
        }
        return entries;
    }

    private static List<DocumentPage.TocEntry> headings(List<Node> nodes, String address, int levels) {
        List<DocumentPage.TocEntry> entries = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Clause clause && !clause.heading().isEmpty()) {
                entries.add(new DocumentPage.TocEntry(
                        clause.label() + clause.heading(),
                        Words.clauseAddress(address, clause.path()),
                        levels > 1 ? headings(clause.children(), address, levels - 1) : List.of()));
            }
        }
        return entries;
    }
}
