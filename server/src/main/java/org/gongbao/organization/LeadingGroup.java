package org.gongbao.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leading group (领导小组). It is made of posts, so that whoever comes into a post comes into the group without a new
 * document.
 *
 * @param office the id of the unit in which its office is; null where it has none
 */
public record LeadingGroup(
        String id, String name, @Nullable String office, Period period, String document, List<Seat> seats) {

    /**
     * A place in the group.
     *
     * @param role 组长, 副组长, 成员, …
     * @param unit the id of the unit
     * @param title the post in that unit; empty for its head, whatever the post is called
     */
    public record Seat(String role, String unit, String title, Period period) {}

    public LeadingGroup {
        seats = List.copyOf(seats);
    }
}
