package org.gongbao.web;

import java.util.List;

/**
 * What a document proposes about who leads what, beside its text.
 *
 * @param problems all that is wrong with what was sent; nothing was changed
 */
public record DivisionReviewPage(
        List<Crumb> crumbs, String address, List<Item> items, List<String> units, List<String> problems)
        implements Page {

    public DivisionReviewPage {
        crumbs = List.copyOf(crumbs);
        items = List.copyOf(items);
        units = List.copyOf(units);
        problems = List.copyOf(problems);
    }

    /**
     * A proposal.
     *
     * @param place the page of its lines
     * @param fields one in each line
     * @param reviewed who said what to it; empty while nobody has
     */
    public record Item(
            String key,
            String sentence,
            String lines,
            String place,
            String unit,
            String title,
            String person,
            String fields,
            String day,
            String reviewed) {}

    @Override
    public String template() {
        return "divisionreview.jte";
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
