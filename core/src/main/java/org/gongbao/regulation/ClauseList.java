package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongbao.document.Clause;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Node;
import org.gongbao.document.Part;
import org.gongbao.document.PartKind;
import org.gongbao.document.TextHash;

/**
 * The clauses of the original that a regulation file was read against: path and text hash of each, in order.
 *
 * @param hashes by printed path
 */
public record ClauseList(Map<String, String> hashes) {

    public ClauseList {
        hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
    }

    /** Reads what {@link #toString} wrote. */
    public static ClauseList parse(String text) {
        Map<String, String> hashes = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                hashes.put(line.substring(0, tab), line.substring(tab + 1).strip());
            }
        });
        return new ClauseList(hashes);
    }

    /** All clauses of a document as the gazette holds it, and what its annexes say outside of clauses under their own names. */
    public static ClauseList of(GovernmentDocument document) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Part part : document.parts()) {
            String unnumbered = part.kind() == PartKind.ANNEX ? unnumbered(part) : "";
            if (!unnumbered.isBlank()) {
                hashes.merge(annex(part), TextHash.of(unnumbered), (before, more) -> TextHash.of(before + more));
            }
            part.clauses().forEach(clause -> hashes.put(clause.path().toString(), clause.hash()));
        }
        return new ClauseList(hashes);
    }

    /** As a regulation file cites it: without the letters and spaces that print sets around the number. */
    private static String annex(Part part) {
        return part.label().replaceAll("\\s", "");
    }

    /** What an annex says outside its numbered clauses: a table, a form, a list of names. */
    private static String unnumbered(Part annex) {
        return annex.children().stream()
                .filter(child -> !(child instanceof Clause))
                .map(Node::fullText)
                .collect(Collectors.joining("\n"));
    }

    /** The clauses of this list whose text is another one in the original, or that it does not hold any more. */
    public List<String> changedIn(ClauseList original) {
        List<String> changed = new ArrayList<>();
        hashes.forEach((path, hash) -> {
            if (!Objects.equals(original.hashes.get(path), hash)) {
                changed.add(path);
            }
        });
        original.hashes.keySet().stream()
                .filter(path -> !hashes.containsKey(path))
                .forEach(changed::add);
        return changed;
    }

    /** One line a clause: path, tab, hash. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        hashes.forEach(
                (path, hash) -> text.append(path).append('\t').append(hash).append('\n'));
        return text.toString();
    }
}
