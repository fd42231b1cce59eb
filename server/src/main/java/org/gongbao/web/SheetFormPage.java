package org.gongbao.web;

import org.gongbao.exchange.ReturnedSheets;

/**
 * The form that takes a sheet back.
 *
 * @param name of the register, or of the list
 * @param number of the document; the county of another list
 * @param address of the register; of another list, below which its sheet is
 * @param list where it is looked at
 * @param fill the key of the message that says how it is filled in
 * @param problem why the file was not taken; empty for nothing
 */
public record SheetFormPage(
        String name, String number, String address, String list, String fill, int mostRows, String problem)
        implements Page {

    /** Nothing was sent yet. */
    SheetFormPage(String name, String number, String address, String list, String fill) {
        this(name, number, address, list, fill, ReturnedSheets.MOST_ROWS, "");
    }

    SheetFormPage refused(String why) {
        return new SheetFormPage(name, number, address, list, fill, mostRows, why);
    }

    /** Editors keep lists too, and have no desk. */
    public boolean ofWork() {
        return list.startsWith("/work");
    }

    @Override
    public String template() {
        return "sheetform.jte";
    }

    @Override
    public int status() {
        return problem.isEmpty() ? 200 : 422;
    }
}
