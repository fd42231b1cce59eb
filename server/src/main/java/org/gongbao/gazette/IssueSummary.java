package org.gongbao.gazette;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number of a gazette; anything not printed is null.
 *
 * @param id permanent and part of the address
 * @param total 总第N期
 * @param documents how many of its documents the reader may see
 */
public record IssueSummary(
        String id,
        String county,
        @Nullable String gazette,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable Integer total,
        @Nullable LocalDate published,
        int documents) {}
