package org.gongbao.database;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Ids that follow one another in time (RFC 9562, version 7): what is new lies together at one end of every index, however
 * long the tables are. Of the 128 bits 74 are random, so that nobody guesses one.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    /** The real time and not the injected clock: one that is moved back must not give an old place. */
    public static String next() {
        long high = (System.currentTimeMillis() << 16) | VERSION | (RANDOM.nextLong() & 0xfff);
        return new UUID(high, VARIANT | (RANDOM.nextLong() >>> 2)).toString();
    }
}
