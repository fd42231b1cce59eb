package org.gongbao.web;

import java.util.List;
import org.gongbao.work.SavedViews;

/**
 * The records of a register.
 *
 * @param columns the fields that are shown in the list
 * @param add the address of the form for a new record; empty where the reader may not open one
 * @param asOf the moment at which the records were known so, as its form writes it; empty for now
 * @param disposals whether its disposal lists are the reader's to make and review
 * @param more the address of the next page; empty on the last
 * @param steps the states to which several records can be moved at once
 * @param views those that the reader has saved of this list
 */
public record RegisterPage(
        String name,
        String number,
        String title,
        String regulation,
        List<String> columns,
        List<Row> rows,
        String add,
        String more,
        String address,
        String asOf,
        boolean disposals,
        Filter filter,
        List<String> steps,
        List<SavedViews.SavedView> views)
        implements Page {

    /**
     * What the list is filtered by, as its form writes it.
     *
     * @param query of the address; empty for no filter
     * @param states that can be chosen
     * @param fields that can be asked about
     */
    public record Filter(
            String query,
            String state,
            String unit,
            String field,
            String value,
            String from,
            String until,
            List<String> states,
            List<String> fields) {}

    public record Row(String id, String address, String state, List<String> values, String when) {}

    @Override
    public String template() {
        return "register.jte";
    }
}
