package org.gongbao.document;

import java.util.List;

/** Anything in the tree of a document; the leaves together hold the whole text of the document. */
public sealed interface Node permits Part, Clause, Paragraph, Table {

    /** The raw lines this node was read from, in reading order; several ranges where a page or column break cut it. */
    List<LineRange> lines();

    /** Label, headings and leaves below this node in reading order, joined without separators. */
    String fullText();
}
