package org.gongbao.gazette;

import org.jspecify.annotations.Nullable;

/**
 * A passage in which two versions of a document differ.
 *
 * @param path the clause's path; of text outside the clauses the name of its part
 * @param oldHash null for an added passage, as is {@code before}
 * @param newHash null for a removed passage, as is {@code after}
 */
public record ClauseChange(
        String path,
        @Nullable String oldHash,
        @Nullable String newHash,
        @Nullable String before,
        @Nullable String after) {

    /** What happened to the passage. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    public ClauseChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("no change: " + path);
        }
    }

    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }
}
