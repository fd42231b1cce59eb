package org.gongbao.work;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.WorkingCalendar;
import org.gongbao.journal.Journal;
import org.gongbao.problem.Problem;
import org.gongbao.problem.Problems;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new holiday notice: which deadlines it moves is shown first, and done only when somebody confirms it. */
@Service
public class Replanning {

    private static final int BATCH = 1_000;

    private final DutyStore duties;
    private final Openings openings;
    private final Calendars calendars;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Replanning(
            DutyStore duties, Openings openings, Calendars calendars, Journal journal, JdbcClient jdbc, Clock clock) {
        this.duties = duties;
        this.openings = openings;
        this.calendars = calendars;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a text of notices would do.
     *
     * @param problems what is wrong in it; then nothing is changed by it
     */
    public record Preview(List<Problem> problems, List<Moved> moved) {
        public Preview {
            problems = List.copyOf(problems);
            moved = List.copyOf(moved);
        }
    }

    /** A deadline that moves. */
    public record Moved(
            String county,
            String id,
            String name,
            @Nullable Instant before,
            @Nullable Instant after) {}

    /** @param text all notices, as the calendar's own file writes them */
    @Transactional
    public Preview preview(Visitor visitor, String text) {
        administrator(visitor);
        Problems problems = new Problems();
        WorkingCalendar calendar = WorkingCalendar.read("通知", text, problems);
        return new Preview(problems.sorted(), calendar == null ? List.of() : moved(calendar));
    }

    /** Puts the text in force and plans every open deadline anew. */
    @Transactional
    public Preview confirm(Visitor visitor, String text) {
        Preview preview = preview(visitor, text);
        if (!preview.problems().isEmpty()) {
            return preview;
        }
        jdbc.sql("insert into work_calendar (text, confirmed_by, confirmed_at) values (:text, :who, :at)")
                .param("text", text)
                .param("who", visitor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        each(row -> openings.save(row, row.state(), row.countdown(), row.rung(), row.asked(), row.closedAt()));
        journal.record(
                visitor.name(),
                "calendar.confirm",
                calendars.inForce().version(),
                Map.of("moved", preview.moved().size()));
        return preview;
    }

    private List<Moved> moved(WorkingCalendar calendar) {
        List<Moved> moved = new ArrayList<>();
        each(row -> {
            Countdown.Due due = Objects.requireNonNull(row.countdown()).due(calendar);
            Instant after = due == null ? null : due.at();
            if (!Objects.equals(row.dueAt(), after)) {
                moved.add(new Moved(row.county(), row.id(), row.name(), row.dueAt(), after));
            }
        });
        return moved;
    }

    private void each(Consumer<WorkDuty> work) {
        String county = "";
        String after = "";
        List<WorkDuty> batch;
        do {
            batch = duties.running(county, after, BATCH);
            batch.forEach(work);
            if (!batch.isEmpty()) {
                county = batch.getLast().county();
                after = batch.getLast().id();
            }
        } while (batch.size() == BATCH);
    }

    private static void administrator(Visitor visitor) {
        if (!visitor.isAdministrator()) {
            throw new WorkRefused(Reason.NOT_THEIRS, "管理员");
        }
    }
}
