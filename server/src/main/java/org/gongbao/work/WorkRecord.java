package org.gongbao.work;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongbao.document.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * A record of a register.
 *
 * @param edition the version of the regulation it is pinned to
 * @param unit for which it was opened
 * @param revision raised by every change
 * @param seal the key of its own that its personal values are sealed with, itself sealed; empty where it has none, or none
 *     any more
 * @param destroyedAt when its personal values and files were destroyed at the end of their term; null while they are kept
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
        String seal,
        @Nullable Instant destroyedAt,
        Map<String, String> data,
        Instant createdAt,
        Instant changedAt) {

    public WorkRecord {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    WorkRecord with(String newState, String newSeal, Map<String, String> newData, Instant now) {
        return new WorkRecord(
                county,
                id,
                number,
                edition,
                register,
                newState,
                unit,
                revision + 1,
                newSeal,
                destroyedAt,
                newData,
                createdAt,
                now);
    }

    /** Without what was personal, and without its key. */
    WorkRecord destroyed(Map<String, String> left, Instant now) {
        return new WorkRecord(
                county, id, number, edition, register, state, unit, revision + 1, "", now, left, createdAt, now);
    }

    /** As readers see it: its key is not theirs. */
    WorkRecord shown(Map<String, String> values) {
        return new WorkRecord(
                county,
                id,
                number,
                edition,
                register,
                state,
                unit,
                revision,
                "",
                destroyedAt,
                values,
                createdAt,
                changedAt);
    }

    boolean isDestroyed() {
        return destroyedAt != null;
    }
}
