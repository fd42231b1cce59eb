package org.gongbao.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.document.Finding;
import org.gongbao.document.LineRange;
import org.gongbao.document.Node;
import org.gongbao.document.Paragraph.Role;
import org.gongbao.document.Part;
import org.gongbao.document.PartKind;

/** Builds the tree of one document from its lines. */
final class TreeBuilder {

    /** The parts in their printed order, and what was noticed while they were built. */
    record Tree(List<Part> parts, List<Finding> findings) {
        Tree {
            parts = List.copyOf(parts);
            findings = List.copyOf(findings);
        }
    }

    private final List<Finding> findings = new ArrayList<>();
    private final Source source;
    private final List<LabelledLine> lines;

    private TreeBuilder(List<LabelledLine> all) {
        source = new Source(all);
        lines = all.stream()
                .filter(line -> line.line().kind() != PageLine.Kind.BLANK)
                .toList();
    }

    static Tree build(List<LabelledLine> lines) {
        return new TreeBuilder(lines).build();
    }

    private Tree build() {
        List<LabelledLine> words = words();
        PageMeasure measure = new PageMeasure(words, source);
        Bigrams bigrams = new Bigrams(words);
        List<LabelledLine> read = PageOrder.order(words, measure, bigrams, findings);
        List<Block> blocks =
                new ArrayList<>(TableJoiner.join(ParagraphJoiner.join(read, measure, bigrams), source, findings));
        lines.stream()
                .filter(TreeBuilder::isFurniture)
                .map(Block::of)
                .map(block -> block.with(Role.FURNITURE))
                .forEach(blocks::add);
        return new Tree(parts(PartSplitter.split(blocks)), findings);
    }

    /** The lines that are not furniture; a page that begins with furniture begins with the line after it. */
    private List<LabelledLine> words() {
        List<LabelledLine> words = new ArrayList<>();
        boolean begins = false;
        for (LabelledLine line : lines) {
            begins |= line.line().pageStart();
            if (!isFurniture(line)) {
                words.add(begins && !line.line().pageStart() ? line.atPageStart() : line);
                begins = false;
            }
        }
        return words;
    }

    private static boolean isFurniture(LabelledLine line) {
        return line.role() == Role.FURNITURE
                || line.line().kind() == PageLine.Kind.RUNNING_HEAD
                || line.line().kind() == PageLine.Kind.PAGE_NUMBER;
    }

    private List<Part> parts(List<PartDraft> drafts) {
        List<List<Item>> items =
                drafts.stream().map(draft -> Itemizer.itemize(draft.blocks)).toList();
        PartNames names = new PartNames(drafts, items);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            PartDraft draft = drafts.get(i);
            List<Node> children = ClauseTree.build(items.get(i), names.of(i), source, findings);
            List<PageLine> own = draft.blocks.stream()
                    .flatMap(block -> block.lines().stream())
                    .toList();
            List<LineRange> ranges = Block.ranges(own, source);
            parts.add(new Part(draft.kind, draft.label, draft.title, children, ranges));
        }
        return parts;
    }

    /** What the parts are called in clause paths: each name once. */
    private static final class PartNames {

        private final List<String> names = new ArrayList<>();
        private final Map<String, Integer> used = new HashMap<>();

        PartNames(List<PartDraft> drafts, List<List<Item>> items) {
            long enclosures = java.util.stream.IntStream.range(0, drafts.size())
                    .filter(i -> drafts.get(i).kind == PartKind.ENCLOSURE && hasClauses(items.get(i)))
                    .count();
            for (int i = 0; i < drafts.size(); i++) {
                names.add(hasClauses(items.get(i)) ? unique(name(drafts.get(i), enclosures)) : "");
            }
        }

        private static boolean hasClauses(List<Item> items) {
            return items.stream().anyMatch(item -> item.label() != null);
        }

        private static String name(PartDraft draft, long enclosures) {
            return switch (draft.kind) {
                case ANNEX -> draft.label;
                case ENCLOSURE -> enclosures > 1 && !draft.title.isEmpty() ? draft.title : "";
                case BODY -> enclosures > 0 ? "通知" : "";
                case HEAD, CONTACT, FURNITURE -> draft.kind.label();
            };
        }

        private String unique(String name) {
            int occurrence = used.merge(name, 1, Integer::sum);
            return occurrence == 1 ? name : name + "~" + occurrence;
        }

        String of(int part) {
            return names.get(part);
        }
    }
}
