package org.gongbao.gazette;

import org.gongbao.citation.Citation;
import org.gongbao.citation.Target;
import org.gongbao.document.Clause;
import org.gongbao.document.ClausePath;
import org.gongbao.document.GovernmentDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leads open citations to the documents that are kept, those of earlier imports too. Only what is certain is linked: a
 * number or a name that one document alone bears.
 */
@Component
final class CitationLinks {

    private static final String FOUND = """
            select c.county, c.document_id, c.version, c.place, c.content, min(d.id) as target
            from citation c join document d on %s
            where c.target_id is null and d.id <> c.document_id
            group by c.county, c.document_id, c.version, c.place having count(*) = 1
            """;

    private record Found(String county, String documentId, int version, int place, String content, String target) {}

    private final JdbcClient jdbc;

    CitationLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void link() {
        link(FOUND.formatted("d.number = c.number"));
        link(FOUND.formatted("d.names @> array[c.title] and (c.number is null or c.number = d.number)"));
    }

    private void link(String sql) {
        // json cannot be grouped by, but the key of its row is.
        for (Found found : jdbc.sql(sql).query(Rows.as(Found.class)).list()) {
            Citation old = StoredJson.readUnmasked(found.content, Citation.class);
            Citation linked = new Citation(
                    old.from(),
                    old.text(),
                    old.title(),
                    old.number(),
                    old.clause(),
                    old.relation(),
                    new Target.Document(found.target, path(found.target, old.clause())),
                    old.lines());
            jdbc.sql("""
                    update citation set target_id = :target, content = cast(:content as json)
                    where county = :county and document_id = :document and version = :version and place = :place
                    """)
                    .param("county", found.county)
                    .param("document", found.documentId)
                    .param("version", found.version)
                    .param("place", found.place)
                    .param("target", found.target)
                    .param("content", StoredJson.write(linked))
                    .update();
        }
    }

    /** The clause of that name in the target; null where there is none, or more than one. */
    private @Nullable ClausePath path(String target, @Nullable String clause) {
        if (clause == null) {
            return null;
        }
        var found = jdbc.sql("""
                select v.content from document d join document_version v
                  on v.county = d.county and v.document_id = d.id and v.version = d.version
                where d.id = :id
                """).param("id", target).query(String.class).single();
        var paths = StoredJson.readUnmasked(found, GovernmentDocument.class)
                .clauses()
                .map(Clause::path)
                .filter(path -> path.segments().getLast().toString().equals(clause))
                .toList();
        return paths.size() == 1 ? paths.getFirst() : null;
    }
}
