package org.gongbao.access;

import java.util.Set;

/** Who is at the other end of a request. */
public record Visitor(String name, Set<Role> roles) {

    /** A reader without an account. */
    public static final Visitor ANONYMOUS = new Visitor("", Set.of());

    public Visitor {
        roles = Set.copyOf(roles);
    }

    public boolean isAnonymous() {
        return roles.isEmpty();
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    /** Whether they may import gazettes and correct what was read. */
    public boolean isEditor() {
        return roles.contains(Role.EDITOR) || isAdministrator();
    }

    /** Whether they may write regulations. */
    public boolean isRuleAuthor() {
        return roles.contains(Role.RULE_AUTHOR) || isAdministrator();
    }

    /** Whether they see documents that are disclosed in part, or whose disclosure is not declared. */
    public boolean maySeeUnpublished() {
        return !roles.isEmpty();
    }
}
