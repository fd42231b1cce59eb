package org.gongbao.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gongbao.work.Lamp;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the duties of a county. A quick count is made anew each time; one that takes longer is kept for a minute and
 * then made anew behind the page, which says when it was made.
 */
@Component
class Tallies implements DisposableBean {

    private static final Duration QUICK = Duration.ofMillis(40);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Set<String> counting = ConcurrentHashMap.newKeySet();
    private final ExecutorService behind = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("board").daemon().factory());

    private record Kept(Tally tally, Duration took) {}

    Tallies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Tally of(String county) {
        Kept known = kept.get(county);
        if (known == null || known.took().compareTo(QUICK) < 0) {
            return count(county);
        }
        if (Duration.between(known.tally().countedAt(), clock.instant()).abs().compareTo(FRESH) > 0
                && counting.add(county)) {
            behind.execute(() -> {
                try {
                    count(county);
                } finally {
                    counting.remove(county);
                }
            });
        }
        return known.tally();
    }

    private Tally count(String county) {
        long begun = System.nanoTime();
        Instant now = clock.instant();
        List<Tally.Group> groups = jdbc.sql("""
                        select coalesce(d.number, d.document, '') as ordered, coalesce(d.number, '《' || d.title || '》', '') as label,
                               d.owners, %s as lamp,
                               coalesce(to_char(d.due_at at time zone 'Asia/Shanghai', 'YYYY-MM'), '') as month,
                               coalesce(d.due_at <= :now, false) as past,
                               coalesce(d.done_at < d.due_at, false) as punctual,
                               count(*) as duties
                        from work_duty d where d.county = :county
                        group by 1, 2, 3, 4, 5, 6, 7
                        """.formatted(Lamp.asSql()))
                .param("county", county)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("soon", now.plus(Lamp.SOON_BEFORE).atOffset(ZoneOffset.UTC))
                .query((row, at) -> group(row))
                .list();
        Tally tally = new Tally(now, groups);
        kept.put(county, new Kept(tally, Duration.ofNanos(System.nanoTime() - begun)));
        return tally;
    }

    private static Tally.Group group(ResultSet row) throws SQLException {
        @Nullable String[] owners = (String[]) row.getArray("owners").getArray();
        return new Tally.Group(
                row.getString("ordered"),
                row.getString("label"),
                List.of(owners),
                Lamp.valueOf(row.getString("lamp")),
                row.getString("month"),
                row.getBoolean("past"),
                row.getBoolean("punctual"),
                row.getLong("duties"));
    }

    @Override
    public void destroy() {
        behind.shutdownNow();
    }
}
