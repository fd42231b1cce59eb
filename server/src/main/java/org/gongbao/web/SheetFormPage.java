package org.gongbao.web;

/**
 * The form that takes a register's sheet back.
 *
 * @param address of the register
 * @param problem why the file was not taken; empty for nothing
 */
public record SheetFormPage(String register, String number, String address, int mostRows, String problem)
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
