package org.gongbao.web;

/**
 * What an applicant sees with number and code.
 *
 * @param state empty where nothing was asked, or nothing was found
 * @param problem why nothing is shown; empty for nothing
 */
public record StatusPage(
        String number, String register, String state, String received, String changed, String problem, int status)
        implements Page {

    @Override
    public String template() {
        return "status.jte";
    }
}
