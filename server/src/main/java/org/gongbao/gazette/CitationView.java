package org.gongbao.gazette;

import org.gongbao.citation.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A citation with the document at its other end.
 *
 * @param other the cited document, or the citing one where the citation leads here; null where the cited text is not
 *     kept here, is not open to the reader, or is the citing document itself
 */
public record CitationView(Citation citation, @Nullable DocumentSummary other) {}
