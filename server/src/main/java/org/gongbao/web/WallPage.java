package org.gongbao.web;

import java.util.List;

/**
 * An emergency for the wall of a room.
 *
 * @param elapsed since it was activated, or registered
 * @param since for the clock that runs in the page
 * @param timeline the latest first, not all of it
 */
public record WallPage(
        IncidentPage.Head head,
        String judged,
        String elapsed,
        String since,
        IncidentPage.Doing doing,
        List<Count> lamps,
        List<String> timeline)
        implements Page {

    /** How many duties stand under a lamp. */
    public record Count(String lamp, String name, long amount) {}

    @Override
    public String template() {
        return "wall.jte";
    }
}
