package org.gongbao.journal;

/**
 * A seal over all chains.
 *
 * @param lastId the id of the last entry it covers
 * @param entries how many it covers since the one before
 * @param root over the root before it, and the id and hash of each of these entries in the order of their ids
 */
record Checkpoint(long number, long lastId, long entries, String root) {

    static final Checkpoint NONE = new Checkpoint(0, 0, 0, Sm3.NOTHING);
}
