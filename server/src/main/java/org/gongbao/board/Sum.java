package org.gongbao.board;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.gongbao.work.Lamp;

/** Adds groups up to a line. */
final class Sum {

    /** A number that grows. */
    private static final class Count {
        private long number;
    }

    private final Map<Lamp, Count> lamps = new EnumMap<>(Lamp.class);
    private long due;
    private long done;
    private long punctual;

    Sum() {
        for (Lamp lamp : Lamp.values()) {
            lamps.put(lamp, new Count());
        }
    }

    void add(Tally.Group group) {
        long count = group.count();
        Lamp lamp = group.lamp();
        add(lamp, count);
        if (group.past()) {
            due += count;
            if (lamp == Lamp.REVIEW || lamp == Lamp.CLOSED) {
                done += count;
                punctual += group.punctual() ? count : 0;
            }
        }
    }

    void add(Sum other) {
        other.lamps.forEach((lamp, count) -> add(lamp, count.number));
        due += other.due;
        done += other.done;
        punctual += other.punctual;
    }

    private void add(Lamp lamp, long count) {
        Objects.requireNonNull(lamps.get(lamp)).number += count;
    }

    boolean isEmpty() {
        return lamps.values().stream().allMatch(count -> count.number == 0);
    }

    Line line(String key, String label) {
        Map<Lamp, Long> counts = new EnumMap<>(Lamp.class);
        lamps.forEach((lamp, count) -> {
            if (count.number > 0) {
                counts.put(lamp, count.number);
            }
        });
        return new Line(key, label, counts, due, done, punctual);
    }
}
