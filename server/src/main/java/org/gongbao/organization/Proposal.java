package org.gongbao.organization;

import java.util.List;
import org.gongbao.document.LineRange;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a document about people and their posts. Nothing of it holds before an editor has accepted it.
 *
 * @param key the same words in a later version of the document are the same sentence
 * @param entry what would be entered, as an editor may correct it
 * @param accepted null where nobody has reviewed it yet
 */
public record Proposal<E>(
        String key,
        E entry,
        String sentence,
        List<LineRange> lines,
        @Nullable Boolean accepted,
        String reviewedBy) {

    public Proposal {
        lines = List.copyOf(lines);
    }
}
