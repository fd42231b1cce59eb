package org.gongbao.web;

import java.util.List;

/** All accounts and all tokens. */
public record UsersPage(List<User> users, List<UserPage.Token> tokens, UserForm form, String problem) implements Page {

    public UsersPage {
        users = List.copyOf(users);
        tokens = List.copyOf(tokens);
    }

    @Override
    public String template() {
        return "users.jte";
    }

    @Override
    public int status() {
        return problem.isEmpty() ? 200 : 422;
    }

    /** An account. */
    public record User(String address, String name, String role, List<String> units, boolean enabled, String since) {
        public User {
            units = List.copyOf(units);
        }
    }

    /** @param units a line for each, as the county, a stroke and the full name */
    public record UserForm(String name, String role, String units, String subject, List<Choice> roles) {
        public UserForm {
            roles = List.copyOf(roles);
        }
    }

    /**
     * A role.
     *
     * @param what may be done in it
     */
    public record Choice(String code, String name, String what) {}
}
