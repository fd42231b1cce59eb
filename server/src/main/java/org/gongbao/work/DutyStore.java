package org.gongbao.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongbao.calendar.Countdown;
import org.gongbao.database.Pipeline;
import org.gongbao.document.DocumentNumber;
import org.gongbao.work.Change.DutyRow;
import org.gongbao.work.Change.NoticeRow;
import org.gongbao.work.WorkDuty.Part;
import org.gongbao.work.WorkDuty.Share;
import org.gongbao.work.WorkDuty.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of duties, their parts and what was sent about them. */
@Component
class DutyStore {

    private static final String COLUMNS = """
            d.county, d.id, d.number, d.edition, d.name, d.what, d.clauses, d.record, d.state, d.revision, d.started_at,
            d.countdown, d.due_at, d.provisional, d.rung, d.asked, d.closed_at
            """;
    private static final String SELECT = "select " + COLUMNS + " from work_duty d\n";
    private static final String PARTS =
            "select p.county, p.duty, p.unit, p.share, p.state, p.report from work_part p\n";
    private static final String IN_ORDER =
            "order by array_position(array['LEAD', 'RESPONSIBLE', 'COOPERATING'], p.share), p.unit";
    private static final String BETWEEN = "\n";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final CountdownJson countdowns;

    DutyStore(JdbcClient jdbc, JdbcTemplate template, CountdownJson countdowns) {
        this.jdbc = jdbc;
        this.template = template;
        this.countdowns = countdowns;
    }

    /** At most one row: whether the cause has opened a duty before. Who asks next waits until this transaction ends. */
    List<Boolean> known(Pipeline reads, String county, String cause) {
        reads.query("select pg_advisory_xact_lock(hashtextextended(?, 1))", (row, at) -> at, county + "/" + cause);
        return reads.query(
                "select exists (select from work_duty where county = ? and cause = ?)",
                (row, at) -> row.getBoolean(1),
                county,
                cause);
    }

    void insert(Pipeline writes, List<DutyRow> rows) {
        for (DutyRow row : rows) {
            WorkDuty duty = row.duty();
            writes.update(
                    """
                    insert into work_duty (county, id, number, edition, name, what, clauses, record, cause, started_at,
                                           countdown, calendar, due_at, provisional, wake_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz), cast(? as jsonb), ?,
                            cast(? as timestamptz), ?, cast(? as timestamptz))""",
                    duty.county(),
                    duty.id(),
                    duty.number().toString(),
                    duty.edition(),
                    duty.name(),
                    duty.what(),
                    String.join(BETWEEN, duty.clauses()),
                    duty.record(),
                    row.cause(),
                    duty.startedAt().toString(),
                    countdowns.text(duty.countdown()),
                    row.calendar(),
                    text(duty.dueAt()),
                    duty.provisional(),
                    text(row.wake()));
        }
        List<PartRow> parts = PartRow.of(rows);
        if (!parts.isEmpty()) {
            writes.update(
                    "insert into work_part (county, duty, unit, share) select * from unnest(?, ?, ?, ?)",
                    texts(parts, PartRow::county),
                    texts(parts, PartRow::duty),
                    texts(parts, row -> row.part().unit()),
                    texts(parts, row -> row.part().share().name()));
        }
    }

    /** Writes what can change of duties and of their parts. */
    void update(Pipeline writes, List<DutyRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        writes.update(
                """
                update work_duty d set state = n.state, revision = n.revision, countdown = cast(n.countdown as jsonb),
                       calendar = n.calendar, due_at = cast(n.due as timestamptz), provisional = n.provisional,
                       rung = n.rung, wake_at = cast(n.wake as timestamptz), asked = n.asked,
                       closed_at = cast(n.closed as timestamptz)
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) n (county, id, state, revision, countdown, calendar, due,
                                                                   provisional, rung, wake, asked, closed)
                where d.county = n.county and d.id = n.id""",
                texts(rows, row -> row.duty().county()),
                texts(rows, row -> row.duty().id()),
                texts(rows, row -> row.duty().state().name()),
                rows.stream().map(row -> row.duty().revision()).toArray(Integer[]::new),
                texts(rows, row -> countdowns.text(row.duty().countdown())),
                texts(rows, DutyRow::calendar),
                texts(rows, row -> text(row.duty().dueAt())),
                rows.stream().map(row -> row.duty().provisional()).toArray(Boolean[]::new),
                rows.stream().map(row -> row.duty().rung()).toArray(Integer[]::new),
                texts(rows, row -> text(row.wake())),
                texts(rows, row -> row.duty().asked()),
                texts(rows, row -> text(row.duty().closedAt())));
        List<PartRow> parts = PartRow.of(rows);
        if (!parts.isEmpty()) {
            writes.update(
                    """
                    update work_part p set state = n.state, report = n.report
                    from unnest(?, ?, ?, ?, ?) n (county, duty, unit, state, report)
                    where p.county = n.county and p.duty = n.duty and p.unit = n.unit""",
                    texts(parts, PartRow::county),
                    texts(parts, PartRow::duty),
                    texts(parts, row -> row.part().unit()),
                    texts(parts, row -> row.part().reported() ? "REPORTED" : "OPEN"),
                    texts(parts, row -> row.part().report()));
        }
    }

