package org.gongbao.journal;

import java.time.Instant;
import java.util.Map;

/** What was done to a subject, for whoever may see it. */
public record HistoryEntry(Instant at, String actor, String action, Map<String, Object> detail) {
    public HistoryEntry {
        detail = Map.copyOf(detail);
    }
}
