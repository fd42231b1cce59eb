package org.gongbao.web;

import java.util.List;

/**
 * A decision to be tried.
 *
 * @param answer empty before the form was sent
 * @param refused whether nothing could be decided at all
 * @param traces why: the rows that hit and those that did not
 */
public record DecisionPage(
        LibraryPage.Item item,
        String name,
        String address,
        List<Field> fields,
        String asOf,
        String answer,
        boolean refused,
        List<Trace> traces,
        List<Citation> citations,
        List<Question> questions)
        implements Page {

    /** @param kind {@code choice}, {@code truth}, {@code date}, {@code number} or {@code text} */
    public record Field(
            String id,
            String name,
            String label,
            String kind,
            List<String> options,
            String value,
            String unit,
            String problem) {}

    /** A row of the table with the cells that made it hit or miss. */
    public record Trace(boolean hit, int row, List<String> cells) {}

    public record Citation(String text, String address) {}

    /** An open question that this answer touches. */
    public record Question(String name, String question, String choice, String changeableBy) {}

    @Override
    public String template() {
        return "decision.jte";
    }
}
