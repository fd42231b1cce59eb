package org.gongbao.proofread;

import java.util.List;
import org.gongbao.document.Clause;
import org.gongbao.document.LineRange;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of running text: a paragraph, or the heading of a clause with the paragraph that goes on behind it.
 *
 * @param clause the clause it stands in, null outside every clause
 * @param part what the text calls the annex it stands in, empty elsewhere
 */
record Passage(String text, List<LineRange> lines, @Nullable Clause clause, String part) {

    private static final String STOPS = "。；;！？\n";

    Passage {
        lines = List.copyOf(lines);
    }

    /** Whether nothing of the clause stands before it. */
    boolean opensClause() {
        return clause != null
                && clause.lines().getFirst().first() == lines.getFirst().first();
    }

    /** The sentence around a place, without the mark that ends it. */
    String sentenceAt(int place) {
        return text.substring(sentenceStart(place), sentenceEnd(place));
    }

    int sentenceStart(int place) {
        int start = place;
        while (start > 0 && STOPS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    int sentenceEnd(int place) {
        int end = place;
        while (end < text.length() && STOPS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
