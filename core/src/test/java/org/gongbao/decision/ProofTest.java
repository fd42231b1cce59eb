package org.gongbao.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.problem.Problem;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofTest {

    @Test
    void a_boundary_that_two_rows_claim_is_an_overlap() {
        assertThat(proof("补贴", "唯一", "金额: 金额", "补贴: 金额", """
                金额 | 补贴
                < 5万 | 3000
                [5万..10万] | 6000
                >= 10万 | 8000
                """)).containsExactly("“补贴”有重叠：金额 = 100000元 时命中第2行和第3行");
    }

    @Test
    void a_boundary_that_no_row_claims_is_a_gap() {
        assertThat(proof("补贴", "唯一", "金额: 金额", "补贴: 金额", """
                金额 | 补贴
                < 5万 | 3000
                (5万..10万) | 6000
                >= 10万 | 8000
                """)).containsExactly("“补贴”有空档：金额 = 50000元 时没有一行命中");
    }

    @Test
    void days_are_whole_and_have_nothing_between_them() {
        assertThat(proof("待遇", "唯一", "缴费: 日期", "起: 文本", """
                缴费 | 起
                <= 2025-12-25 | 一月一日
                >= 2025-12-26 | 缴费之日
                """)).isEmpty();
        assertThat(proof("待遇", "唯一", "缴费: 日期", "起: 文本", """
                缴费 | 起
                < 2025-12-25 | 一月一日
                >= 2026-01-01 | 缴费之日
                """)).containsExactly("“待遇”有空档：缴费 = 2025年12月25日 时没有一行命中");
    }

    @Test
    void a_row_behind_wider_ones_never_hits() {
        assertThat(proof("级", "首个", "人数: 数:人; 死亡: 是否", "级: 文本", """
                人数 | 死亡 | 级
                >= 100 | - | 甲
                - | 是 | 乙
                >= 200 | 是 | 丙
                - | - | 丁
                """)).containsExactly("“级”第3行永远不会命中");
    }

    @Test
    void a_level_that_no_row_answers_is_reported() {
        assertThat(proof("级", "最高", "死亡: 是否", "级: 等级(低 < 中 < 高)", """
                死亡 | 级
                是 | 高
                否 | 低
                """)).containsExactly("“级”没有一行得出“中”");
    }

    @Test
    void the_default_row_closes_gaps_and_is_shadowed_without_one() {
        assertThat(proof("级", "唯一", "死亡: 是否", "级: 数", """
                死亡 | 级
                是 | 1
                否则 | 2
                """)).isEmpty();
        assertThat(proof("级", "唯一", "死亡: 是否", "级: 数", """
                死亡 | 级
                是 | 1
                否 | 2
                否则 | 3
                """)).containsExactly("“级”第3行永远不会命中");
    }

    @Test
    void a_cell_that_depends_on_another_fact_is_said_to_be_beyond_proof() {
        assertThat(proof("级", "唯一", "人数: 数; 限额: 数", "级: 数", """
                人数 | 级
                < 限额 | 1
                否则 | 2
                """)).containsExactly("“级”无法证明：“人数”一列的“< 限额”不只是与常数比较，请改写");
    }

    @Test
    void every_gap_and_every_overlapping_pair_is_reported_with_a_case_of_its_own() {
        assertThat(proof("补贴", "唯一", "金额: 金额", "补贴: 数", """
                金额 | 补贴
                < 1万 | 1
                (1万..2万) | 2
                [3万..4万] | 3
                [4万..5万] | 4
                """))
                .containsExactly(
                        "“补贴”有重叠：金额 = 40000元 时命中第3行和第4行",
                        "“补贴”有空档：金额 = 10000元 时没有一行命中",
                        "“补贴”有空档：金额 = 20000元 时没有一行命中",
                        "“补贴”有空档：金额 = 50001元 时没有一行命中");
    }

    @Test
    void amounts_between_two_whole_numbers_exist() {
        assertThat(proof("级", "唯一", "人次: 数", "级: 数", """
                人次 | 级
                <= 49999 | 1
                >= 5万 | 2
                """)).containsExactly("“级”有空档：人次 = 49999.5 时没有一行命中");
    }

    @Test
    void what_a_difference_of_two_amounts_comes_to_may_be_negative() {
        assertThat(proof("级", "唯一", "收入: 金额; 支出: 金额", "级: 数", """
                收入 - 支出 | 级
                < 0元 | 1
                >= 0元 | 2
                """)).isEmpty();
        assertThat(proof("级", "唯一", "收入: 金额; 支出: 金额", "级: 数", """
                收入 - 支出 | 级
                [0元..5元) | 1
                >= 5元 | 2
                """)).containsExactly("“级”有空档：收入 - 支出 = -1元 时没有一行命中");
    }

    @Test
    void an_amount_is_not_below_zero_unless_a_row_says_so() {
        assertThat(proof("级", "唯一", "金额: 金额", "级: 数", """
                金额 | 级
                [0..5万) | 1
                >= 5万 | 2
                """)).isEmpty();
        assertThat(proof("级", "唯一", "金额: 金额", "级: 数", """
                金额 | 级
                < 0 | 1
                [0..5万) | 2
                >= 5万 | 3
                """)).isEmpty();
    }

    @Test
    void texts_are_those_of_the_table_and_all_others() {
        assertThat(proof("级", "唯一", "类型: 文本; 数额: 数", "级: 数", """
                类型 | 数额 | 级
                甲类 | - | 1
                非(甲类) | < 5 | 2
                乙类 | >= 5 | 3
                """)).containsExactly("“级”有空档：类型 = 其他文字，数额 = 5 时没有一行命中");
    }

    @Test
    void each_choice_without_a_row_is_named() {
        assertThat(proof("级", "唯一", "季: 选项(春|夏|秋|冬)", "级: 数", """
                季 | 级
                春 | 1
                秋 | 2
                """))
                .containsExactly("“级”有空档：季 = 夏 时没有一行命中", "“级”有空档：季 = 冬 时没有一行命中");
    }

    @Test
    void minutes_and_hours_are_one_line() {
        assertThat(proof("级", "唯一", "用时: 时长:分钟", "级: 数", """
                用时 | 级
                <= 30分钟 | 1
                (30分钟..2小时) | 2
                """)).containsExactly("“级”有空档：用时 = 120分钟 时没有一行命中");
    }

    @Test
    void the_minutes_of_a_day_are_dense_and_end_at_midnight() {
        assertThat(proof("级", "唯一", "到达: 时刻", "级: 数", """
                到达 | 级
                < 08:30 | 1
                [08:31..18:00] | 2
                > 18:00 | 3
                """)).containsExactly("“级”有空档：到达 = 08:30:00 时没有一行命中");
        assertThat(proof("级", "唯一", "到达: 时刻", "级: 数", """
                到达 | 级
                <= 08:30 | 1
                [08:31..18:00] | 2
                > 18:00 | 3
                """)).containsExactly("“级”有空档：到达 = 08:30:30 时没有一行命中");
    }

    @Test
    void a_list_may_hold_several_of_the_named_things_or_none() {
        assertThat(proof("级", "唯一", "证件: 列表(文本)", "级: 数", """
                证件 | 级
                "身份证" | 1
                "户口本" | 2
                """))
                .containsExactly("“级”有重叠：证件 = 身份证、户口本 时命中第1行和第2行", "“级”有空档：证件 = （空） 时没有一行命中");
    }

    @Test
    void a_column_that_compares_two_facts_is_yes_or_no() {
        assertThat(proof("级", "唯一", "收入: 金额; 支出: 金额", "级: 数", """
                收入 > 支出 | 级
                是 | 1
                """)).containsExactly("“级”有空档：收入 > 支出 = 否 时没有一行命中");
    }

    @Test
    void two_columns_that_test_the_same_fact_are_one_variable() {
        assertThat(proof("级", "唯一", "人数: 数:人", "级: 数", """
                人数 | 人数 | 级
                >= 10 | < 20 | 1
                < 10 | - | 2
                >= 20 | - | 3
                """)).isEmpty();
    }

    @Test
    void rows_that_say_the_same_may_hit_together() {
        assertThat(proof("级", "任一", "甲: 是否; 乙: 是否", "级: 数", """
                甲 | 乙 | 级
                是 | - | 1
                - | 是 | 1
                否 | 否 | 2
                - | 否 | 2
                """)).containsExactly("“级”有重叠：甲 = 是，乙 = 否 时命中第1行和第4行");
    }

    @Test
    void an_open_question_settles_an_overlap_and_only_a_real_one() {
        Decision decision = Tables.decision("补贴", "唯一", "金额: 金额", "补贴: 数", """
                金额 | 补贴
                < 5万 | 1
                [5万..10万] | 2
                >= 10万 | 3
                """);
        assertThat(problems(settled(decision, new Logic.Precedence(3, 2, "十万元整"))))
                .isEmpty();
        assertThat(problems(settled(decision, new Logic.Precedence(3, 2, "十万元整"), new Logic.Precedence(2, 1, "五万元整"))))
                .containsExactly("存疑“五万元整”说第1行与第2行重叠，其实并不重叠");
    }

    @Test
    void a_row_that_an_open_question_always_puts_behind_never_hits() {
        Decision decision = Tables.decision("级", "唯一", "数额: 数", "级: 数", """
                数额 | 级
                - | 1
                5 | 2
                """);
        assertThat(problems(settled(decision, new Logic.Precedence(1, 2, "五")))).containsExactly("“级”第2行永远不会命中");
        assertThat(problems(settled(decision, new Logic.Precedence(2, 1, "五")))).isEmpty();
    }

    @Test
    void open_questions_that_put_rows_behind_each_other_in_a_circle_are_reported() {
        Decision decision = Tables.decision("级", "唯一", "甲: 是否; 乙: 是否; 丙: 是否", "级: 数", """
                甲 | 乙 | 丙 | 级
                是 | - | - | 1
                - | 是 | - | 2
                - | - | 是 | 3
                否则 | - | - | 4
                """);
        assertThat(problems(settled(
                        decision,
                        new Logic.Precedence(1, 2, "一"),
                        new Logic.Precedence(2, 3, "二"),
                        new Logic.Precedence(3, 1, "三"))))
                .containsExactly("“级”里存疑“一、二、三”的取法绕成一圈，没有一行算数，请改一处");
        assertThat(problems(settled(
                        decision,
                        new Logic.Precedence(1, 2, "一"),
                        new Logic.Precedence(2, 3, "二"),
                        new Logic.Precedence(1, 3, "三"))))
                .isEmpty();
    }

    @Test
    void of_many_gaps_twenty_are_shown_and_the_rest_counted() {
        StringBuilder table = new StringBuilder("数额 | 级\n");
        for (int i = 0; i < 30; i++) {
            table.append(i).append(" | ").append(i).append('\n');
        }
        List<String> found = proof("级", "唯一", "数额: 数", "级: 数", table.toString());
        assertThat(found).hasSize(21).contains("“级”至少另有11处空档或重叠");
    }

    @Test
    void a_thousand_rows_of_three_columns_are_proved_at_once() {
        StringBuilder table = new StringBuilder("类型 | 数额 | 甲 | 级\n");
        for (int i = 0; i < 1_000; i++) {
            table.append("类" + i / 10)
                    .append(
                            i % 10 == 0
                                    ? " | < 10"
                                    : i % 10 == 9 ? " | >= 90" : " | [%d..%d)".formatted(i % 10 * 10, i % 10 * 10 + 10))
                    .append(" | - | ")
                    .append(i)
                    .append('\n');
        }
        Decision decision = Tables.decision("级", "唯一", "类型: 文本; 数额: 数; 甲: 是否", "级: 数", table.toString());
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(problems(decision)).containsExactly("“级”有空档：类型 = 其他文字 时没有一行命中"));
    }

    @Test
    void ten_thousand_rows_of_one_column_are_proved_in_seconds() {
        StringBuilder table = new StringBuilder("数额 | 级\n< 0 | 0\n");
        for (int i = 0; i < 9_998; i++) {
            table.append("[%d..%d) | %d\n".formatted(i, i + 1, i));
        }
        table.append(">= 9998 | 1\n");
        Decision decision = Tables.decision("级", "唯一", "数额: 数", "级: 数", table.toString());
        assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(problems(decision)).isEmpty());
    }

    @Test
    void rows_that_all_overlap_are_reported_at_once() {
        Decision decision =
                Tables.decision("级", "唯一", "数额: 数; 甲: 数", "级: 数", "数额 | 甲 | 级\n" + "- | < 5 | 1\n".repeat(3_000));
        assertTimeout(
                Duration.ofSeconds(3),
                () -> assertThat(problems(decision)).hasSize(21).contains("“级”有重叠：甲 = 2.5 时命中第1行和第2行"));
    }

    @Test
    void a_table_larger_than_can_be_held_is_given_up_with_a_word() {
        StringBuilder table = new StringBuilder("数额 | 级\n");
        for (int i = 0; i < 60_000; i++) {
            table.append(i).append(" | 1\n");
        }
        Decision decision = Tables.decision("级", "唯一", "数额: 数", "级: 数", table.toString());
        assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(problems(decision)).containsExactly("“级”太复杂，无法证明，请拆成几张表"));
    }

    /** The usual form of an emergency plan: each row asks for one fact, the highest level counts. */
    @Test
    void twenty_facts_of_which_any_gives_a_level_are_no_trouble() {
        StringBuilder table = new StringBuilder();
        StringBuilder inputs = new StringBuilder();
        for (int fact = 0; fact < 20; fact++) {
            inputs.append(fact == 0 ? "" : "; ").append("事" + fact).append(": 数:人");
            table.append("事" + fact).append(" | ");
        }
        table.append("级\n");
        for (int row = 0; row < 60; row++) {
            for (int fact = 0; fact < 20; fact++) {
                table.append(fact == row / 3 ? ">= " + new int[] {3, 10, 30}[row % 3] : "-")
                        .append(" | ");
            }
            table.append(List.of("低", "中", "高").get(row % 3)).append('\n');
        }
        Decision decision = Tables.decision("级", "最高", inputs.toString(), "级: 等级(低 < 中 < 高)", table.toString());
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(problems(decision))
                        .singleElement()
                        .asString()
                        .startsWith("“级”有空档：事0 = 1.5人，事1 = 1.5人"));
    }

    @Test
    void a_table_of_too_many_cases_is_given_up_with_a_word() {
        Random random = new Random(3);
        StringBuilder table = new StringBuilder();
        StringBuilder inputs = new StringBuilder();
        for (int fact = 0; fact < 30; fact++) {
            inputs.append(fact == 0 ? "" : "; ").append("事" + fact).append(": 数");
            table.append("事" + fact).append(" | ");
        }
        table.append("级\n");
        for (int row = 0; row < 300; row++) {
            for (int fact = 0; fact < 30; fact++) {
                table.append(fact == row % 30 || random.nextInt(8) == 0 ? "< " + random.nextInt(100) : "-")
                        .append(" | ");
            }
            table.append(row).append('\n');
        }
        table.append("否则").append(" | -".repeat(29)).append(" | 1\n");
        Decision decision = Tables.decision("级", "首个", inputs.toString(), "级: 数", table.toString());
        assertTimeout(
                Duration.ofSeconds(20), () -> assertThat(problems(decision)).containsExactly("“级”太复杂，无法证明，请拆成几张表"));
    }

    /** Random small tables over a grid on which every case can be tried, with two columns that test the same fact. */
    @ParameterizedTest
    @ValueSource(strings = {"唯一", "首个", "最高"})
    void it_finds_what_trying_every_case_finds_and_its_cases_are_real(String policy) {
        Random random = new Random(7);
        String[] numbers = {
            "-", "-", "< 1", "<= 1", "1", "(1..2)", "[1..2)", "[1..2]", "> 2", ">= 2", "非(1)", "? < 1 或 ? > 2"
        };
        String[] choices = {"-", "春", "夏", "春, 秋", "非(夏)"};
        String[] days = {"-", "< 2026-03-01", ">= 2026-03-01", "2026-03-01", "> 2026-03-02"};
        for (int round = 0; round < 500; round++) {
            StringBuilder table = new StringBuilder("甲 | 季 | 日 | 甲 | 级\n");
            int rows = 1 + random.nextInt(5);
            for (int row = 0; row < rows; row++) {
                for (String[] cells : List.of(numbers, choices, days, numbers)) {
                    table.append(cells[random.nextInt(cells.length)]).append(" | ");
                }
                table.append(List.of("低", "高").get(row % 2)).append('\n');
            }
            Model read = Tables.model("表", policy, "甲: 数; 季: 选项(春|夏|秋); 日: 日期", "级: 等级(低 < 高)", table.toString());
            Decision decision = Objects.requireNonNull(read.decision("表"));
            if (random.nextBoolean() && rows > 1) {
                int one = random.nextInt(rows);
                decision = settled(
                        decision,
                        new Logic.Precedence(1 + one, 1 + (one + 1) % rows, "一"),
                        new Logic.Precedence(1 + (one + 2) % rows, 1 + (one + 1) % rows, "二"));
            }
            assertSameAsTryingAll(new Model("测试", read.facts(), Map.of("表", decision)), policy, table.toString());
        }
    }

    private static void assertSameAsTryingAll(Model model, String policy, String table) {
        List<String> found = problems(model.decision("表"));
        boolean gap = false;
        boolean overlap = false;
        Set<Integer> counted = new HashSet<>();
        for (Map<String, @Nullable Object> facts : grid(model)) {
            Outcome outcome = Interpreter.decide(model, "表", facts);
            gap |= outcome instanceof Outcome.NoRow;
            overlap |= outcome instanceof Outcome.Failed;
            if (outcome instanceof Outcome.Decided decided) {
                counted.addAll(decided.rows());
            }
        }
        assertThat(found.stream().anyMatch(each -> each.contains("空档")))
                .as(table)
                .isEqualTo(gap);
        assertThat(found.stream().anyMatch(each -> each.contains("重叠：")))
                .as(table)
                .isEqualTo(overlap);
        if (policy.equals("首个") || policy.equals("唯一") && !overlap) {
            Logic.Table logic =
                    (Logic.Table) Objects.requireNonNull(model.decision("表")).logic();
            List<String> never = logic.rows().stream()
                    .filter(row -> !counted.contains(row.number()))
                    .map(row -> "“表”第" + row.number() + "行永远不会命中")
                    .toList();
            assertThat(found.stream().filter(each -> each.endsWith("永远不会命中")))
                    .as(table)
                    .containsExactlyElementsOf(never);
        }
        for (String problem : found) {
            Matcher example = Pattern.compile("有(空档|重叠)：(.*) 时").matcher(problem);
            if (example.find()) {
                String[] facts = example.group(2).equals("任何情况")
                        ? new String[0]
                        : example.group(2).replace(" = ", "=").split("，", -1);
                assertThat(Interpreter.decide(model, "表", Tables.facts(model, facts)))
                        .as(problem + "\n" + table)
                        .isInstanceOf(example.group(1).equals("空档") ? Outcome.NoRow.class : Outcome.Failed.class);
            }
        }
    }

    private static List<Map<String, @Nullable Object>> grid(Model model) {
        List<Map<String, @Nullable Object>> grid = new ArrayList<>();
        for (String number : List.of("0", "1", "1.5", "2", "3")) {
            for (String choice : List.of("春", "夏", "秋")) {
                for (String day : List.of("2026-02-28", "2026-03-01", "2026-03-02", "2026-03-03")) {
                    grid.add(Tables.facts(model, "甲=" + number, "季=" + choice, "日=" + day));
                }
            }
        }
        return grid;
    }

    private static Decision settled(Decision decision, Logic.Precedence... precedences) {
        Logic.Table table = (Logic.Table) decision.logic();
        return new Decision(
                decision.location(),
                decision.name(),
                decision.inputs(),
                decision.outputs(),
                new Logic.Table(table.policy(), table.columns(), table.rows(), List.of(precedences)));
    }

    private static List<String> proof(String name, String policy, String inputs, String outputs, String table) {
        return problems(Tables.decision(name, policy, inputs, outputs, table));
    }

    private static List<String> problems(@Nullable Decision decision) {
        Problems problems = new Problems();
        if (decision != null) {
            Proof.of(decision, problems);
        }
        return problems.sorted().stream().map(Problem::message).toList();
    }
}
