package org.gongbao.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongbao.problem.Problem;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
                """)).containsExactly("“级”无法证明：“人数”一列的格子取决于其他事实，请改写");
    }

    /** Random small tables over a grid on which every case can be tried. */
    @Test
    void it_finds_a_gap_or_overlap_exactly_when_trying_every_case_does() {
        Random random = new Random(7);
        String[] numbers = {
            "-", "< 1", "<= 1", "1", "(1..2)", "[1..2)", "[1..2]", "> 2", ">= 2", "非(1)", "? < 1 或 ? > 2"
        };
        String[] truths = {"-", "是", "否"};
        for (int round = 0; round < 2_000; round++) {
            StringBuilder table = new StringBuilder("甲 | 乙 | 丙 | 果\n");
            int rows = 1 + random.nextInt(5);
            for (int row = 0; row < rows; row++) {
                table.append(numbers[random.nextInt(numbers.length)])
                        .append(" | ")
                        .append(truths[random.nextInt(truths.length)])
                        .append(" | ")
                        .append(numbers[random.nextInt(numbers.length)])
                        .append(" | ")
                        .append(row)
                        .append('\n');
            }
            Model model = Tables.model("表", "唯一", "甲: 数; 乙: 是否; 丙: 数", "果: 数", table.toString());
            boolean gap = false;
            boolean overlap = false;
            for (Map<String, @Nullable Object> facts : grid()) {
                Outcome outcome = Interpreter.decide(model, "表", facts);
                gap |= outcome instanceof Outcome.NoRow;
                overlap |= outcome instanceof Outcome.Failed;
            }
            List<String> found = problems(model.decisions().get("表"));
            assertThat(found.stream().anyMatch(each -> each.contains("空档")))
                    .as(table.toString())
                    .isEqualTo(gap);
            assertThat(found.stream().anyMatch(each -> each.contains("重叠")))
                    .as(table.toString())
                    .isEqualTo(overlap);
        }
    }

    private static List<Map<String, @Nullable Object>> grid() {
        List<Map<String, @Nullable Object>> grid = new ArrayList<>();
        for (String one : List.of("0", "1", "1.5", "2", "3")) {
            for (String other : List.of("0", "1", "1.5", "2", "3")) {
                for (boolean truth : new boolean[] {true, false}) {
                    Map<String, @Nullable Object> facts = new HashMap<>();
                    facts.put("甲", new BigDecimal(one));
                    facts.put("乙", truth);
                    facts.put("丙", new BigDecimal(other));
                    grid.add(facts);
                }
            }
        }
        return grid;
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
