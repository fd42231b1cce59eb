package org.gongbao.gazette;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The imports of the past. */
@Service
public class Imports {

    private final JdbcClient jdbc;

    Imports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ImportReport> report(long id) {
        return jdbc.sql("select report from import where id = :id and report is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(report -> StoredJson.read(report, ImportReport.class));
    }

    /** Newest first. */
    public List<ImportSummary> latest(int limit) {
        return jdbc.sql("""
                select id, file, actor, imported_at, documents from import
                where report is not null order by id desc limit :limit
                """)
                .param("limit", limit)
                .query((row, number) -> new ImportSummary(
                        row.getLong("id"),
                        row.getString("file"),
                        row.getString("actor"),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                        row.getInt("documents")))
                .list();
    }
}
