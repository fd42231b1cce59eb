package org.gongbao.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each hit policy says when rows hit together, when none does, and when facts are missing. */
class HitPolicyTest {

    private static final Model UNIQUE = Tables.model("救助", "唯一", "户型: 选项(农村 | 城镇); 人口: 数:人", "金额: 金额", """
            户型 | 人口 | 金额
            农村 | < 3 | 300
            农村 | >= 3 | 500
            城镇 | < 5 | 400
            """);

    @Test
    void unique_a_row_that_hits_decides_although_other_facts_are_missing() {
        Model model = Tables.model("优待", "唯一", "军属: 是否; 年龄: 数", "优待: 是否", """
                军属 | 年龄 | 优待
                是 | - | 是
                否 | >= 70 | 是
                否 | < 70 | 否
                """);
        assertThat(decide(model, "军属=是")).isEqualTo(new Outcome.Decided(true, List.of(1)));
    }

    @Test
    void unique_only_the_facts_of_rows_that_may_still_hit_are_asked_for() {
        assertThat(decide(UNIQUE, "户型=农村")).isEqualTo(needs("人口"));
        assertThat(decide(UNIQUE, "人口=6")).isEqualTo(needs("户型"));
        assertThat(decide(UNIQUE)).isEqualTo(needs("户型", "人口"));
    }

    @Test
    void unique_no_row_is_an_outcome_of_its_own() {
        assertThat(decide(UNIQUE, "户型=城镇", "人口=5")).isEqualTo(new Outcome.NoRow());
    }

    @Test
    void unique_the_default_row_waits_until_no_other_can_hit() {
        Model model = Tables.model("奖励", "唯一", "等次: 选项(优秀 | 合格)", "奖金: 金额", """
                等次 | 奖金
                优秀 | 1000
                否则 | 0
                """);
        assertThat(decide(model)).isEqualTo(needs("等次"));
        assertThat(decide(model, "等次=合格")).isEqualTo(decided("0", 2));
    }

    @Test
    void unique_of_overlapping_rows_the_one_that_the_open_question_chose_counts() {
        Decision overlapping = Tables.decision("档", "唯一", "价: 数; 新购: 是否", "档: 选项(甲 | 乙 | 丙)", """
                价 | 新购 | 档
                <= 5 | - | 甲
                >= 5 | - | 乙
                5 | 是 | 丙
                """);
        Model model = Tables.model(Tables.settled(overlapping, 3, 2, 2, 1, 3, 1));
        assertThat(decide(model, "价=5", "新购=是")).isEqualTo(new Outcome.Decided("丙", List.of(3)));
        assertThat(decide(model, "价=5", "新购=否")).isEqualTo(new Outcome.Decided("乙", List.of(2)));
        assertThat(decide(model, "价=5")).isEqualTo(needs("新购"));
        assertThat(decide(model, "价=4")).isEqualTo(new Outcome.Decided("甲", List.of(1)));
    }

    private static final Model FIRST = Tables.model("票价", "首个", "残疾: 是否; 年龄: 数", "票价: 金额", """
            残疾 | 年龄 | 票价
            是 | - | 0
            - | < 6 | 0
            - | < 18 | 5
            否则 | | 10
            """);

    @Test
    void first_the_first_row_that_hits_decides() {
        assertThat(decide(FIRST, "残疾=否", "年龄=5")).isEqualTo(decided("0", 2));
        assertThat(decide(FIRST, "残疾=否", "年龄=20")).isEqualTo(decided("10", 4));
        assertThat(decide(FIRST, "残疾=是")).isEqualTo(decided("0", 1));
    }

    @Test
    void first_an_unknown_row_above_is_asked_for() {
        assertThat(decide(FIRST, "年龄=10")).isEqualTo(needs("残疾"));
        assertThat(decide(FIRST, "残疾=否")).isEqualTo(needs("年龄"));
    }

    @Test
    void first_an_unknown_row_above_does_not_matter_where_it_says_the_same() {
        assertThat(decide(FIRST, "年龄=5")).isEqualTo(decided("0", 2));
    }

    @Test
    void first_an_unknown_row_above_that_cannot_be_computed_is_asked_for() {
        Model model = Tables.model("份额", "首个", "分割: 是否; 人数: 数", "份额: 数", """
                分割 | 人数 | 份额
                是 | - | 100 / 人数
                - | 0 | 100
                """);
        assertThat(decide(model, "人数=0")).isEqualTo(needs("分割"));
    }

    private static final Model HIGHEST =
            Tables.model("级别", "最高", "死亡: 数:人; 面积: 面积; 涉险: 是否", "级别: 等级(一般 < 较大 < 重大)", """
            死亡 | 面积 | 涉险 | 级别
            >= 3 | - | - | 重大
            >= 1 | - | - | 较大
            - | > 100 | - | 较大
            - | - | 是 | 酌情（县应急管理局）
            否则 | | | 一般
            """);

    @Test
    void highest_the_worst_level_counts_with_every_row_that_reaches_it() {
        assertThat(decide(HIGHEST, "死亡=1", "面积=200", "涉险=否")).isEqualTo(new Outcome.Decided("较大", List.of(2, 3)));
    }

    @Test
    void highest_facts_that_cannot_raise_the_level_are_not_asked_for() {
        assertThat(decide(HIGHEST, "死亡=3")).isEqualTo(new Outcome.Decided("重大", List.of(1)));
        assertThat(decide(HIGHEST, "死亡=1", "涉险=否")).isEqualTo(new Outcome.Decided("较大", List.of(2)));
        assertThat(decide(HIGHEST, "面积=200", "涉险=否")).isEqualTo(needs("死亡"));
    }

