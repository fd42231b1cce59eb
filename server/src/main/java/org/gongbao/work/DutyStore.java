package org.gongbao.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.calendar.Countdown;
import org.gongbao.document.DocumentNumber;
import org.gongbao.work.WorkDuty.Part;
import org.gongbao.work.WorkDuty.Share;
import org.gongbao.work.WorkDuty.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of duties, their parts and what was sent about them. */
@Component
class DutyStore {

    private static final String COLUMNS = """
            d.county, d.id, d.number, d.edition, d.name, d.what, d.clauses, d.record, d.state, d.revision, d.started_at,
            d.countdown, d.due_at, d.provisional, d.rung, d.asked, d.closed_at
            """;
    private static final String BETWEEN = "\n";

    private final JdbcClient jdbc;
    private final CountdownJson countdowns;

    DutyStore(JdbcClient jdbc, CountdownJson countdowns) {
        this.jdbc = jdbc;
        this.countdowns = countdowns;
    }

    /** False where the same cause has opened it already. */
    boolean insert(WorkDuty duty, String cause, String calendar, @Nullable Instant wake) {
        boolean opened = jdbc.sql("""
                        insert into work_duty (county, id, number, edition, name, what, clauses, record, cause, started_at,
                                               countdown, calendar, due_at, provisional, wake_at)
                        values (:county, :id, :number, :edition, :name, :what, :clauses, :record, :cause, :started,
                                cast(:countdown as jsonb), :calendar, :due, :provisional, :wake)
                        on conflict (county, cause) do nothing
                        """)
                        .param("county", duty.county())
                        .param("id", duty.id())
                        .param("number", duty.number().toString())
                        .param("edition", duty.edition())
                        .param("name", duty.name())
                        .param("what", duty.what())
                        .param("clauses", String.join(BETWEEN, duty.clauses()))
                        .param("record", duty.record())
                        .param("cause", cause)
                        .param("started", utc(duty.startedAt()))
                        .param("countdown", countdowns.text(duty.countdown()))
                        .param("calendar", calendar)
                        .param("due", utc(duty.dueAt()))
                        .param("provisional", duty.provisional())
                        .param("wake", utc(wake))
                        .update()
                == 1;
        if (opened) {
            duty.parts().forEach(part -> insert(duty, part));
        }
        return opened;
    }

    private void insert(WorkDuty duty, Part part) {
        jdbc.sql("""
                insert into work_part (county, duty, unit, share) values (:county, :duty, :unit, :share)
                on conflict do nothing
                """)
                .param("county", duty.county())
                .param("duty", duty.id())
                .param("unit", part.unit())
                .param("share", part.share().name())
                .update();
    }

    /** Writes what can change, and raises the revision. */
    void update(WorkDuty duty, String calendar, @Nullable Instant wake) {
        jdbc.sql("""
                update work_duty set state = :state, revision = revision + 1, countdown = cast(:countdown as jsonb),
                       calendar = :calendar, due_at = :due, provisional = :provisional, rung = :rung, wake_at = :wake,
                       asked = :asked, closed_at = :closed
                where county = :county and id = :id
                """)
                .param("state", duty.state().name())
                .param("countdown", countdowns.text(duty.countdown()))
                .param("calendar", calendar)
                .param("due", utc(duty.dueAt()))
                .param("provisional", duty.provisional())
                .param("rung", duty.rung())
                .param("wake", utc(wake))
                .param("asked", duty.asked())
                .param("closed", utc(duty.closedAt()))
                .param("county", duty.county())
                .param("id", duty.id())
                .update();
    }

    void report(WorkDuty duty, String unit, boolean reported, String report) {
        jdbc.sql("""
                update work_part set state = :state, report = :report
                where county = :county and duty = :duty and unit = :unit
                """)
                .param("state", reported ? "REPORTED" : "OPEN")
                .param("report", report)
                .param("county", duty.county())
                .param("duty", duty.id())
                .param("unit", unit)
                .update();
    }

    Optional<WorkDuty> find(String county, String id) {
        return query("where d.county = :county and d.id = :id", Map.of("county", county, "id", id)).stream()
                .findFirst();
    }

    /** Nobody else changes the row before this transaction ends. */
    Optional<WorkDuty> lock(String county, String id) {
        return query("where d.county = :county and d.id = :id for update of d", Map.of("county", county, "id", id))
                .stream()
                .findFirst();
    }

    /** What is open about a record, locked. */
    List<WorkDuty> lockOpenOf(String county, String record) {
        return query(
                "where d.county = :county and d.record = :record and d.state <> 'CLOSED' order by d.id for update of d",
                Map.of("county", county, "record", record));
    }

    List<WorkDuty> of(String county, String record) {
        return query(
                "where d.county = :county and d.record = :record order by d.started_at, d.id",
                Map.of("county", county, "record", record));
    }

