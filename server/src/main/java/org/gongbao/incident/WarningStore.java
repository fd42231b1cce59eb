package org.gongbao.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gongbao.document.DocumentNumber;
import org.gongbao.incident.Warning.Content;
import org.gongbao.incident.Warning.Phase;
import org.gongbao.incident.Warning.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of warnings and of what went out about them. */
@Component
class WarningStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    WarningStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a new one, or what has become of one. */
    void keep(Warning warning) {
        Content issued = warning.issued();
        jdbc.sql("""
                insert into warning (county, id, number, edition, response, phase, issued, wanted, step, reason, returned,
                                     drafted_by, drill, revision, drafted_at, issued_at, until)
                values (:county, :id, :number, :edition, :response, :phase, cast(:issued as jsonb), cast(:wanted as jsonb),
                        :step, :reason, :returned, :drafter, :drill, :revision, :drafted, :issuedAt, :until)
                on conflict (county, id) do update set phase = excluded.phase, issued = excluded.issued,
                       wanted = excluded.wanted, step = excluded.step, reason = excluded.reason,
                       returned = excluded.returned, drafted_by = excluded.drafted_by, revision = excluded.revision,
                       issued_at = excluded.issued_at, until = excluded.until
                """)
                .param("county", warning.county())
                .param("id", warning.id())
                .param("number", warning.number().toString())
                .param("edition", warning.edition())
                .param("response", warning.response())
                .param("phase", warning.phase().name())
                .param("issued", written(issued))
                .param("wanted", written(warning.wanted()))
                .param("step", warning.step().name())
                .param("reason", warning.reason())
                .param("returned", warning.returned())
                .param("drafter", warning.draftedBy())
                .param("drill", warning.drill())
                .param("revision", warning.revision())
                .param("drafted", at(warning.draftedAt()))
                .param("issuedAt", at(warning.issuedAt()))
                .param("until", issued == null ? null : at(issued.until()))
                .update();
    }

    Optional<Warning> find(String county, String id) {
        return one("", county, id);
    }

    /** Nobody else changes it before this transaction ends. */
    Optional<Warning> lock(String county, String id) {
        return one(" for update", county, id);
    }

    private Optional<Warning> one(String how, String county, String id) {
        return jdbc.sql("select * from warning where county = :county and id = :id" + how)
                .param("county", county)
                .param("id", id)
                .query((row, at) -> warning(row))
                .optional();
    }

    /**
     * The latest first.
     *
     * @param after the last of the page before; null for the first page
     */
    List<Warning> list(String county, @Nullable Warning after, int size) {
        return jdbc.sql("""
                select * from warning where county = :county
                and (cast(:at as timestamptz) is null or drafted_at < :at or drafted_at = :at and id > :id)
                order by drafted_at desc, id limit :size
                """)
                .param("county", county)
                .param("at", after == null ? null : at(after.draftedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? "" : after.id())
                .param("size", size)
                .query((row, at) -> warning(row))
                .list();
    }

    /** What the public is warned of at a moment, in all counties. */
    List<Warning> inForce(Instant now) {
        return jdbc.sql("""
                select * from warning where phase = 'ISSUED' and not drill and until > :now order by issued_at desc, id
                """)
                .param("now", at(now))
                .query((row, at) -> warning(row))
                .list();
    }

    void send(WarningMessage message) {
        jdbc.sql("""
                insert into warning_message (county, id, warning, step, sender, sent_at, title, xml, open)
                values (:county, :id, :warning, :step, :sender, :sent, :title, :xml, :open)
                """)
                .param("county", message.county())
                .param("id", message.id())
                .param("warning", message.warning())
                .param("step", message.step().name())
                .param("sender", message.sender())
                .param("sent", at(message.sentAt()))
                .param("title", message.title())
                .param("xml", message.xml())
                .param("open", message.open())
                .update();
    }

    /** What went out about one, the first first. */
    List<WarningMessage> messages(String county, String warning) {
        return jdbc.sql("""
                select * from warning_message where county = :county and warning = :warning order by sent_at, id
                """)
                .param("county", county)
                .param("warning", warning)
                .query((row, at) -> message(row))
                .list();
    }

    /** What the public may read, the latest first. */
    List<WarningMessage> latest(int size) {
        return jdbc.sql("select * from warning_message where open order by sent_at desc, id limit :size")
                .param("size", size)
                .query((row, at) -> message(row))
                .list();
    }

    /** What the public may read. */
    Optional<WarningMessage> message(String county, String id) {
        return jdbc.sql("select * from warning_message where county = :county and id = :id and open")
                .param("county", county)
                .param("id", id)
                .query((row, at) -> message(row))
                .optional();
    }

    private @Nullable String written(@Nullable Content content) {
        return content == null ? null : json.writeValueAsString(content);
    }

    private @Nullable Content content(@Nullable String written) {
        return written == null ? null : json.readValue(written, Content.class);
    }

    private Warning warning(ResultSet row) throws SQLException {
        OffsetDateTime issuedAt = row.getObject("issued_at", OffsetDateTime.class);
        return new Warning(
                row.getString("county"),
                row.getString("id"),
                DocumentNumber.parse(row.getString("number")).orElseThrow(),
                row.getInt("edition"),
                row.getString("response"),
                Phase.valueOf(row.getString("phase")),
                content(row.getString("issued")),
                content(row.getString("wanted")),
                Step.valueOf(row.getString("step")),
                row.getString("reason"),
                row.getString("returned"),
                row.getString("drafted_by"),
                row.getBoolean("drill"),
                row.getInt("revision"),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                issuedAt == null ? null : issuedAt.toInstant());
    }

    private static WarningMessage message(ResultSet row) throws SQLException {
        return new WarningMessage(
                row.getString("county"),
                row.getString("id"),
                row.getString("warning"),
                Step.valueOf(row.getString("step")),
                row.getString("sender"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("title"),
                row.getString("xml"),
                row.getBoolean("open"));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
