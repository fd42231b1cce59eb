package org.gongbao.web;

import java.util.List;

/**
 * What lies on the reader's desk: what their units must do, lamp by lamp, what waits for their word, and the registers
 * they look into.
 *
 * @param groups those that are not empty
 * @param waiting what the reader is asked to agree to, to grant or to assign
 * @param past what was open at {@code asOf}; shown instead of the groups
 * @param sheets the counties of whose duties the reader may take a sheet away
 * @param boards the counties whose board the reader may look at
 * @param asOf the moment at which the duties were known so, as its form writes it; empty for now
 */
public record WorkPage(
        List<Group> groups,
        List<Item> waiting,
        List<Item> past,
        List<RegisterItem> registers,
        List<Sheet> sheets,
        List<String> boards,
        String asOf)
        implements Page {

    /**
     * @param lamp a colour for the style sheet
     * @param count of all, also those that are not on this page
     * @param more the address of the rest; empty where nothing is left
     */
    public record Group(String lamp, String title, long count, List<Task> tasks, String more) {}

    /**
     * A duty that can be taken up from the list.
     *
     * @param clause what the text says; empty where the gazette does not have it
     * @param accept the unit whose part can be accepted here; empty for none
     */
    public record Task(Item item, String what, String clause, String regulation, String accept, int revision) {}

    /**
     * A duty in a list.
     *
     * @param lamp a colour for the style sheet; its word is {@code standing}
     */
    public record Item(
            String address,
            String name,
            String number,
            String clauses,
            String units,
            String lamp,
            String standing,
            String due) {}

    /** @param address where the sheet of a county's duties is */
    public record Sheet(String county, String address) {}

    /** A register with the regulation that keeps it. */
    public record RegisterItem(String address, String name, String number, String title) {}

    @Override
    public String template() {
        return "work.jte";
    }
}
