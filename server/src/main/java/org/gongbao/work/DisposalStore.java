package org.gongbao.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gongbao.document.DocumentNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of disposal lists. */
@Component
class DisposalStore {

    private final JdbcClient jdbc;

    DisposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record with the moment at which it came into its last state. */
    record Closed(String record, Instant at) {}

    /** Records that came into one of these states before a moment, are not destroyed and stand on no open list; oldest first. */
    List<Closed> closed(
            String county,
            DocumentNumber number,
            String register,
            int edition,
            List<String> states,
            Instant before,
            int size) {
        return jdbc.sql("""
                select r.id, closed.at from work_record r
                cross join lateral (
                    select max(j.occurred_at) as at from journal_entry j
                    where j.county = r.county and j.subject = r.id and j.action in ('record.open', 'record.move')) closed
                where r.county = :county and r.number = :number and r.register = :register and r.edition = :edition
                and r.state = any(:states) and r.destroyed_at is null and r.created_at < :before and closed.at < :before
                and not exists (
                    select from work_disposal_item i join work_disposal d on d.county = i.county and d.id = i.disposal
                    where i.county = r.county and i.record = r.id and d.reviewed_at is null)
                order by closed.at, r.id limit :size
                """)
                .param("county", county)
                .param("number", number.toString())
                .param("register", register)
                .param("edition", edition)
                .param("states", states.toArray(String[]::new))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("size", size)
                .query((row, at) -> new Closed(row.getString("id"), instant(row, "at")))
                .list();
    }

    void insert(Disposal disposal) {
        jdbc.sql("""
                insert into work_disposal (county, id, number, register, made_by, made_at)
                values (:county, :id, :number, :register, :by, :at)
                """)
                .param("county", disposal.county())
                .param("id", disposal.id())
                .param("number", disposal.number().toString())
                .param("register", disposal.register())
                .param("by", disposal.madeBy())
                .param("at", disposal.madeAt().atOffset(ZoneOffset.UTC))
                .update();
        for (Disposal.Item item : disposal.items()) {
            jdbc.sql("""
                    insert into work_disposal_item (county, disposal, record, closed_at, kept)
                    values (:county, :disposal, :record, :closed, :kept)
                    """)
                    .param("county", disposal.county())
                    .param("disposal", disposal.id())
                    .param("record", item.record())
                    .param("closed", item.closedAt().atOffset(ZoneOffset.UTC))
                    .param("kept", item.kept())
                    .update();
        }
    }

    void review(Disposal disposal) {
        jdbc.sql("""
                update work_disposal set reviewed_by = :by, reviewed_at = :at where county = :county and id = :id
                """)
                .param("by", disposal.reviewedBy())
                .param(
                        "at",
                        disposal.reviewedAt() == null
                                ? null
                                : disposal.reviewedAt().atOffset(ZoneOffset.UTC))
                .param("county", disposal.county())
                .param("id", disposal.id())
                .update();
        for (Disposal.Item item : disposal.items()) {
            jdbc.sql("""
                    update work_disposal_item set released = :released, reason = :reason
                    where county = :county and disposal = :disposal and record = :record
                    """)
                    .param("released", item.released())
                    .param("reason", item.reason())
                    .param("county", disposal.county())
                    .param("disposal", disposal.id())
                    .param("record", item.record())
                    .update();
        }
    }

    Optional<Disposal> find(String county, String id) {
        return query("where county = :county and id = :id", county, id).stream().findFirst();
    }

    /** Nobody else reviews it before this transaction ends. */
    Optional<Disposal> lock(String county, String id) {
        return query("where county = :county and id = :id for update", county, id).stream()
                .findFirst();
    }

    private List<Disposal> query(String where, String county, String id) {
        return jdbc.sql("select * from work_disposal " + where)
                .param("county", county)
                .param("id", id)
                .query((row, at) -> disposal(row))
                .list();
    }

    List<Disposal> of(String county, DocumentNumber number, String register, @Nullable Disposal after, int size) {
        return jdbc.sql("""
                select * from work_disposal where county = :county and number = :number and register = :register
                and (cast(:at as timestamptz) is null or made_at < :at or made_at = :at and id > :id)
                order by made_at desc, id limit :size
                """)
                .param("county", county)
                .param("number", number.toString())
                .param("register", register)
                .param(
                        "at",
                        after == null ? null : after.madeAt().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? "" : after.id())
                .param("size", size)
                .query((row, at) -> disposal(row))
                .list();
    }

    private Disposal disposal(ResultSet row) throws SQLException {
        String county = row.getString("county");
        String id = row.getString("id");
        OffsetDateTime reviewed = row.getObject("reviewed_at", OffsetDateTime.class);
        return new Disposal(
                county,
                id,
                DocumentNumber.parse(row.getString("number")).orElseThrow(),
                row.getString("register"),
                row.getString("made_by"),
                instant(row, "made_at"),
                row.getString("reviewed_by"),
                reviewed == null ? null : reviewed.toInstant(),
                items(county, id));
    }

    private List<Disposal.Item> items(String county, String id) {
        return jdbc.sql("""
                select * from work_disposal_item where county = :county and disposal = :id order by closed_at, record
                """)
                .param("county", county)
                .param("id", id)
                .query((row, at) -> new Disposal.Item(
                        row.getString("record"),
                        instant(row, "closed_at"),
                        row.getString("kept"),
                        released(row),
                        row.getString("reason")))
                .list();
    }

    private static @Nullable Boolean released(ResultSet row) throws SQLException {
        boolean released = row.getBoolean("released");
        return row.wasNull() ? null : released;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
