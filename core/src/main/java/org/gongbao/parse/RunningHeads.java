package org.gongbao.parse;

import java.util.List;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Masthead;

/** Holds the heads of an issue's pages against its masthead. */
final class RunningHeads {

    private RunningHeads() {}

    /** None for an issue whose masthead is not printed in full. */
    static List<Finding> findings(List<PageLine> pages, Masthead masthead) {
        if (masthead.gazette() == null || masthead.year() == null || masthead.number() == null) {
            return List.of();
        }
        RunningHead issue = new RunningHead(masthead.gazette(), masthead.year(), masthead.number());
        return pages.stream()
                .filter(line -> line.kind() == PageLine.Kind.RUNNING_HEAD)
                .flatMap(line -> RunningHead.parse(line.text())
                        .filter(head -> !head.sameIssue(issue))
                        .map(head -> Finding.at(
                                LineRange.of(line.number()),
                                FindingCode.RUNNING_HEAD_DIFFERS,
                                head.toString(),
                                issue.toString()))
                        .stream())
                .toList();
    }
}
