package org.gongbao.web;

/**
 * The form to log in.
 *
 * @param wrong whether the last attempt failed
 * @param out whether someone has just logged out
 */
public record LoginPage(boolean wrong, boolean out) implements Page {

    @Override
    public String template() {
        return "login.jte";
    }
}
