package org.gongbao.parse;

import java.util.List;
import org.gongbao.document.Masthead;

/**
 * The lines of one issue.
 *
 * @param from index of its first line
 * @param to index after its last line
 * @param contents what its 目录 announces
 */
record IssueSpan(int from, int to, Masthead masthead, List<String> contents, List<DocumentSpan> documents) {

    IssueSpan {
        contents = List.copyOf(contents);
        documents = List.copyOf(documents);
    }
}
