package org.gongbao.regulation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.expression.Type;
import org.gongbao.expression.ValueReader;
import org.gongbao.expression.Words;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** The entries of one block by their keys; unknown and repeated keys and missing values are problems. */
final class Fields {

    private final Location block;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Problems problems;

    Fields(Location block, List<Entry> read, List<String> known, Problems problems) {
        this.block = block;
        this.problems = problems;
        for (Entry entry : read) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                problems.add(entry.location(), ProblemCode.UNKNOWN_KEY, key, Words.hint(key, known));
            } else if (entries.put(key, entry) != null) {
                problems.add(entry.location(), ProblemCode.KEY_TWICE, key);
            }
        }
    }

    @Nullable
    Entry entry(String key) {
        return entries.get(key);
    }

    /** The value, or null where the key is absent. */
    @Nullable
    Source value(String key) {
        Entry entry = entries.get(key);
        return entry == null || entry.value().text().isEmpty() ? null : entry.value();
    }

    String text(String key) {
        Source value = value(key);
        return value == null ? "" : value.text();
    }

    /** The value; a problem and an empty text where it is absent. */
    Source required(String key) {
        Source value = value(key);
        if (value == null) {
            problems.add(block, ProblemCode.KEY_MISSING, key);
        }
        return value == null ? new Source(block, "") : value;
    }

    List<Entry> below(String key) {
        Entry entry = entries.get(key);
        return entry == null ? List.of() : entry.children();
    }

    List<Source> items(String key) {
        Entry entry = entries.get(key);
        return entry == null ? List.of() : entry.items();
    }

    @Nullable
    LocalDate date(String key) {
        Source value = value(key);
        return value != null && ValueReader.text(new Type.Date(), value, problems) instanceof LocalDate day
                ? day
                : null;
    }
}
