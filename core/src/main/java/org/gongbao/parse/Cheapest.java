package org.gongbao.parse;

import java.util.Arrays;

/** Keeps the cheapest offer of each place and hands these out, the cheapest first; of equal ones the earlier turn. */
final class Cheapest {

    private final double[] costs;
    private final int[] turns;
    /** A heap of places: what stands at i is not cheaper than what stands at (i - 1) / 2. */
    private final int[] heap;

    private double least = Double.POSITIVE_INFINITY;
    private int size;
    private double lastCost;

    Cheapest(int places) {
        costs = new double[places];
        turns = new int[places];
        heap = new int[places];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
    }

    void offer(int place, int turn, double cost) {
        if (cost < costs[place]) {
            costs[place] = cost;
            turns[place] = turn;
            least = Math.min(least, cost);
        }
    }

    /** No more offers come; those dearer than the cheapest by more than this are dropped. */
    void sort(double dearer) {
        for (int place = 0; place < costs.length; place++) {
            if (costs[place] <= least + dearer) {
                heap[size++] = place;
            }
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The turn of the cheapest offer left. */
    int next() {
        int place = heap[0];
        lastCost = costs[place];
        heap[0] = heap[--size];
        sink(0);
        return turns[place];
    }

    double lastCost() {
        return lastCost;
    }

    private void sink(int from) {
        int place = heap[from];
        int at = from;
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], place)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = place;
    }

    private boolean isBefore(int one, int other) {
        return costs[one] < costs[other] || (costs[one] == costs[other] && turns[one] < turns[other]);
    }
}
