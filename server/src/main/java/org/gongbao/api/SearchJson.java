package org.gongbao.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.gazette.SearchResult;
import org.gongbao.gazette.SearchResult.FacetValue;
import org.gongbao.gazette.SearchResult.Piece;

/**
 * What a search found, best first.
 *
 * @param total documents on all pages
 * @param facets counts of documents by county, issuer, kind, year and visibility
 */
record SearchJson(int total, int page, int pages, List<HitJson> hits, Map<String, List<FacetValue>> facets) {

    /** @param more further clauses that fit */
    record HitJson(DocumentJson document, List<ClauseHitJson> clauses, int more) {}

    /** @param extract plain text in pieces */
    record ClauseHitJson(String path, List<Piece> extract) {}

    static SearchJson of(SearchResult result) {
        return new SearchJson(
                result.total(),
                result.page(),
                result.pages(),
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
                                facet -> facet.field().name().toLowerCase(Locale.ROOT), SearchResult.Facet::values)));
    }
}
