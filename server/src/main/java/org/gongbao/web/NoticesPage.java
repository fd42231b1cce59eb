package org.gongbao.web;

import java.util.List;

/**
 * What happened to the reader's work.
 *
 * @param last the newest notice that is shown, for marking all as read
 * @param older the address of the next page; empty on the last
 */
public record NoticesPage(List<Item> items, long last, String older) implements Page {

    public record Item(
            String kind, String address, String name, String number, String units, String when, boolean unread) {}

    @Override
    public String template() {
        return "notices.jte";
    }
}
