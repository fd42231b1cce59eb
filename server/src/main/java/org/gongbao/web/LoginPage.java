package org.gongbao.web;

/**
 * The form to log in.
 *
 * @param problem the message to show: {@code wrong}, {@code throttled} or {@code out}; empty for none
 */
public record LoginPage(String problem) implements Page {

    @Override
    public String template() {
        return "login.jte";
    }
}