    /** Each rung of a duty's ladder is sent once: a second time fails. */
    void send(Pipeline writes, List<NoticeRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        writes.update(
                """
                insert into work_notice (county, duty, rung, step, target, sent_at)
                select n.*, cast(? as timestamptz) from unnest(?, ?, ?, ?, ?) n""",
                now.toString(),
                texts(rows, row -> row.duty().county()),
                texts(rows, row -> row.duty().id()),
                rows.stream().map(NoticeRow::rung).toArray(Integer[]::new),
                texts(rows, NoticeRow::step),
                texts(rows, NoticeRow::target));
    }

    private record PartRow(String county, String duty, Part part) {
        static List<PartRow> of(List<DutyRow> rows) {
            return rows.stream()
                    .flatMap(row -> row.parts().stream()
                            .map(part ->
                                    new PartRow(row.duty().county(), row.duty().id(), part)))
                    .toList();
        }
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    Optional<WorkDuty> find(String county, String id) {
        return query("where d.county = :county and d.id = :id", Map.of("county", county, "id", id)).stream()
                .findFirst();
    }

    /** Duties and their parts, read by one pipeline. */
    record Found(List<WorkDuty> duties, List<PartRow> parts) {

        static final Found NONE = new Found(List.of(), List.of());

        List<WorkDuty> withParts() {
            Map<String, List<Part>> byDuty = new HashMap<>();
            for (PartRow row : parts) {
                byDuty.computeIfAbsent(row.county() + "/" + row.duty(), duty -> new ArrayList<>())
                        .add(row.part());
            }
            return duties.stream()
                    .map(duty -> duty.with(byDuty.getOrDefault(duty.county() + "/" + duty.id(), List.of())))
                    .toList();
        }
    }

    /** At most one; nobody else changes its row before this transaction ends. */
    Found lock(Pipeline reads, String county, String id) {
        return new Found(
                reads.query(SELECT + "where d.county = ? and d.id = ? for update of d", this::duty, county, id),
                reads.query(PARTS + "where p.county = ? and p.duty = ? " + IN_ORDER, DutyStore::part, county, id));
    }

    /** What is open about a record, locked. */
    Found lockOpenOf(Pipeline reads, String county, String record) {
        return new Found(
                reads.query(
                        SELECT + "where d.county = ? and d.record = ? and d.state <> 'CLOSED' for update of d",
                        this::duty,
                        county,
                        record),
                reads.query(PARTS + """
                        join work_duty d on d.county = p.county and d.id = p.duty
                        where d.county = ? and d.record = ? and d.state <> 'CLOSED'
                        """ + IN_ORDER, DutyStore::part, county, record));
    }

    /** With their parts, which are read with other things. */
    Found withParts(Pipeline reads, List<WorkDuty> duties) {
        return new Found(
                duties,
                reads.query(
                        PARTS + "join unnest(?, ?) wanted (county, duty) using (county, duty) " + IN_ORDER,
                        DutyStore::part,
                        texts(duties, WorkDuty::county),
                        texts(duties, WorkDuty::id)));
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

    /** Takes what is to be looked after by now, without its parts; two servers never take the same. */
    List<WorkDuty> lockDue(Instant now, int size) {
        return jdbc.sql(SELECT + "where d.wake_at <= :now order by d.wake_at limit :size for update of d skip locked")
                .params(Map.of("now", now.atOffset(ZoneOffset.UTC), "size", size))
                .query(this::duty)
                .list();
    }

    /** Everything whose limit runs, in the order of ids, after one of them; without parts. */
    List<DutyRow> running(String county, String after, int size, boolean lock) {
        return jdbc.sql("""
                        select d.calendar, d.wake_at, %s from work_duty d
                        where (d.county, d.id) > (:county, :after) and d.state <> 'CLOSED' and d.countdown is not null
                        order by d.county, d.id limit :size %s
                        """.formatted(COLUMNS, lock ? "for update of d" : ""))
                .params(Map.of("county", county, "after", after, "size", size))
                .query((row, at) ->
                        new DutyRow(duty(row, at), "", List.of(), row.getString("calendar"), instant(row, "wake_at")))
                .list();
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
        List<WorkDuty> found =
                jdbc.sql(SELECT + where).params(params).query(this::duty).list();
        if (found.isEmpty()) {
            return found;
        }
        Pipeline reads = new Pipeline();
        Found withParts = withParts(reads, found);
        reads.send(template);
        return withParts.withParts();
    }

    private static PartRow part(ResultSet row, int at) throws SQLException {
        return new PartRow(
                row.getString("county"),
                row.getString("duty"),
                new Part(
                        row.getString("unit"),
                        Share.valueOf(row.getString("share")),
                        row.getString("state").equals("REPORTED"),
                        row.getString("report")));
    }

    private WorkDuty duty(ResultSet row, int at) throws SQLException {
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
}
