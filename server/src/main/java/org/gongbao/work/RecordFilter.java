package org.gongbao.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a register a list shows.
 *
 * @param state empty for all
 * @param unit for which they were opened; empty for all
 * @param field one that is not about persons; empty for none
 * @param value what the field holds somewhere in it
 * @param from opened then or later; null for no such limit
 * @param before opened earlier than that; null for no such limit
 */
public record RecordFilter(
        String state,
        String unit,
        String field,
        String value,
        @Nullable Instant from,
        @Nullable Instant before) {

    public static final RecordFilter NONE = new RecordFilter("", "", "", "", null, null);
}
