package org.gongbao.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongbao.database.Remembered;
import org.gongbao.document.DocumentNumber;
import org.gongbao.library.Regulations;
import org.gongbao.regulation.ClauseList;
import org.gongbao.regulation.Regulation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * The texts of regulations as work was pinned to them. A regulation that is withdrawn opens nothing more, but what is open
 * under it goes on by the text that stands here.
 */
@Component
class PinnedTexts {

    private final Regulations regulations;
    private final JdbcClient jdbc;
    /** What this server knows to be kept, by number, edition and text. */
    private final Set<Version> kept = ConcurrentHashMap.newKeySet();

    private final Map<Version, Regulation> read = new ConcurrentHashMap<>();

    PinnedTexts(Regulations regulations, JdbcClient jdbc) {
        this.regulations = regulations;
        this.jdbc = jdbc;
    }

    private record Version(DocumentNumber number, int edition, String text) {}

    private record Row(
            String county,
            DocumentNumber number,
            int edition,
            String text,
            @Nullable String clauses) {

        Version version() {
            return new Version(number, edition, text);
        }
    }

    /** Something is opened under this version; its text is written with the change, the first time. */
    void keep(Change change, Regulation regulation) {
        DocumentNumber number = regulation.header().number();
        Version version = new Version(number, regulation.header().version(), regulation.text());
        if (kept.contains(version) || !regulations.library().regulations().contains(regulation)) {
            return;
        }
        Set<Version> written = Remembered.of(Written.class, Written::new).versions;
        if (!written.add(version)) {
            return;
        }
        ClauseList clauses = regulations.library().checked(regulation).clauses();
        change.also(
                """
                insert into work_regulation (county, number, edition, body, clauses, kept_at)
                values (?, ?, ?, ?, ?, cast(? as timestamptz))
                on conflict (county, number, edition) do update set body = excluded.body, clauses = excluded.clauses""",
                regulation.header().county(),
                number.toString(),
                version.edition(),
                version.text(),
                clauses == null ? null : clauses.toString(),
                change.now().toString());
    }

    /** What this transaction has written; a sheet opens thousands of records in one. */
    private final class Written implements TransactionSynchronization {
        private final Set<Version> versions = new HashSet<>();

        @Override
        public void afterCommit() {
            kept.addAll(versions);
        }

        /** Nobody knows whether it was written before or after the savepoint. */
        @Override
        public void savepointRollback(Object savepoint) {
            versions.clear();
        }
    }

    /** As it was kept; null where nothing was, or where it does not verify with the units of today. */
    @Nullable
    Regulation find(DocumentNumber number, int edition) {
        return rows(number).stream()
                .filter(row -> row.edition() == edition)
                .findFirst()
                .map(this::regulation)
                .orElse(null);
    }

    /** The latest version of a document that was kept; null for none. */
    @Nullable
    Regulation latest(DocumentNumber number) {
        List<Row> rows = rows(number);
        return rows.isEmpty() ? null : regulation(rows.getLast());
    }

    /** The latest kept version of each document that the library does not hold any more; every list of registers asks. */
    List<Regulation> withdrawn() {
        List<Regulation> withdrawn = new ArrayList<>();
        List<DocumentNumber> numbers = jdbc.sql("select distinct number from work_regulation order by number")
                .query((row, at) -> DocumentNumber.parse(row.getString(1)).orElseThrow())
                .list();
        for (DocumentNumber number : numbers) {
            Regulation latest = regulations.library().versions(number).isEmpty() ? latest(number) : null;
            if (latest != null) {
                withdrawn.add(latest);
            }
        }
        return withdrawn;
    }

    private @Nullable Regulation regulation(Row row) {
        Regulation known = read.get(row.version());
        if (known == null) {
            known = regulations.read(
                    row.county(),
                    row.number(),
                    row.text(),
                    row.clauses() == null ? null : ClauseList.parse(row.clauses()));
            if (known != null) {
                read.put(row.version(), known);
            }
        }
        return known;
    }

    private List<Row> rows(DocumentNumber number) {
        return jdbc.sql("""
                        select county, edition, body, clauses from work_regulation where number = :number order by edition
                        """)
                .param("number", number.toString())
                .query((row, at) -> new Row(
                        row.getString("county"),
                        number,
                        row.getInt("edition"),
                        row.getString("body"),
                        row.getString("clauses")))
                .list();
    }
}
