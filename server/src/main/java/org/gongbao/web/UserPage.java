package org.gongbao.web;

import java.util.List;

/**
 * An account, for administrators.
 *
 * @param made a token that was just made, shown this once; empty otherwise
 * @param done what was just done; empty otherwise
 */
public record UserPage(
        UsersPage.User user,
        UsersPage.UserForm form,
        List<Token> tokens,
        List<UsersPage.Choice> reaches,
        List<UnitPage.Event> history,
        String made,
        String done,
        String problem)
        implements Page {

    public UserPage {
        tokens = List.copyOf(tokens);
        reaches = List.copyOf(reaches);
        history = List.copyOf(history);
    }

    @Override
    public String template() {
        return "user.jte";
    }

    @Override
    public int status() {
        return problem.isEmpty() ? 200 : 422;
    }

    /** @param revoke where it is taken back */
    public record Token(String account, String name, String scope, String reach, String expires, String revoke) {}
}
