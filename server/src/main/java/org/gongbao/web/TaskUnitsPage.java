package org.gongbao.web;

import java.util.List;

/**
 * The printed names of a document's tasks that are no unit the county knows, for an editor to settle.
 *
 * @param known the full names of all units of the county
 */
public record TaskUnitsPage(
        List<Crumb> crumbs,
        String address,
        String list,
        String county,
        List<Row> rows,
        List<String> known,
        List<String> kinds,
        List<String> problems)
        implements Page {

    /**
     * One printed name.
     *
     * @param name what is proposed: the likeliest unit, else a full name for a new one
     * @param kind what a unit of that name usually is
     */
    public record Row(String printed, long tasks, List<String> suggestions, String way, String name, String kind) {}

    @Override
    public String template() {
        return "taskunits.jte";
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
