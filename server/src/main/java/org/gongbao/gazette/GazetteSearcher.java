package org.gongbao.gazette;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.packed.PackedInts;

/** A state of the index, with what numbers the values of its fields across all segments: made once, not a question. */
final class GazetteSearcher extends IndexSearcher {

    private final Map<String, OrdinalMap> ordinals = new HashMap<>();

    GazetteSearcher(IndexReader reader) {
        super(reader);
    }

    /** The values of a field for one reader: they must not be shared between threads. */
    MultiDocValues.MultiSortedDocValues values(String field) throws IOException {
        List<LeafReaderContext> leaves = getIndexReader().leaves();
        SortedDocValues[] values = new SortedDocValues[leaves.size()];
        int[] starts = new int[leaves.size() + 1];
        long cost = 0;
        for (LeafReaderContext leaf : leaves) {
            values[leaf.ord] = DocValues.getSorted(leaf.reader(), field);
            starts[leaf.ord] = leaf.docBase;
            cost += values[leaf.ord].cost();
        }
        starts[leaves.size()] = getIndexReader().maxDoc();
        return new MultiDocValues.MultiSortedDocValues(values, starts, ordinals(field, values), cost);
    }

    private synchronized OrdinalMap ordinals(String field, SortedDocValues[] values) throws IOException {
        OrdinalMap known = ordinals.get(field);
        if (known == null) {
            known = OrdinalMap.build(null, values, PackedInts.DEFAULT);
            ordinals.put(field, known);
        }
        return known;
    }
}
