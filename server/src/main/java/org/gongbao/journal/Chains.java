package org.gongbao.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.database.Pipeline;
import tools.jackson.databind.json.JsonMapper;

/** The chains that a transaction adds to: their heads are read together, the entries written together. */
public final class Chains {

    /** The last entry of a subject's chain. */
    record Head(String county, String subject, long place, String hash) {
        private String chain() {
            return county + "/" + subject;
        }
    }

    private final JsonMapper json;
    private final Instant now;
    private final List<Head> read;
    private final Map<String, Head> heads = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    Chains(JsonMapper json, Instant now, List<Head> read) {
        this.json = json;
        this.now = now;
        this.read = read;
    }

    /** Adds an entry; to a chain that was not read when the transaction began it is the first. */
    public void record(String county, String actor, String action, String subject, Map<String, ?> detail) {
        if (heads.isEmpty()) {
            read.forEach(head -> heads.put(head.chain(), head));
        }
        Head first = new Head(county, subject, 0, Sm3.NOTHING);
        Head head = heads.getOrDefault(first.chain(), first);
        Entry entry = new Entry(
                county, 0, subject, head.place() + 1, now, actor, action, json.writeValueAsString(detail), Sm3.NOTHING);
        Entry chained = entry.after(head.hash());
        entries.add(chained);
        heads.put(head.chain(), new Head(county, subject, chained.place(), chained.hash()));
    }

    /** Has what was recorded written with the rest of the transaction. */
    public void write(Pipeline writes) {
        if (entries.isEmpty()) {
            return;
        }
        writes.update(
                """
                insert into journal_entry (county, occurred_at, actor, action, subject, detail, place, hash)
                select e.county, cast(? as timestamptz), e.actor, e.action, e.subject, cast(e.detail as json), e.place, e.hash
                from unnest(?, ?, ?, ?, ?, ?, ?) e (county, actor, action, subject, detail, place, hash)""",
                now.toString(),
                entries.stream().map(Entry::county).toArray(String[]::new),
                entries.stream().map(Entry::actor).toArray(String[]::new),
                entries.stream().map(Entry::action).toArray(String[]::new),
                entries.stream().map(Entry::subject).toArray(String[]::new),
                entries.stream().map(Entry::detail).toArray(String[]::new),
                entries.stream().map(Entry::place).toArray(Long[]::new),
                entries.stream().map(Entry::hash).toArray(String[]::new));
        entries.clear();
    }
}
