package org.gongbao.gazette;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.gongbao.gazette.SearchResult.ClauseHit;
import org.gongbao.gazette.SearchResult.Hit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Service;

/** Finds clauses by words and documents by 文号. */
@Service
@ConditionalOnWebApplication
public class Search {

    private final SearchIndex index;
    private final Catalogue catalogue;

    Search(SearchIndex index, Catalogue catalogue) {
        this.index = index;
        this.catalogue = catalogue;
    }

    /**
     * The documents that fit, best first; for an empty text all documents. Where more are known than fit, the last ones
     * come again.
     *
     * @param size how many at most
     * @param unpublished whether the reader may see what is not published
     */
    public SearchResult find(SearchQuery asked, int size, boolean unpublished) {
        try {
            IndexSearcher searcher = index.searchers().acquire();
            try {
                return find((GazetteSearcher) searcher, asked, size, unpublished);
            } finally {
                index.searchers().release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SearchResult find(GazetteSearcher searcher, SearchQuery asked, int size, boolean unpublished)
            throws IOException {
        Question question = new Question(asked);
        Query query = question.query(unpublished);
        Tally tally = Tally.of(searcher, query);
        int[] ranked = tally.ranked();
        int from = asked.known() < ranked.length ? asked.known() : Math.max(0, ranked.length - 1) / size * size;
        int to = Math.min(from + size, ranked.length);
        int[] shown = Arrays.copyOfRange(ranked, from, to);
        List<String> ids = new ArrayList<>();
        for (int document : shown) {
            ids.add(tally.id(document));
        }
        Map<String, DocumentSummary> summaries = catalogue.summaries(ids, unpublished).stream()
                .collect(Collectors.toMap(DocumentSummary::id, Function.identity()));
        Marker marker = new Marker(question.words());
        List<Hit> hits = new ArrayList<>();
        for (int place = 0; place < shown.length; place++) {
            DocumentSummary summary = summaries.get(ids.get(place));
            if (summary != null) {
                hits.add(hit(searcher, tally, shown[place], summary, marker));
            }
        }
        return new SearchResult(ranked.length, from, to < ranked.length ? to : null, hits, tally.facets(ranked));
    }

    private static Hit hit(IndexSearcher searcher, Tally tally, int document, DocumentSummary summary, Marker marker)
            throws IOException {
        List<ClauseHit> hits = new ArrayList<>();
        for (int clause : tally.bestClauses(document)) {
            Document fields = searcher.storedFields().document(clause);
            hits.add(new ClauseHit(fields.get(SearchFields.PATH), marker.extract(fields.get(SearchFields.TEXT))));
        }
        return new Hit(
                summary,
                marker.whole(Objects.requireNonNullElse(summary.title(), "")),
                hits,
                tally.clauses(document) - hits.size());
    }
}
