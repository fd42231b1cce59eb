package org.gongbao.work;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongbao.access.Visitor;
import org.gongbao.database.Ids;
import org.gongbao.regulation.Register;
import org.gongbao.vault.OwnKey;
import org.gongbao.work.PublicNotice.Objection;
import org.gongbao.work.WorkRefused.Fault;
import org.gongbao.work.WorkRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公示 of records: objections are taken down while a stage runs and answered, stages ended one after the other. */
@Service
public class PublicNotices {

    private final Changes changes;
    private final Calendars calendars;
    private final NoticeStages stages;
    private final Regulated regulated;
    private final RecordStore records;
    private final PersonalData personal;
    private final JdbcClient jdbc;

    PublicNotices(
            Changes changes,
            Calendars calendars,
            NoticeStages stages,
            Regulated regulated,
            RecordStore records,
            PersonalData personal,
            JdbcClient jdbc) {
        this.changes = changes;
        this.calendars = calendars;
        this.stages = stages;
        this.regulated = regulated;
        this.records = records;
        this.personal = personal;
        this.jdbc = jdbc;
    }

    /** Of a record that the visitor sees, masked, the first stage first; empty where its register has no 公示. */
    public List<PublicNotice> of(Visitor visitor, String county, String id) {
        WorkRecord record = records.find(county, id)
                .filter(found -> RecordRights.sees(visitor, found, regulated.register(found)))
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
        return regulated.register(record).notices().isEmpty() ? List.of() : stages.of(record, calendars.inForce());
    }

    /** Whether this visitor may take down and answer objections and end stages. */
    public boolean keeps(Visitor visitor, WorkRecord record) {
        return RecordRights.may(visitor, record, regulated.register(record), null)
                || visitor.supervises(record.county());
    }

    /**
     * A stage has ended, and the next one begins where there is one. The last one also ends by the step that follows.
     *
     * @param stage the one the visitor saw
     */
    @Transactional
    public List<PublicNotice> end(Visitor visitor, String county, String id, int stage) {
        Change change = changes.ofRecord(visitor.name(), county, id);
        WorkRecord record = kept(change, visitor, id);
        Register register = regulated.register(record);
        List<PublicNotice> ran = stages.of(record, change.calendar());
        PublicNotice running = ran.isEmpty() ? null : ran.getLast();
        if (running == null || !running.runs() || running.stage() != stage) {
            throw new WorkRefused(Reason.NO_NOTICE, record.register());
        }
        List<Fault> faults = new ArrayList<>();
        if (running.hearing() != null) {
            NoticeStages.running(running, change.now()).ifPresent(faults::add);
        }
        NoticeStages.unanswered(ran, faults);
        if (!faults.isEmpty()) {
            throw new WorkRefused(faults);
        }
        change.also(
                "update work_public_notice set ended_at = cast(? as timestamptz)"
                        + " where county = ? and record = ? and run = ? and stage = ?",
                change.now().toString(),
                county,
                id,
                running.run(),
                stage);
        change.note(county, "notice.end", id, Map.of("place", running.place()));
        List<Register.Notice> all = register.noticesIn(record.state());
        if (stage + 1 < all.size()) {
            stages.begin(change, record, running.run(), stage + 1, all.get(stage + 1));
        }
        change.write();
        return stages.of(record, change.calendar());
    }

    /** Takes down what somebody has against the stage that runs, while its days are not over. */
    @Transactional
    public Objection object(Visitor visitor, String county, String id, String by, String text) {
        Change change = changes.ofRecord(visitor.name(), county, id);
        WorkRecord record = kept(change, visitor, id);
        if (by.isBlank()) {
            throw new WorkRefused(Reason.FIELD_MISSING, "异议人");
        }
        if (text.isBlank()) {
            throw new WorkRefused(Reason.FIELD_MISSING, "异议内容");
        }
        PublicNotice heard = stages.of(record, change.calendar()).stream()
                .filter(stage -> stage.isHeard(change.now()))
                .findFirst()
                .orElseThrow(() -> new WorkRefused(Reason.NO_NOTICE, record.register()));
        String objection = Ids.next();
        OwnKey key = personal.key(record);
        change.also(
                """
                insert into work_objection (county, record, id, run, stage, objector, objection, taken_by, taken_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz))""",
                county,
                id,
                objection,
                heard.run(),
                heard.stage(),
                key.seal(objection, by.strip()),
                key.seal(objection + "/text", text.strip()),
                visitor.name(),
                change.now().toString());
        change.note(county, "notice.object", id, Map.of("objection", objection, "place", heard.place()));
        change.write();
        return found(record, change, objection);
    }

    /** Says what was found about an objection; that stays. */
    @Transactional
    public Objection answer(
            Visitor visitor, String county, String id, String objection, boolean upheld, String answer) {
        Change change = changes.ofRecord(visitor.name(), county, id);
        WorkRecord record = kept(change, visitor, id);
        if (answer.isBlank()) {
            throw new WorkRefused(Reason.REASON_MISSING);
        }
        if (found(record, change, objection).isAnswered()) {
            throw new WorkRefused(Reason.OBJECTION_ANSWERED);
        }
        jdbc.sql("""
                update work_objection set upheld = :upheld, answer = :answer, answered_by = :by, answered_at = :at
                where county = :county and record = :record and id = :id
                """)
                .param("upheld", upheld)
                .param("answer", answer.strip())
                .param("by", visitor.name())
                .param("at", change.now().atOffset(ZoneOffset.UTC))
                .param("county", county)
                .param("record", id)
                .param("id", objection)
                .update();
        change.note(county, "notice.answer", id, Map.of("objection", objection, "upheld", upheld));
        change.write();
        return found(record, change, objection);
    }

    /** Who objects, in the clear; who looked and why is kept. */
    @Transactional
    public String reveal(Visitor visitor, String county, String id, String objection, String reason) {
        Change change = changes.ofRecord(visitor.name(), county, id);
        WorkRecord record = kept(change, visitor, id);
        if (reason.isBlank()) {
            throw new WorkRefused(Reason.REASON_MISSING);
        }
        String sealed = jdbc.sql(
                        "select objector from work_objection where county = :county and record = :record and id = :id")
                .param("county", county)
                .param("record", id)
                .param("id", objection)
                .query(String.class)
                .optional()
                .filter(found -> !record.isDestroyed())
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, objection));
        change.note(county, "record.reveal", id, Map.of("field", "异议人", "reason", reason.strip()));
        change.write();
        return personal.key(record).open(objection, sealed);
    }

    private Objection found(WorkRecord record, Change change, String objection) {
        return stages.of(record, change.calendar()).stream()
                .flatMap(stage -> stage.objections().stream())
                .filter(each -> each.id().equals(objection))
                .findFirst()
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, objection));
    }

    private WorkRecord kept(Change change, Visitor visitor, String id) {
        WorkRecord record = change.record()
                .filter(found -> RecordRights.sees(visitor, found, regulated.register(found)))
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, id));
        if (!keeps(visitor, record)) {
            throw new WorkRefused(
                    Reason.NOT_THEIRS, String.join("、", RecordRights.keepers(record, regulated.register(record))));
        }
        return record;
    }
}
