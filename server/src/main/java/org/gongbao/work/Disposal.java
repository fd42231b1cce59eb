package org.gongbao.work;

import java.time.Instant;
import java.util.List;
import org.gongbao.document.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * 销毁清册: closed records of a register whose time is over.
 *
 * @param reviewedBy null while nobody has reviewed it
 */
public record Disposal(
        String county,
        String id,
        DocumentNumber number,
        String register,
        String madeBy,
        Instant madeAt,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        List<Item> items) {

    public Disposal {
        items = List.copyOf(items);
    }

    /**
     * A record of the list.
     *
     * @param kept how long the register keeps it from then on, as printed
     * @param released whether it was destroyed; null while nobody has reviewed it
     * @param reason why it is kept on; empty otherwise
     */
    public record Item(
            String record,
            Instant closedAt,
            String kept,
            @Nullable Boolean released,
            String reason) {}
}
