package org.gongbao.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the journal row by row, however long it is; inside a transaction, or the driver would fetch all at once. */
@Component
final class JournalRows {

    private static final int FETCH = 10_000;

    private final JdbcTemplate jdbc;

    JournalRows(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(FETCH);
    }

    /** Chain after chain, each in its order. */
    void byChain(Consumer<Entry> entries) {
        jdbc.query("""
                select county, id, subject, place, occurred_at, actor, action, detail::text as detail, hash
                from journal_entry where place is not null order by county, subject, place
                """, row -> {
            entries.accept(entry(row));
        });
    }

    List<Checkpoint> checkpoints() {
        return jdbc.query(
                "select number, last_id, entries, root from journal_checkpoint order by number",
                (row, at) -> new Checkpoint(
                        row.getLong("number"), row.getLong("last_id"), row.getLong("entries"), row.getString("root")));
    }

    /** What the checkpoint after that one comes to, up to an id. */
    Checkpoint seal(Checkpoint before, long upTo) {
        Sm3 digest = new Sm3().field(before.root());
        long[] seen = {before.lastId(), 0};
        jdbc.query(
                "select id, hash from journal_entry where place is not null and id > ? and id <= ? order by id",
                row -> {
                    digest.field(Long.toString(row.getLong("id"))).field(row.getString("hash"));
                    seen[0] = row.getLong("id");
                    seen[1]++;
                },
                before.lastId(),
                upTo);
        return new Checkpoint(before.number() + 1, seen[0], seen[1], digest.hash());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("county"),
                row.getLong("id"),
                row.getString("subject"),
                row.getLong("place"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("detail"),
                row.getString("hash"));
    }
}
