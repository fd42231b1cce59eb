package org.gongbao.board;

import java.time.Instant;
import java.util.List;
import org.gongbao.work.WorkDuty;

/**
 * A county's duties as its supervisors look at them.
 *
 * @param all what the query asks for, each duty once
 * @param units in each line what a unit leads or answers for; a duty of two units is in both
 * @param leaders as {@code units}
 * @param months the last twelve with limits that have ended, the earliest first
 * @param duties a page of the list
 */
public record BoardView(
        Instant countedAt,
        Line all,
        List<Line> units,
        List<Line> leaders,
        List<Line> documents,
        List<Line> months,
        List<WorkDuty> duties) {}
