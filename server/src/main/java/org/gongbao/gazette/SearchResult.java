package org.gongbao.gazette;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the search found, best first.
 *
 * @param total how many documents fit
 * @param known how many of them stand before these hits
 * @param next how many are known after these hits; null where there are no more
 */
public record SearchResult(int total, int known, @Nullable Integer next, List<Hit> hits, List<Facet> facets) {

    /**
     * A document with the clauses that fit best.
     *
     * @param title the title with the fitting words marked
     * @param more how many further clauses fit
     */
    public record Hit(DocumentSummary document, List<Piece> title, List<ClauseHit> clauses, int more) {
        public Hit {
            title = List.copyOf(title);
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * A clause that fits.
     *
     * @param path the clause's path; of text outside the clauses the name of its part
     * @param extract what stands around the fitting words
     */
    public record ClauseHit(String path, List<Piece> extract) {
        public ClauseHit {
            extract = List.copyOf(extract);
        }
    }

    /** A run of plain text (not HTML). */
    public record Piece(String text, boolean marked) {}

    /** Counts of documents; the values that occur, most frequent first. */
    public record Facet(FacetField field, List<FacetValue> values) {
        public Facet {
            values = List.copyOf(values);
        }
    }

    /** @param value as a {@link SearchQuery} takes it; of kind and visibility the name of the enum's constant */
    public record FacetValue(String value, int documents) {}

    /** What a result can be narrowed by. */
    public enum FacetField {
        COUNTY,
        ISSUER,
        KIND,
        YEAR,
        VISIBILITY
    }

    public SearchResult {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }
}
