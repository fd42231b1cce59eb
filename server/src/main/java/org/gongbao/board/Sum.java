package org.gongbao.board;

import java.util.EnumMap;
import java.util.Map;
import org.gongbao.work.Lamp;

/** Adds groups up to a line. */
final class Sum {

    private final Map<Lamp, Long> lamps = new EnumMap<>(Lamp.class);
    private long due;
    private long done;
    private long punctual;

    void add(Tally.Group group) {
        long count = group.count();
        if (count > 0) {
            lamps.merge(group.lamp(), count, Long::sum);
        }
        if (group.past()) {
            due += count;
            if (group.lamp() == Lamp.REVIEW || group.lamp() == Lamp.CLOSED) {
                done += count;
                punctual += group.punctual() ? count : 0;
            }
        }
    }

    Line line(String key, String label) {
        return new Line(key, label, new EnumMap<>(lamps), due, done, punctual);
    }
}
