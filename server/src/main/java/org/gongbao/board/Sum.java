package org.gongbao.board;

import java.util.EnumMap;
import java.util.Map;
import org.gongbao.work.Lamp;

/** Adds groups up to a line. */
final class Sum {

    private final long[] lamps = new long[Lamp.values().length];
    private long due;
    private long done;
    private long punctual;

    void add(Tally.Group group) {
        long count = group.count();
        lamps[group.lamp().ordinal()] += count;
        if (group.past()) {
            due += count;
            if (group.lamp() == Lamp.REVIEW || group.lamp() == Lamp.CLOSED) {
                done += count;
                punctual += group.punctual() ? count : 0;
            }
        }
    }

    Line line(String key, String label) {
        Map<Lamp, Long> counts = new EnumMap<>(Lamp.class);
        for (Lamp lamp : Lamp.values()) {
            if (lamps[lamp.ordinal()] > 0) {
                counts.put(lamp, lamps[lamp.ordinal()]);
            }
        }
        return new Line(key, label, counts, due, done, punctual);
    }
}
