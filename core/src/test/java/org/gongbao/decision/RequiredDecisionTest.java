package org.gongbao.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A decision that needs others. */
class RequiredDecisionTest {

    private static final Decision LEVEL = Tables.decision("困难等级", "唯一", "人均收入: 金额", "等级: 选项(一般 | 困难 | 存疑 | 特殊)", """
            人均收入 | 等级
            < 500 | 困难
            [500..1000) | 酌情（县民政局）
            [1000..2000) | 一般
            [2000..3000) | 存疑 高收入
            """);
    private static final Decision HELP =
            Tables.decision("救助", "首个", "户籍: 选项(本县 | 外县); 困难等级: 选项(一般 | 困难 | 存疑 | 特殊)", "金额: 金额", """
            户籍 | 困难等级 | 金额
            外县 | - | 0
            - | 困难 | 800
            - | 一般 | 200
            """);
    private static final Model MODEL = Tables.model(LEVEL, HELP);

    @Test
    void the_answer_of_another_decision_is_read_like_a_fact() {
        assertThat(decide("户籍=本县", "人均收入=499")).isEqualTo(decided("800", 2));
    }

    @Test
    void the_facts_that_the_other_decision_lacks_are_asked_for() {
        assertThat(decide("户籍=本县")).isEqualTo(new Outcome.Undecided(List.of("人均收入")));
        assertThat(decide()).isEqualTo(new Outcome.Undecided(List.of("户籍", "人均收入")));
    }

    @Test
    void what_stops_the_other_decision_stops_this_one() {
        assertThat(decide("户籍=本县", "人均收入=600")).isEqualTo(new Outcome.Discretionary("县民政局", List.of(2)));
        assertThat(decide("户籍=本县", "人均收入=2500")).isEqualTo(new Outcome.Open("高收入", List.of(4)));
        assertThat(decide("户籍=本县", "人均收入=5000")).isEqualTo(new Outcome.NoRow());
    }

    @Test
    void an_answer_that_is_not_needed_stops_nothing() {
        assertThat(decide("户籍=外县", "人均收入=600")).isEqualTo(decided("0", 1));
        assertThat(decide("户籍=外县")).isEqualTo(decided("0", 1));
    }

    @Test
    void a_fact_that_may_make_the_answer_unnecessary_is_asked_for_first() {
        assertThat(decide("人均收入=600")).isEqualTo(new Outcome.Undecided(List.of("户籍")));
    }

    @Test
    void a_division_by_zero_is_an_outcome_and_stops_what_needs_it() {
        Decision share = Tables.formula("人均", "总收入: 金额; 人口: 数", "人均: 金额", "总收入 / 人口");
        Decision doubled = Tables.formula("两倍", "人均: 金额", "两倍: 金额", "人均 * 2");
        Model model = Tables.model(share, doubled);
        Outcome zero = new Outcome.Failed("除数为零", "division by zero");
        assertThat(Interpreter.decide(model, "人均", Tables.facts(model, "总收入=100", "人口=0")))
                .isEqualTo(zero);
        assertThat(Interpreter.decide(model, "两倍", Tables.facts(model, "总收入=100", "人口=0")))
                .isEqualTo(zero);
        assertThat(Interpreter.decide(model, "两倍", Tables.facts(model, "总收入=100")))
                .isEqualTo(new Outcome.Undecided(List.of("人口")));
    }

    @Test
    void a_formula_that_comes_to_nothing_says_so() {
        Decision third = Tables.formula("第三", "各项: 列表(数)", "第三: 数", "各项[3]");
        Model model = Tables.model(third);
        assertThat(Interpreter.decide(model, "第三", Map.of("各项", List.of(BigDecimal.ONE))))
                .isEqualTo(new Outcome.Failed("“第三”算不出值", "第三 comes to no value"));
    }

    private static Outcome decide(String... facts) {
        return Interpreter.decide(MODEL, "救助", Tables.facts(MODEL, facts));
    }

    private static Outcome decided(String amount, int row) {
        return new Outcome.Decided(new BigDecimal(amount), List.of(row));
    }
}
