package org.gongbao.decision;

import java.util.Arrays;

/** The rows that hit in one evaluation, by their index; the usual single one costs no array. */
final class Hits {

    private static final int[] NONE = {};

    private final boolean isFirstOnly;
    private int count;
    private int first;
    private int[] rows = NONE;

    /** @param isFirstOnly whether only the first row of the table counts that hits */
    Hits(boolean isFirstOnly) {
        this.isFirstOnly = isFirstOnly;
    }

    void add(int row) {
        if (count == 0) {
            first = row;
            count = 1;
        } else if (isFirstOnly) {
            first = Math.min(first, row);
        } else {
            if (count >= rows.length) {
                rows = Arrays.copyOf(rows, Math.max(8, 2 * count));
            }
            rows[0] = first;
            rows[count++] = row;
        }
    }

    /** Whether this row could change nothing any more. */
    boolean settles(int row) {
        return isFirstOnly && count > 0 && first < row;
    }

    int count() {
        return count;
    }

    /** The only row; where there are several, any of them. */
    int first() {
        return first;
    }

    /** In the order of the table. */
    int[] sorted() {
        if (count == 1) {
            return new int[] {first};
        }
        int[] all = Arrays.copyOf(rows, count);
        Arrays.sort(all);
        return all;
    }
}
