package org.gongbao.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compiled decisions come to what the interpreter comes to. */
class CompiledModelTest {

    private static final String INPUTS = "款: 金额; 类: 文本; 有证: 是否; 日: 日期; 份: 数";
    private static final List<HitPolicy> POLICIES = HitPolicy.all();

    private final Random random = new Random(20260301);

    @Test
    void smallTablesOfRandomCellsAnswerAndExplainAsTheInterpreterDoes() {
        for (int table = 0; table < 1500; table++) {
            compare(random(1 + random.nextInt(8)), 20);
        }
    }

    @Test
    void largeTablesOfRandomCellsAnswerAndExplainAsTheInterpreterDoes() {
        for (int table = 0; table < 150; table++) {
            compare(random(17 + random.nextInt(60)), 30);
        }
    }

    @Test
    void everyKindOfOutcomeIsCompared() {
        Map<Class<?>, Integer> seen = new HashMap<>();
        for (int table = 0; table < 300; table++) {
            Model model = random(6);
            for (int i = 0; i < 10; i++) {
                seen.merge(CompiledModel.of(model).decide("表", facts(model)).getClass(), 1, Integer::sum);
            }
        }
        assertThat(seen.keySet()).containsExactlyInAnyOrder(Outcome.class.getPermittedSubclasses());
    }

    @Test
    void aTableOfTenThousandRowsIsCompiled() {
        StringBuilder rows = new StringBuilder("款 | 类 | 结果\n");
        for (int i = 0; i < 10_000; i++) {
            rows.append('[').append(i % 100).append("..").append(i % 100 + 1).append(") | 类");
            rows.append(i / 100).append(" | ").append(i).append('\n');
        }
        Model model = Tables.model("表", "唯一", "款: 金额; 类: 文本", "结果: 金额", rows.toString());
        CompiledModel compiled = CompiledModel.of(model);
        Map<String, @Nullable Object> facts = Tables.facts(model, "款=7.5", "类=类42");

        assertThat(compiled.decide("表", facts)).isEqualTo(Interpreter.decide(model, "表", facts));
    }

    @Test
    void formulasAndRequiredDecisionsAnswerAndExplainAsTheInterpreterDoes() {
        for (int table = 0; table < 300; table++) {
            Decision one = Tables.formula("前", "款: 金额; 份: 数", "前: 金额", pick("款 / 份", "款 * 2", "款 - 份 * 1元"));
            Decision other = decision("中", 4, "前: 金额", "前");
            Decision last = decision("表", 3, "前: 金额; 中: 金额", pick("前", "中"));
            compare(Tables.model(one, other, last), 20);
        }
    }

    @Test
    void aDecisionAsksForTheFactsOfThoseThatItNeeds() {
        Decision half = Tables.formula("一半", "款: 金额", "一半: 金额", "款 / 2");
        Decision tier = Tables.decision("档", "唯一", "一半: 金额; 有证: 是否", "结果: 金额", "一半 | 结果\n< 5 | 1\n>= 5 | 2");

        assertThat(CompiledModel.of(Tables.model(half, tier)).decision("档").inputs())
                .containsExactly("款", "有证");
    }

    @Test
    void aDecisionThatManyOthersNeedIsDecidedOnce() {
        List<Decision> chain = new ArrayList<>();
        chain.add(Tables.formula("数0", "款: 数", "数0: 数", "款 + 1"));
        for (int i = 1; i <= 60; i++) {
            String before = "数" + (i - 1);
            String also = "数" + Math.max(0, i - 2);
            String inputs = before.equals(also) ? before + ": 数" : before + ": 数; " + also + ": 数";
            chain.add(Tables.formula("数" + i, inputs, "数" + i + ": 数", before + " - " + also + " / 2"));
        }
        Model model = Tables.model(chain.toArray(Decision[]::new));
        Map<String, @Nullable Object> facts = Tables.facts(model, "款=7");

        assertThat(CompiledModel.of(model).decide("数60", facts)).isEqualTo(Interpreter.decide(model, "数60", facts));
    }

