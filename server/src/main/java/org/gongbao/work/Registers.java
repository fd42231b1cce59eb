package org.gongbao.work;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.access.Visitor;
import org.gongbao.database.Ids;
import org.gongbao.decision.Outcome;
import org.gongbao.document.DocumentNumber;
import org.gongbao.expression.ValueReader;
import org.gongbao.expression.ValueText;
import org.gongbao.regulation.Answer;
import org.gongbao.regulation.Answers;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Register.Field;
import org.gongbao.regulation.Register.Guard;
import org.gongbao.regulation.Register.Step;
import org.gongbao.regulation.Regulation;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes records: opened, moved from state to state, corrected; nothing is ever deleted. {@link Records} shows them. */
@Service
public class Registers {

    private final Changes changes;
    private final Regulated regulated;
    private final PersonalData personal;
    private final Attachments attachments;
    private final Openings openings;
    private final NoticeStages notices;
    private final PinnedTexts texts;

    Registers(
            Changes changes,
            Regulated regulated,
            PersonalData personal,
            Attachments attachments,
            Openings openings,
            NoticeStages notices,
            PinnedTexts texts) {
        this.texts = texts;
        this.notices = notices;
        this.changes = changes;
        this.regulated = regulated;
        this.personal = personal;
        this.attachments = attachments;
        this.openings = openings;
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
        if (!visitor.receivesFor(county, unit)) {
            throw new WorkRefused(Reason.NOT_THEIRS, unit);
        }
        Register register = Regulated.register(regulation, registerName);
        RecordForm form = form(regulation, register, Map.of(), values);
        Map<String, String> plain = form.values();
        Change change = changes.ofNew(visitor.name());
        String id = Ids.next();
        String seal = personal.seal(register, id, "");
        WorkRecord record = new WorkRecord(
                county,
                id,
                number,
                regulation.header().version(),
                registerName,
                register.first(),
                unit,
                1,
                seal,
                null,
                personal.sealed(register, id, seal, plain),
                change.now(),
                change.now());
        attachments.take(visitor.name(), record, register, Map.of(), plain);
        texts.keep(change, regulation);
        change.insert(record, stored(form.key()));
        note(change, record, "record.open", null);
        notices.enter(change, register, record);
        openings.entered(change, regulation, record, null);
        write(change, record, register);
        return personal.shown(register, record);
    }

    /** Everything that {@link #open} would find wrong with these; nothing is kept. */
    public List<WorkRefused.Fault> missing(DocumentNumber number, String registerName, Map<String, String> values) {
        Regulation regulation = anchored(number, values);
        try {
            form(regulation, Regulated.register(regulation, registerName), Map.of(), values)
                    .values();
            return List.of();
        } catch (WorkRefused refused) {
            return refused.faults();
        }
    }

    /**
     * Moves a record along one arrow of its register.
     *
     * @param revision the one the visitor saw
     * @param typed fields that change with the step
     */
    @Transactional
    public WorkRecord move(
            Visitor visitor, String county, String id, int revision, String to, Map<String, String> typed) {
        Change change = changes.ofRecord(visitor.name(), county, id);
        WorkRecord before = seen(change, visitor, id, revision);
        Regulation regulation = regulated.needed(before.number(), before.edition());
        Register register = Regulated.register(regulation, before.register());
        Step step = new Step(before.state(), to);
        if (!register.next().getOrDefault(before.state(), List.of()).contains(to)) {
            throw new WorkRefused(Reason.NO_SUCH_STEP, before.state(), to);
        }
        Guard guard = register.guards().get(step);
        if (!RecordRights.may(visitor, before, register, guard)) {
            throw new WorkRefused(
                    Reason.NOT_THEIRS,
                    String.join(
                            "、",
                            guard == null || guard.units().isEmpty()
                                    ? RecordRights.keepers(before, register)
                                    : guard.units()));
        }
        Map<String, String> known = personal.opened(register, before);
        RecordForm form = form(regulation, register, known, typed);
        if (guard != null) {
            form.pass(step, guard);
        }
        notices.leave(change, register, before, step);
        WorkRecord after = changed(change, before, register, known, form, to);
        attachments.take(visitor.name(), after, register, known, form.values());
        note(change, after, "record.move", before.state());
        notices.enter(change, register, after);
        openings.entered(change, regulation, after, before.state());
        write(change, after, register);
        return personal.shown(register, after);
    }

