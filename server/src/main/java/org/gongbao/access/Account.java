package org.gongbao.access;

import java.time.Instant;
import java.util.Set;

/**
 * One who may log in.
 *
 * @param enabled false where an administrator has shut it
 * @param subject by which a login elsewhere knows it; empty where none does
 */
public record Account(String name, Role role, Set<Office> offices, Instant createdAt, boolean enabled, String subject) {
    public Account {
        offices = Set.copyOf(offices);
    }

    /** As which they would ask. */
    public Visitor visitor() {
        return new Visitor(name, Set.of(role), offices);
    }
}
