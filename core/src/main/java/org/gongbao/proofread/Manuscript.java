package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.gongbao.document.Clause;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.LineRange;
import org.gongbao.document.Node;
import org.gongbao.document.Paragraph;
import org.gongbao.document.Paragraph.Role;
import org.gongbao.document.Part;
import org.gongbao.document.PartKind;
import org.gongbao.document.Table;
import org.gongbao.text.SourceText;
import org.jspecify.annotations.Nullable;

/** A document as a proofreader has it on the desk: running text and tables in reading order, and the printed lines. */
final class Manuscript {

    private final GovernmentDocument document;
    private final String seed;
    private final SourceText source;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    /** @param seed the name of the file that it was read from */
    Manuscript(GovernmentDocument document, String seed, SourceText source) {
        this.document = document;
        this.seed = seed;
        this.source = source;
        for (Part part : document.parts()) {
            if (part.kind() == PartKind.BODY || part.kind() == PartKind.ENCLOSURE || part.kind() == PartKind.ANNEX) {
                addAll(part.children(), null, part.label());
            }
        }
    }

    GovernmentDocument document() {
        return document;
    }

    /** The name of the file that it was read from. */
    String seed() {
        return seed;
    }

    List<Passage> passages() {
        return passages;
    }

    List<Table> tables() {
        return tables;
    }

    private void addAll(List<Node> nodes, @Nullable Clause owner, String part) {
        for (Node node : nodes) {
            switch (node) {
                case Clause clause -> add(clause, part);
                case Paragraph paragraph
                when paragraph.role() == Role.TEXT ->
                    passages.add(new Passage(paragraph.text(), paragraph.lines(), owner, part));
                case Paragraph aside -> {}
                case Table table -> tables.add(table);
                case Part inner -> addAll(inner.children(), owner, inner.label());
            }
        }
    }

    /** A heading that breaks off goes on in the first paragraph; both are read as one, other headings as a line above. */
    private void add(Clause clause, String part) {
        List<Node> children = clause.children();
        if (!children.isEmpty() && children.getFirst() instanceof Paragraph first && first.role() == Role.TEXT) {
            List<LineRange> lines = new ArrayList<>(clause.heading().isEmpty() ? List.of() : head(clause));
            lines.addAll(first.lines());
            String joint = breaksOff(clause.heading()) ? "" : "\n";
            passages.add(new Passage(clause.heading() + joint + first.text(), merged(lines), clause, part));
            addAll(children.subList(1, children.size()), clause, part);
        } else {
            if (!clause.heading().isEmpty()) {
                passages.add(new Passage(clause.heading(), head(clause), clause, part));
            }
            addAll(children, clause, part);
        }
    }

    private static boolean breaksOff(String heading) {
        return heading.isEmpty() || heading.chars().anyMatch(c -> "：:，,".indexOf(c) >= 0);
    }

    private static List<LineRange> head(Clause clause) {
        return List.of(LineRange.of(clause.lines().getFirst().first()));
    }

    private static List<LineRange> merged(List<LineRange> lines) {
        List<LineRange> merged = new ArrayList<>();
        for (LineRange range : lines) {
            if (!merged.isEmpty()
                    && merged.getLast().first() <= range.first()
                    && range.first() <= merged.getLast().last() + 1) {
                LineRange last = merged.removeLast();
                merged.add(new LineRange(last.first(), Math.max(last.last(), range.last())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    /** The lines of a passage that print the words; all of its lines where the print cannot be matched. */
    List<LineRange> linesOf(List<LineRange> lines, String words) {
        StringBuilder tight = new StringBuilder();
        List<Integer> numbers = new ArrayList<>();
        for (LineRange range : lines) {
            for (int line = range.first(); line <= range.last(); line++) {
                String printed = source.line(line);
                for (int i = 0; i < printed.length(); i++) {
                    if (counts(printed.charAt(i))) {
                        tight.append(printed.charAt(i));
                        numbers.add(line);
                    }
                }
            }
        }
        StringBuilder wanted = new StringBuilder();
        words.chars().filter(c -> counts((char) c)).forEach(c -> wanted.append((char) c));
        int place = wanted.isEmpty() ? -1 : tight.indexOf(wanted.toString());
        if (place < 0) {
            return lines;
        }
        // The lines of a page put in order need not follow each other.
        return merged(numbers.subList(place, place + wanted.length()).stream()
                .distinct()
                .map(LineRange::of)
                .toList());
    }

    /** The lines here, and those of the other place where it is printed in the same file. */
    List<LineRange> linesWith(List<LineRange> own, Manuscript other, List<LineRange> there) {
        List<LineRange> lines = new ArrayList<>(own);
        if (other.seed.equals(seed)) {
            lines.addAll(there);
        }
        return lines;
    }

    /** The printed lines by their numbers, without the mark-up of emphasis. */
    SequencedMap<Integer, String> printed(List<LineRange> lines) {
        SequencedMap<Integer, String> printed = new LinkedHashMap<>();
        for (LineRange range : lines) {
            for (int line = range.first(); line <= range.last(); line++) {
                printed.put(line, source.line(line).replace("*", "").strip());
            }
        }
        return printed;
    }

    private static boolean counts(char character) {
        return !Character.isWhitespace(character) && !Character.isSpaceChar(character) && character != '*';
    }
}
