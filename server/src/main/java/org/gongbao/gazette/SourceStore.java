package org.gongbao.gazette;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.document.Finding;
import org.gongbao.document.LineRange;
import org.gongbao.gazette.ImportReport.Outcome;
import org.gongbao.gazette.ImportReport.ReadDocument;
import org.gongbao.gazette.ImportReport.ReadFile;
import org.gongbao.gazette.ImportReport.ReadIssue;
import org.gongbao.parse.GazetteReader;
import org.gongbao.parse.Reading;
import org.gongbao.text.PersonalNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files as they were handed in. */
@Component
final class SourceStore {

    /**
     * A file that is kept and that no later file has replaced.
     *
     * @param reader the version of the reader that read it
     */
    record Current(long id, long importId, int reader, String findings) {}

    private final JdbcClient jdbc;
    private final DocumentStore documents;

    SourceStore(JdbcClient jdbc, DocumentStore documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** What is kept of these very bytes, if all their issues are still read from them. */
    Optional<Current> current(Upload upload) {
        return jdbc.sql("""
                select id, import_id, reader, findings from source s
                where sha256 = :sha256
                  and issues = (select count(*) from issue where source_id = s.id and place > 0)
                """)
                .param("sha256", upload.sha256())
                .query(Rows.as(Current.class))
                .optional();
    }

    /** The file that an issue is read from now. */
    Optional<Upload> ofIssue(String issue) {
        return jdbc.sql("select s.seed, s.bytes from issue i join source s on s.id = i.source_id where i.id = :issue")
                .param("issue", issue)
                .query((row, number) -> Upload.kept(row.getString("seed"), row.getBytes("bytes")))
                .optional();
    }

    /** Keeps the file; the same bytes again are the same source, brought again. */
    long put(long importId, Upload upload, Reading reading) {
        return jdbc.sql("""
                insert into source (seed, sha256, bytes, charset, undecodable, lines, import_id, issues, findings, reader)
                values (:seed, :sha256, :bytes, :charset, :undecodable, :lines, :import, :issues,
                    cast(:findings as json), :reader)
                on conflict (sha256) do update set
                    seed = excluded.seed, charset = excluded.charset, undecodable = excluded.undecodable,
                    import_id = excluded.import_id, issues = excluded.issues,
                    lines = excluded.lines, findings = excluded.findings, reader = excluded.reader
                returning id
                """)
                .param("seed", upload.seed())
                .param("sha256", upload.sha256())
                .param("bytes", upload.bytes())
                .param("charset", reading.source().charset().name())
                .param("undecodable", reading.source().undecodable())
                .param(
                        "lines",
                        reading.source().lines().stream()
                                .map(StoredJson::column)
                                .toArray(String[]::new))
                .param("import", importId)
                .param("issues", reading.issues().size())
                .param("findings", StoredJson.write(reading.findings()))
                .param("reader", GazetteReader.VERSION)
                .query(Long.class)
                .single();
    }

    /** Raw lines of the file that a version was read from, masked. */
    List<String> lines(String document, int version, LineRange range) {
        return jdbc.sql("""
                select line from document_version v join source s on s.id = v.source_id,
                    unnest(s.lines[cast(:first as int) : cast(:last as int)]) with ordinality as numbered (line, place)
                where v.county = (select county from document where id = :id)
                  and v.document_id = :id and v.version = :version
                order by place
                """)
                .param("first", range.first())
                .param("last", range.last())
                .param("id", document)
                .param("version", version)
                .query((row, number) -> PersonalNumbers.mask(row.getString("line")))
                .list();
    }

    /** What is kept of a current file, as the report of an import that changed nothing. */
    ReadFile unchanged(String seed, Current current) {
        List<ReadIssue> issues = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        List<IssueSummary> summaries = jdbc.sql("""
                select i.id, i.county, i.gazette, i.year, i.number, i.total, i.published, i.findings,
                    (select count(*) from document d
                     where d.county = i.county and d.issue_id = i.id and not d.withdrawn) as documents
                from issue i where i.source_id = :source and i.place > 0 order by i.place
                """)
                .param("source", current.id)
                .query((issue, number) -> {
                    findings.add(issue.getString("findings"));
                    return Rows.issue(issue);
                })
                .list();
        for (int place = 0; place < summaries.size(); place++) {
            IssueSummary issue = summaries.get(place);
            List<ReadDocument> read = documents.ofIssue(issue.county(), issue.id()).stream()
                    .filter(kept -> !kept.withdrawn())
                    .map(kept -> new ReadDocument(
                            kept.id(),
                            kept.read().number(),
                            Rows.maskedOrNull(kept.read().title()),
                            kept.version(),
                            Outcome.UNCHANGED,
                            List.of(),
                            kept.read().findings()))
                    .toList();
            issues.add(new ReadIssue(issue, read, List.of(StoredJson.read(findings.get(place), Finding[].class))));
        }
        return new ReadFile(seed, true, issues, List.of(StoredJson.read(current.findings, Finding[].class)));
    }
}