    @Test
    void classesUnloadOnceNobodyHoldsTheModel() throws InterruptedException {
        WeakReference<Class<?>> code = compiledClass();
        for (int i = 0; i < 50 && code.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(code.get()).isNull();
    }

    private WeakReference<Class<?>> compiledClass() {
        Model model = random(5);
        CompiledModel compiled = CompiledModel.of(model);
        compiled.decide("表", facts(model));
        Class<?> code =
                ((CompiledTable) compiled.logic("表").shortcut()).finder().getClass();
        assertThat(code.isHidden()).isTrue();
        return new WeakReference<>(code);
    }

    @Test
    void manyThreadsThatAskAtOnceGetTheSameAnswers() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int table = 0; table < 40; table++) {
                Model model = random(2 + random.nextInt(40));
                CompiledModel compiled = CompiledModel.of(model);
                List<Map<String, @Nullable Object>> cases =
                        Stream.generate(() -> facts(model)).limit(50).toList();
                List<Outcome> expected = cases.stream()
                        .map(facts -> Interpreter.decide(model, "表", facts))
                        .toList();
                List<Callable<List<Outcome>>> askers = Collections.nCopies(
                        8,
                        () -> cases.stream()
                                .map(facts -> compiled.decide("表", facts))
                                .toList());
                for (Future<List<Outcome>> answers : threads.invokeAll(askers)) {
                    assertThat(answers.get()).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void factsAreTakenInTheOrderOfTheInputs() {
        CompiledDecision decision = CompiledModel.of(random(4)).decision("表");

        assertThat(decision.inputs()).containsExactly("款", "类", "有证", "日", "份");
        assertThatThrownBy(() -> decision.decide("甲"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("表 takes [款, 类, 有证, 日, 份], not 1 facts");
    }

    private void compare(Model model, int cases) {
        CompiledModel compiled = CompiledModel.of(model);
        for (int i = 0; i < cases; i++) {
            Map<String, @Nullable Object> facts = facts(model);
            Outcome answer = compiled.decide("表", facts);
            Outcome expected = Interpreter.decide(model, "表", facts);
            assertThat(answer).as("%s %s", model.decision("表"), facts).isEqualTo(expected);
            assertThat(Explanation.of(model, "表", facts, answer).asJson())
                    .isEqualTo(Explanation.of(model, "表", facts, expected).asJson());
        }
    }

    private Model random(int rows) {
        Model model = Tables.model(decision("表", rows, INPUTS, pick("款", "款", "款 / 份")));
        return new Model(model.name(), model.facts(), model.decisions(), random.nextInt(4) == 0);
    }

    /** A table of any hit policy whose first column tests an amount of money, a whole one also by a second column. */
    private Decision decision(String name, int rows, String inputs, String amount) {
        HitPolicy policy = POLICIES.get(random.nextInt(POLICIES.size()));
        boolean isOrdered = policy == HitPolicy.HIGHEST || policy == HitPolicy.OUTPUT_ORDER;
        boolean isWhole = inputs.equals(INPUTS);
        boolean isDouble =
                !isOrdered && POLICIES.indexOf(policy) <= POLICIES.indexOf(HitPolicy.ANY) && random.nextInt(4) == 0;
        StringBuilder table = new StringBuilder(amount);
        table.append(isWhole ? " | 类 | 有证 | 日 | 款" : "").append(" | 结果").append(isDouble ? " | 注\n" : "\n");
        for (int row = 0; row < rows; row++) {
            int low = random.nextInt(6);
            table.append(pick("-", low + "", "< " + low, "[" + low + ".." + (low + 2) + ")", "非(" + low + ")"));
            if (isWhole) {
                table.append(" | ").append(pick("-", "甲", "甲", "乙, 丙", "非(甲)"));
                table.append(" | ").append(pick("-", "-", "是", "否", "款 / 份 > " + low + "元", "份 > " + low));
                table.append(" | ").append(pick("-", "-", ">= 2026-03-0" + (1 + low), "2026-03-02"));
                table.append(" | ").append(pick("-", "<= " + (low + 1), "> " + low, "[1.." + low + "]"));
            }
            String computed = isWhole ? pick("款 + 1", "款 / 份", "款 * 份") : amount + " * 2";
            String answer = isOrdered ? pick("低", "中", "高") : pick("1", "2", "3", computed);
            String said = pick(answer, answer, answer, answer, answer, "酌情（局）", "存疑 空白");
            table.append(" | ").append(said);
            table.append(isDouble ? " | " + (said.equals(answer) ? "\"注\"" : "") : "")
                    .append('\n');
        }
        if (random.nextBoolean()) {
            table.append("否则 | ").append(isWhole ? " | | | | " : "").append(isOrdered ? "低" : "9");
            table.append(isDouble ? " | \"无\"" : "").append('\n');
        }
        String output = isOrdered ? "结果: 等级(低 < 中 < 高)" : isDouble ? "结果: 金额; 注: 文本" : "结果: 金额";
        Decision decision = Tables.decision(name, isOrdered ? "最高" : "首个", inputs, output, table.toString());
        return random.nextBoolean() ? withPolicy(decision, policy) : settled(withPolicy(decision, policy), rows);
    }

    private Decision settled(Decision decision, int rows) {
        int winner = 1 + random.nextInt(rows);
        int loser = 1 + random.nextInt(rows);
        return winner == loser ? decision : Tables.settled(decision, winner, loser);
    }

    private static Decision withPolicy(Decision decision, HitPolicy policy) {
        Logic.Table read = (Logic.Table) decision.logic();
        Logic.Table table = new Logic.Table(policy, read.columns(), read.rows(), read.precedences());
        return new Decision(decision.location(), decision.name(), decision.inputs(), decision.outputs(), table);
    }

    private Map<String, @Nullable Object> facts(Model model) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        for (String fact : List.of(
                "款=" + pick("0", "1.0", "2", "3.5", "4", "7"),
                "类=" + pick("甲", "乙", "丁"),
                "有证=" + pick("是", "否"),
                "日=2026-03-0" + pick("1", "2", "3", "5"),
                "份=" + pick("0", "1", "2"))) {
            if (random.nextInt(10) > 0 && model.facts().containsKey(fact.substring(0, fact.indexOf('=')))) {
                facts.putAll(Tables.facts(model, fact));
            }
        }
        return facts;
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }
}
