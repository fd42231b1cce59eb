package org.gongbao.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterpreterTest {

    private static final Model SUBSIDY = Tables.model("补贴标准", "唯一", "发票金额: 金额", "补贴: 金额", """
            发票金额 | 补贴
            < 5万 | 3000
            [5万..10万) | 6000
            >= 10万 | 8000
            """);

    private static final Model FIRE =
            Tables.model("响应级别", "最高", "面积: 面积:公顷; 死亡: 数:人; 威胁居民区: 是否", "级别: 等级(Ⅳ级 < Ⅲ级 < Ⅱ级 < Ⅰ级)", """
            面积 | 死亡 | 威胁居民区 | 级别
            > 30公顷 | - | - | Ⅰ级
            - | >= 1人 | - | Ⅰ级
            > 10公顷 | - | - | Ⅱ级
            - | - | 是 | Ⅱ级
            > 5公顷 | - | - | Ⅲ级
            否则 | | | Ⅳ级
            """);

    @Test
    void the_row_that_hits_answers() {
        assertThat(decide(SUBSIDY, "补贴标准", "发票金额=49999.99")).isEqualTo(decided("3000", 1));
        assertThat(decide(SUBSIDY, "补贴标准", "发票金额=5万")).isEqualTo(decided("6000", 2));
        assertThat(decide(SUBSIDY, "补贴标准", "发票金额=10万元")).isEqualTo(decided("8000", 3));
    }

    @Test
    void a_missing_fact_is_asked_for() {
        assertThat(decide(SUBSIDY, "补贴标准")).isEqualTo(new Outcome.Undecided(List.of("发票金额")));
    }

    @Test
    void the_highest_level_counts_and_unknown_facts_matter_only_above_it() {
        assertThat(decide(FIRE, "响应级别", "面积=11公顷", "死亡=0", "威胁居民区=否")).isEqualTo(new Outcome.Decided("Ⅱ级", List.of(3)));
        assertThat(decide(FIRE, "响应级别", "死亡=1")).isEqualTo(new Outcome.Decided("Ⅰ级", List.of(2)));
        assertThat(decide(FIRE, "响应级别", "面积=11公顷")).isEqualTo(new Outcome.Undecided(List.of("死亡")));
        assertThat(decide(FIRE, "响应级别", "面积=1公顷", "死亡=0", "威胁居民区=否")).isEqualTo(new Outcome.Decided("Ⅳ级", List.of(6)));
    }

    @Test
    void what_the_text_leaves_to_judgement_is_not_guessed() {
        Model model = Tables.model("救助", "唯一", "情形: 选项(一般 | 特殊)", "金额: 金额", """
                情形 | 金额
                一般 | 500
                特殊 | 酌情（县民政局）
                """);
        assertThat(decide(model, "救助", "情形=特殊")).isEqualTo(new Outcome.Discretionary("县民政局", List.of(2)));
    }

    @Test
    void an_explanation_names_the_row_and_what_made_it_hit() {
        Outcome outcome = decide(SUBSIDY, "补贴标准", "发票金额=10万");
        Explanation explanation = Explanation.of(SUBSIDY, "补贴标准", Tables.facts(SUBSIDY, "发票金额=10万"), outcome);
        assertThat(explanation.chinese()).isEqualTo("补贴：8000元。因为：发票金额 100000元，符合“>= 10万”（第3行）。");
        assertThat(explanation.english())
                .isEqualTo("补贴: 8000元. Because: 发票金额 100000元, which satisfies >= 10万 (row 3).");
    }

    private static Outcome decide(Model model, String name, String... facts) {
        return Interpreter.decide(model, name, Tables.facts(model, facts));
    }

    private static Outcome decided(String amount, int row) {
        return new Outcome.Decided(new BigDecimal(amount), List.of(row));
    }
}
