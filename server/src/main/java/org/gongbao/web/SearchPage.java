package org.gongbao.web;

import java.util.List;

/**
 * The search with its hits.
 *
 * @param asked false where the page is opened without a question
 * @param chosen the facet values in force, each with the address that lifts it
 * @param previous address of the page before; empty for none
 */
public record SearchPage(
        String text,
        boolean asked,
        int total,
        List<Hit> hits,
        List<Facet> facets,
        List<Choice> chosen,
        String previous,
        String next)
        implements Page {

    /** A document with the clauses that fit. */
    public record Hit(
            Listed.Document document, List<Fragment> title, String county, List<ClauseHit> clauses, int more) {}

    /** A clause that fits, with the fitting words marked. */
    public record ClauseHit(String address, String path, List<Fragment> fragments) {}

    public record Fragment(String text, boolean marked) {}

    public record Facet(String name, List<Choice> choices) {}

    public record Choice(String name, int count, String address) {}

    @Override
    public String template() {
        return "search.jte";
    }
}
