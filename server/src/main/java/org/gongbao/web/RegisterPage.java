package org.gongbao.web;

import java.util.List;

/**
 * The records of a register.
 *
 * @param columns the fields that are shown in the list
 * @param add the address of the form for a new record; empty where the reader may not open one
 * @param asOf the moment at which the records were known so, as its form writes it; empty for now
 * @param disposals whether its disposal lists are the reader's to make and review
 * @param more the address of the next page; empty on the last
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
        boolean disposals)
        implements Page {

    public record Row(String address, String state, List<String> values, String when) {}

    @Override
    public String template() {
        return "register.jte";
    }
}
