package org.gongbao.gazette;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.gongbao.citation.Citation;
import org.gongbao.citation.CitationReader;
import org.gongbao.citation.Target;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.GovernmentDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of documents, their versions, citations and corrections. */
@Component
final class DocumentStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Also the withdrawn ones, in printed order. */
    List<Kept> ofIssue(String county, String issue) {
        return ofIssue(county, issue, StoredJson::readUnmasked);
    }

    List<Kept> ofIssue(
            String county, String issue, BiFunction<String, Class<GovernmentDocument>, GovernmentDocument> reader) {
        return jdbc.sql("""
                select d.id, d.version, d.withdrawn, v.source_id, v.content
                from document d join document_version v
                  on v.county = d.county and v.document_id = d.id and v.version = d.version
                where d.county = :county and d.issue_id = :issue order by d.withdrawn, d.place, d.id
                """)
                .param("county", county)
                .param("issue", issue)
                .query((row, number) -> new Kept(
                        row.getString("id"),
                        row.getInt("version"),
                        row.getBoolean("withdrawn"),
                        row.getLong("source_id"),
                        reader.apply(row.getString("content"), GovernmentDocument.class)))
                .list();
    }

    /** Newest first. */
    List<Correction> corrections(String id) {
        return jdbc.sql("""
                select field, before, after, reason, actor, corrected_at from correction
                where document_id = :id and county = (select county from document where id = :id) order by id desc
                """)
                .param("id", id)
                .query((row, number) -> new Correction(
                        CorrectedField.valueOf(row.getString("field")),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("reason"),
                        row.getString("actor"),
                        row.getObject("corrected_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean exists(String id) {
        return jdbc.sql("select exists (select from document where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Writes what is shown of a document: what was read with the corrections. The search index will follow. */
    void putHead(
            String county,
            String issue,
            String id,
            int place,
            int version,
            boolean withdrawn,
            GovernmentDocument read) {
        GovernmentDocument shown = Overlay.apply(read, corrections(id));
        jdbc.sql("""
                insert into document (county, id, issue_id, place, version, withdrawn, number, title, title_printed, issuer, dated,
                    visibility, kind, names, revision, updated_at)
                values (:county, :id, :issue, :place, :version, :withdrawn, :number, :title, :printed, :issuer, :dated,
                    :visibility, :kind, :names, nextval('document_revision'), :now)
                on conflict (county, id) do update set
                    place = excluded.place, version = excluded.version, withdrawn = excluded.withdrawn, number = excluded.number,
                    title = excluded.title, title_printed = excluded.title_printed, issuer = excluded.issuer,
                    dated = excluded.dated, visibility = excluded.visibility, kind = excluded.kind,
                    names = excluded.names, revision = excluded.revision, updated_at = excluded.updated_at
                """)
                .param("county", county)
                .param("id", id)
                .param("issue", issue)
                .param("place", place)
                .param("version", version)
                .param("withdrawn", withdrawn)
                .param("number", column(shown.number()))
                .param("title", StoredJson.column(shown.title()))
                .param("printed", shown.titlePrinted())
                .param("issuer", StoredJson.column(shown.issuer()))
                .param("dated", shown.date())
                .param(
                        "visibility",
                        shown.visibility() == null ? null : shown.visibility().name())
                .param("kind", shown.kind().name())
                .param("names", DocumentNames.of(shown).toArray(String[]::new))
                .param("now", now())
                .update();
    }

    /** Another place of the same text, and what a newer reader says that others call it; nothing that is shown. */
    void move(String county, String id, int place, GovernmentDocument read) {
        GovernmentDocument shown = Overlay.apply(read, corrections(id));
        jdbc.sql("update document set place = :place, names = :names where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .param("place", place)
                .param("names", DocumentNames.of(shown).toArray(String[]::new))
                .update();
    }

    void withdraw(String county, String id) {
        jdbc.sql("""
                update document set withdrawn = true, revision = nextval('document_revision'), updated_at = :now
                where county = :county and id = :id
                """)
                .param("county", county)
                .param("id", id)
                .param("now", now())
                .update();
    }

    void addVersion(String county, String id, int version, long importId, long source, GovernmentDocument read) {
        jdbc.sql("""
                insert into document_version (county, document_id, version, import_id, source_id, content)
                values (:county, :id, :version, :import, :source, cast(:content as json))
                """)
                .param("county", county)
                .param("id", id)
                .param("version", version)
                .param("import", importId)
                .param("source", source)
                .param("content", StoredJson.write(read))
                .update();
        addCitations(county, id, version, read);
    }

    /** The same text in another file: its lines may stand elsewhere. */
    void rereadVersion(String county, String id, int version, long source, GovernmentDocument read) {
        jdbc.sql("""
                update document_version set source_id = :source, content = cast(:content as json)
                where county = :county and document_id = :id and version = :version
                """)
                .param("county", county)
                .param("id", id)
                .param("version", version)
                .param("source", source)
                .param("content", StoredJson.write(read))
                .update();
        jdbc.sql("delete from citation where county = :county and document_id = :id and version = :version")
                .param("county", county)
                .param("id", id)
                .param("version", version)
                .update();
        addCitations(county, id, version, read);
    }

    private void addCitations(String county, String id, int version, GovernmentDocument read) {
        Set<String> own = DocumentNames.of(read);
        int place = 0;
        for (Citation citation : CitationReader.read(read)) {
            String title = DocumentNames.normal(citation.title());
            // What a document calls itself must not lead to a namesake.
            boolean leadsOut = citation.target() instanceof Target.External && !own.contains(title);
            jdbc.sql("""
                    insert into citation (county, document_id, version, place, number, title, content)
                    values (:county, :id, :version, :place, :number, :title, cast(:content as json))
                    """)
                    .param("county", county)
                    .param("id", id)
                    .param("version", version)
                    .param("place", ++place)
                    .param("number", leadsOut ? column(citation.number()) : null)
                    .param("title", leadsOut && !title.isEmpty() ? title : null)
                    .param("content", StoredJson.write(citation))
                    .update();
        }
    }

    void addCorrection(String county, String id, Correction correction) {
        jdbc.sql("""
                insert into correction (county, document_id, field, before, after, reason, actor, corrected_at)
                values (:county, :id, :field, :before, :after, :reason, :actor, :at)
                """)
                .param("county", county)
                .param("id", id)
                .param("field", correction.field().name())
                .param("before", StoredJson.column(correction.before()))
                .param("after", StoredJson.column(correction.after()))
                .param("reason", StoredJson.column(correction.reason()))
                .param("actor", correction.actor())
                .param("at", correction.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String column(@Nullable DocumentNumber number) {
        return number == null ? null : StoredJson.column(number.toString());
    }
}