    /** What is not closed, soonest first; those without a limit last. */
    List<WorkDuty> open(String county, int size) {
        return query(
                "where d.county = :county and d.state <> 'CLOSED' order by d.due_at nulls last, d.id limit :size",
                Map.of("county", county, "size", size));
    }

    /** As {@link #open}, of one unit alone. */
    List<WorkDuty> openOf(String county, String unit, int size) {
        return query("""
                where d.county = :county and d.state <> 'CLOSED'
                and exists (select from work_part p where p.county = d.county and p.duty = d.id and p.unit = :unit)
                order by d.due_at nulls last, d.id limit :size
                """, Map.of("county", county, "unit", unit, "size", size));
    }

    /** Takes what is to be looked after by now; two servers never take the same. */
    List<WorkDuty> lockDue(Instant now, int size) {
        return query(
                "where d.wake_at <= :now order by d.wake_at limit :size for update of d skip locked",
                Map.of("now", now.atOffset(ZoneOffset.UTC), "size", size));
    }

    /** Everything whose limit runs, in the order of ids, after one of them. */
    List<WorkDuty> running(String county, String after, int size) {
        return query("""
                where (d.county, d.id) > (:county, :after) and d.state <> 'CLOSED' and d.countdown is not null
                order by d.county, d.id limit :size for update of d
                """, Map.of("county", county, "after", after, "size", size));
    }

    /** False where this rung was sent already. */
    boolean send(WorkDuty duty, int rung, String step, String target, Instant now) {
        return jdbc.sql("""
                        insert into work_notice (county, duty, rung, step, target, sent_at)
                        values (:county, :duty, :rung, :step, :target, :at) on conflict do nothing
                        """)
                        .param("county", duty.county())
                        .param("duty", duty.id())
                        .param("rung", rung)
                        .param("step", step)
                        .param("target", target)
                        .param("at", utc(now))
                        .update()
                == 1;
    }

    List<Notice> notices(WorkDuty duty) {
        return jdbc.sql("""
                select step, target, sent_at from work_notice where county = :county and duty = :duty order by rung
                """)
                .param("county", duty.county())
                .param("duty", duty.id())
                .query((row, at) -> new Notice(
                        row.getString("step"),
                        row.getString("target"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<WorkDuty> query(String where, Map<String, ?> params) {
        List<WorkDuty> found = jdbc.sql("select " + COLUMNS + " from work_duty d " + where)
                .params(params)
                .query((row, at) -> duty(row))
                .list();
        Map<String, List<Part>> parts = parts(found);
        return found.stream()
                .map(duty -> with(duty, parts.getOrDefault(duty.county() + "/" + duty.id(), List.of())))
                .toList();
    }

    private Map<String, List<Part>> parts(List<WorkDuty> duties) {
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        if (duties.isEmpty()) {
            return parts;
        }
        jdbc.sql("""
                select p.county, p.duty, p.unit, p.share, p.state, p.report
                from unnest(:counties, :duties) as wanted (county, duty)
                join work_part p on p.county = wanted.county and p.duty = wanted.duty
                order by array_position(array['LEAD', 'RESPONSIBLE', 'COOPERATING'], p.share), p.unit
                """)
                .param("counties", duties.stream().map(WorkDuty::county).toArray(String[]::new))
                .param("duties", duties.stream().map(WorkDuty::id).toArray(String[]::new))
                .query(row -> {
                    parts.computeIfAbsent(
                                    row.getString("county") + "/" + row.getString("duty"), duty -> new ArrayList<>())
                            .add(new Part(
                                    row.getString("unit"),
                                    Share.valueOf(row.getString("share")),
                                    row.getString("state").equals("REPORTED"),
                                    row.getString("report")));
                });
        return parts;
    }

    private static WorkDuty with(WorkDuty duty, List<Part> parts) {
        return new WorkDuty(
                duty.county(),
                duty.id(),
                duty.number(),
                duty.edition(),
                duty.name(),
                duty.what(),
                duty.clauses(),
                duty.record(),
                duty.state(),
                duty.revision(),
                duty.startedAt(),
                duty.countdown(),
                duty.dueAt(),
                duty.provisional(),
                duty.rung(),
                duty.asked(),
                duty.closedAt(),
                parts);
    }

    private WorkDuty duty(ResultSet row) throws SQLException {
        String clauses = row.getString("clauses");
        Countdown countdown = countdowns.read(row.getString("countdown"));
        return new WorkDuty(
                row.getString("county"),
                row.getString("id"),
                DocumentNumber.parse(row.getString("number")).orElseThrow(),
                row.getInt("edition"),
                row.getString("name"),
                row.getString("what"),
                clauses.isEmpty() ? List.of() : List.of(clauses.split(BETWEEN, -1)),
                row.getString("record"),
                State.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                countdown,
                instant(row, "due_at"),
                row.getBoolean("provisional"),
                row.getInt("rung"),
                row.getString("asked"),
                instant(row, "closed_at"),
                List.of());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
