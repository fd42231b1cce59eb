package org.gongbao.gazette;

import java.util.List;
import org.gongbao.document.Finding;

/**
 * An issue with its documents in printed order.
 *
 * @param contents the titles of the printed 目录; empty where there is none
 * @param hidden how many documents this reader does not see
 */
public record IssueContents(
        IssueSummary issue,
        List<DocumentSummary> documents,
        List<String> contents,
        List<Finding> findings,
        int hidden) {
    public IssueContents {
        documents = List.copyOf(documents);
        contents = List.copyOf(contents);
        findings = List.copyOf(findings);
    }
}
