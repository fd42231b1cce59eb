package org.gongbao.access;

import java.time.Instant;
import java.util.Set;

/**
 * One who may log in.
 *
 * @param offices the units that were given to it, with the role it has there; {@link Accounts#visitors} knows those that came to it since
 * @param enabled false where an administrator has shut it
 * @param subject by which a login elsewhere knows it; empty where none does
 */
public record Account(String name, Role role, Set<Office> offices, Instant createdAt, boolean enabled, String subject) {
    public Account {
        offices = Set.copyOf(offices);
    }
}
