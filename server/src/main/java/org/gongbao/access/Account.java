package org.gongbao.access;

import java.time.Instant;

/** One who may log in. */
public record Account(String name, Role role, Instant createdAt) {}
