package org.gongbao.web;

import java.util.HashMap;
import java.util.Map;
import org.gongbao.document.Clause;
import org.gongbao.document.DocumentNumber;
import org.gongbao.library.Regulations;
import org.gongbao.regulation.ClauseRef;
import org.gongbao.work.WorkDuty;

/** What the clauses say that order duties; each document is read once for a page. */
final class ClauseTexts {

    private static final int LONGEST = 160;

    private final Regulations regulations;
    private final Map<DocumentNumber, Map<ClauseRef, Clause>> known = new HashMap<>();

    /** For members, who may read what is not published. */
    ClauseTexts(Regulations regulations) {
        this.regulations = regulations;
    }

    /** The beginning of the first of its clauses that the gazette has; empty where it has none. */
    String of(WorkDuty duty) {
        DocumentNumber number = duty.number();
        if (number == null) {
            // What no regulation restates says itself what its line of the document says.
            return "";
        }
        Map<ClauseRef, Clause> document = known.computeIfAbsent(
                number,
                wanted -> RegulationWords.clauses(
                        regulations.original(wanted, true).orElse(null)));
        for (String path : duty.clauses()) {
            ClauseRef place = ClauseRef.parse(path);
            Clause clause = place == null ? null : document.get(place);
            if (clause != null) {
                String text = clause.fullText();
                return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
            }
        }
        return "";
    }
}
