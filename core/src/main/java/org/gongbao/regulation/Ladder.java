package org.gongbao.regulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.gongbao.calendar.TimeLimit;

/**
 * 阶梯: a named escalation ladder that duties take after 逾期.
 *
 * @param limits the limits of duties that have none of their own, by kind, the usual one first; empty where it gives none
 */
public record Ladder(String name, SequencedMap<String, TimeLimit> limits, List<Duty.Rung> rungs) implements Order {

    public Ladder {
        limits = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(limits));
        rungs = List.copyOf(rungs);
    }
}
