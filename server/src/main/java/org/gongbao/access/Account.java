package org.gongbao.access;

import java.time.Instant;
import java.util.Set;

/** One who may log in. */
public record Account(String name, Role role, Set<Office> offices, Instant createdAt) {
    public Account {
        offices = Set.copyOf(offices);
    }
}
