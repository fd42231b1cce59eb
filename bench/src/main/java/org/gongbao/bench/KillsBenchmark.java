package org.gongbao.bench;

import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.gongbao.kills.Kills;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** More than a thousand kills under real work: what counts is what was lost and what was done twice, not the time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(1)
public class KillsBenchmark {

    private static final Kills.Plan PLAN = new Kills.Plan(30, 40);

    /** Printed beside the time. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Counted {
        public long kills;
        public long answered;
        public long lost;
        public long doubled;
        public long surprises;
    }

    @Benchmark
    public Kills.Report run(Counted counted) throws Exception {
        Kills.Report report = Kills.run(PLAN, Files.createTempDirectory("gongbao-kills"));
        counted.kills = report.kills();
        counted.answered = report.answered();
        counted.lost = report.lost().size();
        counted.doubled = report.doubled().size();
        counted.surprises = report.surprises().size() + (report.journal().equals("holds") ? 0 : 1);
        return report;
    }
}
