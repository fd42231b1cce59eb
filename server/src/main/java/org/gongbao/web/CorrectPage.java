package org.gongbao.web;

import java.util.List;

/**
 * The form in which an editor corrects what was read wrongly of a document's head.
 *
 * @param problem what was wrong with the last attempt, in the page's language; empty for nothing
 */
public record CorrectPage(
        List<Crumb> crumbs,
        String title,
        String address,
        String problem,
        List<Field> fields,
        List<DocumentPage.CorrectionLine> corrections)
        implements Page {

    /**
     * A field of the form.
     *
     * @param value in force now
     * @param choices empty for free text; then each with its name
     */
    public record Field(String code, String name, String value, List<Choice> choices) {}

    /** One value of a field with a closed set of values. */
    public record Choice(String value, String name) {}

    @Override
    public String template() {
        return "correct.jte";
    }

    @Override
    public int status() {
        return problem.isEmpty() ? 200 : 422;
    }
}
