package org.gongbao.board;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.gongbao.work.Lamp;

/** Adds groups up to a line. */
final class Sum {

    private static final Lamp[] LAMPS = Lamp.values();

    private final long[] lamps = new long[LAMPS.length];
    private long due;
    private long done;
    private long punctual;

    void add(Tally.Group group) {
        long count = group.count();
        Lamp lamp = group.lamp();
        lamps[lamp.ordinal()] += count;
        if (group.past()) {
            due += count;
            if (lamp == Lamp.REVIEW || lamp == Lamp.CLOSED) {
                done += count;
                punctual += group.punctual() ? count : 0;
            }
        }
    }

    void add(Sum other) {
        for (int i = 0; i < lamps.length; i++) {
            lamps[i] += other.lamps[i];
        }
        due += other.due;
        done += other.done;
        punctual += other.punctual;
    }

    boolean isEmpty() {
        return Arrays.stream(lamps).allMatch(count -> count == 0);
    }

    Line line(String key, String label) {
        Map<Lamp, Long> counts = new EnumMap<>(Lamp.class);
        for (Lamp lamp : LAMPS) {
            if (lamps[lamp.ordinal()] > 0) {
                counts.put(lamp, lamps[lamp.ordinal()]);
            }
        }
        return new Line(key, label, counts, due, done, punctual);
    }
}
