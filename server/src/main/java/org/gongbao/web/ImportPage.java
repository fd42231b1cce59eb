package org.gongbao.web;

import java.util.List;

/**
 * Where an editor hands in files, with the latest imports.
 *
 * @param problem what was wrong with the last attempt, in the page's language; empty for nothing
 */
public record ImportPage(String problem, List<Past> past) implements Page {

    /** An import of the past. */
    public record Past(String address, String file, String who, String when, String outcome) {}

    @Override
    public String template() {
        return "import.jte";
    }

    @Override
    public int status() {
        return problem.isEmpty() ? 200 : 422;
    }
}
