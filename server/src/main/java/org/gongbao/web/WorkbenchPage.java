package org.gongbao.web;

import java.util.List;

/**
 * The texts of regulations at work, and where a new one begins.
 *
 * @param number what was typed into the form
 * @param problem why nothing was begun; empty for nothing
 */
public record WorkbenchPage(List<Item> drafts, String number, String problem) implements Page {

    /** @param lamp a colour for the style sheet; its word is {@code state} */
    public record Item(String address, String number, String lamp, String state, String authors, String when) {}

    @Override
    public String template() {
        return "workbench.jte";
    }

    @Override
    public int status() {
        return problem.isEmpty() ? 200 : 422;
    }
}
