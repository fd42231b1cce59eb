package org.gongbao.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongbao.access.Visitor;
import org.gongbao.decision.Outcome;
import org.gongbao.document.DocumentNumber;
import org.gongbao.expression.ValueReader;
import org.gongbao.expression.ValueText;
import org.gongbao.journal.HistoryEntry;
import org.gongbao.journal.Journal;
import org.gongbao.regulation.Answer;
import org.gongbao.regulation.Answers;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Register.Field;
import org.gongbao.regulation.Register.Guard;
import org.gongbao.regulation.Register.Step;
import org.gongbao.regulation.Regulation;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records of all registers: opened, moved from state to state, corrected; nothing is ever deleted. */
@Service
public class Registers {

    /** Most records of one page. */
    public static final int LARGEST_PAGE = 200;

    private final RecordStore records;
    private final Regulated regulated;
    private final PersonalData personal;
    private final Openings openings;
    private final Journal journal;

    Registers(RecordStore records, Regulated regulated, PersonalData personal, Openings openings, Journal journal) {
        this.records = records;
        this.regulated = regulated;
        this.personal = personal;
        this.openings = openings;
        this.journal = journal;
    }

    /**
     * Opens a record under the version of the regulation that its anchor date selects.
     *
     * @param unit for which it is opened; the visitor has to speak for it
     * @param values what was typed, by field
     * @throws WorkRefused with everything that is wrong; nothing is kept then
     */
    @Transactional
    public WorkRecord open(
            Visitor visitor, DocumentNumber number, String registerName, String unit, Map<String, String> values) {
        Regulation regulation = anchored(number, values);
        String county = regulation.header().county();
        if (!visitor.speaksFor(county, unit)) {
            throw new WorkRefused(Reason.NOT_THEIRS, unit);
        }
        Register register = Regulated.register(regulation, registerName);
        RecordForm form = form(regulation, register, Map.of(), values);
        Map<String, String> plain = form.values();
        Instant now = regulated.now();
        String id = UUID.randomUUID().toString();
        WorkRecord record = new WorkRecord(
                county,
                id,
                number,
                regulation.header().version(),
                registerName,
                register.first(),
                unit,
                1,
                personal.sealed(register, id, plain),
                now,
                now);
        take(record, form.key());
        records.insert(record);
        note(record, visitor.name(), "record.open", null);
        openings.entered(regulation, record, null, visitor.name(), now);
        return shown(register, record);
    }

    /**
     * Moves a record along one arrow of its register.
     *
     * @param revision the one the visitor saw
     * @param changes fields that change with the step
     */
    @Transactional
    public WorkRecord move(
            Visitor visitor, String county, String id, int revision, String to, Map<String, String> changes) {
        WorkRecord before = lock(visitor, county, id, revision);
        Regulation regulation = regulated.needed(before.number(), before.edition());
        Register register = Regulated.register(regulation, before.register());
        Step step = new Step(before.state(), to);
        if (!register.next().getOrDefault(before.state(), List.of()).contains(to)) {
            throw new WorkRefused(Reason.NO_SUCH_STEP, before.state(), to);
        }
        Guard guard = register.guards().get(step);
        if (!may(visitor, before, register, guard)) {
            throw new WorkRefused(
                    Reason.NOT_THEIRS,
                    String.join(
                            "、", guard == null || guard.units().isEmpty() ? keepers(before, register) : guard.units()));
        }
        RecordForm form = form(regulation, register, personal.opened(register, id, before.data()), changes);
        if (guard != null) {
            form.pass(step, guard);
        }
        WorkRecord after = change(before, register, form, to);
        note(after, visitor.name(), "record.move", before.state());
        openings.entered(regulation, after, before.state(), visitor.name(), regulated.now());
        return shown(register, after);
    }

    /** Corrects fields without moving the record. */
    @Transactional
    public WorkRecord correct(
            Visitor visitor, String county, String id, int revision, Map<String, String> changes, String reason) {
        if (reason.isBlank()) {
            throw new WorkRefused(Reason.REASON_MISSING);
        }
        WorkRecord before = lock(visitor, county, id, revision);
        Regulation regulation = regulated.needed(before.number(), before.edition());
        Register register = Regulated.register(regulation, before.register());
        if (!may(visitor, before, register, null)) {
            throw new WorkRefused(Reason.NOT_THEIRS, String.join("、", keepers(before, register)));
        }
        RecordForm form = form(regulation, register, personal.opened(register, id, before.data()), changes);
        WorkRecord after = change(before, register, form, before.state());
        note(after, visitor.name(), "record.correct", reason);
        return shown(register, after);
    }

