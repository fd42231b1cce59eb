package org.gongbao.api;

import org.gongbao.document.Clause;
import org.gongbao.document.LineRange;

/**
 * A clause without its sub-clauses.
 *
 * @param hash changes when label, heading or own text do
 * @param start first raw line in the file
 */
record ClauseJson(String path, String label, String heading, String text, String hash, int start, int end) {

    static ClauseJson of(Clause clause) {
        return new ClauseJson(
                clause.path().toString(),
                clause.label(),
                clause.heading(),
                clause.text(),
                clause.hash(),
                clause.lines().stream().mapToInt(LineRange::first).min().orElse(0),
                clause.lines().stream().mapToInt(LineRange::last).max().orElse(0));
    }
}
