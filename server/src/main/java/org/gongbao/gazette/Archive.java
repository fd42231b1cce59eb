package org.gongbao.gazette;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gongbao.document.Finding;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Issue;
import org.gongbao.document.LineRange;
import org.gongbao.document.Masthead;
import org.gongbao.parse.Reading;
import org.gongbao.text.SourceText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Gives back what is kept in the shape in which a reader of files gives it. */
@Service
public class Archive {

    private record SourceRow(long id, String seed, String charset, int undecodable, String findings) {}

    private final JdbcClient jdbc;
    private final DocumentStore documents;

    Archive(JdbcClient jdbc, DocumentStore documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /**
     * All files that are current, in the order of their names: every document in its latest version with its
     * corrections, without raw lines. Published or not, for the operator; personal numbers are masked.
     */
    public void readings(Consumer<Reading> reader) {
        List<SourceRow> rows = jdbc.sql("""
                select id, seed, charset, undecodable, findings from source s
                where exists (select from issue where source_id = s.id and place > 0) order by seed, id
                """).query(Rows.as(SourceRow.class)).list();
        for (SourceRow row : rows) {
            reader.accept(new Reading(
                    row.seed,
                    new SourceText(Charset.forName(row.charset), List.of(), row.undecodable),
                    issues(row.id),
                    List.of(StoredJson.read(row.findings, Finding[].class))));
        }
    }

    private List<Issue> issues(long source) {
        List<Issue> issues = new ArrayList<>();
        jdbc.sql("select * from issue where source_id = :source and place > 0 order by place")
                .param("source", source)
                .query(row -> {
                    IssueSummary summary = Rows.issue(row, 0);
                    issues.add(new Issue(
                            new Masthead(
                                    summary.gazette(),
                                    summary.county().equals(County.UNNAMED) ? null : summary.county(),
                                    summary.year(),
                                    summary.number(),
                                    summary.total(),
                                    summary.published()),
                            new LineRange(row.getInt("first_line"), row.getInt("last_line")),
                            List.of(StoredJson.read(row.getString("contents"), String[].class)),
                            documents(summary.county(), summary.id()),
                            List.of(StoredJson.read(row.getString("findings"), Finding[].class))));
                });
        return issues;
    }

    private List<GovernmentDocument> documents(String county, String issue) {
        return documents.ofIssue(county, issue, StoredJson::read).stream()
                .filter(kept -> !kept.withdrawn())
                .map(kept -> Overlay.apply(kept.read(), documents.corrections(kept.id())))
                .toList();
    }
}
