package org.gongbao.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where the right column begins among the fragments of a page, whose left column was extracted first. */
final class ColumnBreak {

    /** What one line more or less than expected in a column counts against a broken sentence. */
    private static final double LINE = 0.25;
    /** What a number on the right counts that a higher one of its row stands to the left of. */
    private static final double BACKWARDS = 0.5;

    private static final double TORN = 3;
    private static final double REST_MISSING = 1;

    private final List<Fragment> fragments;
    /** How many of the first so many fragments are rests, may be rests, break off; and how many lines they have. */
    private final int[] rests;

    private final int[] mayBeRests;
    private final int[] opens;
    private final int[] lines;

    private ColumnBreak(List<Fragment> fragments) {
        this.fragments = fragments;
        int size = fragments.size();
        rests = new int[size + 1];
        mayBeRests = new int[size + 1];
        opens = new int[size + 1];
        lines = new int[size + 1];
        for (int i = 0; i < size; i++) {
            Fragment fragment = fragments.get(i);
            rests[i + 1] = rests[i] + (fragment.isRest() ? 1 : 0);
            mayBeRests[i + 1] = mayBeRests[i] + (fragment.mayBeRest() ? 1 : 0);
            opens[i + 1] = opens[i] + (fragment.isOpen() ? 1 : 0);
            lines[i + 1] = lines[i] + fragment.lines().size();
        }
    }

    /**
     * How many of the fragments stand in the left column.
     *
     * @param before what was read before, null where nothing was
     * @param full the lines of a full column
     */
    static int in(List<Fragment> fragments, @Nullable Fragment before, int full) {
        return new ColumnBreak(fragments).best(before != null && before.isOpen(), full);
    }

    private int best(boolean restDue, int full) {
        int size = fragments.size();
        int total = lines[size];
        int best = size;
        double least = Double.MAX_VALUE;
        for (int i = 1; i <= size; i++) {
            double off = Math.min(Math.abs(lines[i] - total / 2.0), Math.abs(lines[i] - Math.min(full, total)));
            double cost = off * LINE + column(0, i, restDue) + column(i, size, opens[i] > 0) + backwards(i);
            if (cost < least) {
                least = cost;
                best = i;
            }
        }
        return best;
    }

    /** A column has at most one rest, at its top, and at most one fragment that breaks off, at its end. */
    private double column(int from, int to, boolean restDue) {
        if (from == to) {
            return restDue ? REST_MISSING : 0;
        }
        int due = restDue ? 1 : 0;
        int missing = restDue && mayBeRests[to] == mayBeRests[from] ? 1 : 0;
        return TORN * (Math.max(0, rests[to] - rests[from] - due) + missing + Math.max(0, opens[to] - opens[from] - 1));
    }

    private double backwards(int right) {
        double sum = 0;
        for (Fragment fragment : fragments.subList(right, fragments.size())) {
            Label label = fragment.label();
            if (label != null && !beginsRow(right, label)) {
                sum += BACKWARDS * higherBefore(right, label);
            }
        }
        return sum;
    }

    /** Whether the right column begins the row of numbers anew, so that it may count less than the left one. */
    private boolean beginsRow(int right, Label label) {
        for (Fragment fragment : fragments.subList(right, fragments.size())) {
            Label other = fragment.label();
            if (other != null && other.value() == 1 && other.sameRow(label)) {
                return true;
            }
        }
        return false;
    }

    private int higherBefore(int right, Label label) {
        int higher = 0;
        for (Fragment fragment : fragments.subList(0, right)) {
            Label other = fragment.label();
            higher += other != null && label.sameRow(other) && label.value() < other.value() ? 1 : 0;
        }
        return higher;
    }
}
