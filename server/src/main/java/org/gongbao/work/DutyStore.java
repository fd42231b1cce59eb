package org.gongbao.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.database.Pipeline;
import org.gongbao.document.DocumentNumber;
import org.gongbao.work.Change.DutyRow;
import org.gongbao.work.Change.NoticeRow;
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
            d.county, d.id, d.number, d.edition, d.document, d.title, d.first_limit, d.ladder, d.name, d.what, d.clauses, d.record, d.state, d.revision, d.started_at,
            d.countdown, d.due_at, d.provisional, d.rung, d.feedbacks, d.asked, d.closed_at, d.parts
            """;
    private static final String SELECT = "select " + COLUMNS + " from work_duty d\n";
    private static final String BETWEEN = "\n";

    /**
     * For those of one record: it keeps off the indexes of all that is open in a county, which look short to the planner while
     * they hold mostly what was closed a moment ago.
     */
    static final String NOT_CLOSED = "state || '' <> 'CLOSED'";

    private final JdbcClient jdbc;
    private final DutyJson json;

    DutyStore(JdbcClient jdbc, DutyJson json) {
        this.jdbc = jdbc;
        this.json = json;
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

    /** Those of the causes that have opened a duty before. */
    List<String> known(Pipeline reads, String county, Collection<String> causes) {
        return reads.query(
                "select cause from work_duty where county = ? and cause = any(?)",
                (row, at) -> row.getString(1),
                county,
                causes.toArray(String[]::new));
    }

    /** In no order. */
    List<WorkDuty> all(String county, Collection<String> ids) {
        return query(
                "where d.county = :county and d.id = any(:ids)",
                Map.of("county", county, "ids", ids.toArray(String[]::new)));
    }

    void insert(Pipeline writes, List<DutyRow> rows) {
        for (DutyRow row : rows) {
            WorkDuty duty = row.duty();
            writes.update(
                    """
                    insert into work_duty (county, id, number, edition, document, title, first_limit, ladder, name, what, clauses,
                                           record, cause, started_at, countdown, calendar, due_at, provisional, wake_at, parts, units,
                                           owners)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz), cast(? as jsonb), ?,
                            cast(? as timestamptz), ?, cast(? as timestamptz), cast(? as jsonb), ?, ?)""",
                    duty.county(),
                    duty.id(),
                    duty.number() == null ? null : duty.number().toString(),
                    duty.edition(),
                    duty.source() == null ? null : duty.source().document(),
                    duty.source() == null ? null : duty.source().title(),
                    duty.source() == null || duty.source().limit() == null
                            ? null
                            : duty.source().limit().toString(),
                    duty.source() == null ? "" : json.ladder(duty.source().ladder()),
                    duty.name(),
                    duty.what(),
                    String.join(BETWEEN, duty.clauses()),
                    duty.record(),
                    row.cause(),
                    duty.startedAt().toString(),
                    json.text(duty.countdown()),
                    row.calendar(),
                    text(duty.dueAt()),
                    duty.provisional(),
                    text(row.wake()),
                    json.parts(duty.parts()),
                    texts(duty.parts(), Part::unit),
                    owners(duty.parts()));
        }
    }

    /** Writes what can change of duties. */
    void update(Pipeline writes, List<DutyRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        writes.update(
                """
                update work_duty d set state = n.state, revision = n.revision, countdown = cast(n.countdown as jsonb),
                       calendar = n.calendar, due_at = cast(n.due as timestamptz), provisional = n.provisional,
                       rung = n.rung, wake_at = cast(n.wake as timestamptz), asked = n.asked,
                       closed_at = cast(n.closed as timestamptz), parts = cast(n.parts as jsonb), feedbacks = n.feedbacks,
                       done_at = case when n.state = 'OPEN' then null
                                      when d.state = 'OPEN' then cast(? as timestamptz) else d.done_at end
                from (select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) limit ?)
                     n (county, id, state, revision, countdown, calendar, due, provisional, rung, wake, asked, closed, parts,
                        feedbacks)
                where d.county = n.county and d.id = n.id""",
                now.toString(),
                texts(rows, row -> row.duty().county()),
                texts(rows, row -> row.duty().id()),
                texts(rows, row -> row.duty().state().name()),
                rows.stream().map(row -> row.duty().revision()).toArray(Integer[]::new),
                texts(rows, row -> json.text(row.duty().countdown())),
                texts(rows, DutyRow::calendar),
                texts(rows, row -> text(row.duty().dueAt())),
                rows.stream().map(row -> row.duty().provisional()).toArray(Boolean[]::new),
                rows.stream().map(row -> row.duty().rung()).toArray(Integer[]::new),
                texts(rows, row -> text(row.wake())),
                texts(rows, row -> row.duty().asked()),
                texts(rows, row -> text(row.duty().closedAt())),
                texts(rows, row -> json.parts(row.duty().parts())),
                rows.stream().map(row -> row.duty().feedbacks()).toArray(Integer[]::new),
                // All of them. Without a limit a plan for any number of rows looks so dear that each update is planned
                // anew.
                rows.size());
    }

    void reassign(Pipeline writes, WorkDuty duty, List<Part> parts) {
        writes.update(
                "update work_duty set units = ?, owners = ? where county = ? and id = ?",
                texts(parts, Part::unit),
                owners(parts),
                duty.county(),
                duty.id());
    }

    /** Each rung of a duty's ladder is sent once: a second time fails. */
    void send(Pipeline writes, List<NoticeRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        writes.update(
                """
                insert into work_notice (county, duty, rung, step, target, about, sent_at)
                select n.*, cast(? as timestamptz) from unnest(?, ?, ?, ?, ?, ?) n""",
                now.toString(),
                texts(rows, row -> row.duty().county()),
                texts(rows, row -> row.duty().id()),
                rows.stream().map(NoticeRow::rung).toArray(Integer[]::new),
                texts(rows, NoticeRow::step),
                texts(rows, NoticeRow::target),
                texts(rows, NoticeRow::about));
    }

    private static @Nullable String[] owners(List<Part> parts) {
        return texts(
                parts.stream().filter(part -> part.share() != Share.COOPERATING).toList(), Part::unit);
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

    /** At most one; nobody else changes its row before this transaction ends. */
    List<WorkDuty> lock(Pipeline reads, String county, String id) {
        return reads.query(SELECT + "where d.county = ? and d.id = ? for update", this::duty, county, id);
    }

    /** What is open about a record, locked. */
    List<WorkDuty> lockOpenOf(Pipeline reads, String county, String record) {
        return reads.query(
                SELECT + "where d.county = ? and d.record = ? and d." + NOT_CLOSED + " for update",
                this::duty,
                county,
                record);
    }

    List<WorkDuty> of(String county, String record) {
        return query(
                "where d.county = :county and d.record = :record order by d.started_at, d.id",
                Map.of("county", county, "record", record));
    }

    /**
     * What is not closed, soonest first; those without an end last.
     *
     * @param units only what one of these has; null for all
     * @param after the duty that a page ended with; null for the first page
     */
    List<WorkDuty> open(String county, @Nullable List<String> units, @Nullable WorkDuty after, int size) {
        Instant due = after == null ? null : after.dueAt();
        return jdbc.sql(SELECT + """
                        where d.county = :county and d.state <> 'CLOSED'
                        and (cast(:units as text[]) is null or d.units && cast(:units as text[]))
                        and (cast(:after as text) is null
                             or case when cast(:due as timestamptz) is null then d.due_at is null and d.id > :after
                                     else d.due_at > :due or d.due_at = :due and d.id > :after or d.due_at is null end)
                        order by d.due_at nulls last, d.id limit :size
                        """)
                .param("county", county)
                .param("units", units == null ? null : units.toArray(String[]::new))
                .param("after", after == null ? null : after.id())
                .param("due", due == null ? null : due.atOffset(ZoneOffset.UTC))
                .param("size", size)
                .query(this::duty)
                .list();
    }

    long countOpen(String county, @Nullable List<String> units) {
        return jdbc.sql("""
                        select count(*) from work_duty d where d.county = :county and d.state <> 'CLOSED'
                        and (cast(:units as text[]) is null or d.units && cast(:units as text[]))
                        """)
                .param("county", county)
                .param("units", units == null ? null : units.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /**
     * Whatever may have been open at a moment.
     *
     * @param units only what one of these has; null for all
     */
    List<WorkDuty> notClosedAt(String county, @Nullable List<String> units, Instant moment) {
        return jdbc.sql(SELECT + """
                        where d.county = :county and (d.state <> 'CLOSED' or d.closed_at > :moment)
                        and (cast(:units as text[]) is null or d.units && cast(:units as text[]))
                        """)
                .param("county", county)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("units", units == null ? null : units.toArray(String[]::new))
                .query(this::duty)
                .list();
    }

    /** Takes what is to be looked after by now; two servers never take the same. */
    List<WorkDuty> lockDue(Instant now, int size) {
        return jdbc.sql(SELECT + "where d.wake_at <= :now order by d.wake_at limit :size for update of d skip locked")
                .params(Map.of("now", now.atOffset(ZoneOffset.UTC), "size", size))
                .query(this::duty)
                .list();
    }

    /** Everything whose limit runs, in the order of ids, after one of them. */
    List<DutyRow> running(String county, String after, int size, boolean lock) {
        return jdbc.sql("""
                        select d.calendar, d.wake_at, %s from work_duty d
                        where (d.county, d.id) > (:county, :after) and d.state <> 'CLOSED' and d.countdown is not null
                        order by d.county, d.id limit :size %s
                        """.formatted(COLUMNS, lock ? "for update of d" : ""))
                .params(Map.of("county", county, "after", after, "size", size))
                .query((row, at) -> new DutyRow(duty(row, at), "", row.getString("calendar"), instant(row, "wake_at")))
                .list();
    }

    List<Notice> notices(WorkDuty duty) {
        return jdbc.sql("""
                select step, target, about, sent_at from work_notice where county = :county and duty = :duty order by rung
                """)
                .param("county", duty.county())
                .param("duty", duty.id())
                .query((row, at) -> new Notice(
                        row.getString("step"),
                        row.getString("target"),
                        row.getString("about"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<WorkDuty> query(String where, Map<String, ?> params) {
        return jdbc.sql(SELECT + where).params(params).query(this::duty).list();
    }

    private WorkDuty duty(ResultSet row, int at) throws SQLException {
        String clauses = row.getString("clauses");
        Countdown countdown = json.read(row.getString("countdown"));
        return new WorkDuty(
                row.getString("county"),
                row.getString("id"),
                number(row),
                row.getInt("edition"),
                source(row),
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
                row.getInt("feedbacks"),
                row.getString("asked"),
                instant(row, "closed_at"),
                json.parts(row.getString("parts")));
    }

    private static @Nullable DocumentNumber number(ResultSet row) throws SQLException {
        String number = row.getString("number");
        return number == null ? null : DocumentNumber.parse(number).orElseThrow();
    }

    private WorkDuty.@Nullable Source source(ResultSet row) throws SQLException {
        String document = row.getString("document");
        String limit = row.getString("first_limit");
        return document == null
                ? null
                : new WorkDuty.Source(
                        document,
                        row.getString("title"),
                        limit == null ? null : TimeLimit.parse(limit).orElseThrow(),
                        json.rungs(row.getString("ladder")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
