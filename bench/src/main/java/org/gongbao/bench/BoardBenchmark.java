package org.gongbao.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.board.Board;
import org.gongbao.board.BoardQuery;
import org.gongbao.board.BoardView;
import org.gongbao.database.DatabaseFailure;
import org.gongbao.document.DocumentNumber;
import org.gongbao.work.DutyLists;
import org.gongbao.work.Lamp;
import org.gongbao.work.RecordFilter;
import org.gongbao.work.Records;
import org.gongbao.work.WorkDuty;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the pages of the desks ask the database, over a county of many years: one duty in ten is open, two hundred units,
 * fifty documents, and a register of a tenth as many records.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 10)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
public class BoardBenchmark {

    private static final String COUNTY = "柳林县";
    private static final int PAGE = 50;
    private static final DocumentNumber PUSH = new DocumentNumber("柳医保发", 2026, 2);
    private static final Visitor CLERK = new Visitor("bench", Set.of(Role.CLERK), Set.of(new Office(COUNTY, "单位7")));
    private static final Visitor SUPERVISOR =
            new Visitor("bench", Set.of(Role.SUPERVISOR), Set.of(new Office(COUNTY, "柳林县人民政府办公室")));

    @Param({"10000", "1000000"})
    private int duties;

    private BenchServer server;
    private Board board;
    private DutyLists lists;
    private Records records;

    @Setup(Level.Trial)
    public void start() throws IOException, DatabaseFailure, SQLException {
        server = new BenchServer();
        server.execute(
                """
                insert into work_duty (county, id, number, edition, name, what, clauses, cause, state, started_at, due_at,
                                       closed_at, done_at, parts, units, owners)
                select '柳林县', 'duty-' || n, '柳工科字〔2026〕' || n %% 50 + 1 || '号', 1, '任务', '', '', 'bench ' || n,
                       case when n %% 10 = 0 then 'OPEN' else 'CLOSED' end, at - interval '20 days', at,
                       case when n %% 10 <> 0 then at + (n %% 7 - 5) * interval '1 day' end,
                       case when n %% 10 <> 0 then at + (n %% 7 - 5) * interval '1 day' end,
                       jsonb_build_array(jsonb_build_object('unit', '单位' || n / 10 %% 200, 'share', 'RESPONSIBLE',
                                                            'progress', 'WAITING', 'report', '')),
                       array['单位' || n / 10 %% 200], array['单位' || n / 10 %% 200]
                from (select n, now() + interval '30 days' - case when n %% 10 = 0 then n %% 40 else n %% 1800 end
                                * interval '1 day' at
                      from generate_series(1, %d) n) numbered
                """.formatted(duties),
                """
                insert into work_record (county, id, number, edition, register, state, unit, data, created_at, changed_at)
                select '柳林县', 'record-' || n, '柳医保发〔2026〕2号', 1, '数据推送',
                       (array['待接收', '已签收', '已推送', '已标识'])[n %% 4 + 1], '柳林县医疗保障局',
                       jsonb_build_object('批次', n::text, '来源部门', '柳林县民政局', '种类', '月度增减', '纸质盖章', '是'),
                       now() - n * interval '1 minute', now()
                from generate_series(1, %d) n
                """.formatted(duties / 10),
                "vacuum analyze");
        board = server.bean(Board.class);
        lists = server.bean(DutyLists.class);
        records = server.bean(Records.class);
        board.look(SUPERVISOR, query(null, null), null, PAGE);
    }

    @TearDown(Level.Trial)
    public void stop() {
        server.close();
    }

    private static BoardQuery query(String unit, Lamp lamp) {
        return new BoardQuery(COUNTY, null, unit, null, lamp, null);
    }

    @Benchmark
    public int desk() {
        int found = lists.counts(CLERK, COUNTY).size();
        for (Lamp lamp : List.of(Lamp.OVERDUE, Lamp.SOON, Lamp.LATER, Lamp.REVIEW)) {
            found += lists.mine(CLERK, COUNTY, lamp, null, PAGE).size();
        }
        return found;
    }

    @Benchmark
    public List<WorkDuty> waiting() {
        return lists.waiting(SUPERVISOR, COUNTY, PAGE);
    }

    @Benchmark
    public BoardView wholeBoard() {
        return board.look(SUPERVISOR, query(null, null), null, PAGE);
    }

    @Benchmark
    public BoardView lateOfOneUnit() {
        return board.look(SUPERVISOR, query("单位7", Lamp.OVERDUE), null, PAGE);
    }

    @Benchmark
    public BoardView closedLately() {
        return board.look(SUPERVISOR, query(null, Lamp.CLOSED), null, PAGE);
    }

    @Benchmark
    public List<WorkRecord> register() {
        return records.list(SUPERVISOR, PUSH, "数据推送", RecordFilter.NONE, null, PAGE);
    }

    @Benchmark
    public List<WorkRecord> registerOfOneState() {
        RecordFilter filter = new RecordFilter("已标识", "", "来源部门", "民政", null, null);
        return records.list(SUPERVISOR, PUSH, "数据推送", filter, null, PAGE);
    }
}
