package org.gongbao.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the fragments of a column in the order that contradicts its numbers and sentences least: reads from the top,
 * keeping the most promising beginnings. What nothing speaks for or against stays in the order it came in.
 */
final class FragmentOrder {

    /** More fragments than a column can hold: not one column, so its order is left alone. */
    private static final int LARGEST = 48;
    /** How many beginnings are kept. */
    private static final int BEAM = 32;

    private static final double HARDLY_BETTER = 1e-6;
    /** A text that fits another place almost as well has no certain place. */
    private static final double CERTAIN = 0.25;

    private final Contradictions contradictions;

    FragmentOrder(Contradictions contradictions) {
        this.contradictions = contradictions;
    }

    /** A beginning of a column: what was read, what it cost, what is left. */
    private record Beginning(List<Fragment> read, ReadingState state, double cost, long left) {}

    /** A beginning and the place of the fragment to read next; made whole only if it is worth keeping. */
    private record Extension(Beginning beginning, int place, double cost) {
        Beginning whole(List<Fragment> fragments) {
            Fragment next = fragments.get(place);
            List<Fragment> read = new ArrayList<>(beginning.read());
            read.add(next);
            ReadingState state = beginning.state().copy();
            state.read(next);
            return new Beginning(read, state, cost, beginning.left() & ~(1L << place));
        }
    }

    /** The best order found, given what stood before the column. */
    List<Fragment> of(List<Fragment> fragments, ReadingState before) {
        if (fragments.size() > LARGEST || fragments.size() < 2) {
            return fragments;
        }
        List<Beginning> beam = List.of(new Beginning(List.of(), before, 0, (1L << fragments.size()) - 1));
        for (int step = 0; step < fragments.size(); step++) {
            List<Extension> longer = new ArrayList<>();
            for (Beginning beginning : beam) {
                extend(beginning, fragments, longer);
            }
            longer.sort(Comparator.comparingDouble(Extension::cost));
            beam = longer.stream()
                    .limit(BEAM)
                    .map(extension -> extension.whole(fragments))
                    .toList();
        }
        Beginning best = beam.stream()
                .min(Comparator.comparingDouble(whole -> whole.cost() + contradictions.end(whole.read())))
                .orElseThrow();
        double asExtracted = contradictions.of(fragments, before);
        return best.cost() + contradictions.end(best.read()) < asExtracted - HARDLY_BETTER ? best.read() : fragments;
    }

    private void extend(Beginning beginning, List<Fragment> fragments, List<Extension> longer) {
        for (int i = 0; i < fragments.size(); i++) {
            if ((beginning.left() & 1L << i) != 0) {
                double cost = contradictions.step(beginning.read(), fragments.get(i), beginning.state());
                longer.add(new Extension(beginning, i, beginning.cost() + cost));
            }
        }
    }

    /** The fragments that would stand almost as well somewhere else in the column. */
    List<Fragment> uncertain(List<Fragment> order, ReadingState before) {
        if (order.size() > LARGEST) {
            return order;
        }
        double least = contradictions.of(order, before);
        return order.stream()
                .filter(fragment -> fitsElsewhere(fragment, order, before, least))
                .toList();
    }

    private boolean fitsElsewhere(Fragment fragment, List<Fragment> order, ReadingState before, double least) {
        int from = order.indexOf(fragment);
        for (int to = 0; to < order.size(); to++) {
            if (to != from) {
                List<Fragment> moved = new ArrayList<>(order);
                moved.remove(from);
                moved.add(to, fragment);
                if (contradictions.of(moved, before) < least + CERTAIN) {
                    return true;
                }
            }
        }
        return false;
    }
}
