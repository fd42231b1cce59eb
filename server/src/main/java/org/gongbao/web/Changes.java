package org.gongbao.web;

import org.gongbao.gazette.ClauseChange;

/** Shows what two versions of a clause differ in. */
final class Changes {

    private Changes() {}

    /** @param document what to call the document; empty where the page is about one only */
    static ReportPage.ChangedClause line(ClauseChange change, String document, String address, Words words) {
        return new ReportPage.ChangedClause(
                document,
                Words.clauseAddress(address, change.path()),
                change.path(),
                words.text("change." + change.kind().name()),
                change.before() == null ? "" : change.before(),
                change.after() == null ? "" : change.after());
    }
}
