package org.gongbao.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.WorkingCalendar;
import org.gongbao.database.DatabaseFailure;
import org.gongbao.work.Replanning;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Very many open duties with their clocks: all become late at once; a holiday is announced that moves all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
public class ClockBenchmark {

    private static final Visitor ADMINISTRATOR = new Visitor("root", Set.of(Role.ADMINISTRATOR), Set.of());
    /** Two more days off in the fortnight of the duties. */
    private static final String HOLIDAY = "\n调整 %d https://example.org\n县庆 休 %s..%s\n";

    @Param({"10000", "1000000"})
    private int duties;

    private BenchServer server;

    @Setup(Level.Trial)
    public void start() throws IOException, DatabaseFailure, SQLException {
        server = new BenchServer();
        // As the kernel writes them: each with its first entry in the journal.
        server.execute("""
                insert into work_duty (county, id, number, edition, name, what, clauses, cause, started_at, countdown,
                                       calendar, due_at, wake_at, parts, units)
                select '柳林县', 'duty-' || n, '柳工科字〔2026〕5号', 1, '拨付', '', '', 'bench ' || n, now(),
                       jsonb_build_object('start', to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                                          'granted', jsonb_build_array('15个工作日'), 'pauses', '[]'::jsonb),
                       'bench', now() + interval '21 days', now() + interval '1 day',
                       '[{"unit": "中国工商银行柳林支行", "share": "RESPONSIBLE", "progress": "WAITING", "report": ""}]',
                       '{中国工商银行柳林支行}'
                from generate_series(1, %d) n
                """.formatted(duties), """
                insert into journal_entry (county, occurred_at, actor, action, subject, detail, place, hash)
                select '柳林县', now(), 'bench', 'duty.open', 'duty-' || n, '{}', 1, repeat('0', 64)
                from generate_series(1, %d) n
                """.formatted(duties), "vacuum (freeze, analyze)", "checkpoint");
    }

    @TearDown(Level.Trial)
    public void stop() {
        server.close();
    }

    /** Until the last one's first rung is climbed, by the server's own clockwork. */
    @Benchmark
    public long fire() throws SQLException, InterruptedException {
        server.bean(BenchClock.class).forward(Duration.ofDays(2));
        // Ends at the first that is still to be fired: to count them all would take a core of those that fire.
        while (server.number("select count(*) from (select from work_duty where rung = 0 limit 1) waiting") > 0) {
            Thread.sleep(200);
        }
        long sent = server.number("select count(*) from work_notice");
        if (sent != duties) {
            throw new IllegalStateException(sent + " of " + duties + " were sent");
        }
        return sent;
    }

    @Benchmark
    public Replanning.Preview replan() throws IOException {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        while (!WorkingCalendar.china().isWorking(day)
                || !WorkingCalendar.china().isWorking(day.plusDays(1))) {
            day = day.plusDays(1);
        }
        String text = known() + HOLIDAY.formatted(day.getYear(), day, day.plusDays(1));
        Replanning.Preview moved = server.bean(Replanning.class).confirm(ADMINISTRATOR, text);
        if (moved.moved().size() != duties) {
            throw new IllegalStateException(
                    moved.moved().size() + " of " + duties + " were moved: " + moved.problems());
        }
        return moved;
    }

    private static String known() throws IOException {
        try (var known = Objects.requireNonNull(WorkingCalendar.class.getResourceAsStream("china.txt"), "china.txt")) {
            return new String(known.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
