package org.gongbao.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks whether anybody has changed the journal, and gives it away for others to look. */
@Service
public class Audit {

    private final JdbcClient jdbc;
    private final JournalRows rows;
    private final TransactionTemplate transaction;

    Audit(JdbcClient jdbc, JournalRows rows, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.transaction = transaction;
    }

    /** What was found: entries and checkpoints that hold, and the first that does not. */
    public record Report(long entries, long checkpoints, Optional<Damage> damage) {}

    /**
     * The first bad place.
     *
     * @param id of the entry, or the number of the checkpoint
     */
    public record Damage(Kind kind, String county, String subject, long id) {}

    /** What is wrong at a place. */
    public enum Kind {
        /** The entry is not the one that was written, or stands in another's place. */
        ALTERED,
        /** Before this entry at least one of its chain is missing. */
        MISSING_BEFORE,
        /** Entries that this checkpoint sealed are gone, changed, moved, or have come in between. */
        CHECKPOINT_BROKEN,
        /** Checkpoints before this one are missing. */
        CHECKPOINT_MISSING_BEFORE
    }

    /** Verifies every chain and every checkpoint as of one moment. */
    public Report verify() {
        return Objects.requireNonNull(transaction.execute(status -> {
            asOfNow();
            Chains chains = new Chains();
            rows.byChain(chains::next);
            return seals(chains);
        }));
    }

    private void asOfNow() {
        jdbc.sql("set transaction isolation level repeatable read, read only").update();
    }

    private Report seals(Chains chains) {
        Checkpoint before = Checkpoint.NONE;
        long good = 0;
        Damage damage = chains.damage;
        for (Checkpoint stored : rows.checkpoints()) {
            if (damage == null) {
                damage = damage(before, stored);
                good += damage == null ? 1 : 0;
                before = stored;
            }
        }
        return new Report(chains.good, good, Optional.ofNullable(damage));
    }

    private @Nullable Damage damage(Checkpoint before, Checkpoint stored) {
        if (stored.number() != before.number() + 1) {
            return new Damage(Kind.CHECKPOINT_MISSING_BEFORE, "", "", stored.number());
        }
        Checkpoint found = rows.seal(before, stored.lastId());
        return found.entries() == stored.entries() && found.root().equals(stored.root())
                ? null
                : new Damage(Kind.CHECKPOINT_BROKEN, "", "", stored.number());
    }

    /** Gives every entry by its chain and then every checkpoint, as maps for a JSON writer. */
    public void export(Consumer<Map<String, ?>> lines) {
        transaction.executeWithoutResult(status -> {
            asOfNow();
            rows.byChain(entry -> lines.accept(json(entry)));
            rows.checkpoints().forEach(checkpoint -> lines.accept(json(checkpoint)));
        });
    }

    private static Map<String, Object> json(Checkpoint checkpoint) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("checkpoint", checkpoint.number());
        line.put("lastId", checkpoint.lastId());
        line.put("entries", checkpoint.entries());
        line.put("root", checkpoint.root());
        return line;
    }

    private static Map<String, Object> json(Entry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("county", entry.county());
        line.put("id", entry.id());
        line.put("subject", entry.subject());
        line.put("place", entry.place());
        line.put("at", entry.occurredAt().toString());
        line.put("actor", entry.actor());
        line.put("action", entry.action());
        line.put("detail", entry.detail());
        line.put("hash", entry.hash());
        return line;
    }

    /** Walks chain after chain. */
    private static final class Chains {
        private List<String> chain = List.of();
        private long place;
        private String hash = Sm3.NOTHING;
        private long good;
        private @Nullable Damage damage;

        void next(Entry entry) {
            List<String> its = List.of(entry.county(), entry.subject());
            if (!its.equals(chain)) {
                chain = its;
                place = 0;
                hash = Sm3.NOTHING;
            }
            if (damage == null) {
                if (entry.place() != place + 1) {
                    damage = new Damage(Kind.MISSING_BEFORE, entry.county(), entry.subject(), entry.id());
                } else if (!entry.hashAfter(hash).equals(entry.hash())) {
                    damage = new Damage(Kind.ALTERED, entry.county(), entry.subject(), entry.id());
                } else {
                    good++;
                }
            }
            place = entry.place();
            hash = entry.hash();
        }
    }
}
