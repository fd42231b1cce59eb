package org.gongbao.board;

import java.time.YearMonth;
import org.gongbao.work.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * What of a county's board somebody looks at.
 *
 * @param leader the id of a post; null for all
 * @param unit a unit that leads or answers for the duties; null for all
 * @param document what orders them; null for all
 * @param lamp null for all that are not closed in the list, and for all in the counts
 * @param month in which they are due; null for any
 */
public record BoardQuery(
        String county,
        @Nullable String leader,
        @Nullable String unit,
        @Nullable String document,
        @Nullable Lamp lamp,
        @Nullable YearMonth month) {}
