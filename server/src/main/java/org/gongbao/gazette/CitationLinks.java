package org.gongbao.gazette;

import java.util.List;
import java.util.stream.Collectors;
import org.gongbao.citation.Cases;
import org.gongbao.citation.Citation;
import org.gongbao.citation.Relation;
import org.gongbao.citation.Target;
import org.gongbao.document.Clause;
import org.gongbao.document.ClausePath;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Part;
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

    private record Case(String county, String id, int version, String title, String issuer) {}

    private final JdbcClient jdbc;

    CitationLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void link() {
        link(FOUND.formatted("d.number = c.number"));
        link(FOUND.formatted("d.names @> array[c.title] and (c.number is null or c.number = d.number)"));
        closeCases();
    }

    /** A closing names the subject of its case and no document, so that the citation is ours to add. */
    private void closeCases() {
        jdbc.sql("""
                select d.county, d.id, d.version, d.title, coalesce(d.issuer, '') as issuer from document d
                where (d.title like '%销案%' or d.title like '%摘牌%') and not exists (
                    select from citation c where c.county = d.county and c.document_id = d.id
                      and c.version = d.version and c.content ->> 'relation' = :closes)
                """)
                .param("closes", Relation.CLOSES.name())
                .query((row, number) -> new Case(
                        row.getString("county"),
                        row.getString("id"),
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("issuer")))
                .list()
                .forEach(this::close);
    }

    private void close(Case closing) {
        List<Cases.Candidate> candidates = candidates(closing);
        Cases.opening(closing.title, closing.issuer, candidates)
                .ifPresent(opening -> addClosing(closing, opening, candidates));
    }

    private List<Cases.Candidate> candidates(Case closing) {
        return jdbc.sql("""
                select d.id, d.title, v.content from document d join document_version v
                  on v.county = d.county and v.document_id = d.id and v.version = d.version
                where d.county = :county and d.title like '%挂牌督办%' and d.id <> :id
                """)
                .param("county", closing.county)
                .param("id", closing.id)
                .query((row, number) -> new Cases.Candidate(
                        row.getString("id"), row.getString("title"), text(row.getString("content"))))
                .list();
    }

    private static String text(String content) {
        return StoredJson.readUnmasked(content, GovernmentDocument.class).parts().stream()
                .map(Part::fullText)
                .collect(Collectors.joining("\n"));
    }

    private void addClosing(Case closing, String opening, List<Cases.Candidate> candidates) {
        String title = candidates.stream()
                .filter(candidate -> candidate.key().equals(opening))
                .map(Cases.Candidate::title)
                .findFirst()
                .orElseThrow();
        Citation citation = new Citation(
                null, title, title, null, null, Relation.CLOSES, new Target.Document(opening, null), List.of());
        jdbc.sql("""
                insert into citation (county, document_id, version, place, target_id, content)
                select :county, :id, :version, coalesce(max(place), 0) + 1, :target, cast(:content as json)
                from citation where county = :county and document_id = :id and version = :version
                """)
                .param("county", closing.county)
                .param("id", closing.id)
                .param("version", closing.version)
                .param("target", opening)
                .param("content", StoredJson.write(citation))
                .update();
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
