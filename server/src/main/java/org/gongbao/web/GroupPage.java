package org.gongbao.web;

import java.util.List;

/** A leading group: its seats, and who has them on a day by the post they hold then. */
public record GroupPage(
        String county,
        String name,
        String address,
        String day,
        String office,
        String document,
        List<Seat> seats,
        boolean people,
        List<UnitPage.Event> history,
        List<OrganizationPage.Link> changes)
        implements Page {

    public GroupPage {
        seats = List.copyOf(seats);
        history = List.copyOf(history);
        changes = List.copyOf(changes);
    }

    @Override
    public String template() {
        return "group.jte";
    }

    /** @param people empty where the post is vacant */
    public record Seat(String role, String unit, String post, String people) {}
}
