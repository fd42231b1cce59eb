package org.gongbao.gazette;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongbao.citation.Citation;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.LineRange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Opens one document: its text in a version, what it cites and what cites it, its raw lines. What the reader may see is as
 * in the {@link Catalogue}.
 */
@Service
public class Documents {

    private record VersionRow(
            int version, long source, String seed, String actor, OffsetDateTime at, String issue, String content) {}

    private record CitationRow(String content, @Nullable String other) {}

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final SourceStore sources;
    private final DocumentStore documents;

    Documents(JdbcClient jdbc, Catalogue catalogue, SourceStore sources, DocumentStore documents) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.sources = sources;
        this.documents = documents;
    }

    /** The latest version; empty where there is no such document for the reader. */
    public Optional<DocumentView> latest(String id, boolean unpublished) {
        return catalogue.summary(id, unpublished).flatMap(summary -> view(summary, summary.version(), unpublished));
    }

    /** Empty where there is no such version, or no such document for the reader. */
    public Optional<DocumentView> version(String id, int version, boolean unpublished) {
        return catalogue.summary(id, unpublished).flatMap(summary -> view(summary, version, unpublished));
    }

    /** Newest first; empty where there is no such document for the reader. */
    public List<VersionSummary> versions(String id, boolean unpublished) {
        if (catalogue.summary(id, unpublished).isEmpty()) {
            return List.of();
        }
        List<VersionSummary> versions = new ArrayList<>();
        @Nullable GovernmentDocument before = null;
        long source = 0;
        for (VersionRow row : versionRows(id, 1, Integer.MAX_VALUE)) {
            GovernmentDocument read = StoredJson.read(row.content, GovernmentDocument.class);
            List<ClauseChange> changes = before == null ? List.of() : ClauseChanges.between(before, read);
            versions.addFirst(new VersionSummary(
                    row.version, row.seed, row.actor, row.at.toInstant(), row.source == source, changes));
            before = read;
            source = row.source;
        }
        return versions;
    }

    /** What the newer of two versions changed against the older. */
    public List<ClauseChange> changes(String id, int older, int newer, boolean unpublished) {
        if (catalogue.summary(id, unpublished).isEmpty()) {
            return List.of();
        }
        List<GovernmentDocument> two = List.of(older, newer).stream()
                .flatMap(version -> versionRows(id, version, version).stream())
                .map(row -> StoredJson.read(row.content, GovernmentDocument.class))
                .toList();
        return two.size() == 2 ? ClauseChanges.between(two.getFirst(), two.getLast()) : List.of();
    }

    /** Raw lines of the file that a version of a document was read from, first to last. */
    public List<String> lines(String id, int version, LineRange range, boolean unpublished) {
        return catalogue.summary(id, unpublished).isEmpty() ? List.of() : sources.lines(id, version, range);
    }

    private Optional<DocumentView> view(DocumentSummary summary, int version, boolean unpublished) {
        return versionRows(summary.id(), version, version).stream().findFirst().map(row -> {
            List<Correction> corrections = documents.corrections(summary.id());
            return new DocumentView(
                    summary,
                    catalogue.issueSummary(row.issue, unpublished),
                    row.seed,
                    version,
                    row.at.toInstant(),
                    Overlay.apply(StoredJson.read(row.content, GovernmentDocument.class), corrections),
                    cites(summary.id(), version, unpublished),
                    citedBy(summary.id(), unpublished),
                    corrections);
        });
    }

    private List<VersionRow> versionRows(String id, int first, int last) {
        return jdbc.sql("""
                select v.version, v.source_id as source, s.seed, m.actor, m.imported_at as at, d.issue_id as issue, v.content
                from document d
                join document_version v on v.county = d.county and v.document_id = d.id
                join source s on s.id = v.source_id join import m on m.id = v.import_id
                where d.id = :id and v.version between :first and :last order by v.version
                """)
                .param("id", id)
                .param("first", first)
                .param("last", last)
                .query(Rows.as(VersionRow.class))
                .list();
    }

    private List<CitationView> cites(String id, int version, boolean unpublished) {
        return citations("""
                select c.content, c.target_id as other from citation c
                where c.county = (select county from document where id = :id)
                  and c.document_id = :id and c.version = :version order by c.place
                """, id, version, unpublished);
    }

    /** From the latest versions of other documents; a document that the reader may not see stays unnamed. */
    private List<CitationView> citedBy(String id, boolean unpublished) {
        return citations("""
                select c.content, c.document_id as other
                from citation c join document d
                  on d.county = c.county and d.id = c.document_id and d.version = c.version
                where c.target_id = :id and not d.withdrawn and :version = :version
                order by d.dated desc nulls last, d.id, c.place
                """, id, 0, unpublished).stream()
                .filter(citation -> citation.other() != null)
                .toList();
    }

    private List<CitationView> citations(String sql, String id, int version, boolean unpublished) {
        List<CitationRow> rows = jdbc.sql(sql)
                .param("id", id)
                .param("version", version)
                .query(Rows.as(CitationRow.class))
                .list();
        List<String> others = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.other).stream())
                .distinct()
                .toList();
        Map<String, DocumentSummary> open = catalogue.summaries(others, unpublished).stream()
                .collect(Collectors.toMap(DocumentSummary::id, Function.identity()));
        return rows.stream()
                .map(row -> new CitationView(
                        StoredJson.read(row.content, Citation.class), row.other == null ? null : open.get(row.other)))
                .toList();
    }
}
