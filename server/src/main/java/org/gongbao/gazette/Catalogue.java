package org.gongbao.gazette;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongbao.citation.Citation;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.Finding;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.LineRange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reads what is kept. Everywhere {@code unpublished} tells whether the reader may also see documents that are disclosed
 * in part or not declared; personal numbers are masked for everyone.
 */
@Service
public class Catalogue {

    private record VersionRow(
            int version, long source, String seed, String actor, OffsetDateTime at, String issue, String content) {}

    private record CitationRow(String content, @Nullable String other) {}

    private final JdbcClient jdbc;
    private final SourceStore sources;
    private final DocumentStore documents;

    Catalogue(JdbcClient jdbc, SourceStore sources, DocumentStore documents) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.documents = documents;
    }

    public List<County> counties(boolean unpublished) {
        return jdbc.sql("""
                select i.county as name, count(distinct i.id) as issues, count(d.id) as documents
                from issue i left join document d on d.county = i.county and d.issue_id = i.id and %s
                group by i.county order by i.county
                """.formatted(Rows.LISTED))
                .param("unpublished", unpublished)
                .query(Rows.as(County.class))
                .list();
    }

    public Optional<County> county(String name, boolean unpublished) {
        return counties(unpublished).stream()
                .filter(county -> county.name().equals(name))
                .findFirst();
    }

    /** Newest first. */
    public List<IssueSummary> issues(String county, boolean unpublished) {
        return issues("i.county = :county", "county", county, unpublished, Integer.MAX_VALUE);
    }

    /** Of all counties, newest first. */
    public List<IssueSummary> latestIssues(int limit, boolean unpublished) {
        return issues("true", "none", "", unpublished, limit);
    }

    public Optional<IssueContents> issue(String id, boolean unpublished) {
        return issues("i.id = :id", "id", id, unpublished, 1).stream()
                .findFirst()
                .map(issue -> contents(issue, unpublished));
    }

    /** The newest by date; those without a date last. */
    public Listing<DocumentSummary> newest(@Nullable String county, int page, int size, boolean unpublished) {
        String from =
                " from document d where " + Rows.LISTED + " and (cast(:county as text) is null or d.county = :county)";
        long total = jdbc.sql("select count(*)" + from)
                .param("unpublished", unpublished)
                .param("county", county)
                .query(Long.class)
                .single();
        List<DocumentSummary> found = jdbc.sql("select " + Rows.DOCUMENT + from
                        + " order by d.dated desc nulls last, d.id limit :size offset :skip")
                .param("unpublished", unpublished)
                .param("county", county)
                .param("size", size)
                .param("skip", (long) (page - 1) * size)
                .query((row, number) -> Rows.document(row))
                .list();
        return new Listing<>(total, found);
    }

    /** All that bear the number, however its brackets are written; empty where it is no number. */
    public List<DocumentSummary> byNumber(String number, boolean unpublished) {
        return DocumentNumber.parse(number)
                .map(found -> summaries("d.number = :key and " + Rows.LISTED, found.toString(), unpublished))
                .orElse(List.of());
    }

    public Optional<DocumentSummary> summary(String id, boolean unpublished) {
        return summaries("d.id = :key and " + Rows.OPEN, id, unpublished).stream()
                .findFirst();
    }

    /** In no order; those that the reader may not see are left out. */
    List<DocumentSummary> summaries(List<String> ids, boolean unpublished) {
        return ids.isEmpty() ? List.of() : summaries("d.id in (:key) and " + Rows.OPEN, ids, unpublished);
    }

    /** The latest version. */
    public Optional<DocumentView> document(String id, boolean unpublished) {
        return summary(id, unpublished).flatMap(summary -> view(summary, summary.version(), unpublished));
    }

    public Optional<DocumentView> document(String id, int version, boolean unpublished) {
        return summary(id, unpublished).flatMap(summary -> view(summary, version, unpublished));
    }

    /** Newest first; empty where there is no such document for the reader. */
    public List<VersionSummary> versions(String id, boolean unpublished) {
        if (summary(id, unpublished).isEmpty()) {
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
        if (summary(id, unpublished).isEmpty()) {
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
        return summary(id, unpublished).isEmpty() ? List.of() : sources.lines(id, version, range);
    }

    private List<IssueSummary> issues(String where, String name, String value, boolean unpublished, int limit) {
        return jdbc.sql("select " + Rows.ISSUE + " from issue i where " + where + """
                 order by i.year desc nulls last, i.number desc nulls last, i.published desc nulls last, i.id
                 limit :limit
                """)
                .param("unpublished", unpublished)
                .param("limit", limit)
                .param(name, value)
                .query((row, number) -> Rows.issue(row))
                .list();
    }

    private IssueContents contents(IssueSummary issue, boolean unpublished) {
        List<DocumentSummary> shown = summaries(
                "d.issue_id = :key and " + Rows.LISTED + " order by d.withdrawn, d.place, d.id",
                issue.id(),
                unpublished);
        int all = jdbc.sql("select count(*) from document where county = :county and issue_id = :id and not withdrawn")
                .param("county", issue.county())
                .param("id", issue.id())
                .query(Integer.class)
                .single();
        return jdbc.sql("select contents, findings from issue where county = :county and id = :id")
                .param("county", issue.county())
                .param("id", issue.id())
                .query((row, number) -> new IssueContents(
                        issue,
                        shown,
                        List.of(StoredJson.read(row.getString("contents"), String[].class)),
                        List.of(StoredJson.read(row.getString("findings"), Finding[].class)),
                        unpublished ? 0 : all - shown.size()))
                .single();
    }

    private List<DocumentSummary> summaries(String where, Object key, boolean unpublished) {
        return jdbc.sql("select " + Rows.DOCUMENT + " from document d where " + where)
                .param("key", key)
                .param("unpublished", unpublished)
                .query((row, number) -> Rows.document(row))
                .list();
    }

    private Optional<DocumentView> view(DocumentSummary summary, int version, boolean unpublished) {
        return versionRows(summary.id(), version, version).stream().findFirst().map(row -> {
            List<Correction> corrections = documents.corrections(summary.id());
            return new DocumentView(
                    summary,
                    issues("i.id = :id", "id", row.issue, unpublished, 1).getFirst(),
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
        Map<String, DocumentSummary> open = summaries(others, unpublished).stream()
                .collect(Collectors.toMap(DocumentSummary::id, Function.identity()));
        return rows.stream()
                .map(row -> new CitationView(
                        StoredJson.read(row.content, Citation.class), row.other == null ? null : open.get(row.other)))
                .toList();
    }
}
