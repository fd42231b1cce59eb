package org.gongbao.gazette;

import java.time.Instant;
import java.util.List;
import org.gongbao.document.GovernmentDocument;

/**
 * One version of a document as a reader may see it; personal numbers are masked.
 *
 * @param seed the name of the file it was read from
 * @param version this one; the latest is in the summary
 * @param document the tree as read, its head with the corrections of editors
 * @param cites what it mentions, in reading order
 * @param citedBy the mentions of it in other documents
 * @param corrections newest first
 */
public record DocumentView(
        DocumentSummary summary,
        IssueSummary issue,
        String seed,
        int version,
        Instant imported,
        GovernmentDocument document,
        List<CitationView> cites,
        List<CitationView> citedBy,
        List<Correction> corrections) {
    public DocumentView {
        cites = List.copyOf(cites);
        citedBy = List.copyOf(citedBy);
        corrections = List.copyOf(corrections);
    }
}
