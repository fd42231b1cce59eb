package org.gongbao.web;

import java.util.List;

/**
 * What the reader's units have to do, and the registers they look into.
 *
 * @param asOf the moment at which the duties were known so, as its form writes it; empty for now
 */
public record WorkPage(List<Item> duties, List<RegisterItem> registers, String asOf) implements Page {

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

    /** A register with the regulation that keeps it. */
    public record RegisterItem(String address, String name, String number, String title) {}

    @Override
    public String template() {
        return "work.jte";
    }
}
