package org.gongbao.web;

import java.util.List;

/** What could not be delivered. */
public record DeliveriesPage(List<Item> items) implements Page {

    public record Item(String id, String account, String way, int notices, String when, String problem) {}

    @Override
    public String template() {
        return "deliveries.jte";
    }
}
