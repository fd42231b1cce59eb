package org.gongbao.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far 销号 of an emergency's file has come.
 *
 * @param reason of whoever asked for it
 * @param closedBy who agreed; empty before
 */
public record FileClosing(
        String askedBy,
        Instant askedAt,
        String reason,
        String closedBy,
        @Nullable Instant closedAt) {

    public boolean isClosed() {
        return closedAt != null;
    }
}
