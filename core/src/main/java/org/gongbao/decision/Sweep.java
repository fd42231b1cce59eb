package org.gongbao.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes through all cases of a table, axis by axis, keeping the rows that may still hit: where none is left there is a
 * gap, and which is the first of them matters to a table that takes the first row. Cases that leave the same rows are
 * gone through once.
 */
final class Sweep {

    private final Grid grid;
    private final boolean takesFirst;
    private final int mostGaps;
    private final int[] path;
    private final List<Set<BitSet>> seen = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private final BitSet first = new BitSet();
    private final Work work = new Work();

    private Sweep(Grid grid, boolean takesFirst, int mostGaps) {
        this.grid = grid;
        this.takesFirst = takesFirst;
        this.mostGaps = mostGaps;
        this.path = new int[grid.axes()];
    }

    /**
     * Sweeps a table.
     *
     * @param takesFirst whether {@link #isFirst} will be asked; it takes longer
     * @param mostGaps to stop counting at
     */
    static Sweep of(Grid grid, boolean takesFirst, int mostGaps) {
        Sweep sweep = new Sweep(grid, takesFirst, mostGaps);
        for (int axis = 0; axis <= grid.axes(); axis++) {
            sweep.seen.add(new HashSet<>());
        }
        BitSet all = new BitSet();
        all.set(0, grid.rows().size());
        if (all.isEmpty()) {
            sweep.gaps.add(grid.text());
        } else {
            sweep.visit(0, all);
        }
        return sweep;
    }

    /** A case in each gap. */
    List<String> gaps() {
        return gaps;
    }

    /** Whether the row is the first to hit in some case. */
    boolean isFirst(int row) {
        return first.get(row);
    }

    /** Whether the table was given up. */
    boolean isTooComplex() {
        return work.isTooMuch();
    }

    private void visit(int axis, BitSet rows) {
        BitSet alive = rows;
        int sure = firstCommon(rows, grid.freeFrom(axis));
        if (sure >= 0) {
            alive = rows.get(0, sure + 1);
            if (!takesFirst || isKnown(alive)) {
                return;
            }
            if (alive.nextSetBit(0) == sure) {
                first.set(sure);
                return;
            }
        }
        if (!seen.get(axis).add(alive) || work.keep(alive)) {
            return;
        }
        for (Map.Entry<BitSet, Integer> each : split(axis, alive).entrySet()) {
            if (isDone()) {
                return;
            }
            path[axis] = each.getValue();
            visit(axis + 1, each.getKey());
        }
    }

    private boolean isDone() {
        return work.isTooMuch() || !takesFirst && gaps.size() >= mostGaps;
    }

    /** The rows that the pieces of an axis leave, each set once with a piece that leaves it; notes the gaps. */
    private Map<BitSet, Integer> split(int axis, BitSet alive) {
        Map<BitSet, Integer> left = new LinkedHashMap<>();
        Axis values = grid.axis(axis);
        int gap = -1;
        for (int piece = 0; piece < values.size() && !work.add(alive); piece++) {
            BitSet passing = (BitSet) alive.clone();
            passing.and(grid.passing(axis, piece));
            if (passing.isEmpty()) {
                if (gap >= 0 && !values.continues(piece)) {
                    gap(axis, gap);
                    gap = -1;
                }
                gap = gap < 0 || values.isPoint(piece) && !values.isPoint(gap) ? piece : gap;
                continue;
            }
            if (gap >= 0) {
                gap(axis, gap);
                gap = -1;
            }
            left.merge(passing, piece, (known, other) -> values.isPoint(known) ? known : other);
        }
        if (gap >= 0) {
            gap(axis, gap);
        }
        return left;
    }

    private void gap(int axis, int piece) {
        path[axis] = piece;
        if (gaps.size() < mostGaps) {
            gaps.add(grid.text(Arrays.copyOf(path, axis + 1)));
        }
    }

    /** Whether nothing new can be learnt about these rows. */
    private boolean isKnown(BitSet alive) {
        BitSet news = (BitSet) alive.clone();
        news.andNot(first);
        return news.isEmpty();
    }

    private static int firstCommon(BitSet one, BitSet other) {
        for (int row = one.nextSetBit(0); row >= 0; row = one.nextSetBit(row + 1)) {
            if (other.get(row)) {
                return row;
            }
        }
        return -1;
    }
}
