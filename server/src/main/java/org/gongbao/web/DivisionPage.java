package org.gongbao.web;

import java.util.List;

/**
 * Who leads which field of a county's work, kept by editors.
 *
 * @param lines what holds on the day
 * @param left units that nobody leads then
 * @param documents that divide the work, with their reviews
 * @param typed what was sent and refused
 */
public record DivisionPage(
        String county,
        String organization,
        String address,
        String day,
        List<Line> lines,
        List<String> left,
        List<Document> documents,
        List<String> units,
        Typed typed,
        List<String> problems)
        implements Page {

    public DivisionPage {
        lines = List.copyOf(lines);
        left = List.copyOf(left);
        documents = List.copyOf(documents);
        units = List.copyOf(units);
        problems = List.copyOf(problems);
    }

    /** @param leads full names of the units that the field names; empty for a matter */
    public record Line(
            String id,
            String post,
            String person,
            String field,
            List<String> leads,
            String from,
            String until,
            String document) {}

    public record Document(String review, String title, String about, String date) {}

    public record Typed(String unit, String title, String person, String fields, String day, String document) {}

    @Override
    public String template() {
        return "division.jte";
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
