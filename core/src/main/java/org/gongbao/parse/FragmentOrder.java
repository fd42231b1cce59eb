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
    /**
     * How many beginnings are kept, in one search after the other: the cost that one found bounds the next, and the last
     * is made only where contradictions are left.
     */
    private static final int[] WIDTHS = {4, 32, 128};
    /** How much worse than the best a beginning may be and still become the best: a few torn numbers and sentences. */
    private static final double FAR = 6;
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
    /** What was read before the column, null where nothing was. */
    private final @Nullable Fragment above;
    /** What speaks against reading one right after the other; the last row is for what stood before the column. */
    private final double[][] between;
    /** What reading each fragment adds at the least, whatever is read before it. */
    private final double[] least;
    /** What reading on behind each fragment adds at the least, 0 at the most; the last is for what stood before. */
    private final double[] leaving;
    /** Which fragments should not have been read before each, by their numbers. */
    private final long[] later;
    /** A label of each row of numbers in the column. */
    private final List<Label> rows = new ArrayList<>();
    /** Which of the rows each fragment's label counts in; -1 where it has none. */
    private final int[] row;
    /** Whether the last search dropped beginnings for no other reason than its width. */
    private boolean cut;

    FragmentOrder(
            Contradictions contradictions, List<Fragment> fragments, ReadingState before, @Nullable Fragment above) {
        this.contradictions = contradictions;
        this.fragments = fragments;
        this.before = before;
        this.above = above;
        int size = isColumn() ? fragments.size() : 0;
        between = new double[size + 1][size];
        least = new double[size];
        leaving = new double[size + 1];
        later = new long[size];
        row = new int[size];
        for (int i = 0; i < size; i++) {
            row[i] = rowOf(fragments.get(i).label());
            later[i] = contradictions.numberedLater(fragments, fragments.get(i));
        }
        for (int last = 0; last <= size; last++) {
            readOnBehind(last);
        }
        for (int i = 0; i < size; i++) {
            least[i] = leastBetween(i);
        }
    }

    private void readOnBehind(int last) {
        boolean outside = last == fragments.size();
        Fragment own = outside ? above : fragments.get(last);
        for (int next = 0; next < least.length; next++) {
            if (next != last && own != null) {
                double against = contradictions.between(own, fragments.get(next));
                between[last][next] = outside ? Math.min(against, LOST) : against;
                leaving[last] = Math.min(leaving[last], between[last][next]);
            }
        }
    }

    private double leastBetween(int next) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int last = 0; last < between.length; last++) {
            smallest = last == next ? smallest : Math.min(smallest, between[last][next]);
        }
        return smallest;
    }

    private int rowOf(@Nullable Label label) {
        if (label == null) {
            return -1;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).sameRow(label)) {
                return i;
            }
        }
        rows.add(label);
        return rows.size() - 1;
    }

    /**
     * A beginning of a column.
     *
     * @param before it without its last fragment, null where nothing is read yet
     * @param last the place of its last fragment
     * @param rest what the fragments that are not read yet add at the least, by what can stand before each
     * @param leaving the same by what can stand behind each
     */
    private record Beginning(
            @Nullable Beginning before,
            int last,
            ReadingState state,
            double cost,
            long read,
            double rest,
            double leaving) {}

    private boolean isColumn() {
        return fragments.size() > 1 && fragments.size() <= LARGEST;
    }

    /** The best order found. */
    List<Fragment> best() {
        if (!isColumn()) {
            return fragments;
        }
        int[] extracted = new int[fragments.size()];
        Arrays.setAll(extracted, place -> place);
        double inOrder = cost(extracted);
        Beginning best = null;
        double lowest = inOrder;
        boolean wider = true;
        for (int i = 0; wider && i < WIDTHS.length; i++) {
            Beginning found = search(WIDTHS[i], lowest);
            if (found != null && cost(found) < lowest) {
                best = found;
                lowest = cost(found);
            }
            wider = cut && (i == 0 || lowest > CONTRADICTS);
        }
        return best != null && lowest < inOrder - HARDLY_BETTER ? read(best) : fragments;
    }

    /** The best order found that costs no more than this; null where none was. */
    private @Nullable Beginning search(int width, double most) {
        List<Beginning> beam = List.of(nothingRead());
        cut = false;
        for (int step = 0; step < fragments.size(); step++) {
            beam = longer(beam, width, most);
        }
        return beam.stream().min(Comparator.comparingDouble(this::cost)).orElse(null);
    }

    private Beginning nothingRead() {
        double rest = Arrays.stream(least).sum();
        return new Beginning(
                null,
                fragments.size(),
                before,
                0,
                0,
                rest,
                Arrays.stream(leaving).sum());
    }

    private double cost(Beginning whole) {
        return whole.cost() + end(whole.last());
    }

    /**
     * Of beginnings that read the same fragments and end alike only the best can begin the best order, and of those
     * that are far worse than the best none can.
     */
    private List<Beginning> longer(List<Beginning> beam, int width, double most) {
        Map<Long, Integer> groups = new HashMap<>();
        int[] group = new int[beam.size()];
        for (int i = 0; i < group.length; i++) {
            Integer known = groups.putIfAbsent(beam.get(i).read(), groups.size());
            group[i] = known == null ? groups.size() - 1 : known;
        }
        Cheapest cheapest = new Cheapest(groups.size() * fragments.size());
        for (int i = 0; i < group.length; i++) {
            offer(beam.get(i), i, group[i], most, cheapest);
        }
        cheapest.sort(FAR);
        List<Beginning> longer = new ArrayList<>();
        while (!cheapest.isEmpty()) {
            if (longer.size() == width) {
                cut = true;
                break;
            }
            int next = cheapest.next();
            Beginning beginning = beam.get(next / fragments.size());
            longer.add(longer(beginning, next % fragments.size(), cheapest.lastCost()));
        }
        return longer;
    }

    /** Offers the beginning and each next fragment that can still end well; those that read the same are a group. */
    private void offer(Beginning beginning, int turn, int group, double most, Cheapest cheapest) {
        int size = fragments.size();
        int[] counted = new int[rows.size()];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = beginning.state().before(rows.get(i));
        }
        for (int i = 0; i < size; i++) {
            if ((beginning.read() & 1L << i) == 0) {
                int number = row[i] < 0 ? 0 : counted[row[i]];
                double cost = beginning.cost() + step(beginning, i, number);
                if (cost + Math.max(restAfter(beginning, i), leavingAfter(beginning)) <= most + HARDLY_BETTER) {
                    cheapest.offer(group * size + i, turn * size + i, cost);
                }
            }
        }
    }

    private double restAfter(Beginning beginning, int next) {
        return beginning.rest() - least[next];
    }

    private double leavingAfter(Beginning beginning) {
        return beginning.leaving() - leaving[beginning.last()];
    }

    private Beginning longer(Beginning beginning, int place, double cost) {
        Fragment next = fragments.get(place);
        return new Beginning(
                beginning,
                place,
                beginning.state().after(next),
                cost,
                beginning.read() | 1L << place,
                restAfter(beginning, place),
                leavingAfter(beginning));
    }

    private List<Fragment> read(Beginning whole) {
        List<Fragment> order = new ArrayList<>();
        for (Beginning at = whole; at != null && at.before() != null; at = at.before()) {
            order.addFirst(fragments.get(at.last()));
        }
        return order;
    }

    /**
     * What reading the next fragment adds to a beginning.
     *
     * @param counted the number before it in its row
     */
    private double step(Beginning beginning, int next, int counted) {
        long read = beginning.read();
        long behind = -1L << next;
        return between[beginning.last()][next]
                + contradictions.count(counted, fragments.get(next).label())
                + Contradictions.BACKWARDS * Long.bitCount(read & later[next])
                + Contradictions.DISPLACED * Long.bitCount(read & behind);
    }

    private double end(int last) {
        return contradictions.end(fragments.get(last));
    }

    private double cost(int[] order) {
        return steps(order)[order.length].cost() + end(order[order.length - 1]);
    }

    /** What was read before each place of an order, and at its end. */
    private Beginning[] steps(int[] order) {
        Beginning[] steps = new Beginning[order.length + 1];
        steps[0] = nothingRead();
        for (int i = 0; i < order.length; i++) {
            steps[i + 1] = next(steps[i], order[i]);
        }
        return steps;
    }

    private Beginning next(Beginning beginning, int place) {
        Label label = fragments.get(place).label();
        int counted = label == null ? 0 : beginning.state().before(label);
        return longer(beginning, place, beginning.cost() + step(beginning, place, counted));
    }

    /** The fragments that would stand almost as well somewhere else in the column. */
    List<Fragment> uncertain(List<Fragment> order) {
        if (!isColumn()) {
            return order;
        }
        int[] places = order.stream().mapToInt(fragments::indexOf).toArray();
        Beginning[] steps = steps(places);
        List<Fragment> uncertain = new ArrayList<>();
        for (int from = 0; from < places.length; from++) {
            if (fitsElsewhere(from, places, steps)) {
                uncertain.add(order.get(from));
            }
        }
        return uncertain;
    }

    private boolean fitsElsewhere(int from, int[] order, Beginning[] steps) {
        double almost = cost(steps[order.length]) + CERTAIN;
        for (int to = 0; to < order.length; to++) {
            if (to != from && costsLessMoved(order, from, to, steps, almost)) {
                return true;
            }
        }
        return false;
    }

    /** Behind both places the cost is the same again as soon as the same numbers are counted. */
    private boolean costsLessMoved(int[] order, int from, int to, Beginning[] steps, double most) {
        int[] moved = moved(order, from, to);
        int last = Math.max(from, to);
        Beginning at = steps[Math.min(from, to)];
        for (int i = Math.min(from, to); i < order.length; i++) {
            if (at.cost() + at.rest() >= most) {
                return false;
            }
            if (i > last + 1 && at.state().equals(steps[i].state())) {
                return cost(steps[order.length]) + at.cost() - steps[i].cost() < most;
            }
            at = next(at, moved[i]);
        }
        return cost(at) < most;
    }

    private static int[] moved(int[] order, int from, int to) {
        int[] moved = order.clone();
        int length = Math.abs(to - from);
        System.arraycopy(order, from < to ? from + 1 : to, moved, from < to ? from : to + 1, length);
        moved[to] = order[from];
        return moved;
    }
}
