package org.gongbao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.problem.Problem;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpressionTest {

    private static final Type MONEY = new Type.Quantity(Unit.of("元"));
    private static final Type AREA = new Type.Quantity(Unit.of("亩"));
    private static final Type LEVEL = new Type.Choice(List.of("Ⅳ级", "Ⅲ级", "Ⅱ级", "Ⅰ级"), true);
    private static final Map<String, Type> TYPES = Map.of(
            "金额", MONEY, "面积", AREA, "级别", LEVEL, "出生", new Type.Date(), "今天", new Type.Date(), "有证", new Type.Bool());
    private static final Map<String, Object> FACTS = Map.of(
            "金额",
            new BigDecimal("50000"),
            "面积",
            new BigDecimal("450"),
            "级别",
            "Ⅱ级",
            "出生",
            LocalDate.of(2000, 2, 29),
            "今天",
            LocalDate.of(2026, 2, 28),
            "有证",
            true);

    @Test
    void arithmetic_is_exact_decimal() {
        assertThat(value("0.1 + 0.2")).isEqualTo(new BigDecimal("0.3"));
        assertThat(value("金额 × 15%")).isEqualTo(new BigDecimal("7500.00"));
        assertThat(value("2 ** 10 - 1")).isEqualTo(new BigDecimal("1023"));
    }

    @Test
    void units_convert_into_the_unit_they_meet() {
        assertThat(value("面积 >= 30公顷")).isEqualTo(true);
        assertThat(value("金额 = 5万元")).isEqualTo(true);
        assertThat(value("20元/亩 × 面积")).isEqualTo(new BigDecimal("9000"));
    }

    @Test
    void different_dimensions_never_meet() {
        assertThat(problem("金额 + 面积")).isEqualTo("输入:1:6: 数:亩与金额不能相加减或比较");
        assertThat(problem("金额 < 3亩")).isEqualTo("输入:1:6: 数:亩与金额不能相加减或比较");
    }

    @Test
    void levels_are_compared_by_their_order() {
        assertThat(value("级别 >= Ⅲ级")).isEqualTo(true);
        assertThat(value("级别 > Ⅱ级")).isEqualTo(false);
        assertThat(problem("级别 = Ⅴ级")).isEqualTo("输入:1:6: “Ⅴ级”不在可选的Ⅳ级、Ⅲ级、Ⅱ级、Ⅰ级之中，是否指“Ⅰ级”？");
    }

    @Test
    void a_bracket_behind_a_connective_is_no_call_of_a_function() {
        assertThat(value("级别 = Ⅱ级 且 (有证 或 金额 > 9万)")).isEqualTo(true);
        assertThat(value("级别 = Ⅰ级 或 (有证 且 金额 > 9万)")).isEqualTo(false);
        assertThat(value("级别 = Ⅱ级 且 非(有证)")).isEqualTo(false);
        assertThat(value("级别 = Ⅱ级 and date and time(\"2026-01-01T00:00:00\") > date and time(\"2025-01-01T00:00:00\")"))
                .isEqualTo(true);
    }

    @Test
    void full_width_punctuation_is_read_as_half_width() {
        assertThat(value("最大（金额，６万）＋１")).isEqualTo(new BigDecimal("60001"));
        assertThat(value("金额 ≥ ５万 且 非(有证)")).isEqualTo(false);
    }

    @Test
    void ages_are_counted_in_completed_years_and_months() {
        assertThat(value("周岁(出生, 今天)")).isEqualTo(new BigDecimal("25"));
        assertThat(value("月龄(出生, 2000-03-31)")).isEqualTo(new BigDecimal("1"));
        assertThat(value("2026年1月31日 + 1个月")).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void shares_add_up_to_the_whole() {
        assertThat(value("分摊(100元, [3, 4, 3], 2)"))
                .isEqualTo(List.of(new BigDecimal("30.00"), new BigDecimal("40.00"), new BigDecimal("30.00")));
        assertThat(value("分摊(10元, [1, 1, 1], 2)"))
                .isEqualTo(List.of(new BigDecimal("3.34"), new BigDecimal("3.33"), new BigDecimal("3.33")));
    }

    @Test
    void a_missing_fact_makes_unknown_what_depends_on_it() {
        assertThat(value("缺 > 1 或 有证", Map.of("缺", MONEY, "有证", new Type.Bool())))
                .isEqualTo(true);
        assertThat(value("缺 > 1 且 有证", Map.of("缺", MONEY, "有证", new Type.Bool())))
                .isNull();
    }

    @Test
    void a_misspelt_name_gets_the_nearest() {
        assertThat(problem("金颔 + 1")).isEqualTo("输入:1:1: 没有名为“金颔”的输入，是否指“金额”？");
        assertThat(problem("最少(1, 2)")).isEqualTo("输入:1:1: 没有名为“最少”的函数，是否指“最大”？");
    }

    @Test
    void a_cell_tests_its_column() {
        assertThat(test("[5万..10万)", MONEY, new BigDecimal("50000"))).isTrue();
        assertThat(test("[5万..10万)", MONEY, new BigDecimal("100000"))).isFalse();
        assertThat(test("Ⅰ级，Ⅱ级", LEVEL, "Ⅱ级")).isTrue();
        assertThat(test(">= Ⅲ级", LEVEL, "Ⅳ级")).isFalse();
        assertThat(test("非（Ⅰ级）", LEVEL, "Ⅱ级")).isTrue();
        assertThat(test("? > 1 且 ? < 3", MONEY, new BigDecimal("2"))).isTrue();
        assertThat(test("-", MONEY, null)).isTrue();
        assertThat(test("< 3", MONEY, null)).isNull();
        assertThat(test("]1..3[", MONEY, new BigDecimal("3"))).isFalse();
    }

    @Test
    void dmn_names_hold_spaces() {
        Map<String, Type> types = new LinkedHashMap<>();
        types.put("Monthly Salary", new Type.Quantity(Unit.NONE));
        Problems problems = new Problems();
        Typed typed = ExpressionReader.expression(
                Source.typed("dmn", "Monthly Salary * 12"), Scope.dmn(types), null, problems);
        assertThat(problems.sorted()).isEmpty();
        assertThat(Evaluator.value(Objects.requireNonNull(typed).expression(), name -> new BigDecimal("10000")))
                .isEqualTo(new BigDecimal("120000"));
    }

    @Test
    void a_cell_is_said_as_an_official_text_says_it() {
        assertThat(said(">= 1亩", AREA)).isEqualTo("1亩以上");
        assertThat(said("> 10亩", AREA)).isEqualTo("超过10亩");
        assertThat(said("< 10亩", AREA)).isEqualTo("不满10亩");
        assertThat(said("[10亩..100亩)", AREA)).isEqualTo("10亩以上不满100亩");
        assertThat(said("(10亩..100亩]", AREA)).isEqualTo("超过10亩、100亩以下");
        assertThat(said("2亩", AREA)).isEqualTo("2亩");
        assertThat(said("Ⅱ级, Ⅰ级", LEVEL)).isEqualTo("Ⅱ级或Ⅰ级");
        assertThat(said(">= Ⅱ级", LEVEL)).isEqualTo("Ⅱ级或Ⅰ级");
    }

    private static String said(String cell, Type type) {
        Problems problems = new Problems();
        UnaryTests tests = ExpressionReader.tests(Source.typed("格", cell), Scope.regulation(Map.of()), type, problems);
        assertThat(problems.sorted()).isEmpty();
        return ConditionWords.of(Objects.requireNonNull(tests));
    }

    private static @Nullable Object value(String text) {
        return value(text, TYPES);
    }

    private static @Nullable Object value(String text, Map<String, Type> types) {
        Problems problems = new Problems();
        Typed typed = ExpressionReader.expression(Source.typed("输入", text), Scope.regulation(types), null, problems);
        assertThat(problems.sorted()).isEmpty();
        return Evaluator.value(Objects.requireNonNull(typed).expression(), FACTS::get);
    }

    private static String problem(String text) {
        Problems problems = new Problems();
        ExpressionReader.expression(Source.typed("输入", text), Scope.regulation(TYPES), null, problems);
        return problems.sorted().stream().map(Problem::toString).findFirst().orElse("");
    }

    private static @Nullable Boolean test(String cell, Type type, @Nullable Object value) {
        Problems problems = new Problems();
        UnaryTests tests = ExpressionReader.tests(Source.typed("格", cell), Scope.regulation(Map.of()), type, problems);
        assertThat(problems.sorted()).isEmpty();
        return Evaluator.test(Objects.requireNonNull(tests), value, name -> null);
    }
}
