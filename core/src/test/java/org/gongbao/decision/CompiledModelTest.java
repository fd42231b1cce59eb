package org.gongbao.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compiled decisions come to what the interpreter comes to. */
class CompiledModelTest {

    private static final String INPUTS = "款: 金额; 类: 文本; 有证: 是否; 日: 日期";
    private static final List<String> POLICIES = List.of("唯一", "首个", "任一", "汇总 求和", "汇总 计数");

    private final Random random = new Random(20260301);

    @Test
    void smallTablesOfRandomCellsAnswerAsTheInterpreterDoes() {
        for (int table = 0; table < 400; table++) {
            compare(random(1 + random.nextInt(8)), 30);
        }
    }

    @Test
    void largeTablesOfRandomCellsAnswerAsTheInterpreterDoes() {
        for (int table = 0; table < 60; table++) {
            compare(random(17 + random.nextInt(60)), 60);
        }
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
    void formulasAndRequiredDecisionsAnswerAsTheInterpreterDoes() {
        Decision half = Tables.formula("一半", "款: 金额", "一半: 金额", "款 / 2");
        Decision tier = Tables.decision("档", "唯一", "一半: 金额", "结果: 金额", "一半 | 结果\n< 5 | 1\n>= 5 | 2");
        Model model = Tables.model(half, tier);
        CompiledModel compiled = CompiledModel.of(model);

        assertThat(compiled.decision("档").inputs()).containsExactly("款");
        for (Map<String, @Nullable Object> facts :
                List.of(Tables.facts(model, "款=9"), Tables.facts(model, "款=10"), Tables.facts(model))) {
            assertThat(compiled.decide("档", facts)).isEqualTo(Interpreter.decide(model, "档", facts));
        }
    }

    @Test
    void factsAreTakenInTheOrderOfTheInputs() {
        CompiledDecision decision = CompiledModel.of(random(4)).decision("表");

        assertThat(decision.inputs()).containsExactly("款", "类", "有证", "日");
        assertThatThrownBy(() -> decision.decide("甲"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("表 takes [款, 类, 有证, 日], not 1 facts");
    }

    private void compare(Model model, int cases) {
        CompiledModel compiled = CompiledModel.of(model);
        for (int i = 0; i < cases; i++) {
            Map<String, @Nullable Object> facts = facts(model);
            assertThat(compiled.decide("表", facts))
                    .as("%s %s", model.decision("表"), facts)
                    .isEqualTo(Interpreter.decide(model, "表", facts));
        }
    }

    private Model random(int rows) {
        StringBuilder table = new StringBuilder("款 | 类 | 有证 | 日 | 结果\n");
        for (int row = 0; row < rows; row++) {
            int low = random.nextInt(6);
            table.append(pick("-", low + "", "< " + low, "[" + low + ".." + (low + 2) + ")", "非(" + low + ")"));
            table.append(" | ").append(pick("-", "甲", "乙, 丙", "非(甲)"));
            table.append(" | ").append(pick("-", "-", "是", "否"));
            table.append(" | ").append(pick("-", "-", ">= 2026-03-0" + (1 + low), "2026-03-02"));
            table.append(" | ").append(pick("1", "2", "3", "款 + 1")).append('\n');
        }
        if (random.nextBoolean()) {
            table.append("否则 | | | | 9\n");
        }
        return Tables.model("表", POLICIES.get(random.nextInt(POLICIES.size())), INPUTS, "结果: 金额", table.toString());
    }

    private Map<String, @Nullable Object> facts(Model model) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        for (String fact : List.of(
                "款=" + pick("0", "1.0", "2", "3.5", "4", "7"),
                "类=" + pick("甲", "乙", "丁"),
                "有证=" + pick("是", "否"),
                "日=2026-03-0" + pick("1", "2", "3", "5"))) {
            if (random.nextInt(8) > 0) {
                facts.putAll(Tables.facts(model, fact));
            }
        }
        return facts;
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }
}
