package org.gongbao.web;

import java.util.List;

/**
 * Which documents of appointments wait for a review.
 *
 * @param done how many documents do not wait any more
 */
public record AppointmentListPage(String county, List<Item> items, int done) implements Page {

    public AppointmentListPage {
        items = List.copyOf(items);
    }

    @Override
    public String template() {
        return "appointmentlist.jte";
    }

    public String address() {
        return AppointmentListPages.address(county);
    }

    /** The page of the county's organization, from which editors come. */
    public String organization() {
        return OrganizationWords.county(county);
    }

    /**
     * A document.
     *
     * @param review where it is reviewed
     * @param read how many sentences were read that appoint or remove
     * @param open how many of them nobody has reviewed
     */
    public record Item(Listed.Document document, String review, int read, int open) {}
}
