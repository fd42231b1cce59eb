package org.gongbao.web;

/**
 * The form to log in.
 *
 * @param problem why the last attempt failed, as the end of a message's key; empty where none did
 * @param out whether someone has just logged out
 * @param elsewhere where the login at the identity provider begins; empty where there is none
 */
public record LoginPage(String problem, boolean out, String elsewhere) implements Page {

    @Override
    public String template() {
        return "login.jte";
    }
}
