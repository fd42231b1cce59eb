package org.gongbao.document;

import java.util.List;

/**
 * One number (期) of a gazette.
 *
 * @param contents the titles that the 目录 announces, in its order; empty where there is none
 * @param findings about the issue as a whole; those about one document are in the document
 */
public record Issue(
        Masthead masthead,
        LineRange lines,
        List<String> contents,
        List<GovernmentDocument> documents,
        List<Finding> findings) {

    public Issue {
        contents = List.copyOf(contents);
        documents = List.copyOf(documents);
        findings = List.copyOf(findings);
    }
}
