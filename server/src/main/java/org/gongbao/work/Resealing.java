package org.gongbao.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gongbao.database.Pipeline;
import org.gongbao.journal.Journal;
import org.gongbao.regulation.Register;
import org.gongbao.vault.FileVault;
import org.gongbao.vault.Sealed;
import org.gongbao.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings everything under the key that seals now, in steps, so that an older one can be taken out of the key file. A
 * process that is killed leaves what it has done; begun again, it finds what is left.
 */
@Service
public class Resealing {

    private static final int BATCH = 500;
    /** The length of a key's id. */
    private static final int ID = 8;

    private final RecordStore records;
    private final Regulated regulated;
    private final PersonalData personal;
    private final Vault vault;
    private final FileVault files;
    private final List<Sealed> others;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;

    Resealing(
            RecordStore records,
            Regulated regulated,
            PersonalData personal,
            Vault vault,
            FileVault files,
            List<Sealed> others,
            Journal journal,
            JdbcClient jdbc,
            JdbcTemplate template,
            TransactionTemplate transaction) {
        this.records = records;
        this.regulated = regulated;
        this.personal = personal;
        this.vault = vault;
        this.files = files;
        this.others = others;
        this.journal = journal;
        this.jdbc = jdbc;
        this.template = template;
        this.transaction = transaction;
    }

    /**
     * What a key seals.
     *
     * @param id of the key; empty for the keys of before they had ids
     * @param present whether this installation has it
     * @param current whether it seals now
     * @param secrets of the installation that belong to no record
     */
    public record Use(String id, boolean present, boolean current, long records, long secrets, long files) {

        /** Whether it may be taken out of the key file. */
        public boolean isFree() {
            return !current && records == 0 && secrets == 0 && files == 0;
        }
    }

    /** Every key that this installation has or needs. */
    public List<Use> uses() {
        Map<String, Long> sealed = new TreeMap<>();
        jdbc.sql("""
                select case when seal = '' then '' else left(seal, %d) end key, count(*) from work_record
                where seal <> '' or destroyed_at is null and data::text ~ '%s' group by 1
                """.formatted(ID, RecordStore.EARLY)).query(row -> {
            sealed.merge(row.getString(1), row.getLong(2), Long::sum);
        });
        Map<String, Long> secrets = new TreeMap<>();
        others.forEach(each -> each.uses().forEach((key, number) -> secrets.merge(key, number, Long::sum)));
        Map<String, Long> held = new TreeMap<>();
        everyFile().forEach(hash -> held.merge(files.keyOf(hash), 1L, Long::sum));
        TreeMap<String, Use> uses = new TreeMap<>();
        List<String> all = new ArrayList<>(vault.keys());
        all.addAll(sealed.keySet());
        all.addAll(secrets.keySet());
        all.addAll(held.keySet());
        for (String key : all) {
            uses.put(
                    key,
                    new Use(
                            key,
                            key.isEmpty() || vault.keys().contains(key),
                            key.equals(vault.current()),
                            sealed.getOrDefault(key, 0L),
                            secrets.getOrDefault(key, 0L),
                            held.getOrDefault(key, 0L)));
        }
        return List.copyOf(uses.values());
    }

    private List<String> everyFile() {
        return files.before(Instant.now().plus(Duration.ofDays(1)));
    }

    /** How much was brought under the key that seals now. */
    public record Done(long records, long files) {}

    /** @throws org.gongbao.vault.VaultUnusable if a key is missing; what was done until then stays done */
    public Done run(String who) {
        vault.reread();
        long done = 0;
        Step step = new Step("", "", 0, false);
        do {
            Step from = step;
            step = Objects.requireNonNull(transaction.execute(status -> step(from)));
            done += step.changed();
        } while (!step.last());
        long moved = 0;
        for (String hash : everyFile()) {
            if (!files.keyOf(hash).equals(vault.current())) {
                files.reseal(hash);
                moved++;
            }
        }
        others.forEach(Sealed::reseal);
        journal.record(who, "vault.reseal", vault.current(), Map.of("records", done, "files", moved));
        return new Done(done, moved);
    }

    private record Step(String county, String id, long changed, boolean last) {}

    private Step step(Step from) {
        List<WorkRecord> batch = records.sealedOtherwise(vault.current(), from.county(), from.id(), BATCH);
        Pipeline writes = new Pipeline();
        for (WorkRecord record : batch) {
            reseal(writes, record);
        }
        writes.send(template);
        return batch.isEmpty()
                ? new Step("", "", 0, true)
                : new Step(batch.getLast().county(), batch.getLast().id(), batch.size(), batch.size() < BATCH);
    }

    private void reseal(Pipeline writes, WorkRecord record) {
        if (!record.seal().isEmpty()) {
            records.reseal(writes, record, vault.reseal(record.id(), record.seal()), record.data());
            return;
        }
        Register register = regulated.register(record);
        Map<String, String> plain = personal.opened(register, record);
        String seal = vault.newOwnKey(record.id());
        records.reseal(writes, record, seal, personal.sealed(register, record.id(), seal, plain));
        String key = RecordForm.key(register, plain);
        if (!key.isEmpty()) {
            // Fingerprints were made with a key of the file then.
            records.release(writes, record);
            records.take(writes, record, personal.fingerprint(key));
        }
    }
}
