package org.gongbao.work;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.journal.Journal;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Register.Step;
import org.gongbao.regulation.Regulation;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows records to those who may see them, masked; {@link Registers} changes them. */
@Service
public class Records {

    /** Most records of one page. */
    public static final int LARGEST_PAGE = 200;

    private final RecordStore records;
    private final Changes changes;
    private final Regulated regulated;
    private final PersonalData personal;
    private final Journal journal;

    Records(RecordStore records, Changes changes, Regulated regulated, PersonalData personal, Journal journal) {
        this.records = records;
        this.changes = changes;
        this.regulated = regulated;
        this.personal = personal;
        this.journal = journal;
    }

    /** A personal value in the clear; who looked and why is kept. */
    @Transactional
    public String reveal(Visitor visitor, String county, String id, String field, String reason) {
        if (reason.isBlank()) {
            throw new WorkRefused(Reason.REASON_MISSING);
        }
        Change change = changes.ofRecord(visitor.name(), county, id);
        WorkRecord record = seen(change.record(), visitor, id);
        Register register = register(record);
        if (!RecordRights.may(visitor, record, register, null) && !visitor.supervises(county)) {
            throw new WorkRefused(Reason.NOT_THEIRS, String.join("、", RecordRights.keepers(record, register)));
        }
        String value =
                record.isDestroyed() ? null : personal.opened(register, record).get(field);
        if (value == null) {
            throw new WorkRefused(Reason.NOT_FOUND, field);
        }
        change.note(county, "record.reveal", id, Map.of("field", field, "reason", reason.strip()));
        change.write();
        return value;
    }

    /** Masked. */
    public WorkRecord find(Visitor visitor, String county, String id) {
        WorkRecord record = visible(visitor, county, id);
        return personal.shown(register(record), record);
    }

    /**
     * Masked, newest first.
     *
     * @param after the record that the page before ended with; null for the first page
     */
    public List<WorkRecord> list(
            Visitor visitor, DocumentNumber number, String registerName, @Nullable WorkRecord after, int size) {
        return list(visitor, number, registerName, RecordFilter.NONE, after, size);
    }

    /** Of these, those that the filter lets through; a field about persons cannot be asked about. */
    public List<WorkRecord> list(
            Visitor visitor,
            DocumentNumber number,
            String registerName,
            RecordFilter filter,
            @Nullable WorkRecord after,
            int size) {
        Regulation regulation = regulated.current(number);
        String county = regulation.header().county();
        if (!visitor.seesIn(county)) {
            throw new WorkRefused(Reason.NOT_FOUND, registerName);
        }
        Register register = Regulated.register(regulation, registerName);
        Register.Field asked = register.field(filter.field());
        if (!filter.field().isEmpty() && (asked == null || asked.personal() || asked.masked())) {
            throw new WorkRefused(Reason.UNKNOWN_FIELD, registerName, filter.field());
        }
        return records
                .list(
                        county,
                        number,
                        registerName,
                        RecordRights.limit(visitor, county, register),
                        RecordRights.unitFields(register),
                        filter,
                        after == null ? null : after.createdAt(),
                        after == null ? "" : after.id(),
                        Math.min(size, LARGEST_PAGE))
                .stream()
                .map(record -> personal.shown(register, record))
                .toList();
    }

    /** How many records {@link #list} has in all. */
    public long count(Visitor visitor, DocumentNumber number, String registerName) {
        Regulation regulation = regulated.current(number);
        String county = regulation.header().county();
        if (!visitor.seesIn(county)) {
            throw new WorkRefused(Reason.NOT_FOUND, registerName);
        }
        Register register = Regulated.register(regulation, registerName);
        return records.count(
                county,
                number,
                registerName,
                RecordRights.limit(visitor, county, register),
                RecordRights.unitFields(register));
    }

    /** The county whose regulation this is. */
    public String county(DocumentNumber number) {
        return regulated.current(number).header().county();
    }

    /** What was done to a record, the first first; its data masked. */
    public List<HistoryEntry> history(Visitor visitor, String county, String id) {
        return history(visitor, county, id, 0, Integer.MAX_VALUE);
    }

    /** @param after how many entries the pages before had in all */
    public List<HistoryEntry> history(Visitor visitor, String county, String id, long after, int size) {
        WorkRecord record = visible(visitor, county, id);
        Register register = register(record);
        return journal.history(county, id, after, size).stream()
                .map(entry -> {
                    Map<String, Object> detail = new LinkedHashMap<>(entry.detail());
                    detail.computeIfPresent(
                            "data",
                            (key, data) -> personal.masked(register, record, RecordPast.texts((Map<?, ?>) data)));
                    return new HistoryEntry(entry.at(), entry.actor(), entry.action(), detail);
                })
                .toList();
    }

    /** A record as it was known at a moment, masked, made from the journal; empty before it was opened. */
    public Optional<WorkRecord> asOf(Visitor visitor, String county, String id, Instant moment) {
        WorkRecord now = visible(visitor, county, id);
        Register register = register(now);
        return RecordPast.at(now, journal.history(county, id), moment).map(record -> personal.shown(register, record));
    }

    /** The registers of a county's regulations that the visitor may look into, each as its latest version has it. */
    public List<Kept> kept(Visitor visitor) {
        Map<String, Kept> kept = new LinkedHashMap<>();
        for (Regulation regulation : regulated.allAndWithdrawn()) {
            if (visitor.seesIn(regulation.header().county())) {
                for (Register register : regulation.registers()) {
                    kept.merge(
                            regulation.header().number() + " " + register.name(),
                            new Kept(regulation, register),
                            (known, other) -> known.version() > other.version() ? known : other);
                }
            }
        }
        return List.copyOf(kept.values());
    }

    /** One of them, by the number that its document is printed with. */
    public Optional<Kept> kept(Visitor visitor, String number, String register) {
        return kept(visitor).stream()
                .filter(each -> each.register().name().equals(register)
                        && each.regulation().header().number().toString().equals(number))
                .findFirst();
    }

    /** One of them into which the visitor may write something: who only looks on needs no form for it. */
    public Optional<Kept> writable(Visitor visitor, String number, String register) {
        return kept(visitor, number, register)
                .filter(kept -> visitor.receivesIn(kept.regulation().header().county()));
    }

    /** A register with the regulation that keeps it. */
    public record Kept(Regulation regulation, Register register) {

        private int version() {
            return regulation.header().version();
        }
    }

    /** The steps that this visitor may take with a record now. */
    public List<String> steps(Visitor visitor, WorkRecord record) {
        Register register = register(record);
        return register.next().getOrDefault(record.state(), List.of()).stream()
                .filter(to -> RecordRights.may(
                        visitor, record, register, register.guards().get(new Step(record.state(), to))))
                .toList();
    }

    /** Whether the regulation of a record was withdrawn; what is open goes on by the text it is pinned to. */
    public boolean isWithdrawn(WorkRecord record) {
        return regulated.isWithdrawn(record.number(), record.edition());
    }

    /** The register a record is pinned to. */
    public Register register(WorkRecord record) {
        return regulated.register(record);
    }

    private WorkRecord visible(Visitor visitor, String county, String id) {
        return seen(records.find(county, id), visitor, id);
    }

    private WorkRecord seen(Optional<WorkRecord> found, Visitor visitor, String id) {
        return found.filter(record -> RecordRights.sees(visitor, record, register(record)))
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
    }
}
