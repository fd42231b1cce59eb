package org.gongbao.board;

import java.util.EnumMap;
import java.util.Map;
import org.gongbao.work.Lamp;

/**
 * What is counted for one unit, leader, document or month.
 *
 * @param key by which a list is filtered to it
 * @param due how many should have been done by now
 * @param done how many of these their units have done
 * @param punctual how many of these before their limit ended
 */
public record Line(String key, String label, Map<Lamp, Long> lamps, long due, long done, long punctual) {

    public Line {
        lamps = Map.copyOf(lamps);
    }

    static Line empty(String key, String label) {
        return new Line(key, label, Map.of(), 0, 0, 0);
    }

    /** The same under other words. */
    public Line named(String label) {
        return new Line(key, label, lamps, due, done, punctual);
    }

    /** Both together, under the name of this one. */
    Line plus(Line other) {
        Map<Lamp, Long> sums = new EnumMap<>(Lamp.class);
        sums.putAll(lamps);
        other.lamps.forEach((lamp, count) -> sums.merge(lamp, count, Long::sum));
        return new Line(key, label, sums, due + other.due, done + other.done, punctual + other.punctual);
    }

    public long count(Lamp lamp) {
        return lamps.getOrDefault(lamp, 0L);
    }

    public long total() {
        return lamps.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What is not closed. */
    public long open() {
        return total() - count(Lamp.CLOSED);
    }

    /** Of a hundred that were due, how many are done; −1 where none was due. */
    public int completion() {
        return percent(done);
    }

    /** Of a hundred that were due, how many were done in time; −1 where none was due. */
    public int punctuality() {
        return percent(punctual);
    }

    private int percent(long part) {
        return due == 0 ? -1 : (int) Math.round(100.0 * part / due);
    }
}
