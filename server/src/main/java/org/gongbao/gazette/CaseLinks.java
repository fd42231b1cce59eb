package org.gongbao.gazette;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.citation.Cases;
import org.gongbao.citation.Citation;
import org.gongbao.citation.Relation;
import org.gongbao.citation.Target;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leads the document that closes a case to the one that opened it, and the opened case to the document that closed it. A
 * closing names the subject of its case and no document, so that the citation is ours to add.
 */
@Component
final class CaseLinks {

    private record Closing(String county, String id, int version, String title, String issuer) {}

    private final JdbcClient jdbc;

    CaseLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void link() {
        Map<String, Cases> counties = new HashMap<>();
        for (Closing closing : open()) {
            counties.computeIfAbsent(closing.county, this::cases)
                    .opening(closing.title, closing.issuer)
                    .filter(opening -> !opening.key().equals(closing.id))
                    .ifPresent(opening -> add(closing, opening));
        }
        Map<String, List<OpenCitation>> cases =
                opened().stream().collect(Collectors.groupingBy(OpenCitation::documentId));
        cases.forEach((opening, subjects) -> closings(opening).forEach(closing -> close(subjects, closing)));
    }

    /** The opened cases that lead to no closing yet. */
    private List<OpenCitation> opened() {
        return jdbc.sql("""
                select c.county, c.document_id, c.version, c.place, c.content
                from document d join citation c
                  on c.county = d.county and c.document_id = d.id and c.version = d.version
                where d.title like '%挂牌督办%' and c.target_id is null and c.content ->> 'relation' = :opens
                """)
                .param("opens", Relation.OPENS.name())
                .query(Rows.as(OpenCitation.class))
                .list();
    }

    private List<Closing> closings(String opening) {
        return jdbc.sql("""
                select d.county, d.id, d.version, d.title, coalesce(d.issuer, '') as issuer
                from citation c join document d
                  on d.county = c.county and d.id = c.document_id and d.version = c.version
                where c.target_id = :opening and not d.withdrawn and c.content ->> 'relation' = :closes
                """)
                .param("opening", opening)
                .param("closes", Relation.CLOSES.name())
                .query(Rows.as(Closing.class))
                .list();
    }

    private void close(List<OpenCitation> cases, Closing closing) {
        Map<String, OpenCitation> subjects = new HashMap<>();
        cases.forEach(opened -> subjects.put(opened.citation().text(), opened));
        Cases.closed(closing.title, closing.issuer, subjects.keySet())
                .map(subjects::get)
                .ifPresent(opened -> opened.lead(closing.id, null, jdbc));
    }

    /** The closings that lead nowhere yet. */
    private List<Closing> open() {
        return jdbc.sql("""
                select d.county, d.id, d.version, d.title, coalesce(d.issuer, '') as issuer from document d
                where (d.title like '%销案%' or d.title like '%摘牌%') and not exists (
                    select from citation c where c.county = d.county and c.document_id = d.id
                      and c.version = d.version and c.content ->> 'relation' = :closes)
                """)
                .param("closes", Relation.CLOSES.name())
                .query(Rows.as(Closing.class))
                .list();
    }

    private Cases cases(String county) {
        return new Cases(jdbc.sql("""
                select d.id, d.title, v.content from document d join document_version v
                  on v.county = d.county and v.document_id = d.id and v.version = d.version
                where d.county = :county and d.title like '%挂牌督办%'
                """)
                .param("county", county)
                .query((row, number) -> new Cases.Candidate(
                        row.getString("id"), row.getString("title"), text(row.getString("content"))))
                .list());
    }

    private static String text(String content) {
        return StoredJson.readUnmasked(content, GovernmentDocument.class).parts().stream()
                .map(Part::fullText)
                .collect(Collectors.joining("\n"));
    }

    private void add(Closing closing, Cases.Candidate opening) {
        Citation citation = new Citation(
                null,
                opening.title(),
                opening.title(),
                null,
                null,
                Relation.CLOSES,
                new Target.Document(opening.key(), null),
                List.of());
        jdbc.sql("""
                insert into citation (county, document_id, version, place, target_id, content)
                select :county, :id, :version, coalesce(max(place), 0) + 1, :target, cast(:content as json)
                from citation where county = :county and document_id = :id and version = :version
                """)
                .param("county", closing.county)
                .param("id", closing.id)
                .param("version", closing.version)
                .param("target", opening.key())
                .param("content", StoredJson.write(citation))
                .update();
    }
}
