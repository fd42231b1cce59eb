package org.gongbao.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.calendar.WorkingCalendar;
import org.gongbao.document.DocumentNumber;
import org.gongbao.journal.Journal;
import org.gongbao.regulation.ClauseRef;
import org.gongbao.regulation.Duty;
import org.gongbao.regulation.Event;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Regulation;
import org.gongbao.work.WorkDuty.Part;
import org.gongbao.work.WorkDuty.Share;
import org.gongbao.work.WorkDuty.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens, pauses and ends duties when something happens; always inside the transaction in which it happens. */
@Component
class Openings {

    private final DutyStore duties;
    private final Calendars calendars;
    private final Regulated regulated;
    private final Journal journal;

    Openings(DutyStore duties, Calendars calendars, Regulated regulated, Journal journal) {
        this.duties = duties;
        this.calendars = calendars;
        this.regulated = regulated;
        this.journal = journal;
    }

    /** A record has come into its state from another one, or from nothing. */
    void entered(Regulation regulation, WorkRecord record, @Nullable String from, String who, Instant now) {
        Event.Entered entered = new Event.Entered(record.register(), record.state());
        List<WorkDuty> open = duties.lockOpenOf(record.county(), record.id());
        for (WorkDuty row : open) {
            Duty duty = regulated.duty(row);
            if (duty != null) {
                follow(row, duty, entered, from, who, now);
            }
        }
        for (Duty duty : regulation.duties()) {
            if (entered.equals(duty.starts())) {
                open(
                        regulation,
                        duty,
                        record,
                        "record " + record.id() + " " + record.revision() + " " + duty.name(),
                        now,
                        null,
                        who);
            }
        }
    }

    /** What the record's step means for a duty about it that is open already. */
    private void follow(
            WorkDuty row, Duty duty, Event.Entered entered, @Nullable String from, String who, Instant now) {
        if (entered.equals(duty.ends())) {
            end(row, duty, who, now);
            return;
        }
        Countdown countdown = row.countdown();
        Event.Entered stands = duty.pausedIn();
        if (countdown == null || stands == null) {
            return;
        }
        if (entered.equals(stands) && !countdown.isPaused()) {
            save(row, State.OPEN, countdown.pause(now), row.rung(), row.asked(), null);
            journal.record(row.county(), who, "duty.pause", row.id(), Map.of("state", entered.state()));
        } else if (stands.state().equals(from) && countdown.isPaused()) {
            save(row, State.OPEN, countdown.resume(now), row.rung(), row.asked(), null);
            journal.record(row.county(), who, "duty.resume", row.id(), Map.of("state", entered.state()));
        }
    }

    /** The text's own end has come: a reviewer still has to agree where one is named. */
    private void end(WorkDuty row, Duty duty, String who, Instant now) {
        row.parts().forEach(part -> duties.report(row, part.unit(), true, part.report()));
        boolean reviewed = !duty.reviewers().isEmpty();
        save(
                row,
                reviewed ? State.REPORTED : State.CLOSED,
                row.countdown(),
                row.rung(),
                row.asked(),
                reviewed ? null : now);
        journal.record(row.county(), who, reviewed ? "duty.report" : "duty.close", row.id(), Map.of("by", "办结"));
    }

    /**
     * Opens a duty once for its cause.
     *
     * @param record what it is about; null for a duty of its own
     * @param fixed the first moment that is too late where the text names a day; null for a limit of its own
     * @return null where the cause had opened it before
     */
    @Nullable
    WorkDuty open(
            Regulation regulation,
            Duty duty,
            @Nullable WorkRecord record,
            String cause,
            Instant start,
            @Nullable Instant fixed,
            String who) {
        TimeLimit limit = duty.limit();
        Countdown countdown =
                fixed != null || limit == null || limit.equals(TimeLimit.AT_ONCE) ? null : Countdown.of(start, limit);
        WorkingCalendar calendar = calendars.inForce();
        Plan plan = Plan.of(countdown, fixed, duty.ladder(), 0, calendar);
        String county = regulation.header().county();
        DocumentNumber number = regulation.header().number();
        WorkDuty row = new WorkDuty(
                county,
                UUID.randomUUID().toString(),
                number,
                regulation.header().version(),
                duty.name(),
                duty.what(),
                duty.clauses().stream().map(ClauseRef::toString).toList(),
                record == null ? null : record.id(),
                State.OPEN,
                1,
                start,
                countdown,
                plan.at(),
                plan.provisional(),
                0,
                null,
                null,
                parts(duty, record));
        if (!duties.insert(row, cause, calendar.version(), plan.wake())) {
            return null;
        }
        journal.record(
                county,
                who,
                "duty.open",
                row.id(),
                Map.of(
                        "number",
                        number.toString(),
                        "name",
                        duty.name(),
                        "cause",
                        cause,
                        "record",
                        String.valueOf(row.record())));
        return row;
    }

    /** Who has it; a unit that a field of the record names is the one that stands there. */
    private List<Part> parts(Duty duty, @Nullable WorkRecord record) {
        Register register = record == null ? null : regulated.register(record);
        UnaryOperator<String> unit =
                named -> record == null || register == null ? named : RecordRights.unit(record, register, named);
        List<Part> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        add(parts, seen, duty.lead().stream().map(unit).toList(), Share.LEAD);
        add(parts, seen, duty.responsible().stream().map(unit).toList(), Share.RESPONSIBLE);
        add(parts, seen, duty.cooperating().stream().map(unit).toList(), Share.COOPERATING);
        return parts;
    }

    private static void add(List<Part> parts, Set<String> seen, List<String> units, Share share) {
        for (String unit : units) {
            if (seen.add(unit)) {
                parts.add(new Part(unit, share, false, ""));
            }
        }
    }

    /** Writes a duty's new standing, planned anew. */
    void save(
            WorkDuty row,
            State state,
            @Nullable Countdown countdown,
            int rung,
            @Nullable String asked,
            @Nullable Instant closed) {
        Duty duty = regulated.duty(row);
        List<Duty.Rung> ladder = duty == null ? List.of() : duty.ladder();
        WorkingCalendar calendar = calendars.inForce();
        Plan plan = Plan.of(countdown, row.countdown() == null ? row.dueAt() : null, ladder, rung, calendar);
        WorkDuty changed = new WorkDuty(
                row.county(),
                row.id(),
                row.number(),
                row.edition(),
                row.name(),
                row.what(),
                row.clauses(),
                row.record(),
                state,
                row.revision(),
                row.startedAt(),
                countdown,
                plan.at(),
                plan.provisional(),
                rung,
                asked,
                closed,
                row.parts());
        // What waits for a reviewer is no longer late by the units that have it.
        duties.update(changed, calendar.version(), state == State.OPEN ? plan.wake() : null);
    }
}
