package org.gongbao.access;

import java.time.Instant;
import java.util.Set;

/** One who may log in. */
public record Account(String name, Role role, Set<Office> offices, Instant createdAt) {
    public Account {
        offices = Set.copyOf(offices);
    }

    /** As which they would ask. */
    public Visitor visitor() {
        return new Visitor(name, Set.of(role), offices);
    }
}
