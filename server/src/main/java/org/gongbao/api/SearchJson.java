package org.gongbao.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.gazette.SearchResult;
import org.gongbao.gazette.SearchResult.FacetValue;
import org.gongbao.gazette.SearchResult.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, best first.
 *
 * @param total how many documents fit
 * @param facets counts of documents by county, issuer, kind, year and visibility
 * @param next what to ask for the next part after; null for the last part
 */
record SearchJson(
        int total,
        List<HitJson> hits,
        Map<String, List<FacetValue>> facets,
        @Nullable String next) {

    /** @param more further clauses that fit */
    record HitJson(DocumentJson document, List<ClauseHitJson> clauses, int more) {}

    /** @param extract plain text in pieces */
    record ClauseHitJson(String path, List<Piece> extract) {}

    static SearchJson of(SearchResult result) {
        return new SearchJson(
                result.total(),
                result.hits().stream()
                        .map(hit -> new HitJson(
                                DocumentJson.of(hit.document()),
                                hit.clauses().stream()
                                        .map(clause -> new ClauseHitJson(clause.path(), clause.extract()))
                                        .toList(),
                                hit.more()))
                        .toList(),
                result.facets().stream()
                        .collect(Collectors.toMap(
                                facet -> facet.field().name().toLowerCase(Locale.ROOT), SearchResult.Facet::values)),
                result.next() == null ? null : result.next().toString());
    }
}
