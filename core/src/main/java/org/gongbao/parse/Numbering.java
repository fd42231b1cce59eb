package org.gongbao.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.document.ClausePath;
import org.gongbao.document.ClausePath.Segment;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.Level;
import org.gongbao.document.LineRange;

/** Gives each label its parent and its path, and reports numbers that are missing or given twice. */
final class Numbering {

    /** How far ahead a text is searched for the next number of a row. */
    private static final int LOOK_AHEAD = 200;
    /** A larger jump is no slip of the pen but another count. */
    private static final int LARGEST_JUMP = 9;

    private final List<Item> items;
    private final List<Finding> findings;
    private final boolean articlesRunOn;
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Map<String, Integer> lastAnywhere = new HashMap<>();

    Numbering(List<Item> items, List<Finding> findings) {
        this.items = items;
        this.findings = findings;
        this.articlesRunOn = articlesRunOn(items);
    }

    private static boolean articlesRunOn(List<Item> items) {
        return items.stream()
                        .map(Item::label)
                        .filter(label -> label != null && label.level() == Level.ARTICLE && label.value() == 1)
                        .count()
                <= 1;
    }

    ClauseDraft parentOf(Label label, int at, ClauseDraft open) {
        for (ClauseDraft draft = open; draft.label != null; draft = above(draft)) {
            if (draft.label.sameRow(label)) {
                return above(draft);
            }
            if (label.depth() > 1 && draft.label.number().equals(label.above())) {
                return draft;
            }
        }
        ClauseDraft draft = open;
        while (draft.label != null
                && ClauseTree.rank(draft.label) >= ClauseTree.rank(label)
                && !goesOnAround(draft.label, label, at)) {
            draft = above(draft);
        }
        return draft;
    }

    private static ClauseDraft above(ClauseDraft draft) {
        if (draft.parent == null) {
            throw new IllegalStateException("only the part itself stands above all clauses");
        }
        return draft.parent;
    }

    /**
     * Whether a row that ranks lower goes on after this label's row, so that this one stands inside it: 1. （一） （二）
     * 2. （一）.
     */
    private boolean goesOnAround(Label outer, Label inner, int at) {
        if (inner.value() != 1 || inner.level() == Level.ARTICLE) {
            return false;
        }
        boolean wentOn = false;
        for (int i = at + 1; i < Math.min(items.size(), at + LOOK_AHEAD); i++) {
            Label label = items.get(i).label();
            if (label == null) {
                continue;
            }
            if (label.sameRow(outer)) {
                if (wentOn || label.value() != outer.value() + 1) {
                    return wentOn;
                }
                wentOn = true;
            } else if (label.sameRow(inner)) {
                if (wentOn) {
                    return label.value() == 1;
                }
            } else if (ClauseTree.rank(label) < ClauseTree.rank(inner)) {
                return wentOn;
            }
        }
        return wentOn;
    }

    ClauseDraft place(Label label, ClauseDraft parent, Item item, String heading) {
        report(label, parent, item);
        String row = label.level() + label.above();
        parent.count(row, label.value());
        lastAnywhere.put(row, label.value());
        ClausePath base = standsAlone(label) ? new ClausePath(parent.path.part(), List.of()) : parent.path;
        ClausePath path = base.child(new Segment(label.level(), label.number(), 1));
        int occurrence = occurrences.merge(path.toString(), 1, Integer::sum);
        if (occurrence > 1) {
            path = base.child(new Segment(label.level(), label.number(), occurrence));
            occurrences.putIfAbsent(path.toString(), 1);
        }
        return new ClauseDraft(parent, label, path, heading);
    }

    /** Articles that run on through chapters and decimal numbers are cited without what stands above them. */
    private boolean standsAlone(Label label) {
        return label.level() == Level.DECIMAL || (label.level() == Level.ARTICLE && articlesRunOn);
    }

    private void report(Label label, ClauseDraft parent, Item item) {
        String row = label.level() + label.above();
        boolean wide = label.level() == Level.ARTICLE;
        int last = wide ? lastAnywhere.getOrDefault(row, 0) : parent.last(row);
        if (last == 0 || label.value() == last + 1) {
            return;
        }
        LineRange line = LineRange.of(item.block().lines().getFirst().number());
        if (label.value() == last) {
            findings.add(Finding.at(line, FindingCode.NUMBERING_REPEATED, label.printed()));
        } else if (label.value() > last && label.value() - last <= LARGEST_JUMP) {
            findings.add(Finding.at(
                    line, FindingCode.NUMBERING_SKIPPED, label.at(last).printed(), label.printed()));
        } else if (label.value() > 1 && label.value() < last) {
            // 十五、 before 十三、: lines of two columns that extraction mixed, or a slip of the pen.
            findings.add(Finding.at(line, FindingCode.NUMBERING_UNCERTAIN, label.printed()));
        }
    }
}
