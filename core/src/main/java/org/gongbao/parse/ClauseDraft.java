package org.gongbao.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.document.Clause;
import org.gongbao.document.ClausePath;
import org.gongbao.document.Node;
import org.jspecify.annotations.Nullable;

/** A clause while its children are being gathered; the one without label stands for the part itself. */
final class ClauseDraft implements Draft {

    final @Nullable ClauseDraft parent;
    final @Nullable Label label;
    final ClausePath path;
    final String heading;
    private final List<Draft> children = new ArrayList<>();
    private final Set<PageLine> lines = new LinkedHashSet<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private @Nullable ClauseDraft lastClause;
    private boolean plainSoFar = true;
    private int clauses;

    ClauseDraft(@Nullable ClauseDraft parent, @Nullable Label label, ClausePath path, String heading) {
        this.parent = parent;
        this.label = label;
        this.path = path;
        this.heading = heading;
    }

    void add(LeafDraft child) {
        children.add(child);
    }

    void add(ClauseDraft child) {
        plainSoFar &= lastClause == null || lastClause.isPlainItem();
        lastClause = child;
        clauses++;
        children.add(child);
    }

    void own(List<PageLine> more) {
        lines.addAll(more);
    }

    /** The last number given in a row of children, 0 where there is none. */
    int last(String row) {
        return rows.getOrDefault(row, 0);
    }

    void count(String row, int value) {
        rows.put(row, value);
    }

    /** Whether it is an item of a list: no heading, one paragraph, nothing below. */
    boolean isPlainItem() {
        return label != null && heading.isEmpty() && children.size() == 1 && children.getFirst() instanceof LeafDraft;
    }

    boolean endsInPlainItem() {
        return lastClause != null && lastClause.isPlainItem();
    }

    /** Whether it ends a list of two or more plain items. */
    boolean endsPlainList() {
        return parent != null && isPlainItem() && parent.clauses > 1 && parent.plainSoFar;
    }

    List<Node> closeChildren(Source source) {
        return children.stream().map(child -> child.close(source)).toList();
    }

    @Override
    public Node close(Source source) {
        if (label == null) {
            throw new IllegalStateException("the part itself is no clause");
        }
        return new Clause(
                path, label.printed(), heading, closeChildren(source), Block.ranges(List.copyOf(lines), source));
    }
}
