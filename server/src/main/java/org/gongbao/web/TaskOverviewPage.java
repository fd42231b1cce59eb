package org.gongbao.web;

import java.util.List;

/** Documents that give tasks to units, with what is still to be decided. */
public record TaskOverviewPage(List<County> counties) implements Page {

    public TaskOverviewPage {
        counties = List.copyOf(counties);
    }

    /** @param open in all its documents */
    public record County(String name, int open, List<Item> items) {}

    /** @param review where its tasks are decided on */
    public record Item(Listed.Document document, String review, int tasks, int open) {}

    @Override
    public String template() {
        return "taskoverview.jte";
    }
}
