package org.gongbao.parse;

import java.util.List;
import org.gongbao.document.Finding;
import org.gongbao.document.Issue;
import org.gongbao.text.SourceText;

/**
 * All that was read from one file.
 *
 * @param seed the file's name, by which machine output calls it
 * @param issues one for each gazette in the file; empty only where the file holds no document
 * @param findings about the file as a whole
 */
public record Reading(String seed, SourceText source, List<Issue> issues, List<Finding> findings) {

    public Reading {
        issues = List.copyOf(issues);
        findings = List.copyOf(findings);
    }
}
