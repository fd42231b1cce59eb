package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gongbao.document.Finding;
import org.gongbao.document.LineRange;

/** What cleaning found on single lines, handed out once to the document, else the issue, that the line is in. */
final class LineFindings {

    private final TreeMap<Integer, List<Finding>> byLine = new TreeMap<>();

    LineFindings(List<Finding> findings) {
        for (Finding finding : findings) {
            byLine.computeIfAbsent(finding.lines().getFirst().first(), line -> new ArrayList<>())
                    .add(finding);
        }
    }

    List<Finding> within(LineRange range) {
        List<Finding> taken = new ArrayList<>();
        var inside = byLine.subMap(range.first(), true, range.last(), true);
        inside.values().forEach(taken::addAll);
        inside.clear();
        return taken;
    }

    List<Finding> rest() {
        return byLine.values().stream().flatMap(List::stream).toList();
    }
}
