package org.gongbao.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gongbao.calendar.Countdown;
import org.gongbao.organization.Organizations;
import org.gongbao.work.Lamp;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the duties of a county. A quick count is made anew each time; one that takes longer is kept for a minute and
 * then made anew behind the page, which says when it was made.
 */
@Component
class Tallies implements DisposableBean {

    private static final Duration QUICK = Duration.ofMillis(40);
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** Months before this one that are told apart; a county of many years has too many groups otherwise. */
    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Organizations organizations;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Object> firsts = new ConcurrentHashMap<>();
    private final Set<String> counting = ConcurrentHashMap.newKeySet();
    private final ExecutorService behind = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("board").daemon().factory());

    private record Kept(Tally tally, Duration took) {}

    Tallies(JdbcClient jdbc, TransactionTemplate transaction, Organizations organizations, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * A county of many duties takes seconds to count, which nobody should have to wait for at the first look. A command
     * of the terminal has no pages to look at, and ends while it would count.
     */
    @EventListener(WebServerInitializedEvent.class)
    void countBeforeAnybodyLooks() {
        behind.execute(() -> organizations.counties().forEach(this::of));
    }

    Tally of(String county) {
        Kept known = kept.get(county);
        if (known == null) {
            synchronized (firsts.computeIfAbsent(county, key -> new Object())) {
                known = kept.get(county);
                if (known == null) {
                    return count(county);
                }
            }
        }
        if (known.took().compareTo(QUICK) < 0) {
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

    /** Of what is due in a month that {@link #of(String)} no longer tells apart; counted for this one question. */
    Tally of(String county, YearMonth month) {
        Instant now = clock.instant();
        return Tally.of(now, month, groups(county, now, month, month));
    }

    private Tally count(String county) {
        long begun = System.nanoTime();
        Instant now = clock.instant();
        YearMonth since = YearMonth.from(now.atZone(Countdown.ZONE)).minusMonths(MONTHS);
        Tally tally = Tally.of(now, since, groups(county, now, since, null));
        kept.put(county, new Kept(tally, Duration.ofNanos(System.nanoTime() - begun)));
        return tally;
    }

    /** @param only what is due in this month; null for all */
    private List<Tally.Group> groups(String county, Instant now, YearMonth since, @Nullable YearMonth only) {
        // The same few texts stand in thousands of groups.
        Map<Object, Object> texts = new HashMap<>();
        return Objects.requireNonNull(transaction.execute(status -> {
            // Grouped in memory: the default of PostgreSQL would sort a million rows on disk.
            jdbc.sql("set local work_mem = '64MB'").update();
            return jdbc.sql("""
                            select d.number, d.document, d.title, d.owners, %s as lamp,
                                   case when d.due_at >= :since then date_trunc('month', d.due_at, 'Asia/Shanghai') end as month,
                                   coalesce(d.due_at <= :now, false) as past,
                                   coalesce(d.done_at < d.due_at, false) as punctual,
                                   count(*) as duties
                            from work_duty d where d.county = :county %s
                            group by 1, 2, 3, 4, 5, 6, 7, 8
                            """.formatted(
                                    Lamp.asSql(), only == null ? "" : "and d.due_at >= :since and d.due_at < :until"))
                    .param("county", county)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("soon", now.plus(Lamp.SOON_BEFORE).atOffset(ZoneOffset.UTC))
                    .param("since", since.atDay(1).atStartOfDay(Countdown.ZONE).toOffsetDateTime())
                    .param(
                            "until",
                            since.plusMonths(1)
                                    .atDay(1)
                                    .atStartOfDay(Countdown.ZONE)
                                    .toOffsetDateTime())
                    .query((row, at) -> group(row, texts))
                    .list();
        }));
    }

    private static Tally.Group group(ResultSet row, Map<Object, Object> texts) throws SQLException {
        @Nullable String[] owners = (String[]) row.getArray("owners").getArray();
        String number = row.getString("number");
        String document = row.getString("document");
        OffsetDateTime month = row.getObject("month", OffsetDateTime.class);
        return new Tally.Group(
                once(texts, number != null ? number : Objects.requireNonNullElse(document, "")),
                once(texts, number != null ? number : "《" + row.getString("title") + "》"),
                once(texts, List.of(owners)),
                Lamp.valueOf(row.getString("lamp")),
                month == null
                        ? ""
                        : once(
                                texts,
                                YearMonth.from(month.atZoneSameInstant(Countdown.ZONE))
                                        .toString()),
                row.getBoolean("past"),
                row.getBoolean("punctual"),
                row.getLong("duties"));
    }

    @SuppressWarnings("unchecked")
    private static <T> T once(Map<Object, Object> known, T value) {
        return (T) known.computeIfAbsent(value, same -> same);
    }

    @Override
    public void destroy() throws InterruptedException {
        behind.shutdownNow();
        // A count under way still needs the database, which is closed next.
        behind.awaitTermination(5, TimeUnit.SECONDS);
    }
}
