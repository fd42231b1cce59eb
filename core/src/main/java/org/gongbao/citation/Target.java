package org.gongbao.citation;

import org.gongbao.document.ClausePath;
import org.jspecify.annotations.Nullable;

/** What a citation was resolved to. */
public sealed interface Target {

    /**
     * A place in the citing document itself.
     *
     * @param path null where the place is a whole part, such as an annex without numbered clauses
     */
    record Inside(String part, @Nullable ClausePath path) implements Target {}

    /**
     * Another document of the issue or the corpus.
     *
     * @param key the identity its keeper gave it
     */
    record Document(String key, @Nullable ClausePath path) implements Target {}

    /** A text that is not in the corpus. */
    record External() implements Target {}

    /** A place in the citing document that is not there: worth a finding. */
    record Missing() implements Target {}
}
