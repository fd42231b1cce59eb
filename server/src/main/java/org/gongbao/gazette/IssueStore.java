package org.gongbao.gazette;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.Issue;
import org.gongbao.document.Masthead;
import org.gongbao.gazette.ImportReport.Outcome;
import org.gongbao.gazette.ImportReport.ReadDocument;
import org.gongbao.gazette.ImportReport.ReadIssue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes in issues as they were read: new ones, and corrected ones in place of what was kept. */
@Component
final class IssueStore {

    /** @param sourceId the file that it was read from until now; null where the issue is new */
    private record KeptIssue(
            String id, String county, @Nullable Long sourceId) {}

    private final JdbcClient jdbc;
    private final DocumentStore documents;

    IssueStore(JdbcClient jdbc, DocumentStore documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /**
     * The issues of one file, in its order.
     *
     * @param again whether the file is only read again: an issue that another file has replaced since stays as it is
     * @param stored hears the share of the documents that is stored
     */
    List<ReadIssue> put(
            long importId, long source, String seed, List<Issue> issues, boolean again, DoubleConsumer stored) {
        double total = Math.max(
                1, issues.stream().mapToInt(issue -> issue.documents().size()).sum());
        int done = 0;
        Set<String> used = new HashSet<>();
        List<ReadIssue> read = new ArrayList<>();
        for (int number = 1; number <= issues.size(); number++) {
            Issue issue = issues.get(number - 1);
            KeptIssue kept = findOrName(source, seed, number, issue.masthead(), used);
            used.add(kept.id);
            if (again && kept.sourceId != null && kept.sourceId != source) {
                continue;
            }
            putIssue(kept, source, number, issue);
            List<ReadDocument> outcomes = new ArrayList<>();
            List<Kept> old = documents.ofIssue(kept.county, kept.id);
            Map<Integer, Kept> matches = DocumentMatch.of(old, issue.documents(), source);
            for (int place = 0; place < issue.documents().size(); place++) {
                outcomes.add(putDocument(
                        importId, source, kept, place + 1, issue.documents().get(place), matches.get(place)));
                stored.accept(++done / total);
            }
            Set<Kept> matched = Set.copyOf(matches.values());
            old.removeIf(matched::contains);
            outcomes.addAll(withdraw(kept.county, old));
            int size = issue.documents().size();
            read.add(new ReadIssue(summary(kept, issue.masthead(), size), outcomes, issue.findings()));
        }
        read.addAll(withdrawRest(source, used));
        return read;
    }

    private List<ReadDocument> withdraw(String county, List<Kept> gone) {
        List<ReadDocument> outcomes = new ArrayList<>();
        for (Kept document : gone) {
            if (!document.withdrawn()) {
                documents.withdraw(county, document.id());
                outcomes.add(outcome(document.id(), document.read(), document.version(), Outcome.WITHDRAWN, List.of()));
            }
        }
        return outcomes;
    }

    /** The issues that an older reader found in the very same file and this one does not. */
    private List<ReadIssue> withdrawRest(long source, Set<String> used) {
        return jdbc
                .sql("select " + Rows.ISSUE + " from issue i where i.source_id = :source and i.place > 0 order by i.id")
                .param("unpublished", true)
                .param("source", source)
                .query((row, number) -> Rows.issue(row, 0))
                .list()
                .stream()
                .filter(issue -> !used.contains(issue.id()))
                .map(issue -> {
                    jdbc.sql("update issue set place = 0 where county = :county and id = :id")
                            .param("county", issue.county())
                            .param("id", issue.id())
                            .update();
                    List<Kept> gone = documents.ofIssue(issue.county(), issue.id());
                    return new ReadIssue(issue, withdraw(issue.county(), gone), List.of());
                })
                .toList();
    }

    private ReadDocument putDocument(
            long importId, long source, KeptIssue issue, int place, GovernmentDocument read, @Nullable Kept kept) {
        if (kept == null) {
            String name = issue.county + "/" + issue.id + "/"
                    + (read.number() == null ? read.titleOrUntitled() : read.number());
            String id = ShortId.of(name, documents::exists);
            documents.putHead(issue.county, issue.id, id, place, 1, false, read);
            documents.addVersion(issue.county, id, 1, importId, source, read);
            return outcome(id, read, 1, Outcome.NEW, List.of());
        }
        if (kept.source() == source) {
            Overlay.renewed(kept.read(), read, documents.corrections(kept.id()))
                    .forEach(correction -> documents.addCorrection(issue.county, kept.id(), correction));
        }
        List<ClauseChange> changes = ClauseChanges.between(kept.read(), read);
        if (changes.isEmpty() && !ClauseChanges.inHead(kept.read(), read)) {
            documents.rereadVersion(issue.county, kept.id(), kept.version(), source, read);
            if (kept.withdrawn()) {
                documents.putHead(issue.county, issue.id, kept.id(), place, kept.version(), false, read);
            } else {
                documents.move(issue.county, kept.id(), place, read);
            }
            return outcome(kept.id(), read, kept.version(), Outcome.UNCHANGED, List.of());
        }
        int version = kept.version() + 1;
        documents.putHead(issue.county, issue.id, kept.id(), place, version, false, read);
        documents.addVersion(issue.county, kept.id(), version, importId, source, read);
        return outcome(kept.id(), read, version, Outcome.CHANGED, changes);
    }

    private static ReadDocument outcome(
            String id, GovernmentDocument read, int version, Outcome outcome, List<ClauseChange> changes) {
        return new ReadDocument(id, read.number(), read.title(), version, outcome, changes, read.findings());
    }

    private KeptIssue findOrName(long source, String seed, int place, Masthead masthead, Set<String> used) {
        KeptIssue kept = find(source, seed, place, masthead, used);
        if (kept != null) {
            return kept;
        }
        String county = county(masthead);
        boolean numbered = masthead.year() != null && masthead.number() != null;
        String name = numbered
                ? county + "/" + masthead.gazette() + "/" + masthead.year() + "/" + masthead.number()
                : seed + "/" + place;
        return new KeptIssue(ShortId.of(name, this::exists), county, null);
    }

    private void putIssue(KeptIssue kept, long source, int place, Issue issue) {
        Masthead masthead = issue.masthead();
        jdbc.sql("""
                insert into issue (county, id, source_id, place, gazette, year, number, total, published,
                    first_line, last_line, contents, findings)
                values (:county, :id, :source, :place, :gazette, :year, :number, :total, :published,
                    :first, :last, cast(:contents as json), cast(:findings as json))
                on conflict (county, id) do update set
                    source_id = excluded.source_id, place = excluded.place, gazette = excluded.gazette,
                    year = excluded.year, number = excluded.number, total = excluded.total,
                    published = excluded.published, first_line = excluded.first_line, last_line = excluded.last_line,
                    contents = excluded.contents, findings = excluded.findings
                """)
                .param("county", kept.county)
                .param("id", kept.id)
                .param("source", source)
                .param("place", place)
                .param("gazette", StoredJson.column(masthead.gazette()))
                .param("year", masthead.year())
                .param("number", masthead.number())
                .param("total", masthead.total())
                .param("published", masthead.published())
                .param("first", issue.lines().first())
                .param("last", issue.lines().last())
                .param("contents", StoredJson.write(issue.contents()))
                .param("findings", StoredJson.write(issue.findings()))
                .update();
    }

    /**
     * The kept issue that this one replaces: the one with the same masthead, of several the one at this place of this
     * very file; where either prints no year and number, the one at the same place of a file of the same name.
     */
    private @Nullable KeptIssue find(long source, String seed, int place, Masthead masthead, Set<String> used) {
        List<KeptIssue> found = new ArrayList<>(jdbc.sql("""
                select id, county, source_id from issue
                where county = :county and year = :year and number = :number
                  and (gazette is null or cast(:gazette as text) is null or gazette = :gazette)
                order by source_id = :source and place = :place desc, id
                """)
                .param("source", source)
                .param("place", place)
                .param("county", county(masthead))
                .param("year", masthead.year())
                .param("number", masthead.number())
                .param("gazette", StoredJson.column(masthead.gazette()))
                .query(Rows.as(KeptIssue.class))
                .list());
        found.addAll(jdbc.sql("""
                select i.id, i.county, i.source_id from issue i join source s on s.id = i.source_id
                where s.seed = :seed and i.place = :place
                  and (i.year is null or i.number is null
                    or cast(:year as int) is null or cast(:number as int) is null)
                order by i.id
                """)
                .param("seed", seed)
                .param("place", place)
                .param("year", masthead.year())
                .param("number", masthead.number())
                .query(Rows.as(KeptIssue.class))
                .list());
        return found.stream()
                .filter(issue -> !used.contains(issue.id))
                .findFirst()
                .orElse(null);
    }

    private boolean exists(String id) {
        return jdbc.sql("select exists (select from issue where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static String county(Masthead masthead) {
        String county = StoredJson.column(masthead.county());
        return county == null || county.isBlank() ? County.UNNAMED : county;
    }

    private static IssueSummary summary(KeptIssue kept, Masthead masthead, int documents) {
        return new IssueSummary(
                kept.id,
                kept.county,
                masthead.gazette(),
                masthead.year(),
                masthead.number(),
                masthead.total(),
                masthead.published(),
                documents);
    }
}
