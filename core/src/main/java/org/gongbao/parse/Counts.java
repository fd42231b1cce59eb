package org.gongbao.parse;

/** Counts keys other than 0 without an object for each, which is what a reader of millions of characters has time for. */
final class Counts {

    private static final int SMALLEST = 1 << 8;

    private long[] keys = new long[SMALLEST];
    private int[] counts = new int[SMALLEST];
    private int size;

    void add(long key) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        counts[slot]++;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    /** How often the key was added. */
    int of(long key) {
        return counts[slot(key)];
    }

    private int slot(long key) {
        // Keys made of characters of one script differ in few bits; times an odd number the high ones spread.
        long spread = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (spread >>> 32) & keys.length - 1;
        while (keys[slot] != key && keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        counts = new int[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
