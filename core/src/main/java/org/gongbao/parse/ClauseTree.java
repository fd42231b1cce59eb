package org.gongbao.parse;

import java.util.List;
import org.gongbao.document.ClausePath;
import org.gongbao.document.Finding;
import org.gongbao.document.Level;
import org.gongbao.document.Node;
import org.gongbao.document.Paragraph.Role;

/** Builds the clauses of one part from its paragraphs and tables; numbers decide, never Markdown or white space. */
final class ClauseTree {

    private final List<Item> items;
    private final Numbering numbering;
    private final ClauseDraft root;
    private ClauseDraft open;

    private ClauseTree(List<Item> items, String part, List<Finding> findings) {
        this.items = items;
        this.numbering = new Numbering(items, findings);
        this.root = new ClauseDraft(null, null, new ClausePath(part, List.of()), "");
        this.open = root;
    }

    /** @param part the part's name in clause paths */
    static List<Node> build(List<Item> items, String part, Source source, List<Finding> findings) {
        ClauseTree tree = new ClauseTree(items, part, findings);
        for (int i = 0; i < items.size(); i++) {
            tree.take(i);
        }
        return tree.root.closeChildren(source);
    }

    private void take(int at) {
        Item item = items.get(at);
        if (item.label() != null) {
            takeClause(item, item.label(), at);
            return;
        }
        Role role = item.block().role();
        if (role != Role.TEXT && role != Role.FURNITURE) {
            open = root;
        }
        open = owner(item, at);
        open.add(new LeafDraft(item.block()));
        open.own(item.block().lines());
    }

    /** What follows a list of plain items, or introduces another list, belongs to what stands above the list. */
    private ClauseDraft owner(Item item, int at) {
        if (open.label == null || open.parent == null || !item.block().isText()) {
            return open;
        }
        Label next = at + 1 < items.size() ? items.get(at + 1).label() : null;
        boolean introduces =
                item.block().text().endsWith("：") && next != null && next.value() == 1 && next.sameRow(open.label);
        boolean closes = open.label.level() != Level.ARTICLE && open.endsPlainList();
        return introduces || closes ? open.parent : open;
    }

    private void takeClause(Item item, Label label, int at) {
        ClauseDraft parent = numbering.parentOf(label, at, open);
        Item next = at + 1 < items.size() ? items.get(at + 1) : null;
        Heading heading = Heading.of(item, label, next, parent.endsInPlainItem());
        open = numbering.place(label, parent, item, heading.text());
        parent.add(open);
        open.own(item.block().lines());
        if (heading.length() < item.block().text().length()) {
            Block text = item.block().splitAt(heading.length()).getLast();
            open.add(new LeafDraft(text));
        }
    }

    /** How far in a level stands; smaller is further out. Decimal numbers stand where 一、 does, each below the last. */
    static double rank(Label label) {
        return label.level() == Level.DECIMAL ? 4 + label.depth() * 0.1 : rank(label.level());
    }

    static double rank(Level level) {
        return switch (level) {
            case BOOK -> 0;
            case CHAPTER -> 1;
            case SECTION -> 2;
            case ARTICLE -> 3;
            case FIRST, DECIMAL -> 4;
            case SECOND -> 5;
            case THIRD -> 6;
            case FOURTH -> 7;
            case FIFTH -> 8;
        };
    }
}
