package org.gongbao.gazette;

import java.util.List;

/**
 * A page of a longer list.
 *
 * @param total how many there are on all pages
 */
public record Listing<T>(long total, List<T> items) {
    public Listing {
        items = List.copyOf(items);
    }
}
