package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.citation.Citation;
import org.gongbao.citation.CitationReader;
import org.gongbao.citation.Relation;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;

/** A document that rests on one which another document of the corpus has repealed. */
final class Repeals {

    private final Map<DocumentNumber, Manuscript> repealed = new HashMap<>();
    private final Map<Manuscript, List<Citation>> citations = new HashMap<>();

    void read(Manuscript text) {
        List<Citation> read = CitationReader.read(text.document());
        citations.put(text, read);
        for (Citation citation : read) {
            if (citation.relation() == Relation.REPEALS && citation.number() != null) {
                repealed.put(citation.number(), text);
            }
        }
    }

    List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Citation citation : citations.getOrDefault(text, List.of())) {
            DocumentNumber number = citation.number();
            Manuscript by = number == null ? null : repealed.get(number);
            boolean rests = citation.relation() == Relation.CITES || citation.relation() == Relation.BASED_ON;
            if (number != null && by != null && by != text && rests && isLater(text, by)) {
                findings.add(new Finding(
                        FindingCode.CITED_IS_REPEALED,
                        List.of(number.toString(), Proofreader.name(by.document())),
                        citation.lines()));
            }
        }
        return findings;
    }

    /** What was cited while it was in force is no fault. */
    private static boolean isLater(Manuscript text, Manuscript repeal) {
        return text.document().date() != null
                && repeal.document().date() != null
                && !text.document().date().isBefore(repeal.document().date());
    }
}
