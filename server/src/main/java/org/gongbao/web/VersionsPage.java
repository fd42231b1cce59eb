package org.gongbao.web;

import java.util.List;

/** The versions of a document, newest first, with what each changed. */
public record VersionsPage(List<Crumb> crumbs, String title, List<Version> versions) implements Page {

    /** One version. */
    public record Version(
            int number, String address, String file, String who, String when, List<ReportPage.ChangedClause> changes) {}

    @Override
    public String template() {
        return "versions.jte";
    }
}
