package org.gongbao.library;

import java.time.Instant;
import java.util.List;
import org.gongbao.document.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * A regulation's text between its author and the library.
 *
 * @param version raised by every change; who saves an older one is told so
 * @param authors everybody who saved the text; none of them may publish it
 * @param reviewer who published it or sent it back; null before
 * @param note why it was sent back; empty before
 */
public record Draft(
        String county,
        String id,
        DocumentNumber number,
        int version,
        State state,
        String text,
        List<String> authors,
        @Nullable String reviewer,
        String note,
        Instant savedAt) {

    public Draft {
        authors = List.copyOf(authors);
    }

    /** How far it has come. */
    public enum State {
        DRAFT,
        SUBMITTED,
        PUBLISHED,
        DISCARDED
    }
}
