package org.gongbao.web;

import java.util.List;

/**
 * What somebody had typed when their session ended, to be looked at and sent.
 *
 * @param address where it goes
 * @param shown what a person typed
 * @param hidden the rest of the form
 * @param files names of fields whose file has to be chosen again
 */
public record AgainPage(String address, List<Item> shown, List<Item> hidden, List<String> files) implements Page {

    public AgainPage {
        shown = List.copyOf(shown);
        hidden = List.copyOf(hidden);
        files = List.copyOf(files);
    }

    public record Item(String name, String label, String value, boolean isLong) {}

    @Override
    public String template() {
        return "again.jte";
    }
}
