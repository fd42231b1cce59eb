package org.gongbao.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a resident reads below an answer. */
class ExplanationTest {

    private static final Model SUBSIDY = Tables.model("补贴标准", "唯一", "发票金额: 金额; 燃料: 选项(油 | 电)", "补贴: 金额", """
            燃料 | 发票金额 | 补贴
            电 | < 10万 | 6000
            电 | >= 10万 | 8000
            油 | >= 10万 | 酌情（县工信和科技局）
            油 | [5万..10万) | 存疑 燃油补贴
            """);

    @Test
    void an_answer_names_the_facts_and_the_row_that_gave_it() {
        assertThat(chinese(SUBSIDY, "发票金额=10万", "燃料=电")).isEqualTo("补贴：8000元。因为：燃料 电，且发票金额 100000元，符合“>= 10万”（第2行）。");
        assertThat(english(SUBSIDY, "发票金额=10万", "燃料=电"))
                .isEqualTo("补贴: 8000元. Because: 燃料 电 and 发票金额 100000元, which satisfies >= 10万 (row 2).");
    }

    @Test
    void a_missing_fact_is_asked_for() {
        assertThat(chinese(SUBSIDY, "燃料=电")).isEqualTo("补贴标准：不能判定，还需要：发票金额。");
        assertThat(english(SUBSIDY, "燃料=电")).isEqualTo("补贴标准: cannot be decided, needs 发票金额.");
    }

    @Test
    void judgement_and_silence_are_said_to_be_so() {
        assertThat(chinese(SUBSIDY, "发票金额=10万", "燃料=油"))
                .isEqualTo("补贴标准：由县工信和科技局酌情判断，并说明理由。因为：燃料 油，且发票金额 100000元，符合“>= 10万”（第3行）。");
        assertThat(chinese(SUBSIDY, "发票金额=5万", "燃料=油"))
                .isEqualTo("补贴标准：原文没有规定，见存疑“燃油补贴”。因为：燃料 油，且发票金额 50000元，符合“[5万..10万)”（第4行）。");
        assertThat(english(SUBSIDY, "发票金额=5万", "燃料=油"))
                .isEqualTo("补贴标准: the text does not say; see the open question 燃油补贴."
                        + " Because: 燃料 油 and 发票金额 50000元, which satisfies [5万..10万) (row 4).");
    }

    @Test
    void where_no_row_applies_the_nearest_ones_are_named() {
        assertThat(chinese(SUBSIDY, "发票金额=100", "燃料=油"))
                .isEqualTo("补贴标准：没有一行适用于这些事实。最接近的：燃料 油，不符合“电”（第1行）；"
                        + "发票金额 100元，不符合“>= 10万”（第3行）；发票金额 100元，不符合“[5万..10万)”（第4行）。");
        assertThat(english(SUBSIDY, "发票金额=100", "燃料=油"))
                .isEqualTo("补贴标准: no row applies to these facts. Nearest: 燃料 油 does not satisfy 电 (row 1);"
                        + " 发票金额 100元 does not satisfy >= 10万 (row 3); 发票金额 100元 does not satisfy [5万..10万) (row 4).");
    }

    @Test
    void rows_that_count_together_are_named_together() {
        Model model = Tables.model("加分", "汇总 求和", "独生: 是否; 残疾: 是否", "分: 数", """
                独生 | 残疾 | 分
                是 | - | 5
                - | 是 | 10
                - | - | 1
                """);
        assertThat(chinese(model, "独生=是", "残疾=是")).isEqualTo("分：16。因为：独生 是（第1行）；残疾 是（第2行）；任何情形都适用（第3行）。");
    }

    @Test
    void the_default_row_is_said_to_be_one() {
        Model model = Tables.model("奖励", "唯一", "等次: 选项(优秀 | 合格)", "奖金: 金额", """
                等次 | 奖金
                优秀 | 1000
                否则 | 0
                """);
        assertThat(chinese(model, "等次=合格")).isEqualTo("奖金：0元。因为：其他各行都不适用（第2行）。");
        assertThat(english(model, "等次=合格")).isEqualTo("奖金: 0元. Because: no other row applies (row 2).");
    }

