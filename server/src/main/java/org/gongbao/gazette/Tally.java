package org.gongbao.gazette;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues.MultiSortedDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.LongValues;
import org.gongbao.gazette.SearchResult.Facet;
import org.gongbao.gazette.SearchResult.FacetField;
import org.gongbao.gazette.SearchResult.FacetValue;
import org.jspecify.annotations.Nullable;

/** Gathers all hits of a question by document, so that totals and facets count documents and are exact. */
final class Tally implements Collector {

    /** How many clauses of a document are shown. */
    private static final int CLAUSES = 3;

    private final GazetteSearcher searcher;
    private final MultiSortedDocValues documents;
    private final float[] scores;
    /** Any hit of each document. */
    private final int[] some;

    private final int[] hits;
    private final int[] clauses;
    /** Of each document the places of its best clauses, {@link #CLAUSES} in a row, with their scores. */
    private final int[] best;

    private final float[] bestScores;

    /** All hits of the query. */
    static Tally of(GazetteSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new CollectorManager<Tally, Tally>() {
            @Override
            public Tally newCollector() throws IOException {
                return new Tally(searcher);
            }

            @Override
            public Tally reduce(Collection<Tally> tallies) {
                // A searcher without threads of its own asks for one collector.
                return tallies.iterator().next();
            }
        });
    }

    private Tally(GazetteSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.documents = searcher.values(SearchFields.DOCUMENT);
        int count = documents.getValueCount();
        this.scores = new float[count];
        this.some = new int[count];
        this.hits = new int[count];
        this.clauses = new int[count];
        this.best = new int[count * CLAUSES];
        this.bestScores = new float[count * CLAUSES];
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        NumericDocValues entries = leaf.reader().getNumericDocValues(SearchFields.ENTRY);
        SortedDocValues own = DocValues.getSorted(leaf.reader(), SearchFields.DOCUMENT);
        LongValues places = documents.mapping.getGlobalOrds(leaf.ord);
        return new LeafCollector() {
            private @Nullable Scorable scorer;

            @Override
            public void setScorer(Scorable scorer) {
                this.scorer = scorer;
            }

            @Override
            public void collect(int hit) throws IOException {
                if (scorer == null || !own.advanceExact(hit)) {
                    return;
                }
                int document = (int) places.get(own.ordValue());
                float score = scorer.score();
                scores[document] = hits[document]++ == 0 ? score : Math.max(score, scores[document]);
                some[document] = leaf.docBase + hit;
                if (entries == null || !entries.advanceExact(hit)) {
                    addClause(document, leaf.docBase + hit, score);
                }
            }
        };
    }

    private void addClause(int document, int place, float score) {
        int first = document * CLAUSES;
        int kept = Math.min(clauses[document]++, CLAUSES);
        int slot = kept;
        while (slot > 0 && bestScores[first + slot - 1] < score) {
            slot--;
        }
        for (int later = Math.min(kept, CLAUSES - 1); later > slot; later--) {
            best[first + later] = best[first + later - 1];
            bestScores[first + later] = bestScores[first + later - 1];
        }
        if (slot < CLAUSES) {
            best[first + slot] = place;
            bestScores[first + slot] = score;
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    /** The places of all documents hit, best first; equals stay in a fixed order. */
    int[] ranked() {
        return IntStream.range(0, hits.length)
                .filter(document -> hits[document] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(document -> -scores[document])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    String id(int document) throws IOException {
        return documents.lookupOrd(document).utf8ToString();
    }

    /** The places of the document's best clauses, best first. */
    int[] bestClauses(int document) {
        int first = document * CLAUSES;
        return Arrays.copyOfRange(best, first, first + Math.min(clauses[document], CLAUSES));
    }

    /** How many of its clauses were hit. */
    int clauses(int document) {
        return clauses[document];
    }

    /** The facets of these documents, values by count. */
    List<Facet> facets(int[] ranked) throws IOException {
        int[] places =
                Arrays.stream(ranked).map(document -> some[document]).sorted().toArray();
        return Arrays.stream(FacetField.values())
                .map(field -> new Facet(field, values(field, places)))
                .toList();
    }

    private List<FacetValue> values(FacetField field, int[] places) {
        Map<String, Integer> counts = new HashMap<>();
        try {
            SortedDocValues values = searcher.values(field.name());
            int[] byValue = new int[values.getValueCount()];
            for (int place : places) {
                if (values.advanceExact(place)) {
                    byValue[values.ordValue()]++;
                }
            }
            for (int value = 0; value < byValue.length; value++) {
                if (byValue[value] > 0) {
                    counts.put(values.lookupOrd(value).utf8ToString(), byValue[value]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        counts.remove("");
        return counts.entrySet().stream()
                .map(entry -> new FacetValue(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((FacetValue value) -> -value.documents())
                        .thenComparing(FacetValue::value))
                .toList();
    }
}
