package org.gongbao.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongbao.document.DocumentNumber;
import org.gongbao.regulation.ClauseList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of drafts and published texts. */
@Component
class DraftStore {

    private static final String COLUMNS =
            "county, id, number, version, state, body, authors, reviewer, note, saved_at, clauses";

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A published text with the clauses it was read against. */
    record Published(Draft draft, @Nullable ClauseList clauses) {}

    /** Grows with every publication. */
    long publications() {
        return jdbc.sql("select count(*) from regulation_draft where state = 'PUBLISHED'")
                .query(Long.class)
                .single();
    }

    /** In the order they were published. */
    List<Published> published() {
        return jdbc.sql("select " + COLUMNS + " from regulation_draft where state = 'PUBLISHED' order by saved_at, id")
                .query((row, at) -> new Published(draft(row), clauses(row.getString("clauses"))))
                .list();
    }

    /** Those at work first, then what became of the others, newest first. */
    List<Draft> all() {
        return jdbc.sql("select " + COLUMNS + " from regulation_draft"
                        + " order by state in ('DRAFT', 'SUBMITTED') desc, saved_at desc, id limit 200")
                .query((row, at) -> draft(row))
                .list();
    }

    Optional<Draft> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from regulation_draft where id = :id")
                .param("id", id)
                .query((row, at) -> draft(row))
                .optional();
    }

    Optional<Draft> open(DocumentNumber number) {
        return jdbc.sql("select " + COLUMNS
                        + " from regulation_draft where number = :number and state in ('DRAFT', 'SUBMITTED')")
                .param("number", number.toString())
                .query((row, at) -> draft(row))
                .optional();
    }

    /** False where another draft of this document is at work already. */
    boolean insert(Draft draft) {
        return jdbc.sql("""
                        insert into regulation_draft (county, id, number, body, authors, saved_at)
                        values (:county, :id, :number, :body, :authors, :at) on conflict do nothing
                        """)
                        .param("county", draft.county())
                        .param("id", draft.id())
                        .param("number", draft.number().toString())
                        .param("body", draft.text())
                        .param("authors", draft.authors().toArray(String[]::new))
                        .param("at", now())
                        .update()
                == 1;
    }

    /** Puts the new values where nobody has changed the row since this version of it; false where somebody has. */
    boolean update(Draft draft, @Nullable ClauseList clauses) {
        return jdbc.sql("""
                        update regulation_draft set version = version + 1, state = :state, body = :body, authors = :authors,
                               reviewer = :reviewer, note = :note, saved_at = :at, clauses = :clauses
                        where county = :county and id = :id and version = :version
                        """)
                        .param("state", draft.state().name())
                        .param("body", draft.text())
                        .param("authors", draft.authors().toArray(String[]::new))
                        .param("reviewer", draft.reviewer())
                        .param("note", draft.note())
                        .param("at", now())
                        .param("clauses", clauses == null ? null : clauses.toString())
                        .param("county", draft.county())
                        .param("id", draft.id())
                        .param("version", draft.version())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable ClauseList clauses(@Nullable String text) {
        return text == null ? null : ClauseList.parse(text);
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("county"),
                row.getString("id"),
                DocumentNumber.parse(row.getString("number")).orElseThrow(),
                row.getInt("version"),
                Draft.State.valueOf(row.getString("state")),
                row.getString("body"),
                Arrays.asList((String[]) row.getArray("authors").getArray()),
                row.getString("reviewer"),
                row.getString("note"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
