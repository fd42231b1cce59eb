package org.gongbao.work;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.WorkingCalendar;
import org.gongbao.database.Pipeline;
import org.gongbao.journal.Journal;
import org.gongbao.problem.Problem;
import org.gongbao.problem.Problems;
import org.gongbao.work.Change.DutyRow;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A new holiday notice: which deadlines it moves is shown first, and done only when somebody confirms it. */
@Service
public class Replanning {

    private static final int BATCH = 1_000;

    private final DutyStore duties;
    private final NoticeStages stages;
    private final Regulated regulated;
    private final Calendars calendars;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Replanning(
            DutyStore duties,
            NoticeStages stages,
            Regulated regulated,
            Calendars calendars,
            Journal journal,
            JdbcClient jdbc,
            JdbcTemplate template,
            TransactionTemplate transaction,
            Clock clock) {
        this.duties = duties;
        this.stages = stages;
        this.regulated = regulated;
        this.calendars = calendars;
        this.journal = journal;
        this.jdbc = jdbc;
        this.template = template;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What a text of notices would do.
     *
     * @param problems what is wrong in it; then nothing is changed by it
     * @param notices stages of a 公示 that would end otherwise; their ends are never stored, so that they follow by themselves
     */
    public record Preview(List<Problem> problems, List<Moved> moved, List<MovedNotice> notices) {
        public Preview {
            problems = List.copyOf(problems);
            moved = List.copyOf(moved);
            notices = List.copyOf(notices);
        }
    }

    /** A deadline that moves. */
    public record Moved(
            String county,
            String id,
            String name,
            @Nullable Instant before,
            @Nullable Instant after) {}

    /** A stage of a 公示 whose end moves. */
    public record MovedNotice(
            String county,
            String record,
            String register,
            String place,
            @Nullable Instant before,
            @Nullable Instant after) {}

    /** @param text all notices, as the calendar's own file writes them */
    public Preview preview(Visitor visitor, String text) {
        administrator(visitor);
        Problems problems = new Problems();
        WorkingCalendar calendar = WorkingCalendar.read("通知", text, problems);
        return calendar == null
                ? new Preview(problems.sorted(), List.of(), List.of())
                : new Preview(problems.sorted(), moved(calendar), stages.moved(calendars.inForce(), calendar));
    }

    /**
     * Puts the text in force and plans every open deadline anew; one that is in force already changes nothing.
     *
     * @throws org.springframework.dao.PessimisticLockingFailureException where others kept it waiting: nothing is changed
     */
    public Preview confirm(Visitor visitor, String text) {
        Preview preview = preview(visitor, text);
        if (!preview.problems().isEmpty()) {
            return preview;
        }
        if (isInForce(text)) {
            return preview;
        }
        // Whoever plans by the calendar before has ended when this begins, and is found by what follows.
        transaction.executeWithoutResult(status -> {
            journal.alone();
            jdbc.sql("insert into work_calendar (text, confirmed_by, confirmed_at) values (:text, :who, :at)")
                    .param("text", text)
                    .param("who", visitor.name())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            journal.record(
                    visitor.name(),
                    "calendar.confirm",
                    calendars.inForce().version(),
                    Map.of(
                            "moved",
                            preview.moved().size(),
                            "notices",
                            preview.notices().size()));
        });
        replan();
        return preview;
    }

    private boolean isInForce(String text) {
        return jdbc.sql("select text from work_calendar order by number desc limit 1")
                .query(String.class)
                .optional()
                .filter(text::equals)
                .isPresent();
    }

    /** Goes on where this or another server was stopped. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
    void replan() {
        while (Boolean.TRUE.equals(transaction.execute(status -> batch()))) {
            // the next ones
        }
    }

    private record Progress(long number, String county, String id) {}

    private boolean batch() {
        Progress progress = jdbc.sql("""
                        select number, replanned_county, replanned_id from work_calendar
                        where number = (select max(number) from work_calendar) and not replanned for update
                        """)
                .query((row, at) -> new Progress(row.getLong(1), row.getString(2), row.getString(3)))
                .optional()
                .orElse(null);
        if (progress == null) {
            return false;
        }
        List<DutyRow> rows = duties.running(progress.county(), progress.id(), BATCH, true);
        WorkingCalendar calendar = calendars.of(progress.number());
        Pipeline writes = new Pipeline();
        duties.update(
                writes,
                rows.stream()
                        .map(row -> replanned(row, calendar))
                        .flatMap(Optional::stream)
                        .toList(),
                regulated.now());
        writes.update(
                "update work_calendar set replanned_county = ?, replanned_id = ?, replanned = ? where number = ?",
                rows.isEmpty() ? progress.county() : rows.getLast().duty().county(),
                rows.isEmpty() ? progress.id() : rows.getLast().duty().id(),
                rows.size() < BATCH,
                progress.number());
        writes.send(template);
        return rows.size() == BATCH;
    }

    /** Empty where the calendar does not change it. */
    private Optional<DutyRow> replanned(DutyRow row, WorkingCalendar calendar) {
        WorkDuty duty = row.duty();
        Plan plan = Plan.of(duty.startedAt(), duty.countdown(), null, regulated.ladder(duty), duty.rung(), calendar);
        Instant wake = duty.state() == WorkDuty.State.OPEN ? plan.wake() : null;
        if (Objects.equals(plan.at(), duty.dueAt())
                && plan.provisional() == duty.provisional()
                && Objects.equals(wake, row.wake())) {
            return Optional.empty();
        }
        return Optional.of(new DutyRow(duty.with(duty.standing(), plan, duty.parts()), "", calendar.version(), wake));
    }

    private List<Moved> moved(WorkingCalendar calendar) {
        List<Moved> moved = new ArrayList<>();
        String county = "";
        String after = "";
        List<DutyRow> batch;
        do {
            batch = duties.running(county, after, BATCH, false);
            for (DutyRow row : batch) {
                WorkDuty duty = row.duty();
                Countdown.Due due = Objects.requireNonNull(duty.countdown()).due(calendar);
                Instant at = due == null ? null : due.at();
                if (!Objects.equals(duty.dueAt(), at)) {
                    moved.add(new Moved(duty.county(), duty.id(), duty.name(), duty.dueAt(), at));
                }
                county = duty.county();
                after = duty.id();
            }
        } while (batch.size() == BATCH);
        return moved;
    }

    private static void administrator(Visitor visitor) {
        if (!visitor.isAdministrator()) {
            throw new WorkRefused(Reason.NOT_THEIRS, "管理员");
        }
    }
}
