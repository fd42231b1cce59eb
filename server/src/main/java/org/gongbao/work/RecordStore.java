package org.gongbao.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.document.DocumentNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of records. */
@Component
class RecordStore {

    private static final String COLUMNS =
            "county, id, number, edition, register, state, unit, revision, data, created_at, changed_at";
    private static final TypeReference<LinkedHashMap<String, String>> DATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecordStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(WorkRecord record) {
        jdbc.sql("""
                insert into work_record (county, id, number, edition, register, state, unit, revision, data, created_at, changed_at)
                values (:county, :id, :number, :edition, :register, :state, :unit, 1, cast(:data as jsonb), :at, :at)
                """)
                .param("county", record.county())
                .param("id", record.id())
                .param("number", record.number().toString())
                .param("edition", record.edition())
                .param("register", record.register())
                .param("state", record.state())
                .param("unit", record.unit())
                .param("data", json.writeValueAsString(record.data()))
                .param("at", record.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(WorkRecord record) {
        jdbc.sql("""
                update work_record set state = :state, revision = :revision, data = cast(:data as jsonb), changed_at = :at
                where county = :county and id = :id
                """)
                .param("state", record.state())
                .param("revision", record.revision())
                .param("data", json.writeValueAsString(record.data()))
                .param("at", record.changedAt().atOffset(ZoneOffset.UTC))
                .param("county", record.county())
                .param("id", record.id())
                .update();
    }

    Optional<WorkRecord> find(String county, String id) {
        return find(county, id, "");
    }

    /** Nobody else changes the row before this transaction ends. */
    Optional<WorkRecord> lock(String county, String id) {
        return find(county, id, " for update");
    }

    private Optional<WorkRecord> find(String county, String id, String lock) {
        return jdbc.sql("select " + COLUMNS + " from work_record where county = :county and id = :id" + lock)
                .param("county", county)
                .param("id", id)
                .query((row, at) -> record(row))
                .optional();
    }

    /**
     * Newest first, after the record that a page ended with.
     *
     * @param units only records that were opened for these, or that name one of them; null for all
     * @param fields those that name a unit
     */
    List<WorkRecord> list(
            String county,
            DocumentNumber number,
            String register,
            @Nullable List<String> units,
            List<String> fields,
            @Nullable Instant before,
            String after,
            int size) {
        return jdbc.sql("select " + COLUMNS + """
                         from work_record where county = :county and number = :number and register = :register
                        and (cast(:units as text[]) is null or unit = any(:units)
                             or exists (select from unnest(:fields) field where data ->> field = any(:units)))
                        and (cast(:before as timestamptz) is null or (created_at, id) < (:before, :after))
                        order by created_at desc, id desc limit :size
                        """)
                .param("units", units == null ? null : units.toArray(String[]::new))
                .param("fields", fields.toArray(String[]::new))
                .param("county", county)
                .param("number", number.toString())
                .param("register", register)
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("size", size)
                .query((row, at) -> record(row))
                .list();
    }

    /** False where another record has taken the key. */
    boolean take(WorkRecord record, String key) {
        jdbc.sql("delete from work_key where county = :county and number = :number and record = :record")
                .param("county", record.county())
                .param("number", record.number().toString())
                .param("record", record.id())
                .update();
        return jdbc.sql("""
                        insert into work_key (county, number, register, key, record)
                        values (:county, :number, :register, :key, :record) on conflict do nothing
                        """)
                        .param("county", record.county())
                        .param("number", record.number().toString())
                        .param("register", record.register())
                        .param("key", key)
                        .param("record", record.id())
                        .update()
                == 1;
    }

    private WorkRecord record(ResultSet row) throws SQLException {
        Map<String, String> data = json.readValue(row.getString("data"), DATA);
        return new WorkRecord(
                row.getString("county"),
                row.getString("id"),
                DocumentNumber.parse(row.getString("number")).orElseThrow(),
                row.getInt("edition"),
                row.getString("register"),
                row.getString("state"),
                row.getString("unit"),
                row.getInt("revision"),
                data,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
