package org.gongbao.gazette;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.gongbao.document.Finding;
import org.gongbao.proofread.Proofreader;
import org.gongbao.text.SourceText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the documents of a county say against each other, over all files that are kept; looked for when it is asked for. */
@Service
public class BetweenDocuments {

    /** @param document its id */
    public record Found(String document, List<Finding> findings) {
        public Found {
            findings = List.copyOf(findings);
        }
    }

    /** @param revision of the documents when they were held against each other */
    private record Seen(long revision, List<Found> found) {}

    private record File(String issue, long source, String seed, List<String> lines) {}

    private final JdbcClient jdbc;
    private final DocumentStore documents;
    private final Map<String, Seen> known = new ConcurrentHashMap<>();

    BetweenDocuments(JdbcClient jdbc, DocumentStore documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** The documents that something is found about, in the order in which they were published. */
    public List<Found> of(String county) {
        if (county.equals(County.UNNAMED)) {
            // What names no county may come from several.
            return List.of();
        }
        long revision = jdbc.sql("select coalesce(max(revision), 0) from document where county = :county")
                .param("county", county)
                .query(Long.class)
                .single();
        Seen seen = known.get(county);
        if (seen == null || seen.revision != revision) {
            seen = new Seen(revision, look(county));
            known.put(county, seen);
        }
        return seen.found;
    }

    /** What is found about one document; empty for nothing. */
    public List<Finding> about(String county, String document) {
        return of(county).stream()
                .filter(found -> found.document.equals(document))
                .findFirst()
                .map(Found::findings)
                .orElse(List.of());
    }

    private List<Found> look(String county) {
        List<String> ids = new ArrayList<>();
        List<Proofreader.Printed> printed = new ArrayList<>();
        for (File file : files(county)) {
            SourceText source = new SourceText(StandardCharsets.UTF_8, file.lines, 0);
            documents.ofIssue(county, file.issue).stream()
                    .filter(kept -> !kept.withdrawn() && kept.source() == file.source)
                    .forEach(kept -> {
                        ids.add(kept.id());
                        printed.add(new Proofreader.Printed(kept.read(), file.seed, source));
                    });
        }
        List<List<Finding>> findings = Proofreader.between(printed);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!findings.get(i).isEmpty()) {
                found.add(new Found(ids.get(i), findings.get(i)));
            }
        }
        return List.copyOf(found);
    }

    private List<File> files(String county) {
        return jdbc.sql("""
                select i.id as issue, s.id as source, s.seed, s.lines
                from issue i join source s on s.id = i.source_id
                where i.county = :county and i.place > 0 order by i.published nulls last, i.place, i.id
                """)
                .param("county", county)
                .query((row, number) -> new File(
                        row.getString("issue"), row.getLong("source"), row.getString("seed"), List.of((String[])
                                Objects.requireNonNull(row.getArray("lines")).getArray())))
                .list();
    }
}
