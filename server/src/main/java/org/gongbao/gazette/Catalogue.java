package org.gongbao.gazette;

import java.util.List;
import java.util.Optional;
import org.gongbao.document.DocumentKind;
import org.gongbao.document.DocumentNumber;
import org.gongbao.document.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lists what is kept: counties, issues and their documents. Everywhere {@code unpublished} tells whether the reader may also see documents that are disclosed
 * in part or not declared; personal numbers are masked for everyone.
 */
@Service
public class Catalogue {

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    IssueSummary issueSummary(String id, boolean unpublished) {
        return issues("i.id = :id", "id", id, unpublished, 1).getFirst();
    }

    /**
     * The newest by date; those without a date last.
     *
     * @param after the last one that is known; null for the beginning
     */
    public List<DocumentSummary> newest(
            @Nullable String county, @Nullable DocumentSummary after, int size, boolean unpublished) {
        return jdbc.sql("select " + Rows.DOCUMENT + " from document d where " + Rows.LISTED + """
                 and (cast(:county as text) is null or d.county = :county)
                 and (cast(:id as text) is null
                   or (cast(:dated as date) is not null and (d.dated is null or d.dated < :dated))
                   or (d.dated is not distinct from :dated and d.id > :id))
                order by d.dated desc nulls last, d.id limit :size
                """)
                .param("unpublished", unpublished)
                .param("county", county)
                .param("id", after == null ? null : after.id())
                .param("dated", after == null ? null : after.date())
                .param("size", size)
                .query((row, number) -> Rows.document(row))
                .list();
    }

    /** Those of a county that are of this kind and not withdrawn, newest first. */
    public List<DocumentSummary> ofKind(String county, DocumentKind kind, boolean unpublished) {
        return jdbc.sql("select " + Rows.DOCUMENT + " from document d where d.county = :county and d.kind = :kind"
                        + " and not d.withdrawn and " + Rows.LISTED + " order by d.dated desc nulls last, d.id")
                .param("county", county)
                .param("kind", kind.name())
                .param("unpublished", unpublished)
                .query((row, number) -> Rows.document(row))
                .list();
    }

    /** Those of a county whose titles have these words and that are not withdrawn, newest first. */
    public List<DocumentSummary> titled(String county, String words, boolean unpublished) {
        return jdbc.sql("select " + Rows.DOCUMENT + " from document d where d.county = :county"
                        + " and position(:words in d.title) > 0"
                        + " and not d.withdrawn and " + Rows.LISTED + " order by d.dated desc nulls last, d.id")
                .param("county", county)
                .param("words", words)
                .param("unpublished", unpublished)
                .query((row, number) -> Rows.document(row))
                .list();
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
}
