package org.gongbao.web;

import java.util.List;

/** The versions of a document, newest first, with what each changed. */
public record VersionsPage(List<Crumb> crumbs, String title, List<Version> versions) implements Page {

    /**
     * One version.
     *
     * @param reason why it came about, in the page's language; empty where the changes say it
     */
    public record Version(
            int number,
            String address,
            String file,
            String who,
            String when,
            String reason,
            List<ReportPage.ChangedClause> changes) {}

    @Override
    public String template() {
        return "versions.jte";
    }
}
