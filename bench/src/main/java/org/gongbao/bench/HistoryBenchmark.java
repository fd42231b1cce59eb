package org.gongbao.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.gongbao.database.DatabaseFailure;
import org.gongbao.work.WorkRecord;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** The case of {@link WorkBenchmark} over a journal that is empty, and over one of many years. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(16)
@Warmup(iterations = 5, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
public class HistoryBenchmark {

    private static final int ENTRIES_OF_A_SUBJECT = 10;

    @Param({"0", "10000000"})
    private int entries;

    private BenchServer server;

    @Setup(Level.Trial)
    public void start() throws IOException, DatabaseFailure, SQLException {
        server = new BenchServer();
        // Indexes are made once over all rows, which takes a fraction of keeping them up row by row.
        server.execute(
                "set maintenance_work_mem = '1GB'",
                "alter table journal_entry drop constraint journal_entry_pkey",
                "drop index journal_chain",
                """
                insert into journal_entry (county, occurred_at, actor, action, subject, detail, place, hash)
                select '柳林县', now(), 'bench', 'record.move', md5((n / %d)::text),
                       '{"state": "s", "revision": 1, "data": {"批次": "1", "来源部门": "柳林县民政局", "种类": "月度增减"}}',
                       n %% %d + 1, repeat('0', 64)
                from generate_series(0, %d) n
                """.formatted(ENTRIES_OF_A_SUBJECT, ENTRIES_OF_A_SUBJECT, entries - 1),
                "alter table journal_entry add primary key (county, id)",
                "create unique index journal_chain on journal_entry (county, subject, place) where place is not null",
                // All of it was read: who follows the journal begins at its end.
                "update notice_mark set entry = (select coalesce(max(id), 0) from journal_entry)",
                "vacuum (freeze, analyze)",
                "checkpoint");
    }

    @Setup(Level.Iteration)
    public void analyze() throws SQLException {
        server.execute("vacuum analyze work_record, work_duty, work_key");
    }

    @TearDown(Level.Trial)
    public void stop() {
        server.close();
    }

    @Benchmark
    public WorkRecord gongbao() {
        return server.runCase();
    }
}
