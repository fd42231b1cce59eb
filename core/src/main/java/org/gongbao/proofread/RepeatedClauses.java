package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.document.Clause;
import org.gongbao.document.ClausePath;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;

/** Items of one list that say the very same. */
final class RepeatedClauses implements Check {

    private static final int SHORTEST = 20;

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Clause> seen = new HashMap<>();
        for (Clause clause : text.document().clauses().toList()) {
            String said = Words.plain(clause.heading() + clause.text());
            if (said.length() < SHORTEST) {
                continue;
            }
            ClausePath parent = clause.path().parent();
            Clause before = seen.putIfAbsent((parent == null ? clause.path().part() : parent) + "|" + said, clause);
            if (before != null && isOneList(before.path(), clause.path())) {
                List<LineRange> lines = new ArrayList<>(before.lines());
                lines.addAll(clause.lines());
                findings.add(new Finding(
                        FindingCode.REPEATED_CLAUSE,
                        List.of(before.path().toString(), clause.path().toString()),
                        lines));
            }
        }
        return findings;
    }

    /** Two lists under one heading may say the same under the same number. */
    private static boolean isOneList(ClausePath one, ClausePath other) {
        ClausePath.Segment first = one.segments().getLast();
        ClausePath.Segment second = other.segments().getLast();
        return first.occurrence() == second.occurrence() && first.level() == second.level();
    }
}