    /** Corrects fields without moving the record. */
    @Transactional
    public WorkRecord correct(
            Visitor visitor, String county, String id, int revision, Map<String, String> typed, String reason) {
        if (reason.isBlank()) {
            throw new WorkRefused(Reason.REASON_MISSING);
        }
        Change change = changes.ofRecord(visitor.name(), county, id);
        WorkRecord before = seen(change, visitor, id, revision);
        Regulation regulation = regulated.needed(before.number(), before.edition());
        Register register = Regulated.register(regulation, before.register());
        if (!RecordRights.may(visitor, before, register, null)) {
            throw new WorkRefused(Reason.NOT_THEIRS, String.join("、", RecordRights.keepers(before, register)));
        }
        Map<String, String> known = personal.opened(register, before);
        RecordForm form = form(regulation, register, known, typed);
        WorkRecord after = changed(change, before, register, known, form, before.state());
        attachments.take(visitor.name(), after, register, known, form.values());
        note(change, after, "record.correct", reason);
        write(change, after, register);
        return personal.shown(register, after);
    }

    private WorkRecord seen(Change change, Visitor visitor, String id, int revision) {
        WorkRecord record = change.record()
                .filter(each -> RecordRights.sees(visitor, each, regulated.register(each)))
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
        if (record.isDestroyed()) {
            throw new WorkRefused(Reason.WRONG_STATE, record.register());
        }
        if (record.revision() != revision) {
            throw new WorkRefused(Reason.STALE, Integer.toString(revision), Integer.toString(record.revision()));
        }
        return record;
    }

    private WorkRecord changed(
            Change change,
            WorkRecord before,
            Register register,
            Map<String, String> known,
            RecordForm form,
            String to) {
        String id = before.id();
        String seal = personal.seal(register, id, before.seal());
        WorkRecord after = before.with(to, seal, personal.sealed(register, id, seal, form.values()), change.now());
        String key = form.key();
        change.update(after, key.equals(RecordForm.key(register, known)) ? null : stored(key));
        return after;
    }

    private String stored(String key) {
        return key.isEmpty() ? key : personal.fingerprint(key);
    }

    private static void write(Change change, WorkRecord record, Register register) {
        try {
            change.write();
        } catch (DuplicateKeyException failure) {
            if (RecordStore.isTaken(failure)) {
                throw new WorkRefused(Reason.DUPLICATE, record.register(), String.join("、", register.unique()));
            }
            throw failure;
        }
    }

    /** With what the decisions of the regulation give of the record's own fields. */
    private RecordForm form(
            Regulation regulation, Register register, Map<String, String> known, Map<String, String> changes) {
        Map<String, String> named = new HashMap<>(changes);
        for (String field : RecordRights.unitFields(register)) {
            named.computeIfPresent(
                    field, (name, typed) -> regulated.unit(regulation.header().county(), typed));
        }
        RecordForm form = new RecordForm(register, known, named);
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
        Regulation known = regulated.current(number);
        String anchor = known.header().anchor();
        LocalDate day = anchor == null ? null : ValueReader.day(values.getOrDefault(anchor, ""));
        return regulated.inForce(number, day == null ? regulated.today() : day);
    }

    static void note(Change change, WorkRecord record, String action, @Nullable String about) {
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
            detail.put(
                    switch (action) {
                        case "record.move" -> "from";
                        case "record.destroy" -> "disposal";
                        default -> "reason";
                    },
                    about);
        }
        change.note(record.county(), action, record.id(), detail);
    }
}
