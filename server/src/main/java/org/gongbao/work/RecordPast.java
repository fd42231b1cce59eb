package org.gongbao.work;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.journal.HistoryEntry;

/** Makes a record as it was known at a moment from its entries in the journal. */
final class RecordPast {

    private RecordPast() {}

    /** With its data as it is stored; empty before it was opened. */
    static Optional<WorkRecord> at(WorkRecord now, List<HistoryEntry> history, Instant moment) {
        WorkRecord known = null;
        for (HistoryEntry entry : history) {
            if (!entry.at().isAfter(moment) && entry.detail().get("data") instanceof Map<?, ?> data) {
                known = new WorkRecord(
                        now.county(),
                        now.id(),
                        now.number(),
                        number(entry, "edition"),
                        now.register(),
                        String.valueOf(entry.detail().get("state")),
                        now.unit(),
                        number(entry, "revision"),
                        now.seal(),
                        now.destroyedAt(),
                        texts(data),
                        now.createdAt(),
                        entry.at());
            }
        }
        return Optional.ofNullable(known);
    }

    private static int number(HistoryEntry entry, String key) {
        return entry.detail().get(key) instanceof Integer number ? number : 0;
    }

    static Map<String, String> texts(Map<?, ?> data) {
        Map<String, String> texts = new LinkedHashMap<>();
        data.forEach((field, value) -> texts.put(String.valueOf(field), String.valueOf(value)));
        return texts;
    }
}
