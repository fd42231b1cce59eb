package org.gongbao.web;

import java.util.List;

/**
 * What an import did.
 *
 * @param outcome in one sentence, in the page's language
 */
public record ReportPage(
        String file,
        String outcome,
        List<Listed.Issue> issues,
        List<Read> documents,
        List<ChangedClause> changes,
        List<FindingLine> findings)
        implements Page {

    /**
     * A document of the import.
     *
     * @param outcome new, unchanged, new version, withdrawn; in the page's language
     */
    public record Read(Listed.Document document, String outcome, int findings) {}

    /** A clause that a new version changed; a missing side is empty. */
    public record ChangedClause(
            String document, String address, String path, String change, String before, String after) {}

    @Override
    public String template() {
        return "report.jte";
    }
}
