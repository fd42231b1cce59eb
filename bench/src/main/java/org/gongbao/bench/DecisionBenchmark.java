package org.gongbao.bench;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.drools.io.ReaderResource;
import org.flowable.dmn.engine.impl.cfg.StandaloneInMemDmnEngineConfiguration;
import org.gongbao.decision.CompiledDecision;
import org.gongbao.decision.CompiledModel;
import org.gongbao.decision.Model;
import org.gongbao.decision.Outcome;
import org.gongbao.dmn.DmnReader;
import org.gongbao.problem.Problems;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * One evaluation of one decision table; the facts take turns. Every engine has the same DMN text, but for Flowable, which
 * reads no interval and has its two ends in two columns.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgs = {
            "-Xmx4g",
            "-XX:+UseSerialGC",
            // Flowable's reader stops at the platform's limit for one text, which a hundred thousand rows pass.
            "-Djdk.xml.maxGeneralEntitySizeLimit=0",
            "-Djdk.xml.totalEntitySizeLimit=0"
        })
public class DecisionBenchmark {

    private static final BigDecimal FIRST = BigDecimal.valueOf(50_000);
    private static final BigDecimal SECOND = BigDecimal.valueOf(100_000);
    private static final BigDecimal THIRD = BigDecimal.valueOf(200_000);
    private static final BigDecimal[] ANSWERS = {
        BigDecimal.valueOf(1000), BigDecimal.valueOf(1001), BigDecimal.valueOf(1002), BigDecimal.valueOf(1003)
    };

    @Param({"4", "1000", "100000"})
    int rows;

    private List<Map<String, Object>> facts;
    private Object[][] positional;
    private CompiledDecision gongbao;
    private DmnEngine camunda;
    private DmnDecision camundaDecision;
    private org.flowable.dmn.engine.DmnEngine flowable;
    private CompiledDecision comparisons;
    private DMNRuntime kie;
    private DMNModel kieModel;
    private int turn;

    @Setup(Level.Trial)
    public void read() {
        facts = GeneratedTable.facts(rows);
        gongbao = compiled(GeneratedTable.dmn(rows));
        comparisons = compiled(GeneratedTable.comparisons(rows));
        positional = new Object[facts.size()][];
        for (int i = 0; i < positional.length; i++) {
            Map<String, Object> each = facts.get(i);
            positional[i] = gongbao.inputs().stream().map(each::get).toArray();
        }
    }

    private static CompiledDecision compiled(byte[] dmn) {
        Model model = Objects.requireNonNull(DmnReader.read("bench.dmn", dmn, new Problems()));
        return CompiledModel.of(model).decision("answer");
    }

    /** A peer is read only by the run that asks it, so that its reading costs no other one memory. */
    private void needCamunda() {
        if (camunda == null) {
            camunda =
                    DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
            camundaDecision = camunda.parseDecision("answer", new ByteArrayInputStream(GeneratedTable.dmn(rows)));
            agree(askCamunda(0), 0);
        }
    }

    private void needKie() {
        if (kie == null) {
            String text = new String(GeneratedTable.dmn(rows), StandardCharsets.UTF_8);
            kie = DMNRuntimeBuilder.fromDefaults()
                    .buildConfiguration()
                    .fromResources(List.of(new ReaderResource(new StringReader(text), "UTF-8")))
                    .getOrElseThrow(IllegalStateException::new);
            kieModel = kie.getModels().getFirst();
            agree(askKie(0), 0);
        }
    }

    private void needFlowable() {
        if (flowable == null) {
            flowable = new StandaloneInMemDmnEngineConfiguration()
                    .setDatabaseSchemaUpdate("true")
                    .buildDmnEngine();
            flowable.getDmnRepositoryService()
                    .createDeployment()
                    .addDmnBytes("bench.dmn", GeneratedTable.comparisons(rows))
                    .deploy();
            agree(askFlowable(0), 0);
        }
    }

    /** A peer that gives another answer than ours is not measured. */
    private void agree(Object answer, int number) {
        Outcome ours = gongbao.decide(positional[number]);
        boolean same = ours instanceof Outcome.Decided decided
                && decided.value() instanceof BigDecimal value
                && value.compareTo(new BigDecimal(answer.toString())) == 0;
        if (!same) {
            throw new IllegalStateException("a peer answers " + answer + ", ours " + ours);
        }
    }

    private int next() {
        turn = (turn + 1) & 255;
        return turn;
    }

    /** What a person would write for four rows; for more rows it is no peer. */
    @Benchmark
    public BigDecimal handWritten() {
        BigDecimal amount = (BigDecimal) facts.get(next()).get("amount");
        if (amount.compareTo(FIRST) < 0) {
            return ANSWERS[0];
        }
        if (amount.compareTo(SECOND) < 0) {
            return ANSWERS[1];
        }
        return amount.compareTo(THIRD) < 0 ? ANSWERS[2] : ANSWERS[3];
    }

    @Benchmark
    public Outcome gongbao() {
        return gongbao.decide(positional[next()]);
    }

    @Benchmark
    public Object camunda() {
        needCamunda();
        return askCamunda(next());
    }

    private Object askCamunda(int number) {
        return camunda.evaluateDecisionTable(camundaDecision, facts.get(number)).getSingleEntry();
    }

    @Benchmark
    public Object flowable() {
        needFlowable();
        return askFlowable(next());
    }

    private Object askFlowable(int number) {
        return flowable.getDmnDecisionService()
                .createExecuteDecisionBuilder()
                .decisionKey("answer")
                .variables(facts.get(number))
                .executeDecisionWithSingleResult()
                .get("answer");
    }

    /** Ours on the file that Flowable reads. */
    @Benchmark
    public Outcome gongbaoOnFlowablesFile() {
        return comparisons.decide(positional[next()]);
    }

    @Benchmark
    public Object kie() {
        needKie();
        return askKie(next());
    }

    private Object askKie(int number) {
        DMNContext context = kie.newContext();
        facts.get(number).forEach(context::set);
        return kie.evaluateAll(kieModel, context)
                .getDecisionResultByName("answer")
                .getResult();
    }
}
