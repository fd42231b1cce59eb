package org.gongbao.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
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

    /** Said of what is closed and of what is not: each has an index by when it is due. */
    private static final String DUE = "d.due_at >= :since and d.due_at < :until";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Organizations organizations;
    private final Clock clock;
    private final Map<Question, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Object> firsts = new ConcurrentHashMap<>();
    private final Set<Question> counting = ConcurrentHashMap.newKeySet();
    private final ExecutorService behind = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("board").daemon().factory());

    /** @param month null for all that is told apart */
    private record Question(String county, @Nullable YearMonth month) {}

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

    private Tally of(Question asked) {
        Kept known = kept.get(asked);
        if (known == null) {
            synchronized (firsts.computeIfAbsent(asked.county(), key -> new Object())) {
                known = kept.get(asked);
                if (known == null) {
                    return count(asked);
                }
            }
        }
        if (known.took().compareTo(QUICK) < 0) {
            return count(asked);
        }
        if (Duration.between(known.tally().countedAt(), clock.instant()).abs().compareTo(FRESH) > 0
                && counting.add(asked)) {
            behind.execute(() -> {
                try {
                    count(asked);
                } finally {
                    counting.remove(asked);
                }
            });
        }
        return known.tally();
    }

    Tally of(String county) {
        return of(new Question(county, null));
    }

    /** Of what is due in a month that {@link #of(String)} no longer tells apart. */
    Tally of(String county, YearMonth month) {
        return of(new Question(county, month));
    }

    private Tally count(Question asked) {
        long begun = System.nanoTime();
        Instant now = clock.instant();
        YearMonth month = asked.month();
        Tally tally = month == null
                ? tally(
                        asked.county(),
                        now,
                        YearMonth.from(now.atZone(Countdown.ZONE)).minusMonths(MONTHS),
                        null)
                : tally(asked.county(), now, month, month);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        // Of the months only those that hold much: there is no end of months that somebody can ask for.
        if (month == null || took.compareTo(QUICK) >= 0) {
            kept.put(asked, new Kept(tally, took));
        }
        return tally;
    }

    /** @param only what is due in this month; null for all */
    private Tally tally(String county, Instant now, YearMonth since, @Nullable YearMonth only) {
        Places places = new Places();
        List<Tally.Group> groups = Objects.requireNonNull(transaction.execute(status -> {
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
                                    Lamp.asSql(),
                                    only == null
                                            ? ""
                                            : "and (%1$s and d.state = 'CLOSED' or %1$s and d.state <> 'CLOSED')"
                                                    .formatted(DUE)))
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
                    .query((row, at) -> places.group(row))
                    .list();
        }));
        return new Tally(now, since, places.documents(), places.teams(), places.months(), groups);
    }

    @Override
    public void destroy() throws InterruptedException {
        behind.shutdownNow();
        // A count under way still needs the database, which is closed next.
        behind.awaitTermination(5, TimeUnit.SECONDS);
    }
}
