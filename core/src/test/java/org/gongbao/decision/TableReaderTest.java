package org.gongbao.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongbao.problem.Location;
import org.gongbao.problem.Problem;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the reader of tables says about a wrong one, each with its place. */
class TableReaderTest {

    private static final String INPUTS = "发票金额: 金额; 新购: 是否";
    private static final String OUTPUTS = "补贴: 金额; 办法: 文本";

    @Test
    void columns_stand_in_any_order_beside_notes_for_readers() {
        assertThat(problems("唯一", INPUTS, "补贴: 金额", """
                依据|补贴|新购|说明|发票金额
                第三条|3000|是|新车|< 5万
                第三条|0|否|旧车|-
                """)).isEmpty();
    }

    @Test
    void a_misspelt_column_is_reported_with_the_nearest_name_and_the_rows_are_still_read() {
        assertThat(problems("唯一", INPUTS, "补贴: 金额", """
                发票金|补帖|新购
                < 5万|3000|是
                >= 5万|8000|真的
                """))
                .containsExactly(
                        "表:1:1: “发票金”列既不是输入也不是输出，是否指“发票金额”？",
                        "表:1:1: 表里缺少输出“补贴”一列",
                        "表:1:5: “补帖”列既不是输入也不是输出，是否指“补贴”？",
                        "表:3:12: 没有名为“真的”的输入");
    }

    @Test
    void an_output_has_one_column() {
        assertThat(problems("唯一", INPUTS, "补贴: 金额", """
                发票金额|补贴|补贴
                -|1|2
                """)).containsExactly("表:1:9: “补贴”列出现两次");
    }

    @Test
    void a_row_gives_every_output() {
        assertThat(problems("唯一", INPUTS, OUTPUTS, """
                发票金额|补贴|办法
                -||转账
                """)).containsExactly("表:2:3: 这一行没有写“补贴”");
    }

    @Test
    void a_default_row_tests_nothing_and_stands_alone() {
        assertThat(problems("唯一", INPUTS, "补贴: 金额", """
                发票金额|新购|补贴
                < 5万|-|3000
                否则|是|1
                否则|-|0
                """))
                .containsExactly("表:3:4: “否则”一行的其他输入格应留空", "表:4:1: “否则”只能有一行，第2行已经是了");
    }

    @Test
    void judgement_names_its_judge_and_silence_its_question() {
        assertThat(problems("唯一", INPUTS, "补贴: 金额", """
                发票金额|补贴
                < 5万|酌情
                [5万..6万)|酌情（）
                >= 6万|存疑
                """))
                .containsExactly(
                        "表:2:6: “酌情”要写明由谁判断，如“酌情（县农业农村局）”",
                        "表:3:10: “酌情”要写明由谁判断，如“酌情（县农业农村局）”",
                        "表:4:7: “存疑”要写明是哪一个，如“存疑 十万元整”");
    }

    @Test
    void beside_judgement_or_silence_the_other_outputs_are_blank() {
        assertThat(problems("唯一", INPUTS, OUTPUTS, """
                发票金额|补贴|办法
                < 5万|酌情（县工信局）|-
                [5万..6万)|存疑：十万元整|存疑：十万元整
                >= 6万|存疑 十万元整|转账
                """)).containsExactly("表:4:15: 这一行已写“存疑 十万元整”，其他输出格应留空");
    }

    @Test
    void judgement_and_silence_become_conclusions() {
        assertThat(read("唯一", INPUTS, OUTPUTS, """
                发票金额|补贴|办法
                < 5万|酌情(县工信局)|—
                >= 5万|—|存疑 付款办法
                """, new Problems()))
                .extracting(table ->
                        table.rows().stream().map(Logic.Row::conclusion).toList())
                .isEqualTo(List.of(new Logic.Discretion("县工信局"), new Logic.Silence("付款办法")));
    }

    @Test
    void a_hit_policy_asks_for_outputs_it_can_combine() {
        String table = """
                新购|补贴|办法
                -|1|转账
                """;
        assertThat(problems("最高", INPUTS, OUTPUTS, table)).containsExactly("表:1:1: 命中方式“最高”要有一个等级输出，如 等级(一般 < 重大)");
        assertThat(problems("汇总 求和", INPUTS, OUTPUTS, table)).containsExactly("表:1:1: 命中方式“汇总 求和”只能有一个输出");
        assertThat(problems("汇总 求和", INPUTS, "办法: 文本", """
                新购|办法
                -|转账
                """)).containsExactly("类型:1:1: 命中方式“汇总 求和”不能用于文本");
    }

    @Test
    void an_output_is_not_named_like_an_input() {
        assertThat(problems("唯一", INPUTS, "新购: 是否", """
                发票金额|新购
                -|是
                """)).containsExactly("类型:1:1: 名称“新购”用了两次");
    }

    @Test
    void a_table_has_rows() {
        assertThat(problems("唯一", INPUTS, "补贴: 金额", "发票金额|补贴\n")).containsExactly("表:1:1: 表里没有一行");
    }

    @Test
    void a_misspelt_hit_policy_is_reported_with_the_nearest_one() {
        Problems problems = new Problems();
        assertThat(TableReader.policy(Source.typed("命中", "汇总 求合"), problems)).isNull();
        assertThat(problems.sorted()).extracting(Problem::message).containsExactly("不认识的命中方式“汇总 求合”，是否指“汇总 求和”？");
    }

    private static List<String> problems(String policy, String inputs, String outputs, String table) {
        Problems problems = new Problems();
        Logic.Table read = read(policy, inputs, outputs, table, problems);
        assertThat(read == null).isEqualTo(!problems.isEmpty());
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    private static Logic.@Nullable Table read(
            String policy, String inputs, String outputs, String table, Problems problems) {
        List<List<Source>> lines = new ArrayList<>();
        for (String line : table.lines().toList()) {
            int[] column = {1};
            int number = lines.size() + 1;
            lines.add(Arrays.stream(line.split("\\|", -1))
                    .map(cell -> {
                        Source source = new Source(new Location("表", number, column[0]), cell);
                        column[0] += cell.length() + 1;
                        return source;
                    })
                    .toList());
        }
        return TableReader.read(
                HitPolicy.all().stream()
                        .filter(each -> each.keyword().equals(policy))
                        .findFirst()
                        .orElseThrow(),
                Tables.variables(inputs),
                Tables.variables(outputs),
                lines.getFirst(),
                lines.subList(1, lines.size()),
                List.of(),
                problems);
    }
}
