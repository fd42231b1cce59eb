package org.gongbao.web;

import java.util.List;

/**
 * Emergencies of the counties that the reader may see.
 *
 * @param more where the next page of ended ones is; empty on the last
 * @param registers whether the reader may register one
 */
public record IncidentListPage(List<Item> open, List<Item> drills, List<Item> ended, String more, boolean registers)
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
