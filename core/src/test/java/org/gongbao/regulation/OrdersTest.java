package org.gongbao.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.expression.SpanUnit;
import org.gongbao.problem.Problem;
import org.gongbao.problem.Problems;
import org.gongbao.regulation.Register.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the kernel gets of a 台账 and of a 任务. */
class OrdersTest {

    private static final String FILE = """
            ---
            文号: 云政发〔2026〕1号
            标题: 补贴办法
            县: 云岭县
            发文机关: 云岭县人民政府
            成文日期: 2026-02-27
            ---
            # 补贴

            ## 一、 申请
            ```台账 申请
            字段:
              申请人: 姓名 必填 个人 脱敏
              身份证号: 身份证号 必填
              金额: 金额 必填 在 [1..5万]
              发票: 附件
              票号: 文本
            状态: 待审核 → 已通过 → 已拨付 ; 待审核 → 已退回 → 待审核
            转换:
              待审核 → 已通过: 由 县政府, 须 佐证
              已通过 → 已拨付: 金额 > 0
            唯一: 票号
            公示:
              已通过: 乡镇 7日, 县级 5个工作日
            保存: 10年
            责任: 县政府
            ```
            ```任务 拨付
            内容: 把补贴付到账户
            起算: 申请 进入 已通过
            时限: 15个工作日
            责任: 云岭县人民政府
            办结: 申请 进入 已拨付
            逾期: [ 提醒 责任, 1个工作日后 督办 县政府 ]
            ```
            ```默认任务
            审核: 县政府
            ```
            ```任务 分工
            时限: 2026-10-30前
            办结: “报告”
            ```
            | 任务 | 牵头 | 配合 |
            |------|------|------|
            | 修路 | 县政府 | 各乡镇 |
            | 架桥 | 县政府 |      |
            """;

    private static final String RESPONSE = """
            ---
            文号: 云政发〔2026〕1号
            标题: 预案
            县: 云岭县
            发文机关: 云岭县人民政府
            成文日期: 2026-02-27
            ---
            # 火灾

            ## 一、 响应
            ```判定 级别
            命中: 唯一
            输入: { 伤亡: 是否 }
            输出: { 级别: 等级(Ⅱ级 < Ⅰ级) }
            ```
            | 伤亡 | 级别 |
            |------|------|
            | 是   | Ⅰ级  |
            | 否   | Ⅱ级  |

            ```事例 级别
            ```
            | 伤亡 | 级别 |
            |------|------|
            | 是   | Ⅰ级  |
            | 否   | Ⅱ级  |

            ```响应 火灾响应
            等级: 级别
            启动:
              Ⅱ级: 副县长
              Ⅰ级: 县长
            结束: [ “熄灭” ]
            措施:
              Ⅱ级: 扑救
              Ⅰ级: 扑救
            ```

            ```任务 赶赴现场
            起算: 火灾响应 启动 Ⅱ级
            时限: 1小时
            责任: 县政府
            办结: “到场”
            ```
            """;

    @Test
    void a_register_knows_its_fields_states_and_guards() {
        Register register = regulation(FILE).registers().getFirst();

        assertThat(register.states()).containsExactly("待审核", "已通过", "已拨付", "已退回");
        assertThat(register.first()).isEqualTo("待审核");
        assertThat(register.isFinal("已拨付")).isTrue();
        assertThat(register.field("身份证号")).isNotNull().satisfies(field -> {
            assertThat(field.kind()).isEqualTo(Kind.IDENTITY_NUMBER);
            assertThat(field.personal()).isTrue();
            assertThat(field.masked()).isTrue();
        });
        assertThat(register.field("金额")).extracting(Register.Field::allowedText).isEqualTo("[1..5万]");
        assertThat(register.guards().get(new Register.Step("待审核", "已通过"))).satisfies(guard -> {
            assertThat(guard.units()).containsExactly("云岭县人民政府");
            assertThat(guard.evidence()).isTrue();
        });
        assertThat(register.notices())
                .containsExactly(
                        new Register.Notice("已通过", "乡镇", new TimeLimit(7, SpanUnit.DAY)),
                        new Register.Notice("已通过", "县级", new TimeLimit(5, SpanUnit.WORKING_DAY)));
        assertThat(register.kept()).isEqualTo(new TimeLimit(10, SpanUnit.YEAR));
    }

