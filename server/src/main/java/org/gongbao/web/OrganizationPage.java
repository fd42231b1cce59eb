package org.gongbao.web;

import java.util.List;

/**
 * The units, groups and fields of a county on a day.
 *
 * @param county empty for the list of counties
 * @param day the day shown, as a form's field has it
 * @param keep where administrators change it; empty for others
 * @param review where editors see which appointments wait for a review; empty for others
 * @param division where editors keep who leads what; empty for others
 */
public record OrganizationPage(
        String county,
        List<Link> counties,
        String day,
        List<Kind> kinds,
        List<Link> groups,
        List<Field> fields,
        String keep,
        String review,
        String division)
        implements Page {

    public OrganizationPage {
        counties = List.copyOf(counties);
        kinds = List.copyOf(kinds);
        groups = List.copyOf(groups);
        fields = List.copyOf(fields);
    }

    @Override
    public String template() {
        return "organization.jte";
    }

    /** @param about what stands beside it; may be empty */
    public record Link(String address, String name, String about) {}

    /** Units of one kind. */
    public record Kind(String name, List<Link> units) {
        public Kind {
            units = List.copyOf(units);
        }
    }

    /** A field of work and the post that leads it. */
    public record Field(String name, Link unit, String post) {}
}
