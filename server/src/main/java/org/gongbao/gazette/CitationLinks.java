package org.gongbao.gazette;

import java.util.List;
import java.util.function.DoubleConsumer;
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

    /** Three bearers are looked for: one may be the citing document itself, and two others are one too many. */
    private static final String FOUND = """
            with sought as (select distinct %s from citation where target_id is null and %s),
            bearer as (
                select sought.*, array(select d.id from document d where %s limit 3) as ids from sought
            ),
            found as (
                select c.county, c.document_id, c.version, c.place, c.content, array_remove(b.ids, c.document_id) as others
                from citation c join bearer b on %s where c.target_id is null
            )
            select county, document_id, version, place, content, others[1] as target from found
            where cardinality(others) = 1 order by target
            """;

    private static final String BY_NUMBER =
            FOUND.formatted("number", "number is not null", "d.number = sought.number", "b.number = c.number");
    private static final String BY_NAME = FOUND.formatted(
            "title",
            "title is not null and number is null",
            "d.names @> array[sought.title]",
            "b.title = c.title and c.number is null");
    private static final String BY_BOTH = FOUND.formatted(
            "title, number",
            "title is not null and number is not null",
            "d.names @> array[sought.title] and d.number = sought.number",
            "b.title = c.title and b.number = c.number");

    private record Found(String county, String documentId, int version, int place, String content, String target) {}

    private final JdbcClient jdbc;
    private final CaseLinks cases;

    CitationLinks(JdbcClient jdbc, CaseLinks cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** @param linked hears the share that is done */
    void link(DoubleConsumer linked) {
        // Inside one import the planner knows nothing of the new rows and, for three bearers, would look through all
        // documents once for every name that is sought.
        jdbc.sql("set local enable_seqscan = off").update();
        List<String> ways = List.of(BY_NUMBER, BY_NAME, BY_BOTH);
        for (int i = 0; i < ways.size(); i++) {
            linked.accept((double) i / (ways.size() + 1));
            link(ways.get(i));
        }
        jdbc.sql("set local enable_seqscan = on").update();
        cases.link();
        linked.accept(1);
    }

    private void link(String sql) {
        String read = "";
        List<ClausePath> paths = List.of();
        for (Found found : jdbc.sql(sql).query(Rows.as(Found.class)).list()) {
            OpenCitation open =
                    new OpenCitation(found.county, found.documentId, found.version, found.place, found.content);
            String clause = open.citation().clause();
            if (clause != null && !found.target.equals(read)) {
                read = found.target;
                paths = paths(read);
            }
            open.lead(found.target, path(clause, paths), jdbc);
        }
    }

    private List<ClausePath> paths(String document) {
        String content = jdbc.sql("""
                select v.content from document d join document_version v
                  on v.county = d.county and v.document_id = d.id and v.version = d.version
                where d.id = :id
                """).param("id", document).query(String.class).single();
        return StoredJson.readUnmasked(content, GovernmentDocument.class)
                .clauses()
                .map(Clause::path)
                .toList();
    }

    /** The clause of that name; null where there is none, or more than one. */
    private static @Nullable ClausePath path(@Nullable String clause, List<ClausePath> paths) {
        List<ClausePath> named = clause == null
                ? List.of()
                : paths.stream()
                        .filter(path -> path.segments().getLast().toString().equals(clause))
                        .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }
}
