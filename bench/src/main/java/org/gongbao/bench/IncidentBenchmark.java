package org.gongbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.database.DatabaseFailure;
import org.gongbao.document.DocumentNumber;
import org.gongbao.incident.Incident;
import org.gongbao.incident.Incidents;
import org.gongbao.incident.Intake;
import org.gongbao.incident.Steps;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** An emergency of two hundred units is activated; and a hundred of them last while fifty people watch. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
public class IncidentBenchmark {

    private static final String COUNTY = "测试县";
    private static final String BUREAU = "测试县应急管理局";
    private static final String RESPONSE = "全县响应";
    private static final String LEVEL = "一级";
    private static final DocumentNumber PLAN = new DocumentNumber("测政发", 2026, 1);
    private static final int UNITS = 200;
    private static final int EMERGENCIES = 100;
    private static final int WATCHERS = 50;
    private static final int TURNS = 20;
    private static final int MEGABYTE = 1024 * 1024;
    private static final Visitor OFFICER =
            new Visitor("bench", Set.of(Role.DUTY_OFFICER), Set.of(new Office(COUNTY, BUREAU)));

    private BenchServer server;
    private Incidents incidents;
    private Intake intake;
    private Steps steps;
    private Incident registered;
    private List<Incident> lasting = List.of();

    /** Printed beside the time. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Watched {
        public long looks;
        public long slowestMilliseconds;
        public long heapMegabytes;
    }

    @Setup(Level.Trial)
    public void start() throws IOException, DatabaseFailure {
        server = new BenchServer(home());
        incidents = server.bean(Incidents.class);
        intake = server.bean(Intake.class);
        steps = server.bean(Steps.class);
    }

    @TearDown(Level.Trial)
    public void stop() {
        server.close();
    }

    @Setup(Level.Invocation)
    public void register() {
        registered = intake.register(
                OFFICER,
                PLAN,
                RESPONSE,
                new Incident.Call("洪水", "全县", Instant.now().minusSeconds(1), ""),
                false);
    }

    private Incident activate(Incident incident) {
        return steps.activate(OFFICER, COUNTY, incident.id(), incident.revision(), LEVEL, BUREAU, "研判");
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Warmup(iterations = 2, time = 5)
    @Measurement(iterations = 3, time = 10)
    public Incident activateTwoHundredUnits() {
        return activate(registered);
    }

    /**
     * Something happens twenty times, and each time all watchers look at once, each at another emergency, as the wall shows it: level,
     * judgement, duties, history. One measured iteration, because what stands beside the time is added up over several.
     */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 3)
    @Measurement(iterations = 1)
    public int watchAHundred(Watched watched) throws InterruptedException, ExecutionException {
        while (lasting.size() < EMERGENCIES) {
            List<Incident> more = new ArrayList<>(lasting);
            more.add(activate(registered));
            register();
            lasting = more;
        }
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int turn = 0; turn < TURNS; turn++) {
                int begun = turn;
                List<Callable<Long>> watchers = IntStream.range(0, WATCHERS)
                        .<Callable<Long>>mapToObj(
                                watcher -> () -> look(lasting.get((begun + 2 * watcher) % EMERGENCIES)))
                        .toList();
                for (Future<Long> look : people.invokeAll(watchers)) {
                    watched.slowestMilliseconds = Math.max(watched.slowestMilliseconds, look.get());
                }
            }
        }
        watched.looks = (long) WATCHERS * TURNS;
        Runtime.getRuntime().gc();
        watched.heapMegabytes =
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE;
        return lasting.size();
    }

    /** @return how long it took, in milliseconds */
    private long look(Incident each) {
        long begun = System.nanoTime();
        Incident incident = incidents.find(OFFICER, COUNTY, each.id());
        incidents.judge(incident);
        incidents.duties(incident);
        incidents.history(incident);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /** A county with one plan that gives each of its units a duty of its own. */
    private static Path home() throws IOException {
        Path home = Files.createTempDirectory("gongbao-bench-home");
        StringBuilder units = new StringBuilder("县: 测试县\n单位:\n  - {名称: " + BUREAU + ", 类别: 部门}\n");
        StringBuilder rows = new StringBuilder();
        for (int unit = 1; unit <= UNITS; unit++) {
            units.append("  - {名称: 测试县第%d单位, 类别: 部门}\n".formatted(unit));
            rows.append("| 到位%1$d | 人员到位并报告 | 测试县第%1$d单位 | “到位” |\n".formatted(unit));
        }
        Files.writeString(Files.createDirectories(home.resolve("organization")).resolve("测试县.yaml"), units);
        Path plans = Files.createDirectories(home.resolve("regulations").resolve(COUNTY));
        Files.writeString(plans.resolve(PLAN + ".clauses"), "一、\tmade\n");
        Files.writeString(plans.resolve(PLAN + ".md"), """
                ---
                文号: 测政发〔2026〕1号
                标题: 测试县应急预案
                县: 测试县
                发文机关: 测试县应急管理局
                成文日期: 2026-01-01
                公开: 主动公开
                ---
                # 应急

                ## 一、 响应

                ```判定 级别
                命中: 唯一
                输入: { 水位: 数 }
                输出: { 级别: 等级(不启动 < 一级) }
                ```
                | 水位  | 级别   |
                |-------|--------|
                | < 10  | 不启动 |
                | >= 10 | 一级   |

                ```事例 级别
                ```
                | 水位 | 级别   |
                |------|--------|
                | 9    | 不启动 |
                | 10   | 一级   |

                ```响应 全县响应
                等级: 级别
                启动:
                  一级: 测试县应急管理局
                结束: [ “水退了” ]
                ```

                ```任务 到位
                起算: 全县响应 启动 一级
                时限: 30分钟
                ```
                | 任务 | 内容 | 责任 | 办结 |
                |------|------|------|------|
                """ + rows);
        return home;
    }
}