    @Test
    void a_formula_is_shown_with_what_went_into_it() {
        Model model = Tables.model(Tables.formula("补偿", "面积: 面积; 单价: 金额", "补偿额: 金额", "单价 * 2"));
        assertThat(chinese(model, "面积=3", "单价=100")).isEqualTo("补偿额：200元。算法：补偿额 = 单价 × 2 = 200元。其中面积 3亩，单价 100元。");
        assertThat(english(model, "面积=3", "单价=100"))
                .isEqualTo("补偿额: 200元. Computed: 补偿额 = 单价 × 2 = 200元, where 面积 3亩, 单价 100元.");
    }

    @Test
    void an_answer_that_rests_on_another_decision_explains_that_too() {
        Decision level = Tables.decision("等级", "唯一", "收入: 金额", "等级: 选项(困难 | 一般)", """
                收入 | 等级
                < 500 | 困难
                >= 500 | 一般
                """);
        Decision help = Tables.decision("救助", "唯一", "等级: 选项(困难 | 一般)", "金额: 金额", """
                等级 | 金额
                困难 | 800
                一般 | 0
                """);
        assertThat(explain(Tables.model(level, help), "救助", "收入=499").chinese())
                .isEqualTo("金额：800元。因为：等级 困难（第1行）。等级：困难。因为：收入 499元，符合“< 500”（第1行）。");
    }

    @Test
    void a_decision_that_many_others_read_is_explained_once() {
        List<Decision> layers = new ArrayList<>();
        layers.add(Tables.formula("层0", "底: 数", "值: 数", "底 + 1"));
        layers.add(Tables.formula("旁0", "底: 数", "值: 数", "底 + 1"));
        for (int i = 1; i < 40; i++) {
            String inputs = "层" + (i - 1) + ": 数; 旁" + (i - 1) + ": 数";
            String sum = "层" + (i - 1) + " + 旁" + (i - 1);
            layers.add(Tables.formula("层" + i, inputs, "值: 数", sum));
            layers.add(Tables.formula("旁" + i, inputs, "值: 数", sum));
        }
        Model model = Tables.model(layers.toArray(Decision[]::new));
        assertThat(count(explain(model, "层39", "底=0"))).isEqualTo(79);
    }

    @Test
    void at_most_twenty_missed_rows_are_kept_and_those_are_the_nearest() {
        StringBuilder rows = new StringBuilder("甲 | 乙 | 结果\n");
        for (int i = 1; i <= 30; i++) {
            rows.append(i).append(" | ").append(i).append(" | ").append(i).append('\n');
        }
        rows.append("99 | 0 | 31\n");
        Model model = Tables.model("表", "唯一", "甲: 数; 乙: 数", "结果: 数", rows.toString());
        List<Explanation.Trace> missed = explain(model, "表", "甲=0", "乙=0").missed();
        assertThat(missed).hasSize(20);
        assertThat(missed.getFirst())
                .isEqualTo(new Explanation.Trace(31, false, List.of(new Explanation.Cell("甲", "0", "99", "99")), ""));
    }

    @Test
    void programs_read_the_same_as_maps_and_lists() {
        Map<String, Object> json = explain(SUBSIDY, "补贴标准", "发票金额=10万", "燃料=油").asJson();
        assertThat(json)
                .containsEntry("decision", "补贴标准")
                .containsEntry("outcome", "discretionary")
                .containsEntry("judge", "县工信和科技局")
                .containsEntry(
                        "hit",
                        List.of(Map.of(
                                "row",
                                3,
                                "cells",
                                List.of(
                                        Map.of("column", "燃料", "value", "油", "test", "油"),
                                        Map.of("column", "发票金额", "value", "100000元", "test", ">= 10万")))));
        assertThat(explain(SUBSIDY, "补贴标准", "燃料=油").asJson())
                .containsEntry("outcome", "undecided")
                .containsEntry("needs", List.of("发票金额"));
    }

    private static int count(Explanation explanation) {
        return 1
                + explanation.required().stream()
                        .mapToInt(ExplanationTest::count)
                        .sum();
    }

    private static String chinese(Model model, String... facts) {
        return explain(model, model.decisions().keySet().iterator().next(), facts)
                .chinese();
    }

    private static String english(Model model, String... facts) {
        return explain(model, model.decisions().keySet().iterator().next(), facts)
                .english();
    }

    private static Explanation explain(Model model, String name, String... typed) {
        Map<String, @Nullable Object> facts = Tables.facts(model, typed);
        return Explanation.of(model, name, facts, Interpreter.decide(model, name, facts));
    }
}
