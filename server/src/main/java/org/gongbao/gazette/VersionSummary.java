package org.gongbao.gazette;

import java.time.Instant;
import java.util.List;

/**
 * A version of a document.
 *
 * @param number from 1
 * @param seed the file that holds it
 * @param reread whether the file is that of the version before, read again by a better reader
 * @param changes against the version before; empty for the first
 */
public record VersionSummary(
        int number, String seed, String actor, Instant at, boolean reread, List<ClauseChange> changes) {
    public VersionSummary {
        changes = List.copyOf(changes);
    }
}