    @Test
    void no_two_duties_bear_one_name_in_blocks_or_rows() {
        String rows = """
                ```任务 后续
                起算: 申请 进入 已通过
                责任: 县政府
                办结: “回访”
                ```
                | 任务 | 内容     | 时限 |
                |------|----------|------|
                | 回访 | 回访一次 | 5日  |
                | 拨付 | 再拨一次 | 5日  |
                | 回访 | 再访一次 | 9日  |
                """;

        assertThat(problems(FILE.replace("```默认任务", rows + "\n```默认任务")))
                .containsExactly("例.md:44:3: 名称“拨付”用了两次", "例.md:45:3: 名称“回访”用了两次");
        assertThat(problems(FILE + "\n```任务 拨付\n责任: 县政府\n起算: 申请 进入 已通过\n办结: “付讫”\n```\n"))
                .containsExactly("例.md:48:4: 名称“拨付”用了两次");
    }

    @Test
    void a_duty_does_not_bear_the_name_of_a_report() {
        String reporting = RESPONSE.replace("措施:", "报告:\n  赶赴现场: 30分钟 由 县政府 向 “市政府”\n措施:");

        assertThat(problems(reporting)).containsExactly("例.md:41:4: 名称“赶赴现场”用了两次");
    }

    @Test
    void a_public_notice_says_in_which_state_it_runs() {
        String beside = FILE.replace("公示:\n  已通过: 乡镇 7日, 县级 5个工作日", "公示: 乡镇 7日, 县级 5个工作日");

        assertThat(problems(beside)).containsExactly("例.md:23:1: 公示没有写在哪个状态里进行：台账没有状态“公示中”");
        assertThat(regulation(beside.replace("已通过", "公示中"))
                        .registers()
                        .getFirst()
                        .noticesIn("公示中"))
                .extracting(Register.Notice::place)
                .containsExactly("乡镇", "县级");
        assertThat(problems(FILE.replace("  已通过: 乡镇", "  已拨付: 乡镇"))).containsExactly("例.md:24:3: “已拨付”没有下一步，在这里公示没有作用");
        assertThat(problems(FILE.replace("乡镇 7日", "乡镇 七天"))).containsExactly("例.md:24:8: “乡镇 七天”不是公示，如 乡镇 3工作日");
    }

    @Test
    void a_step_leads_on_where_no_way_leads_back() {
        Register register = regulation(FILE).registers().getFirst();

        assertThat(register.isOnward(new Register.Step("待审核", "已通过"))).isTrue();
        assertThat(register.isOnward(new Register.Step("待审核", "已退回"))).isFalse();
    }

    @Test
    void a_duty_knows_when_it_begins_and_ends_and_what_happens_when_it_is_late() {
        Duty duty = regulation(FILE).duties().getFirst();

        assertThat(duty.starts()).isEqualTo(new Event.Entered("申请", "已通过"));
        assertThat(duty.limit()).isEqualTo(new TimeLimit(15, SpanUnit.WORKING_DAY));
        assertThat(duty.ends()).isEqualTo(new Event.Entered("申请", "已拨付"));
        assertThat(duty.ladder())
                .containsExactly(
                        new Duty.Rung(TimeLimit.AT_ONCE, Duty.Step.REMIND, "责任"),
                        new Duty.Rung(new TimeLimit(1, SpanUnit.WORKING_DAY), Duty.Step.SUPERVISE, "云岭县人民政府"));
    }

    @Test
    void every_row_of_a_table_is_a_duty_with_what_block_and_defaults_say() {
        List<Duty> duties = regulation(FILE).duties();

        assertThat(duties).extracting(Duty::name).containsExactly("拨付", "修路", "架桥");
        assertThat(duties).allMatch(duty -> duty.reviewers().equals(List.of("云岭县人民政府")));
        assertThat(duties.get(1).cooperating()).containsExactly("各乡镇");
        assertThat(duties.get(2).by()).isEqualTo(LocalDate.of(2026, 10, 30));
    }

    @Test
    void an_event_has_to_happen_somewhere_in_the_file() {
        assertThat(problems(FILE.replace("起算: 申请 进入 已通过", "起算: 申请表 进入 已通过").replace("办结: 申请 进入 已拨付", "办结: 申请 进入 已拨款")))
                .containsExactly("例.md:28:4: 没有名为“申请表”的台账，是否指“申请”？", "例.md:28:4: 台账“申请”没有状态“已拨款”，是否指“已拨付”？");
    }

    @Test
    void a_duty_can_only_begin_at_a_level_that_the_response_is_activated_at() {
        assertThat(problems(RESPONSE.replace("启动 Ⅱ级", "启动 Ⅲ级")))
                .containsExactly("例.md:39:4: 响应“火灾响应”的“启动”里没有“Ⅲ级”，是否指“Ⅰ级”？");
        assertThat(problems(RESPONSE.replace("起算: 火灾响应", "起算: 火情响应")))
                .containsExactly("例.md:39:4: 没有名为“火情响应”的响应，是否指“火灾响应”？");
    }

