package org.gongbao.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what was decided. */
@Component
class ProposalStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProposalStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Who decides next about this document waits until this transaction ends. */
    void lock(String county, String document) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 2))")
                .param("name", county + "/" + document)
                .query((row, at) -> at)
                .list();
    }

    List<Decision> of(String county, String document) {
        return jdbc.sql("""
                        select clause, item, version, read::text as read, line::text as line, state, part_of, merged, duty,
                               reason, revision, actor, decided_at
                        from proposal where county = :county and document = :document order by clause, length(item), item
                        """)
                .param("county", county)
                .param("document", document)
                .query(this::decision)
                .list();
    }

    /** By document, how each task stands that somebody has decided on. */
    Map<String, Map<Key, Proposal.State>> states(String county) {
        Map<String, Map<Key, Proposal.State>> states = new HashMap<>();
        jdbc.sql("select document, clause, item, state from proposal where county = :county")
                .param("county", county)
                .query(row -> {
                    states.computeIfAbsent(row.getString("document"), first -> new HashMap<>())
                            .put(
                                    new Key(row.getString("clause"), row.getString("item")),
                                    Proposal.State.valueOf(row.getString("state")));
                });
        return states;
    }

    void save(String county, String document, Decision decision) {
        jdbc.sql("""
                        insert into proposal (county, document, clause, item, version, read, line, state, part_of, merged, duty,
                                              reason, revision, actor, decided_at)
                        values (:county, :document, :clause, :item, :version, cast(:read as jsonb), cast(:line as jsonb),
                                :state, :partOf, :merged, :duty, :reason, :revision, :actor, :at)
                        on conflict (county, document, clause, item) do update
                        set version = excluded.version, read = excluded.read, line = excluded.line, state = excluded.state,
                            merged = excluded.merged, duty = excluded.duty, reason = excluded.reason,
                            revision = excluded.revision, actor = excluded.actor, decided_at = excluded.decided_at
                        """)
                .param("county", county)
                .param("document", document)
                .param("clause", decision.key().clause())
                .param("item", decision.key().item())
                .param("version", decision.version())
                .param("read", decision.read() == null ? null : json.writeValueAsString(decision.read()))
                .param("line", json.writeValueAsString(decision.line()))
                .param("state", decision.state().name())
                .param("partOf", decision.partOf())
                .param("merged", decision.into())
                .param("duty", decision.duty())
                .param("reason", decision.reason())
                .param("revision", decision.revision())
                .param("actor", decision.actor())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Decision decision(ResultSet row, int at) throws SQLException {
        String read = row.getString("read");
        return new Decision(
                new Key(row.getString("clause"), row.getString("item")),
                row.getInt("version"),
                read == null ? null : line(read),
                line(row.getString("line")),
                Proposal.State.valueOf(row.getString("state")),
                nullable(row, "part_of"),
                nullable(row, "merged"),
                nullable(row, "duty"),
                row.getString("reason"),
                row.getInt("revision"),
                row.getString("actor"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private Line line(String text) {
        return json.readValue(text, Line.class);
    }

    private static @Nullable String nullable(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