    @Test
    void highest_what_a_person_has_to_judge_stands_above_all_but_the_top_level() {
        assertThat(decide(HIGHEST, "死亡=3", "面积=0", "涉险=是")).isEqualTo(new Outcome.Decided("重大", List.of(1)));
        assertThat(decide(HIGHEST, "死亡=1", "面积=0", "涉险=是")).isEqualTo(new Outcome.Discretionary("县应急管理局", List.of(4)));
        assertThat(decide(HIGHEST, "死亡=1", "面积=0")).isEqualTo(needs("涉险"));
    }

    private static final Model ANY = Tables.model("免票", "任一", "军人: 是否; 年龄: 数", "免票: 是否", """
            军人 | 年龄 | 免票
            是 | - | 是
            - | >= 70 | 是
            否 | < 70 | 否
            """);

    @Test
    void any_one_row_that_hits_is_enough() {
        assertThat(decide(ANY, "年龄=71")).isEqualTo(new Outcome.Decided(true, List.of(2)));
        assertThat(decide(ANY, "军人=是", "年龄=71")).isEqualTo(new Outcome.Decided(true, List.of(1, 2)));
    }

    @Test
    void any_while_no_row_hits_the_missing_facts_are_asked_for() {
        assertThat(decide(ANY, "年龄=60")).isEqualTo(needs("军人"));
    }

    @Test
    void any_rows_that_contradict_each_other_give_no_answer() {
        Model model = Tables.model("档", "任一", "价: 数", "档: 选项(甲 | 乙)", """
                价 | 档
                <= 5 | 甲
                >= 5 | 乙
                """);
        assertThat(decide(model, "价=5"))
                .isEqualTo(
                        new Outcome.Failed("同时命中第1行、第2行，不能得出一个结果", "rows 1, 2 hit together and give no single answer"));
    }

    private static final String POINTS = """
            独生 | 残疾 | 人口 | 分
            是 | - | - | 5
            - | 是 | - | 10
            - | - | > 3 | 人口 * 2
            """;
    private static final String POINT_INPUTS = "独生: 是否; 残疾: 是否; 人口: 数";

    private static Model points(String policy) {
        return Tables.model("加分", policy, POINT_INPUTS, "分: 数", POINTS);
    }

    @Test
    void collect_all_rows_that_hit_are_added_up() {
        assertThat(decide(points("汇总 求和"), "独生=是", "残疾=是", "人口=4")).isEqualTo(decided("23", 1, 2, 3));
        assertThat(decide(points("汇总 最大"), "独生=是", "残疾=是", "人口=4")).isEqualTo(decided("10", 1, 2, 3));
        assertThat(decide(points("汇总 最小"), "独生=是", "残疾=是", "人口=4")).isEqualTo(decided("5", 1, 2, 3));
        assertThat(decide(points("汇总 计数"), "独生=是", "残疾=是", "人口=5")).isEqualTo(decided("2", 1, 2, 3));
        assertThat(decide(points("汇总 全部"), "独生=是", "残疾=是", "人口=1"))
                .isEqualTo(new Outcome.Decided(List.of(new BigDecimal("5"), new BigDecimal("10")), List.of(1, 2)));
    }

    @Test
    void collect_every_missing_fact_matters() {
        assertThat(decide(points("汇总 求和"), "残疾=是")).isEqualTo(needs("独生", "人口"));
    }

    @Test
    void collect_a_fact_that_a_row_computes_with_is_asked_for_too() {
        Model model = Tables.model("补助", "汇总 求和", "困难: 是否; 人口: 数", "补助: 数", """
                困难 | 补助
                是 | 人口 * 100
                - | 50
                """);
        assertThat(decide(model, "困难=是")).isEqualTo(needs("人口"));
        assertThat(decide(model, "困难=否")).isEqualTo(decided("50", 2));
    }

    @Test
    void collect_where_no_row_hits_a_count_is_zero_and_a_sum_is_no_answer() {
        assertThat(decide(points("汇总 计数"), "独生=否", "残疾=否", "人口=1")).isEqualTo(decided("0"));
        assertThat(decide(points("汇总 求和"), "独生=否", "残疾=否", "人口=1")).isEqualTo(new Outcome.NoRow());
    }

    @Test
    void collect_one_row_left_to_judgement_leaves_the_whole_sum_to_it() {
        Model model = Tables.model("加分", "汇总 求和", "独生: 是否; 突出: 是否", "分: 数", """
                独生 | 突出 | 分
                是 | - | 5
                - | 是 | 酌情（县教育局）
                """);
        assertThat(decide(model, "独生=是", "突出=是")).isEqualTo(new Outcome.Discretionary("县教育局", List.of(1, 2)));
        assertThat(decide(model, "独生=是", "突出=否")).isEqualTo(decided("5", 1));
    }

    private static Outcome decide(Model model, String... facts) {
        return Interpreter.decide(model, model.decisions().keySet().iterator().next(), Tables.facts(model, facts));
    }

    private static Outcome decided(String number, Integer... rows) {
        return new Outcome.Decided(new BigDecimal(number), Arrays.asList(rows));
    }

    private static Outcome needs(String... facts) {
        return new Outcome.Undecided(List.of(facts));
    }
}
