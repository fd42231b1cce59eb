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
import org.gongbao.database.Pipeline;
import org.gongbao.document.DocumentNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of records. */
@Component
class RecordStore {

    private static final String COLUMNS =
            "county, id, number, edition, register, state, unit, revision, seal, destroyed_at, data, created_at, changed_at";

    /** A value that was sealed before records had keys of their own, as the data's text shows it. */
    static final String EARLY = "\"[0-9]{1,3}[.][A-Za-z0-9_-]{16}[.][A-Za-z0-9_-]+\"";

    private static final TypeReference<LinkedHashMap<String, String>> DATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecordStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Pipeline writes, WorkRecord record) {
        String at = record.createdAt().toString();
        writes.update(
                """
                insert into work_record (county, id, number, edition, register, state, unit, revision, seal, data,
                                         created_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, 1, ?, cast(? as jsonb), cast(? as timestamptz), cast(? as timestamptz))""",
                record.county(),
                record.id(),
                record.number().toString(),
                record.edition(),
                record.register(),
                record.state(),
                record.unit(),
                record.seal(),
                json.writeValueAsString(record.data()),
                at,
                at);
    }

    void update(Pipeline writes, WorkRecord record) {
        writes.update(
                """
                update work_record
                set state = ?, revision = ?, seal = ?, data = cast(? as jsonb), changed_at = cast(? as timestamptz)
                where county = ? and id = ?""",
                record.state(),
                record.revision(),
                record.seal(),
                json.writeValueAsString(record.data()),
                record.changedAt().toString(),
                record.county(),
                record.id());
    }

    /** Of records that are not sealed with this key, in the order of ids, after one of them; locked. */
    List<WorkRecord> sealedOtherwise(String key, String county, String after, int size) {
        return jdbc.sql("select " + COLUMNS + """
                         from work_record where (county, id) > (:county, :after)
                        and (seal <> '' and left(seal, length(:key)) <> :key
                             or seal = '' and destroyed_at is null and data::text ~ :early)
                        order by county, id limit :size for update
                        """)
                .param("county", county)
                .param("after", after)
                .param("key", key)
                .param("early", EARLY)
                .param("size", size)
                .query((row, at) -> record(row))
                .list();
    }

    /** The same record, sealed anew. */
    void reseal(Pipeline writes, WorkRecord record, String seal, Map<String, String> data) {
        writes.update(
                "update work_record set seal = ?, data = cast(? as jsonb) where county = ? and id = ?",
                seal,
                json.writeValueAsString(data),
                record.county(),
                record.id());
    }

    Optional<WorkRecord> find(String county, String id) {
        return jdbc.sql("select " + COLUMNS + " from work_record where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query((row, at) -> record(row))
                .optional();
    }

    /** At most one; nobody else changes its row before this transaction ends. */
    List<WorkRecord> lock(Pipeline reads, String county, String id) {
        return reads.query(
                "select " + COLUMNS + " from work_record where county = ? and id = ? for update",
                (row, at) -> record(row),
                county,
                id);
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
            RecordFilter filter,
            @Nullable Instant before,
            String after,
            int size) {
        return jdbc.sql("select " + COLUMNS + """
                         from work_record where county = :county and number = :number and register = :register
                        and (cast(:units as text[]) is null or unit = any(:units)
                             or exists (select from unnest(:fields) field where data ->> field = any(:units)))
                        and (:state = '' or state = :state) and (:unit = '' or unit = :unit)
                        and (:value = '' or position(lower(:value) in lower(data ->> :field)) > 0)
                        and (cast(:from as timestamptz) is null or created_at >= :from)
                        and (cast(:until as timestamptz) is null or created_at < :until)
                        and (cast(:before as timestamptz) is null or (created_at, id) < (:before, :after))
                        order by created_at desc, id desc limit :size
                        """)
                .param("units", units == null ? null : units.toArray(String[]::new))
                .param("fields", fields.toArray(String[]::new))
                .param("county", county)
                .param("number", number.toString())
                .param("register", register)
                .param("state", filter.state())
                .param("unit", filter.unit())
                .param("field", filter.field())
                .param("value", filter.field().isEmpty() ? "" : filter.value())
                .param("from", time(filter.from()))
                .param("until", time(filter.before()))
                .param("before", time(before))
                .param("after", after)
                .param("size", size)
                .query((row, at) -> record(row))
                .list();
    }

    /** How many {@link #list} has in all. */
    long count(
            String county, DocumentNumber number, String register, @Nullable List<String> units, List<String> fields) {
        return jdbc.sql("""
                        select count(*) from work_record
                        where county = :county and number = :number and register = :register
                        and (cast(:units as text[]) is null or unit = any(:units)
                             or exists (select from unnest(:fields) field where data ->> field = any(:units)))
                        """)
                .param("county", county)
                .param("number", number.toString())
                .param("register", register)
                .param("units", units == null ? null : units.toArray(String[]::new))
                .param("fields", fields.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** Fails as {@link #isTaken} where another record has the key. */
    void take(Pipeline writes, WorkRecord record, String key) {
        writes.update(
                "insert into work_key (county, number, register, key, record) values (?, ?, ?, ?, ?)",
                record.county(),
                record.number().toString(),
                record.register(),
                key,
                record.id());
    }

    void release(Pipeline writes, WorkRecord record) {
        writes.update(
                "delete from work_key where county = ? and number = ? and record = ?",
                record.county(),
                record.number().toString(),
                record.id());
    }

    static boolean isTaken(DuplicateKeyException failure) {
        return String.valueOf(failure.getMessage()).contains("work_key_pkey");
    }

    private WorkRecord record(ResultSet row) throws SQLException {
        Map<String, String> data = json.readValue(row.getString("data"), DATA);
        OffsetDateTime destroyed = row.getObject("destroyed_at", OffsetDateTime.class);
        return new WorkRecord(
                row.getString("county"),
                row.getString("id"),
                DocumentNumber.parse(row.getString("number")).orElseThrow(),
                row.getInt("edition"),
                row.getString("register"),
                row.getString("state"),
                row.getString("unit"),
                row.getInt("revision"),
                row.getString("seal"),
                destroyed == null ? null : destroyed.toInstant(),
                data,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
