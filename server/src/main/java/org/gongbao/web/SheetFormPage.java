package org.gongbao.web;

/**
 * The form that takes a sheet back.
 *
 * @param name of the register, or of the list of duties
 * @param number of the document; the county of duties
 * @param address of the register; of the duties, where their sheet is
 * @param list where it is looked at
 * @param fill the key of the message that says how it is filled in
 * @param problem why the file was not taken; empty for nothing
 */
public record SheetFormPage(
        String name, String number, String address, String list, String fill, int mostRows, String problem)
        implements Page {

    @Override
    public String template() {
        return "sheetform.jte";
    }

    @Override
    public int status() {
        return problem.isEmpty() ? 200 : 422;
    }
}
