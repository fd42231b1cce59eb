package org.gongbao.web;

import java.util.List;

/**
 * The warnings of the reader's counties.
 *
 * @param offers whether the reader may ask for one
 */
public record WarningsPage(List<Item> items, boolean offers) implements Page {

    /**
     * A warning in a list.
     *
     * @param colour for the style sheet
     * @param word the colour in words
     * @param standing how it stands, in words
     * @param waiting whether somebody has to approve something
     */
    public record Item(
            String address,
            String county,
            String colour,
            String word,
            String what,
            String area,
            String until,
            String standing,
            boolean waiting,
            boolean drill) {}

    @Override
    public String template() {
        return "warnings.jte";
    }
}
