package org.gongbao.decision;

import java.util.BitSet;

/** Counts what a proof costs, so that a table beyond all measure is given up instead of hanging the reader. */
final class Work {

    /** In 64-bit words looked at, about two seconds. */
    private static final long MOST = 150_000_000;

    /** In 64-bit words kept, 100 MB. */
    private static final long MOST_KEPT = 12_000_000;

    /** What a set costs besides its words. */
    private static final int SET = 12;

    private long done;
    private long kept;

    /** Counts a look at a set of rows. @return whether it was one too many */
    boolean add(BitSet rows) {
        done += SET + rows.length() / 64;
        return isTooMuch();
    }

    /** Counts a set of rows that is kept. @return whether it was one too many */
    boolean keep(BitSet rows) {
        kept += SET + rows.length() / 64;
        return isTooMuch();
    }

    boolean isTooMuch() {
        return done > MOST || kept > MOST_KEPT;
    }
}
