package org.gongbao.parse;

import org.gongbao.document.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * Where a document begins.
 *
 * @param first index of its first line
 * @param last index of its last line: number or title, whichever stands below
 * @param numberLine index of the line that prints the number, -1 without one
 */
record DocumentHead(
        int first,
        int last,
        int numberLine,
        @Nullable DocumentNumber number,
        @Nullable Title title,
        Lines titleLines) {

    /** Indices from first to last, both included; empty where last is before first. */
    record Lines(int first, int last) {
        static final Lines NONE = new Lines(0, -1);

        boolean contains(int index) {
            return first <= index && index <= last;
        }
    }
}
