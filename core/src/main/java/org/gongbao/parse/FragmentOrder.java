package org.gongbao.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the fragments of a column in the order that contradicts its numbers and sentences least: reads from the top,
 * keeping the most promising beginnings. What nothing speaks for or against stays in the order it came in.
 */
final class FragmentOrder {

    /** More fragments than a column can hold: not one column, so its order is left alone. */
    private static final int LARGEST = 48;
    /** How many beginnings are kept. */
    private static final int NARROW = 32;
    /** How many are kept where the narrow search ends in contradictions. */
    private static final int WIDE = 128;
    /** More than what unlucky guesses add up to: a number or a sentence is torn. */
    private static final double CONTRADICTS = 1;

    /** What a page before left open may have been read too early: its rest still stands best at the top. */
    private static final double LOST = 2;

    private static final double HARDLY_BETTER = 1e-6;
    /** A text that fits another place almost as well has no certain place. */
    private static final double CERTAIN = 0.25;

    private final Contradictions contradictions;
    /** In the order they were extracted in. */
    private final List<Fragment> fragments;

    private final ReadingState before;
    /** What speaks against reading one right after the other; the last row is for what stood before the column. */
    private final double[][] between;
    /** Which fragments should not have been read before each, by their numbers. */
    private final long[] later;

    FragmentOrder(Contradictions contradictions, List<Fragment> fragments, ReadingState before) {
        this.contradictions = contradictions;
        this.fragments = fragments;
        this.before = before;
        int size = isColumn() ? fragments.size() : 0;
        between = new double[size + 1][size];
        later = new long[size];
        for (int i = 0; i < size; i++) {
            later[i] = contradictions.numberedLater(fragments, fragments.get(i));
        }
        for (double[] row : between) {
            Arrays.fill(row, Double.NaN);
        }
    }

    /**
     * A beginning of a column.
     *
     * @param before it without its last fragment, null where nothing is read yet
     * @param last the place of its last fragment
     */
    private record Beginning(@Nullable Beginning before, int last, ReadingState state, double cost, long read) {}

    /** A beginning and the place of the fragment to read next; made whole only if it is worth keeping. */
    private record Extension(Beginning beginning, int place, double cost, int turn) implements Comparable<Extension> {

        /** The best first; of equals, the one that was found first. */
        @Override
        public int compareTo(Extension other) {
            int better = Double.compare(cost, other.cost);
            return better == 0 ? Integer.compare(turn, other.turn) : better;
        }
    }

    /** Which fragments were read, and which of them last. */
    private record Reached(long read, int last) {}

    private boolean isColumn() {
        return fragments.size() > 1 && fragments.size() <= LARGEST;
    }

    /** The best order found. */
    List<Fragment> best() {
        if (!isColumn()) {
            return fragments;
        }
        Beginning best = search(NARROW);
        if (cost(best) > CONTRADICTS) {
            Beginning other = search(WIDE);
            best = cost(other) < cost(best) ? other : best;
        }
        int[] extracted = new int[fragments.size()];
        Arrays.setAll(extracted, place -> place);
        return cost(best) < cost(extracted) - HARDLY_BETTER ? read(best) : fragments;
    }

    private Beginning search(int width) {
        List<Beginning> beam = List.of(new Beginning(null, fragments.size(), before, 0, 0));
        for (int step = 0; step < fragments.size(); step++) {
            beam = longer(beam, width);
        }
        return beam.stream().min(Comparator.comparingDouble(this::cost)).orElseThrow();
    }

    private double cost(Beginning whole) {
        return whole.cost() + end(whole.last());
    }

    /** Of beginnings that read the same fragments and end alike only the best can begin the best order. */
    private List<Beginning> longer(List<Beginning> beam, int width) {
        Map<Reached, Extension> best = new HashMap<>();
        int turn = 0;
        for (Beginning beginning : beam) {
            for (int i = 0; i < fragments.size(); i++) {
                if ((beginning.read() & 1L << i) == 0) {
                    double cost = beginning.cost() + step(beginning.read(), beginning.last(), i, beginning.state());
                    Extension extension = new Extension(beginning, i, cost, turn++);
                    best.merge(
                            new Reached(beginning.read() | 1L << i, i),
                            extension,
                            (one, other) -> one.compareTo(other) <= 0 ? one : other);
                }
            }
        }
        return best.values().stream().sorted().limit(width).map(this::whole).toList();
    }

    private Beginning whole(Extension extension) {
        Beginning beginning = extension.beginning();
        ReadingState state = beginning.state().copy();
        state.read(fragments.get(extension.place()));
        return new Beginning(
                beginning, extension.place(), state, extension.cost(), beginning.read() | 1L << extension.place());
    }

    private List<Fragment> read(Beginning whole) {
        List<Fragment> order = new ArrayList<>();
        for (Beginning at = whole; at != null && at.before() != null; at = at.before()) {
            order.addFirst(fragments.get(at.last()));
        }
        return order;
    }

    /** What reading the next fragment adds, after those whose bits are set, of which the last one was read last. */
    private double step(long read, int last, int next, ReadingState state) {
        long behind = -1L << next;
        return between(last, next)
                + contradictions.count(state, fragments.get(next).label())
                + Contradictions.BACKWARDS * Long.bitCount(read & later[next])
                + Contradictions.DISPLACED * Long.bitCount(read & behind);
    }

    private double between(int last, int next) {
        double known = between[last][next];
        if (Double.isNaN(known)) {
            Fragment above = last < fragments.size() ? fragments.get(last) : before.last();
            known = above == null ? 0 : contradictions.between(above, fragments.get(next));
            known = last < fragments.size() ? known : Math.min(known, LOST);
            between[last][next] = known;
        }
        return known;
    }

    private double end(int last) {
        return contradictions.end(fragments.get(last));
    }

    private double cost(int[] order) {
        ReadingState state = before.copy();
        double sum = 0;
        long read = 0;
        int last = fragments.size();
        for (int next : order) {
            sum += step(read, last, next, state);
            state.read(fragments.get(next));
            read |= 1L << next;
            last = next;
        }
        return sum + end(last);
    }

    /** The fragments that would stand almost as well somewhere else in the column. */
    List<Fragment> uncertain(List<Fragment> order) {
        if (!isColumn()) {
            return order;
        }
        int[] places = order.stream().mapToInt(fragments::indexOf).toArray();
        double least = cost(places);
        List<Fragment> uncertain = new ArrayList<>();
        for (int from = 0; from < places.length; from++) {
            if (fitsElsewhere(from, places, least)) {
                uncertain.add(order.get(from));
            }
        }
        return uncertain;
    }

    private boolean fitsElsewhere(int from, int[] order, double least) {
        for (int to = 0; to < order.length; to++) {
            if (to != from && cost(moved(order, from, to)) < least + CERTAIN) {
                return true;
            }
        }
        return false;
    }

    private static int[] moved(int[] order, int from, int to) {
        int[] moved = order.clone();
        int length = Math.abs(to - from);
        System.arraycopy(order, from < to ? from + 1 : to, moved, from < to ? from : to + 1, length);
        moved[to] = order[from];
        return moved;
    }
}