    /** A personal value in the clear; who looked and why is kept. */
    @Transactional
    public String reveal(Visitor visitor, String county, String id, String field, String reason) {
        if (reason.isBlank()) {
            throw new WorkRefused(Reason.REASON_MISSING);
        }
        WorkRecord record = visible(visitor, county, id);
        Register register = register(record);
        if (!may(visitor, record, register, null) && !visitor.supervises(county)) {
            throw new WorkRefused(Reason.NOT_THEIRS, String.join("、", keepers(record, register)));
        }
        String value = personal.opened(register, id, record.data()).get(field);
        if (value == null) {
            throw new WorkRefused(Reason.NOT_FOUND, field);
        }
        journal.record(county, visitor.name(), "record.reveal", id, Map.of("field", field, "reason", reason.strip()));
        return value;
    }

    /** Masked. */
    public WorkRecord find(Visitor visitor, String county, String id) {
        WorkRecord record = visible(visitor, county, id);
        return shown(register(record), record);
    }

    /**
     * Masked, newest first.
     *
     * @param after the record that the page before ended with; null for the first page
     */
    public List<WorkRecord> list(
            Visitor visitor, DocumentNumber number, String registerName, @Nullable WorkRecord after, int size) {
        Regulation regulation = current(number);
        String county = regulation.header().county();
        if (!seesCounty(visitor, county)) {
            throw new WorkRefused(Reason.NOT_FOUND, registerName);
        }
        Register register = Regulated.register(regulation, registerName);
        return records
                .list(
                        county,
                        number,
                        registerName,
                        after == null ? null : after.createdAt(),
                        after == null ? "" : after.id(),
                        Math.min(size, LARGEST_PAGE))
                .stream()
                .filter(record -> sees(visitor, record, register))
                .map(record -> shown(register, record))
                .toList();
    }

    /** What was done to a record, the first first; its data masked. */
    public List<HistoryEntry> history(Visitor visitor, String county, String id) {
        Register register = register(visible(visitor, county, id));
        return journal.history(county, id).stream()
                .map(entry -> {
                    Map<String, Object> detail = new LinkedHashMap<>(entry.detail());
                    detail.computeIfPresent(
                            "data", (key, data) -> personal.masked(register, id, texts((Map<?, ?>) data)));
                    return new HistoryEntry(entry.at(), entry.actor(), entry.action(), detail);
                })
                .toList();
    }

    /** A record as it was known at a moment, masked, made from the journal; empty before it was opened. */
    public Optional<WorkRecord> asOf(Visitor visitor, String county, String id, Instant moment) {
        WorkRecord now = visible(visitor, county, id);
        Register register = register(now);
        WorkRecord known = null;
        for (HistoryEntry entry : journal.history(county, id)) {
            if (!entry.at().isAfter(moment) && entry.detail().get("data") instanceof Map<?, ?> data) {
                known = new WorkRecord(
                        county,
                        id,
                        now.number(),
                        number(entry, "edition"),
                        now.register(),
                        String.valueOf(entry.detail().get("state")),
                        now.unit(),
                        number(entry, "revision"),
                        texts(data),
                        now.createdAt(),
                        entry.at());
            }
        }
        return Optional.ofNullable(known).map(record -> shown(register, record));
    }

    private static int number(HistoryEntry entry, String key) {
        return entry.detail().get(key) instanceof Integer number ? number : 0;
    }

    private static Map<String, String> texts(Map<?, ?> data) {
        Map<String, String> texts = new LinkedHashMap<>();
        data.forEach((field, value) -> texts.put(String.valueOf(field), String.valueOf(value)));
        return texts;
    }

    /** The registers of a county's regulations that the visitor may look into. */
    public List<Kept> kept(Visitor visitor) {
        List<Kept> kept = new ArrayList<>();
        for (Regulation regulation : regulated.all()) {
            if (seesCounty(visitor, regulation.header().county())) {
                regulation.registers().forEach(register -> kept.add(new Kept(regulation, register)));
            }
        }
        return kept;
    }

    /** A register with the regulation that keeps it. */
    public record Kept(Regulation regulation, Register register) {}

    /** The steps that this visitor may take with a record now. */
    public List<String> steps(Visitor visitor, WorkRecord record) {
        Register register = register(record);
        return register.next().getOrDefault(record.state(), List.of()).stream()
                .filter(to -> may(visitor, record, register, register.guards().get(new Step(record.state(), to))))
                .toList();
    }

    /** The register a record is pinned to. */
    public Register register(WorkRecord record) {
        return Regulated.register(regulated.needed(record.number(), record.edition()), record.register());
    }

    private WorkRecord lock(Visitor visitor, String county, String id, int revision) {
        WorkRecord record = records.lock(county, id).orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
        if (!sees(visitor, record, register(record))) {
            throw new WorkRefused(Reason.NOT_FOUND, id);
        }
        if (record.revision() != revision) {
            throw new WorkRefused(Reason.STALE, Integer.toString(revision), Integer.toString(record.revision()));
        }
        return record;
    }

