package org.gongbao.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.calendar.WorkingCalendar;
import org.gongbao.database.Pipeline;
import org.gongbao.journal.Chains;
import org.gongbao.regulation.Duty;
import org.gongbao.work.WorkDuty.Part;
import org.gongbao.work.WorkDuty.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * One change of the work, inside a transaction: what it is about was read and locked when it began; what it does is
 * written together at its end, in one message to the database.
 */
final class Change {

    /** Where it is written. */
    record Stores(RecordStore records, DutyStore duties, JdbcOperations jdbc) {}

    private final Stores stores;
    private final Chains chains;
    private final String who;
    private final Instant now;
    private final WorkingCalendar calendar;
    private final List<WorkRecord> record;
    private final List<WorkDuty> duties;
    private final Pipeline writes = new Pipeline();
    private final List<DutyRow> opened = new ArrayList<>();
    private final List<DutyRow> saved = new ArrayList<>();
    private final List<NoticeRow> notices = new ArrayList<>();

    Change(
            Stores stores,
            Chains chains,
            String who,
            Instant now,
            WorkingCalendar calendar,
            List<WorkRecord> record,
            List<WorkDuty> duties) {
        this.stores = stores;
        this.chains = chains;
        this.who = who;
        this.now = now;
        this.calendar = calendar;
        this.record = record;
        this.duties = duties;
    }

    /** When it happens, as the database will keep it. */
    Instant now() {
        return now;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    /** What it is about. */
    Optional<WorkRecord> record() {
        return record.stream().findFirst();
    }

    /** Of a record, those that are not closed; else the one it is about, or those that are due. */
    List<WorkDuty> duties() {
        return duties;
    }

    /** @param key what it is unique by, as it is stored; empty for nothing */
    void insert(WorkRecord added, String key) {
        stores.records().insert(writes, added);
        if (!key.isEmpty()) {
            stores.records().take(writes, added, key);
        }
    }

    /** @param key what it is unique by from now on; null where that does not change */
    void update(WorkRecord changed, @Nullable String key) {
        stores.records().update(writes, changed);
        if (key != null) {
            stores.records().release(writes, changed);
            if (!key.isEmpty()) {
                stores.records().take(writes, changed, key);
            }
        }
    }

    /** What else is written with it. */
    void also(String statement, @Nullable Object... values) {
        writes.update(statement, values);
    }

    void open(WorkDuty duty, String cause, @Nullable Instant wake) {
        opened.add(new DutyRow(duty, cause, calendar.version(), wake));
    }

    /** Gives a duty another standing, planned anew, and its parts as they are now. */
    WorkDuty save(WorkDuty before, Standing standing, List<Part> parts, List<Duty.Rung> ladder) {
        Plan plan = Plan.of(
                before.startedAt(),
                standing.countdown(),
                before.countdown() == null ? before.dueAt() : null,
                ladder,
                standing.rung(),
                calendar);
        WorkDuty after = before.with(standing, plan, parts);
        // What waits for a reviewer is no longer late by the units that have it.
        Instant wake = standing.state() == WorkDuty.State.OPEN ? plan.wake() : null;
        saved.add(new DutyRow(after, "", calendar.version(), wake));
        return after;
    }

    /** The units by which a duty is found change only here. */
    void reassign(WorkDuty duty, List<Part> parts) {
        stores.duties().reassign(writes, duty, parts);
    }

    void send(WorkDuty duty, int rung, String step, String target, String about) {
        notices.add(new NoticeRow(duty, rung, step, target, about));
    }

    void note(String county, String action, String subject, Map<String, ?> detail) {
        chains.record(county, who, action, subject, detail);
    }

    void write() {
        stores.duties().insert(writes, opened);
        stores.duties().update(writes, saved, now);
        stores.duties().send(writes, notices, now);
        chains.write(writes);
        writes.send(stores.jdbc());
    }

    /**
     * A duty as its row will be.
     *
     * @param cause of a new one
     */
    record DutyRow(
            WorkDuty duty,
            String cause,
            String calendar,
            @Nullable Instant wake) {}

    /** What is sent about a duty. */
    record NoticeRow(WorkDuty duty, int rung, String step, String target, String about) {}
}
