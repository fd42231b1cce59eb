package org.gongbao.web;

import java.util.List;

/**
 * Whether a text verifies and what it changes: beside the editor, and alone while its author types.
 *
 * @param examples how many ran
 * @param running whether there is a text to compare with
 */
public record ReviewPage(
        boolean green,
        List<Finding> findings,
        int clauses,
        int bound,
        int excluded,
        int examples,
        boolean running,
        List<Answered> answers,
        List<Change> changes)
        implements Page {

    public record Finding(int line, String text) {}

    /** An example with what both texts answer. */
    public record Answered(String decision, String facts, String before, String after) {}

    /** Lines of the running text and those that take their place. */
    public record Change(int line, List<String> before, List<String> after) {}

    @Override
    public String template() {
        return "review.jte";
    }
}
