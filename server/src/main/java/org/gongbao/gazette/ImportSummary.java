package org.gongbao.gazette;

import java.time.Instant;

/** An import of the past. */
public record ImportSummary(long id, String file, String actor, Instant at, int documents) {}
