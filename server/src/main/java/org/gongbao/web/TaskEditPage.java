package org.gongbao.web;

import java.util.List;

/**
 * The form in which an editor corrects or splits a proposal.
 *
 * @param seen what the form sends back
 * @param editable whether it is still to be decided on
 * @param read what the program reads; empty where it reads the task no longer
 */
public record TaskEditPage(
        List<Crumb> crumbs,
        String address,
        String list,
        String seen,
        boolean editable,
        List<String> problems,
        Typed typed,
        String read,
        List<Step> history)
        implements Page {

    /** What stands in the fields; units one a line. */
    public record Typed(
            String text, String lead, String cooperate, String responsible, String deadline, String lastDay) {}

    /** Something that was done. */
    public record Step(String when, String who, String did, String about) {}

    @Override
    public String template() {
        return "taskedit.jte";
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
