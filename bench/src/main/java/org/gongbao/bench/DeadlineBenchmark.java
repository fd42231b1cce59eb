package org.gongbao.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gongbao.calendar.Countdown;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.calendar.WorkingCalendar;
import org.gongbao.expression.SpanUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The day on which working days end, walked to and looked up; and whole countdowns of a million open deadlines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
public class DeadlineBenchmark {

    private static final int DEADLINES = 1_000_000;

    private final WorkingCalendar calendar = WorkingCalendar.china();
    private final LocalDate[] days = new LocalDate[DEADLINES];
    private final int[] limits = new int[DEADLINES];
    private final Countdown[] countdowns = new Countdown[DEADLINES];

    @Setup(Level.Trial)
    public void deadlines() {
        Random random = new Random(1);
        for (int i = 0; i < DEADLINES; i++) {
            days[i] = LocalDate.of(2010, 1, 4).plusDays(random.nextInt(6_000));
            limits[i] = 1 + random.nextInt(30);
            Instant start = days[i].atTime(9, 0).atZone(Countdown.ZONE).toInstant();
            countdowns[i] = Countdown.of(start, new TimeLimit(limits[i], SpanUnit.WORKING_DAY));
        }
    }

    @Benchmark
    @OperationsPerInvocation(DEADLINES)
    public long addWorkingDays() {
        long sum = 0;
        for (int i = 0; i < DEADLINES; i++) {
            sum += calendar.add(days[i], limits[i]).toEpochDay();
        }
        return sum;
    }

    /** How a deadline is found without arrays: day after day. */
    @Benchmark
    @OperationsPerInvocation(DEADLINES)
    public long walkDayByDay() {
        long sum = 0;
        for (int i = 0; i < DEADLINES; i++) {
            LocalDate day = days[i];
            for (int left = limits[i]; left > 0; ) {
                day = day.plusDays(1);
                if (calendar.isWorking(day)) {
                    left--;
                }
            }
            sum += day.toEpochDay();
        }
        return sum;
    }

    /** As a changed calendar asks of every open deadline, without the database. */
    @Benchmark
    @OperationsPerInvocation(DEADLINES)
    public long planCountdowns() {
        long sum = 0;
        for (Countdown countdown : countdowns) {
            Countdown.Due due = countdown.due(calendar);
            sum += due == null ? 0 : due.at().getEpochSecond();
        }
        return sum;
    }
}
