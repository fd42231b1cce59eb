package org.gongbao.web;

import java.util.List;

/**
 * Emergencies of the counties that the reader may see.
 *
 * @param registers whether the reader may register one
 */
public record IncidentListPage(List<Item> open, List<Item> drills, List<Item> ended, boolean registers)
        implements Page {

    /** An emergency in one line. */
    public record Item(
            String address,
            String what,
            String place,
            String county,
            String plan,
            String lamp,
            String standing,
            String registered,
            boolean drill) {}

    @Override
    public String template() {
        return "incidents.jte";
    }
}
