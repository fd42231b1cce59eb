package org.gongbao.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.gongbao.database.Database;
import org.gongbao.database.DatabaseFailure;
import org.gongbao.work.WorkRecord;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The life of a case: start, three human steps and a timer, by sixteen threads on one durable PostgreSQL, with history on.
 * Ours is a batch of the data push of Liulin; the engines run the same steps as a BPMN process; bare SQL is a
 * {@link BareCase}. All commit four times a case. The engines look up the task that they complete, as a person's page would;
 * ours knows record and revision from the step before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(16)
@Warmup(iterations = 8, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
public class WorkBenchmark {

    private static final String PROCESS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="bench"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="push" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="sign"/>
                <userTask id="sign"/>
                <boundaryEvent id="late" attachedToRef="sign" cancelActivity="false">
                  <timerEventDefinition><timeDuration xsi:type="tFormalExpression">P1D</timeDuration></timerEventDefinition>
                </boundaryEvent>
                <sequenceFlow id="f5" sourceRef="late" targetRef="reminded"/>
                <endEvent id="reminded"/>
                <sequenceFlow id="f2" sourceRef="sign" targetRef="push1"/>
                <userTask id="push1"/>
                <sequenceFlow id="f3" sourceRef="push1" targetRef="mark"/>
                <userTask id="mark"/>
                <sequenceFlow id="f4" sourceRef="mark" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    private Database database;
    private BenchServer server;
    private DataSource pool;
    private org.flowable.engine.ProcessEngine flowable;
    private org.camunda.bpm.engine.ProcessEngine camunda;
    private final AtomicInteger serial = new AtomicInteger();

    @Setup(Level.Trial)
    public void start() throws IOException, DatabaseFailure, SQLException {
        server = new BenchServer();
        database = server.database;
        pool = server.pool();
        flowable = flowable(schema("flowable"));
        camunda = camunda(schema("camunda"));
    }

    /** What autovacuum would do within a minute: each table is planned for as it is, for all alike. */
    @Setup(Level.Iteration)
    public void analyze() throws SQLException {
        for (String name : new String[] {"", "flowable", "camunda"}) {
            String url = name.isEmpty() ? database.url() : database.url().replaceAll("/[^/]*$", "/" + name);
            try (Connection connection = server.owner(url);
                    var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
    }

    private String schema(String name) throws SQLException {
        try (Connection connection = server.owner(database.url());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return database.url().replaceAll("/[^/]*$", "/" + name);
    }

    /** As many connections as ours has. */
    private HikariDataSource pool(String url) throws SQLException {
        var engines = new HikariDataSource();
        engines.setJdbcUrl(url);
        engines.setUsername(database.user());
        engines.setPassword(database.password());
        engines.setMaximumPoolSize(pool.unwrap(HikariDataSource.class).getMaximumPoolSize());
        return engines;
    }

    private org.flowable.engine.ProcessEngine flowable(String url) throws SQLException {
        var configuration = new org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool(url));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setAsyncExecutorActivate(false);
        configuration.setDisableIdmEngine(true);
        var engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addBytes("push.bpmn20.xml", PROCESS.getBytes(StandardCharsets.UTF_8))
                .deploy();
        return engine;
    }

    private org.camunda.bpm.engine.ProcessEngine camunda(String url) throws SQLException {
        var configuration = new org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool(url));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("full");
        // Its preset takes a second connection for a block of ids while it holds one: sixteen threads starve each other.
        configuration.setIdGenerator(new org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator());
        var engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("push.bpmn", PROCESS)
                .deploy();
        return engine;
    }

    @TearDown(Level.Trial)
    public void stop() {
        flowable.close();
        camunda.close();
        server.close();
    }

    @Benchmark
    public WorkRecord gongbao() {
        return server.runCase();
    }

    @Benchmark
    public int flowable() {
        var instance = flowable.getRuntimeService().startProcessInstanceByKey("push", Map.of("batch", "1"));
        for (int step = 0; step < 3; step++) {
            flowable.getTaskService()
                    .complete(flowable.getTaskService()
                            .createTaskQuery()
                            .processInstanceId(instance.getId())
                            .singleResult()
                            .getId());
        }
        return serial.incrementAndGet();
    }

    @Benchmark
    public int camunda() {
        var instance = camunda.getRuntimeService().startProcessInstanceByKey("push", Map.of("batch", "1"));
        for (int step = 0; step < 3; step++) {
            camunda.getTaskService()
                    .complete(camunda.getTaskService()
                            .createTaskQuery()
                            .processInstanceId(instance.getId())
                            .singleResult()
                            .getId());
        }
        return serial.incrementAndGet();
    }

    /** What {@link #gongbao} writes. */
    @Benchmark
    public String bareSql() throws SQLException {
        return BareCase.run(pool);
    }
}
