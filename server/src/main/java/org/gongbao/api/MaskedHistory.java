package org.gongbao.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.text.PersonalNumbers;
import org.jspecify.annotations.Nullable;

/** What was done to something as programs are shown it: what people wrote may hold the numbers of others. */
final class MaskedHistory {

    private static final String ID = "[0-9a-f-]{36}";

    private MaskedHistory() {}

    static List<HistoryEntry> of(List<HistoryEntry> entries) {
        return entries.stream()
                .map(entry -> new HistoryEntry(entry.at(), entry.actor(), entry.action(), masked(entry.detail())))
                .toList();
    }

    private static Map<String, Object> masked(Map<?, ?> detail) {
        Map<String, Object> masked = new LinkedHashMap<>();
        detail.forEach((key, value) -> {
            Object said = masked(value);
            if (said != null) {
                masked.put(String.valueOf(key), said);
            }
        });
        return masked;
    }

    private static @Nullable Object masked(@Nullable Object value) {
        return switch (value) {
            case String text -> text.matches(ID) ? text : PersonalNumbers.mask(text);
            case Map<?, ?> map -> masked(map);
            case List<?> list -> {
                List<@Nullable Object> each = new ArrayList<>();
                list.forEach(item -> each.add(masked(item)));
                yield each;
            }
            case null, default -> value;
        };
    }
}
