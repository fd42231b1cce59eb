package org.gongbao.journal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was done to many subjects at once, read in one statement. */
@Component
public final class Histories {

    private static final TypeReference<LinkedHashMap<String, Object>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Histories(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The entries about each of these, the first first; an empty list for one that has none. */
    public Map<String, List<HistoryEntry>> of(String county, Collection<String> subjects) {
        Map<String, List<HistoryEntry>> histories = new LinkedHashMap<>();
        subjects.forEach(subject -> histories.put(subject, new ArrayList<>()));
        jdbc.sql("""
                select subject, occurred_at, actor, action, detail::text as detail from journal_entry
                where county = :county and subject = any(:subjects) and place is not null order by subject, place
                """)
                .param("county", county)
                .param("subjects", subjects.toArray(String[]::new))
                .query(row -> {
                    histories
                            .computeIfAbsent(row.getString("subject"), subject -> new ArrayList<>())
                            .add(new HistoryEntry(
                                    row.getObject("occurred_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getString("actor"),
                                    row.getString("action"),
                                    json.readValue(row.getString("detail"), DETAIL)));
                });
        return histories;
    }
}
