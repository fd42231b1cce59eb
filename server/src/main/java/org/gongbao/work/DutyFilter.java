package org.gongbao.work;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which duties of a county a list shows.
 *
 * @param units those in which one of these has any part; null for all
 * @param owners those that one of these leads or answers for; empty for no such limit
 * @param document only what this one orders: its number, or the id of one that no regulation restates; null for all
 * @param lamp null for all that are not closed
 * @param month in which they are due; null for any
 */
public record DutyFilter(
        String county,
        @Nullable Collection<String> units,
        List<String> owners,
        @Nullable String document,
        @Nullable Lamp lamp,
        @Nullable YearMonth month) {

    public DutyFilter {
        units = units == null ? null : List.copyOf(units);
        owners = List.copyOf(owners);
    }
}
