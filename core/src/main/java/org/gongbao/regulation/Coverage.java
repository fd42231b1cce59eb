package org.gongbao.regulation;

import java.util.List;

/**
 * How much of a document its regulation file restates.
 *
 * @param bound clauses that a block restates
 * @param excluded clauses listed as not executable
 * @param open clauses that are neither; a file that loads has none
 */
public record Coverage(List<String> bound, List<String> excluded, List<String> open) {

    /** Where the clauses of the original are not known. */
    static final Coverage UNKNOWN = new Coverage(List.of(), List.of(), List.of());

    public Coverage {
        bound = List.copyOf(bound);
        excluded = List.copyOf(excluded);
        open = List.copyOf(open);
    }

    public int total() {
        return bound.size() + excluded.size() + open.size();
    }
}
