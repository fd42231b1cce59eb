package org.gongbao.work;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongbao.document.DocumentNumber;

/**
 * A record of a register.
 *
 * @param edition the version of the regulation it is pinned to
 * @param unit for which it was opened
 * @param revision raised by every change
 * @param data printed values by field; what is personal is masked for readers and sealed at rest
 */
public record WorkRecord(
        String county,
        String id,
        DocumentNumber number,
        int edition,
        String register,
        String state,
        String unit,
        int revision,
        Map<String, String> data,
        Instant createdAt,
        Instant changedAt) {

    public WorkRecord {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    WorkRecord with(String newState, Map<String, String> newData, Instant now) {
        return new WorkRecord(
                county, id, number, edition, register, newState, unit, revision + 1, newData, createdAt, now);
    }

    WorkRecord with(Map<String, String> shown) {
        return new WorkRecord(
                county, id, number, edition, register, state, unit, revision, shown, createdAt, changedAt);
    }
}