    private WorkRecord visible(Visitor visitor, String county, String id) {
        return records.find(county, id)
                .filter(record -> sees(visitor, record, register(record)))
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
    }

    private WorkRecord change(WorkRecord before, Register register, RecordForm form, String to) {
        Map<String, String> plain = form.values();
        WorkRecord after = before.with(to, personal.sealed(register, before.id(), plain), regulated.now());
        take(after, form.key());
        records.update(after);
        return after;
    }

    private void take(WorkRecord record, String key) {
        if (!key.isEmpty() && !records.take(record, personal.fingerprint(key))) {
            throw new WorkRefused(
                    Reason.DUPLICATE,
                    record.register(),
                    String.join("、", register(record).unique()));
        }
    }

    /** With what the decisions of the regulation give of the record's own fields. */
    private RecordForm form(
            Regulation regulation, Register register, Map<String, String> known, Map<String, String> changes) {
        RecordForm form = new RecordForm(register, known, changes);
        for (Field field : register.fields()) {
            if (!field.decision().isEmpty()) {
                String value = decided(regulation, field, form.values());
                if (!value.isEmpty()) {
                    form.put(field.name(), value);
                }
            }
        }
        return form;
    }

    private String decided(Regulation regulation, Field field, Map<String, String> values) {
        Map<String, String> facts = new HashMap<>(values);
        facts.keySet().retainAll(regulation.facts().keySet());
        Answer answer = Answers.decide(regulation, field.decision(), facts, regulated.today());
        if (answer instanceof Answer.Given given
                && given.outcome() instanceof Outcome.Decided decided
                && decided.value() != null) {
            Object value = decided.value() instanceof Map<?, ?> several ? several.get(field.name()) : decided.value();
            return value == null ? "" : ValueText.of(field.type(), value);
        }
        return "";
    }

    private Regulation anchored(DocumentNumber number, Map<String, String> values) {
        Regulation known = current(number);
        String anchor = known.header().anchor();
        LocalDate day = anchor == null ? null : ValueReader.day(values.getOrDefault(anchor, ""));
        return regulated.inForce(number, day == null ? regulated.today() : day);
    }

    private Regulation current(DocumentNumber number) {
        Regulation latest = null;
        for (Regulation regulation : regulated.all()) {
            if (regulation.header().number().equals(number)
                    && (latest == null
                            || regulation
                                    .header()
                                    .effective()
                                    .isAfter(latest.header().effective()))) {
                latest = regulation;
            }
        }
        if (latest == null) {
            throw new WorkRefused(Reason.NOT_FOUND, number.toString());
        }
        return latest;
    }

    /** The one place that says who sees a record. */
    private static boolean sees(Visitor visitor, WorkRecord record, Register register) {
        return visitor.seesAll(record.county())
                || visitor.speaksFor(record.county(), record.unit())
                || keepers(record, register).stream().anyMatch(unit -> visitor.speaksFor(record.county(), unit))
                || register.guards().values().stream()
                        .flatMap(guard -> guard.units().stream())
                        .anyMatch(unit -> visitor.speaksFor(record.county(), unit));
    }

    private static boolean seesCounty(Visitor visitor, String county) {
        return visitor.seesAll(county)
                || visitor.offices().stream().anyMatch(office -> office.county().equals(county));
    }

    /** The one place that says who changes a record: who the guard names, else who keeps the register, else who opened it. */
    private static boolean may(Visitor visitor, WorkRecord record, Register register, @Nullable Guard guard) {
        List<String> units = guard == null || guard.units().isEmpty() ? keepers(record, register) : guard.units();
        return units.stream().anyMatch(unit -> visitor.speaksFor(record.county(), unit));
    }

    private static List<String> keepers(WorkRecord record, Register register) {
        List<String> units = new ArrayList<>(register.keepers());
        units.add(record.unit());
        return units;
    }

    private WorkRecord shown(Register register, WorkRecord record) {
        return record.with(personal.masked(register, record.id(), record.data()));
    }

    private void note(WorkRecord record, String who, String action, @Nullable String about) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("number", record.number().toString());
        detail.put("edition", record.edition());
        detail.put("register", record.register());
        detail.put("state", record.state());
        detail.put("revision", record.revision());
        detail.put("unit", record.unit());
        // What is personal stands in it as it is stored: sealed.
        detail.put("data", record.data());
        if (about != null) {
            detail.put(action.equals("record.move") ? "from" : "reason", about);
        }
        journal.record(record.county(), who, action, record.id(), detail);
    }
}
