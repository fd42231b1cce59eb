package org.gongbao.work;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.calendar.Countdown;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of duties, a page at a time. */
@Component
class DutyListStore {

    /** What a supervisor has to say a word about; written as the index on it is. */
    private static final String WAITS =
            "(d.state = 'REPORTED' or d.asked is not null or d.parts @> '[{\"progress\": \"HANDED_BACK\"}]')";

    private final DutyStore duties;
    private final JdbcClient jdbc;

    DutyListStore(DutyStore duties, JdbcClient jdbc) {
        this.duties = duties;
        this.jdbc = jdbc;
    }

    /** Soonest first, those without a limit last; what is closed, last done first, unless it is of one month. */
    List<WorkDuty> page(DutyFilter filter, Instant now, @Nullable WorkDuty after, int size) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, now, values);
        values.put("after", after == null ? "" : after.id());
        if (filter.lamp() == Lamp.CLOSED && filter.month() == null) {
            String earlier = after == null
                    ? ""
                    : " and (d.done_at, d.id) < (select done_at, id from work_duty where county = :county and id = :after)";
            return read(where + earlier + " order by d.done_at desc, d.id desc", values, size);
        }
        List<WorkDuty> found = new ArrayList<>();
        if (after == null || after.dueAt() != null) {
            String from = " and d.due_at is not null";
            if (after != null) {
                from = " and (d.due_at, d.id) > (:due, :after)";
                values.put("due", Objects.requireNonNull(after.dueAt()).atOffset(ZoneOffset.UTC));
            }
            found.addAll(read(where + from + " order by d.due_at, d.id", values, size));
            values.put("after", "");
        }
        boolean dated = filter.lamp() == Lamp.OVERDUE || filter.lamp() == Lamp.SOON || filter.month() != null;
        if (found.size() < size && !dated) {
            found.addAll(
                    read(where + " and d.due_at is null and d.id > :after order by d.id", values, size - found.size()));
        }
        return found;
    }

    /**
     * Last done first. Of each origin the index has its last ones together; a walk through all that was ever closed would
     * look for them among everybody's.
     */
    List<WorkDuty> closed(String county, List<DutyOrigin> origins, @Nullable WorkDuty after, int size) {
        String earlier = after == null
                ? ""
                : "and (d.done_at, d.id) < (select done_at, id from work_duty where county = :county and id = :after)";
        return duties.query(
                """
                where d.county = :county and d.id in (
                    select last.id from unnest(cast(:documents as text[]), cast(:owners as text[])) o (document, owners)
                    cross join lateral (
                        select d.id, d.done_at from work_duty d
                        where d.county = :county and d.state = 'CLOSED' and coalesce(d.number, d.document) = o.document
                        and d.owners = string_to_array(o.owners, E'\\n') %s
                        order by d.done_at desc, d.id desc limit :size) last
                    order by last.done_at desc, last.id desc limit :size)
                order by d.done_at desc, d.id desc
                """.formatted(earlier),
                Map.of(
                        "county",
                        county,
                        "documents",
                        origins.stream().map(DutyOrigin::document).toArray(String[]::new),
                        "owners",
                        origins.stream()
                                .map(origin -> String.join("\n", origin.owners()))
                                .toArray(String[]::new),
                        "after",
                        after == null ? "" : after.id(),
                        "size",
                        size));
    }

    private static String where(DutyFilter filter, Instant now, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("where d.county = :county");
        values.put("county", filter.county());
        values.put("now", now.atOffset(ZoneOffset.UTC));
        values.put("soon", now.plus(Lamp.SOON_BEFORE).atOffset(ZoneOffset.UTC));
        Lamp lamp = filter.lamp();
        // Also where a lamp says it again: the indexes of what is open are found by these words.
        where.append(lamp == Lamp.CLOSED ? "" : " and d.state <> 'CLOSED'");
        where.append(lamp == null ? "" : " and " + lamp.condition());
        Collection<String> units = filter.units();
        if (units != null) {
            where.append(" and d.units && cast(:units as text[])");
            values.put("units", units.toArray(String[]::new));
        }
        if (!filter.owners().isEmpty()) {
            where.append(" and d.units && cast(:owners as text[]) and d.owners && cast(:owners as text[])");
            values.put("owners", filter.owners().toArray(String[]::new));
        }
        if (filter.document() != null) {
            where.append(" and coalesce(d.number, d.document) = :document");
            values.put("document", filter.document());
        }
        YearMonth month = filter.month();
        if (month != null) {
            where.append(" and d.due_at >= :from and d.due_at < :to");
            values.put("from", month.atDay(1).atStartOfDay(Countdown.ZONE).toOffsetDateTime());
            values.put(
                    "to",
                    month.plusMonths(1).atDay(1).atStartOfDay(Countdown.ZONE).toOffsetDateTime());
        }
        return where.toString();
    }

    private List<WorkDuty> read(String clause, Map<String, Object> values, int size) {
        Map<String, Object> limited = new HashMap<>(values);
        limited.put("size", size);
        return duties.query(clause + " limit :size", limited);
    }

    Map<Lamp, Long> counts(String county, Collection<String> units, Instant now) {
        Map<Lamp, Long> counts = new EnumMap<>(Lamp.class);
        StringBuilder lamps = new StringBuilder();
        for (Lamp lamp : List.of(Lamp.OVERDUE, Lamp.SOON, Lamp.LATER, Lamp.REVIEW)) {
            lamps.append(lamps.isEmpty() ? "" : ", ")
                    .append("count(*) filter (where ")
                    .append(lamp.condition())
                    .append(") as ")
                    .append(lamp.name());
        }
        jdbc.sql("select " + lamps + " from work_duty d where d.county = :county and d.state <> 'CLOSED'"
                        + " and d.units && cast(:units as text[])")
                .param("county", county)
                .param("units", units.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("soon", now.plus(Lamp.SOON_BEFORE).atOffset(ZoneOffset.UTC))
                .query(row -> {
                    for (Lamp lamp : List.of(Lamp.OVERDUE, Lamp.SOON, Lamp.LATER, Lamp.REVIEW)) {
                        counts.put(lamp, row.getLong(lamp.name()));
                    }
                });
        return counts;
    }

    List<WorkDuty> waiting(String county, int size) {
        return duties.query(
                "where d.county = :county and d.state <> 'CLOSED' and " + WAITS
                        + " order by d.due_at nulls last, d.id limit :size",
                Map.of("county", county, "size", size));
    }

    /** @param rules number and name of the duties whose word it is */
    List<WorkDuty> waiting(String county, List<String> rules, int size) {
        return duties.query(
                "where d.county = :county and d.state <> 'CLOSED' and " + WAITS
                        + " and d.number || ' ' || d.name = any(cast(:rules as text[]))"
                        + " order by d.due_at nulls last, d.id limit :size",
                Map.of("county", county, "rules", rules.toArray(String[]::new), "size", size));
    }
}
