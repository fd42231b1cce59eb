package org.gongbao.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rows of a table can hit together, and whether its open questions have settled which of them counts. */
final class Overlaps {

    private final Grid grid;
    private final Logic.Table table;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final Work work = new Work();

    Overlaps(Grid grid, Logic.Table table) {
        this.grid = grid;
        this.table = table;
        for (int row = 0; row < grid.rows().size(); row++) {
            places.put(grid.rows().get(row).number(), row);
        }
    }

    boolean isTooComplex() {
        return work.isTooMuch();
    }

    /** The later rows that can hit together with a row. */
    BitSet with(int row) {
        BitSet others = new BitSet();
        others.set(row + 1, grid.rows().size());
        for (int axis = 0; axis < grid.axes() && !others.isEmpty(); axis++) {
            if (grid.freeAt(axis).get(row)) {
                continue;
            }
            BitSet box = grid.box(axis, row);
            BitSet passing = new BitSet();
            for (int piece = box.nextSetBit(0); piece >= 0 && !work.add(others); piece = box.nextSetBit(piece + 1)) {
                passing.or(grid.passing(axis, piece));
            }
            others.and(passing);
        }
        return others;
    }

    /** Whether some case hits all these rows. */
    boolean meet(int... rows) {
        return path(rows) != null;
    }

    /** A case in which all these rows hit and none of them is put behind by an open question; null if there is none. */
    @Nullable
    String counting(int... rows) {
        BitSet wanted = new BitSet();
        Arrays.stream(rows).forEach(wanted::set);
        boolean mayBeBeaten = table.precedences().stream()
                .map(precedence -> index(precedence.loser()))
                .anyMatch(loser -> loser >= 0 && wanted.get(loser));
        int[] path = mayBeBeaten ? new Search(wanted).find(withWinners(wanted)) : path(rows);
        return path == null ? null : grid.text(path);
    }

    /** These rows and those that an open question puts before one of them. */
    private BitSet withWinners(BitSet rows) {
        BitSet all = (BitSet) rows.clone();
        for (Logic.Precedence precedence : table.precedences()) {
            int winner = index(precedence.winner());
            int loser = index(precedence.loser());
            if (winner >= 0 && loser >= 0 && rows.get(loser)) {
                all.set(winner);
            }
        }
        return all;
    }

    /** The place of a row among those that hit by themselves, by its number; -1 for a row that is none of them. */
    int index(int number) {
        return places.getOrDefault(number, -1);
    }

    /** A piece for each axis that all these rows let pass, left open where they let everything pass. */
    private int @Nullable [] path(int... rows) {
        int[] path = new int[grid.axes()];
        for (int axis = 0; axis < path.length; axis++) {
            BitSet box = (BitSet) grid.box(axis, rows[0]).clone();
            boolean free = true;
            for (int row : rows) {
                box.and(grid.box(axis, row));
                free &= grid.freeAt(axis).get(row);
            }
            path[axis] = free ? Grid.ANY : natural(axis, box);
            if (box.isEmpty()) {
                return null;
            }
        }
        return path;
    }

    /** The piece that reads best in a message: a value that the table names. */
    private int natural(int axis, BitSet pieces) {
        for (int piece = pieces.nextSetBit(0); piece >= 0; piece = pieces.nextSetBit(piece + 1)) {
            if (grid.axis(axis).isPoint(piece)) {
                return piece;
            }
        }
        return pieces.nextSetBit(0);
    }

    /** Looks through the cases in which the wanted rows hit for one in which all of them count. */
    private final class Search {

        private final BitSet wanted;
        private final List<Set<BitSet>> seen = new ArrayList<>();
        private final int[] path = new int[grid.axes()];

        Search(BitSet wanted) {
            this.wanted = wanted;
            for (int axis = 0; axis < grid.axes(); axis++) {
                seen.add(new HashSet<>());
            }
        }

        int @Nullable [] find(BitSet relevant) {
            return find(0, relevant) ? path : null;
        }

        private boolean find(int axis, BitSet alive) {
            if (axis == grid.axes()) {
                return count(alive);
            }
            if (!seen.get(axis).add(alive) || work.keep(alive)) {
                return false;
            }
            for (int piece = 0; piece < grid.axis(axis).size() && !work.add(alive); piece++) {
                BitSet left = (BitSet) alive.clone();
                left.and(grid.passing(axis, piece));
                BitSet kept = (BitSet) left.clone();
                kept.and(wanted);
                path[axis] = piece;
                if (kept.equals(wanted) && find(axis + 1, left)) {
                    return true;
                }
            }
            return false;
        }

        private boolean count(BitSet alive) {
            List<Logic.Row> hit = new ArrayList<>();
            alive.stream().forEach(row -> hit.add(grid.rows().get(row)));
            Outcomes.drop(table, hit);
            return wanted.stream().allMatch(row -> hit.contains(grid.rows().get(row)));
        }
    }
}