    @Test
    void a_fund_is_spent_by_a_state_that_is_there() {
        String fund = FILE + """
                ```资金 专款
                总额: 100万元
                支出: 申请 进入 已拨款 按 金额
                ```
                """;

        assertThat(problems(fund)).containsExactly("例.md:47:4: 台账“申请”没有状态“已拨款”，是否指“已拨付”？");
        assertThat(problems(fund.replace("申请 进入 已拨款 按 金额", "付款时")))
                .containsExactly("例.md:47:4: “付款时”不是支出，如 补贴申请 进入 已拨付 按 补贴");
    }

    @Test
    void a_guard_has_to_be_of_a_step_that_is_drawn() {
        assertThat(problems(FILE.replace("  待审核 → 已通过: 由", "  待审核 → 已拨付: 由")))
                .containsExactly("例.md:20:3: 状态图里没有“待审核 → 已拨付”这一步");
    }

    @Test
    void a_step_is_guarded_by_a_unit_of_the_county() {
        assertThat(problems(FILE.replace("由 县政府, 须", "由 县政服, 须")))
                .containsExactly("例.md:20:16: 机构名录里没有“县政服”，是否指“县政府”？");
    }

    @Test
    void evidence_needs_a_field_to_put_it_in() {
        assertThat(problems(FILE.replace("  发票: 附件\n", ""))).containsExactly("例.md:19:21: “须 佐证”要有一个“附件”字段来放佐证");
    }

    @Test
    void the_unit_of_a_guard_may_be_a_field() {
        String file = FILE.replace("  票号: 文本\n", "  票号: 文本\n  经办单位: 单位\n").replace("由 县政府, 须", "由 经办单位, 须");

        assertThat(regulation(file).registers().getFirst().guards().get(new Register.Step("待审核", "已通过")))
                .satisfies(guard -> assertThat(guard.units()).containsExactly("经办单位"));
    }

    @Test
    void a_rung_that_nobody_knows_is_named_with_those_that_are() {
        assertThat(problems(FILE.replace("1个工作日后 督办", "1个工作日后 督促")))
                .containsExactly("例.md:34:14: “1个工作日后 督促 县政府”不是提醒、督办、通报、约谈、移送之一");
    }

    @Test
    void a_duty_takes_a_ladder_by_its_name_and_its_limit_where_it_has_none() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "regulation-language.md"));
        int heading = page.indexOf("## 阶梯 ladder");
        int from = page.indexOf("````制度\n", heading) + "````制度\n".length();
        String example = page.substring(from, page.indexOf("````", from)).replace("## 二、", "## 一、");
        List<Duty> duties = regulation(example).duties();

        assertThat(duties.getFirst().limit()).isEqualTo(new TimeLimit(1, SpanUnit.MONTH));
        assertThat(duties.getFirst().ladder())
                .extracting(Duty.Rung::toString)
                .containsExactly("起算1日后 提醒 责任 “研究部署”", "起算3日后 提醒 责任 “反馈情况”", "督办 责任");
        assertThat(duties.getLast().limit()).isEqualTo(new TimeLimit(5, SpanUnit.WORKING_DAY));
        assertThat(duties.getLast().ladder())
                .extracting(Duty.Rung::step)
                .containsExactly(Duty.Step.REMIND, Duty.Step.CIRCULATE, Duty.Step.SUMMON);
        assertThat(problems(example.replace("13710 复杂", "13710 紧急")))
                .containsExactly("例.md:19:5: “13710 紧急”既不是提醒、督办、通报、约谈、移送的步骤，也不是阶梯：13710 一般、13710 复杂、本县督办");
    }

    @Test
    void a_milestone_stands_before_what_counts_from_the_end() {
        String ladder = "```阶梯 督办\n步骤: [ 提醒 责任, 起算3日后 提醒 责任 ]\n```\n```任务 拨付";

        assertThat(problems(FILE.replace("```任务 拨付", ladder)))
                .containsExactly("例.md:28:4: “起算3日后 提醒 责任”按起算计时，须写在按期满计时的步骤之前");
    }

    private static Regulation regulation(String text) {
        Problems problems = new Problems();
        Regulation regulation = read(text, problems);
        assertThat(problems.sorted()).isEmpty();
        return Objects.requireNonNull(regulation);
    }

    private static List<String> problems(String text) {
        Problems problems = new Problems();
        read(text, problems);
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    private static @Nullable Regulation read(String text, Problems problems) {
        return RegulationReader.read(
                "例.md",
                text,
                new Units(Map.of("云岭县人民政府", "云岭县人民政府", "县政府", "云岭县人民政府")),
                new ClauseList(Map.of("一、", "1")),
                problems);
    }
}
