package org.gongbao.web;

import java.util.List;

/**
 * What a document of appointments proposes, beside its text.
 *
 * @param problems all that is wrong with what was sent; nothing was changed
 * @param unread sentences that seem to appoint and were not read
 */
public record AppointmentsPage(
        List<Crumb> crumbs,
        String address,
        List<Item> items,
        List<FindingLine> unread,
        List<String> units,
        List<String> problems)
        implements Page {

    public AppointmentsPage {
        crumbs = List.copyOf(crumbs);
        items = List.copyOf(items);
        unread = List.copyOf(unread);
        units = List.copyOf(units);
        problems = List.copyOf(problems);
    }

    @Override
    public String template() {
        return "appointments.jte";
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /**
     * A proposal.
     *
     * @param lines where its sentence stands, and the page of it
     * @param known whether its unit is one of the county's
     * @param reviewed who said what to it; empty while nobody has
     */
    public record Item(
            String key,
            boolean appoints,
            String sentence,
            String lines,
            String place,
            String unit,
            boolean known,
            String title,
            String person,
            String day,
            String note,
            String reviewed) {}
}
