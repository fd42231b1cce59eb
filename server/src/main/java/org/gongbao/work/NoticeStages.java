package org.gongbao.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.calendar.WorkingCalendar;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Register.Step;
import org.gongbao.text.PersonalNumbers;
import org.gongbao.vault.OwnKey;
import org.gongbao.work.PublicNotice.Objection;
import org.gongbao.work.Replanning.MovedNotice;
import org.gongbao.work.WorkRefused.Fault;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stages of public notices: begun when a record comes into their state, held against every step out of it. */
@Component
class NoticeStages {

    private final JdbcClient jdbc;
    private final PersonalData personal;

    NoticeStages(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    /** All that ran for a record, the first first. The record's row is locked by whoever changes something. */
    List<PublicNotice> of(WorkRecord record, WorkingCalendar calendar) {
        // Before the stages: while their rows are read they hold a connection, and a second may not be there to be had.
        Map<Stage, List<Objection>> objections = objections(record);
        return jdbc.sql("""
                select * from work_public_notice where county = :county and record = :record order by run, stage
                """)
                .param("county", record.county())
                .param("record", record.id())
                .query((row, at) -> notice(
                        row,
                        calendar,
                        objections.getOrDefault(new Stage(row.getInt("run"), row.getInt("stage")), List.of())))
                .list();
    }

    private static PublicNotice notice(ResultSet row, WorkingCalendar calendar, List<Objection> objections)
            throws SQLException {
        Instant started = instant(row, "started_at");
        String hearing = row.getString("hearing");
        Countdown.Due due = hearing == null || started == null ? null : due(started, hearing, calendar);
        int left = row.getInt("left_with");
        return new PublicNotice(
                row.getInt("run"),
                row.getInt("stage"),
                row.getString("place"),
                hearing,
                started == null ? Instant.EPOCH : started,
                due == null ? null : due.at(),
                due != null && due.provisional(),
                instant(row, "ended_at"),
                left == 0 ? null : left,
                objections);
    }

    /** The stages that run and would end otherwise by another calendar. */
    List<MovedNotice> moved(WorkingCalendar now, WorkingCalendar then) {
        List<MovedNotice> moved = new ArrayList<>();
        jdbc.sql("""
                select n.county, n.record, r.register, n.place, n.hearing, n.started_at from work_public_notice n
                join work_record r on r.county = n.county and r.id = n.record
                where n.ended_at is null and n.left_with is null and n.hearing is not null
                order by n.county, n.record
                """).query(row -> {
            Instant started = row.getObject("started_at", OffsetDateTime.class).toInstant();
            Instant before = at(due(started, row.getString("hearing"), now));
            Instant after = at(due(started, row.getString("hearing"), then));
            if (!Objects.equals(before, after)) {
                moved.add(new MovedNotice(
                        row.getString("county"),
                        row.getString("record"),
                        row.getString("register"),
                        row.getString("place"),
                        before,
                        after));
            }
        });
        return moved;
    }

    private static @Nullable Instant at(Countdown.@Nullable Due due) {
        return due == null ? null : due.at();
    }

    static Countdown.@Nullable Due due(Instant started, String hearing, WorkingCalendar calendar) {
        return Countdown.of(started, TimeLimit.parse(hearing).orElseThrow()).due(calendar);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private record Stage(int run, int number) {}

    private Map<Stage, List<Objection>> objections(WorkRecord record) {
        Map<Stage, List<Objection>> objections = new HashMap<>();
        jdbc.sql("""
                select * from work_objection where county = :county and record = :record order by run, stage, taken_at, id
                """)
                .param("county", record.county())
                .param("record", record.id())
                .query(row -> {
                    objections
                            .computeIfAbsent(
                                    new Stage(row.getInt("run"), row.getInt("stage")), stage -> new ArrayList<>())
                            .add(objection(record, row));
                });
        return objections;
    }

    private Objection objection(WorkRecord record, ResultSet row) throws SQLException {
        String id = row.getString("id");
        boolean answered = row.getObject("upheld") != null;
        Instant taken = instant(row, "taken_at");
        OwnKey key = record.isDestroyed() ? null : personal.key(record);
        return new Objection(
                id,
                key == null
                        ? PersonalData.DESTROYED
                        : PersonalData.mask(Register.Kind.PERSON, key.open(id, row.getString("objector"))),
                key == null
                        ? PersonalData.DESTROYED
                        : PersonalNumbers.mask(key.open(id + "/text", row.getString("objection"))),
                row.getString("taken_by"),
                taken == null ? Instant.EPOCH : taken,
                answered ? row.getBoolean("upheld") : null,
                answered ? row.getString("answer") : "");
    }

    /** The record has come into its state: the first stage begins, or the one that was interrupted for this detour alone. */
    void enter(Change change, Register register, WorkRecord record) {
        List<Register.Notice> stages = register.noticesIn(record.state());
        if (stages.isEmpty()) {
            return;
        }
        List<PublicNotice> before = record.revision() == 1 ? List.of() : of(record, change.calendar());
        int stage = 0;
        if (!before.isEmpty()) {
            PublicNotice last = before.getLast();
            Integer left = last.leftWith();
            if (left != null && left == record.revision() - 1 && last.stage() < stages.size()) {
                stage = last.stage();
            }
        }
        begin(change, record, record.revision(), stage, stages.get(stage));
    }

    void begin(Change change, WorkRecord record, int run, int stage, Register.Notice notice) {
        TimeLimit hearing = notice.objections();
        change.also(
                """
                insert into work_public_notice (county, record, run, stage, place, hearing, started_at)
                values (?, ?, ?, ?, ?, ?, cast(? as timestamptz))""",
                record.county(),
                record.id(),
                run,
                stage,
                notice.place(),
                hearing == null ? null : hearing.toString(),
                change.now().toString());
        change.note(
                record.county(),
                "notice.begin",
                record.id(),
                Map.of("place", notice.place(), "hearing", hearing == null ? "" : hearing.toString()));
    }

    /**
     * The record is about to take a step out of its state.
     *
     * @throws WorkRefused with everything that the notice still needs, where no way leads back
     */
    void leave(Change change, Register register, WorkRecord record, Step step) {
        List<Register.Notice> stages = register.noticesIn(step.from());
        if (stages.isEmpty()) {
            return;
        }
        List<PublicNotice> ran = of(record, change.calendar());
        PublicNotice last = ran.isEmpty() ? null : ran.getLast();
        boolean onward = register.isOnward(step);
        if (onward) {
            List<Fault> faults = new ArrayList<>();
            if (last != null && last.endedAt() == null) {
                running(last, change.now()).ifPresent(faults::add);
            }
            int next = last == null ? 0 : last.stage() + 1;
            stages.stream()
                    .skip(next)
                    .forEach(stage -> faults.add(new Fault(Reason.NOTICE_TO_COME, List.of(stage.place()))));
            unanswered(ran, faults);
            if (!faults.isEmpty()) {
                throw new WorkRefused(faults);
            }
        }
        if (last != null && last.runs()) {
            change.also(
                    "update work_public_notice set ended_at = cast(? as timestamptz), left_with = ?"
                            + " where county = ? and record = ? and run = ? and stage = ?",
                    onward ? change.now().toString() : null,
                    onward ? null : record.revision() + 1,
                    record.county(),
                    record.id(),
                    last.run(),
                    last.stage());
        }
    }

    /** Why a stage cannot end yet. */
    static Optional<Fault> running(PublicNotice stage, Instant now) {
        Instant due = stage.dueAt();
        if (due == null) {
            return Optional.of(new Fault(Reason.NOTICE_NOT_ENDED, List.of(stage.place())));
        }
        // The first moment that is free is printed as the last day that is not.
        LocalDate lastDay = LocalDate.ofInstant(due.minusSeconds(1), Countdown.ZONE);
        return now.isBefore(due)
                ? Optional.of(new Fault(Reason.NOTICE_RUNS, List.of(stage.place(), lastDay.toString())))
                : Optional.empty();
    }

    /** An objection has to be answered, whichever stage it was raised in. */
    static void unanswered(List<PublicNotice> ran, List<Fault> faults) {
        for (PublicNotice stage : ran) {
            long open = stage.objections().stream()
                    .filter(objection -> !objection.isAnswered())
                    .count();
            if (open > 0) {
                faults.add(new Fault(Reason.OBJECTION_OPEN, List.of(stage.place(), Long.toString(open))));
            }
        }
    }
}
