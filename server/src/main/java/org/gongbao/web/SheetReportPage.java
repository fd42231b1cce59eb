package org.gongbao.web;

import java.util.List;

/**
 * What became of a sheet.
 *
 * @param failed whether the program failed; nothing was kept then
 * @param address of the list
 * @param form the address of the form that takes it again
 * @param copy the address of the copy that says what is wrong in each row; empty where nothing is
 * @param more how many findings are not listed here
 */
public record SheetReportPage(
        boolean failed,
        boolean kept,
        int rows,
        int opened,
        int changed,
        List<Item> findings,
        int more,
        String address,
        String form,
        String copy)
        implements Page {

    public record Item(String where, String what) {}

    /** Editors keep lists too, and have no desk. */
    public boolean ofWork() {
        return address.startsWith("/work");
    }

    @Override
    public String template() {
        return "sheetreport.jte";
    }
}
