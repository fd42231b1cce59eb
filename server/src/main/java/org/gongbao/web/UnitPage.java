package org.gongbao.web;

import java.util.List;

/**
 * A unit through its names, with its posts on a day.
 *
 * @param ended what became of it; empty while it is there
 * @param people whether this reader is shown who holds the posts, and the history
 * @param changes where administrators change it; none for others
 */
public record UnitPage(
        String county,
        String name,
        String address,
        String day,
        List<Term> terms,
        String ended,
        List<Post> posts,
        boolean people,
        List<Event> history,
        List<OrganizationPage.Link> changes)
        implements Page {

    public UnitPage {
        terms = List.copyOf(terms);
        posts = List.copyOf(posts);
        history = List.copyOf(history);
        changes = List.copyOf(changes);
    }

    @Override
    public String template() {
        return "unit.jte";
    }

    /** What it is called from a day on. */
    public record Term(String since, String name, String aliases, String kind, String parent, String area) {}

    /** @param holders each with since when and by which document; none where it is vacant */
    public record Post(String title, List<String> fields, List<Holder> holders) {
        public Post {
            fields = List.copyOf(fields);
            holders = List.copyOf(holders);
        }
    }

    /** Somebody in a post. */
    public record Holder(String person, String about) {}

    /** A change and who made it. */
    public record Event(String when, String who, String what) {}
}
