package org.gongbao.web;

/**
 * The form to log in.
 *
 * @param wrong whether the last attempt failed
 */
public record LoginPage(boolean wrong) implements Page {

    @Override
    public String template() {
        return "login.jte";
    }
}
