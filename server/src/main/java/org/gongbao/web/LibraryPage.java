package org.gongbao.web;

import java.util.List;

/**
 * All regulations by county.
 *
 * @param red files that do not verify, with their findings; only for members
 */
public record LibraryPage(List<County> counties, List<Red> red) implements Page {

    /** A county with its regulations. */
    public record County(String name, List<Item> items) {}

    /** @param state a lamp's colour for the style sheet; its word is {@code stateWord} */
    public record Item(
            String address,
            String number,
            String title,
            String state,
            String stateWord,
            String period,
            int clauses,
            int decisions,
            int instructions,
            int questions) {}

    /** A file with what is wrong in it. */
    public record Red(String file, List<String> problems) {}

    @Override
    public String template() {
        return "library.jte";
    }
}
