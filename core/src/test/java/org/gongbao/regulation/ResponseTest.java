package org.gongbao.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.calendar.TimeLimit;
import org.gongbao.expression.SpanUnit;
import org.gongbao.problem.Problem;
import org.gongbao.problem.Problems;
import org.gongbao.regulation.Report.Manner;
import org.gongbao.regulation.Report.Pace;
import org.gongbao.regulation.Response.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an emergency gets of a 响应, and what the file has to say for it. */
class ResponseTest {

    private static final Units UNITS = new Units(Map.of("云岭县人民政府", "云岭县人民政府", "县政府", "云岭县人民政府"));
    private static final Actor HEAD = new Actor("指挥部指挥长", false);
    private static final String PLAN = """
            ---
            文号: 云政发〔2026〕1号
            标题: 预案
            县: 云岭县
            发文机关: 云岭县人民政府
            成文日期: 2026-02-27
            ---
            # 火灾

            ## 一、 响应
            ```事实
            伤亡: 数:人
            面积: 面积:公顷
            已扑灭: 是否
            ```
            ```判定 级别
            命中: 最高
            输入: [ 伤亡, 面积 ]
            输出: { 级别: 等级(不启动 < Ⅲ级 < Ⅱ级 < Ⅰ级) }
            ```
            | 伤亡   | 面积     | 级别   |
            |--------|----------|--------|
            | >= 3人 | -        | Ⅰ级    |
            | >= 1人 | -        | Ⅱ级    |
            | -      | >= 1公顷 | Ⅲ级    |
            | 否则   |          | 不启动 |

            ```事例 级别
            ```
            | 伤亡 | 面积  | 级别   |
            |------|-------|--------|
            | 3人  | 0公顷 | Ⅰ级    |
            | 1人  | 0公顷 | Ⅱ级    |
            | 0人  | 1公顷 | Ⅲ级    |
            | 0人  | 0公顷 | 不启动 |

            ```判定 颜色
            命中: 唯一
            输入: [ 级别 ]
            输出: { 颜色: 选项(蓝色 | 红色) }
            ```
            | 级别        | 颜色 |
            |-------------|------|
            | Ⅱ级, Ⅰ级    | 红色 |
            | Ⅲ级, 不启动 | 蓝色 |

            ```事例 颜色
            ```
            | 伤亡 | 面积  | 颜色 |
            |------|-------|------|
            | 3人  | 0公顷 | 红色 |
            | 0人  | 0公顷 | 蓝色 |

            ```机构 指挥部
            组长: 副县长
            ```
            ```响应 火灾响应
            事实: [ 伤亡, 面积, 已扑灭 ]
            等级: 级别
            建议:
              Ⅱ级: 指挥部办公室主任
            启动:
              Ⅰ级: 指挥部指挥长
              Ⅱ级: 指挥部指挥长
              Ⅲ级: 县政府
            调整: 指挥部
            结束: [ 已扑灭 且 伤亡 = 0人, “火场清理完毕” ]
            终止: 指挥部
            小组:
              扑救组: [ 牵头 县政府, 各乡镇 ]
            职责:
              扑救组: [ 扑救, 看守火场 ]
            报告:
              首报: 即时 由 各乡镇 向 县政府
              电话首报: 30分钟 电话 由 县政府 向 “市政府”
              书面首报: 1小时 书面 由 县政府 向 “市政府” 依据 一
              续报: 每2小时 由 县政府 向 “市政府” 限 Ⅱ级、Ⅰ级
              新情况续报: 随时 由 各乡镇 向 县政府
              终报: 5个工作日 由 县政府 向 “市政府”
            措施:
              Ⅲ级: [ 扑救 ]
              Ⅱ级: [ 含 Ⅲ级, 疏散 ]
              Ⅰ级: [ 含 Ⅱ级, 请求支援 ]
            分区:
              火场: [ 警戒 ]
            资源:
              装备: [ 县政府, “驻军” ]
            预警:
              颜色: 颜色
              发布: 县政府
              红色: [ 封山 ]
            上级: [ 市预案 ]
            下级: [ 乡镇预案 ]
            ```
            """;

    @Test
    void levels_rise_as_the_decision_ranks_them_and_take_over_the_measures_below() {
        Response response = response(PLAN);

        assertThat(response.levels())
                .containsExactly(
                        new Response.Level("Ⅲ级", List.of(), List.of(new Actor("云岭县人民政府", true)), List.of("扑救")),
                        new Response.Level(
                                "Ⅱ级", List.of(new Actor("指挥部办公室主任", false)), List.of(HEAD), List.of("扑救", "疏散")),
                        new Response.Level("Ⅰ级", List.of(), List.of(HEAD), List.of("扑救", "疏散", "请求支援")));
        assertThat(response.level("不启动")).isNull();
    }

    @Test
    void a_response_ends_when_conditions_over_facts_hold_and_a_person_confirms_the_rest() {
        Response response = response(PLAN);

        assertThat(response.ends()).extracting(Response.EndCondition::text).containsExactly("已扑灭 且 伤亡 = 0人", "火场清理完毕");
        assertThat(response.ends().getFirst().condition()).isNotNull();
        assertThat(response.ends().getLast().condition()).isNull();
    }

    @Test
    void a_group_knows_who_leads_it_and_what_it_does() {
        assertThat(response(PLAN).groups())
                .containsExactly(new Response.Group(
                        "扑救组", List.of("云岭县人民政府"), List.of("云岭县人民政府", "各乡镇"), List.of("扑救", "看守火场")));
    }

    @Test
    void a_report_that_its_sender_waits_for_starts_the_next_hop() {
        ReportChain chain = response(PLAN).reports();

        assertThat(chain.first()).extracting(Report::name).containsExactly("首报");
        assertThat(chain.after(chain.first().getFirst()))
                .extracting(Report::name)
                .containsExactly("电话首报", "书面首报");
    }

    @Test
    void a_hop_has_its_limit_manner_and_clause() {
        assertThat(response(PLAN).reports().of(Report.Kind.FIRST).getLast())
                .isEqualTo(new Report(
                        "书面首报",
                        Report.Kind.FIRST,
                        new Pace.Within(new TimeLimit(1, SpanUnit.HOUR)),
                        Manner.IN_WRITING,
                        "云岭县人民政府",
                        List.of("市政府"),
                        List.of(),
                        List.of(Objects.requireNonNull(ClauseRef.parse("一")))));
    }

    @Test
    void where_two_hops_limit_the_same_report_the_shorter_counts_and_both_are_cited() {
        String twice = PLAN.replace("  书面首报: 1小时", "  国家书面首报: 90分钟 书面 由 县政府 向 “市政府” 依据 二\n  书面首报: 1小时")
                .replace("## 一、 响应", "## 二、 规定\n```任务 遵守\n起算: 发布\n责任: 县政府\n```\n## 一、 响应");

        Problems problems = new Problems();
        Regulation plan =
                RegulationReader.read("例.md", twice, UNITS, new ClauseList(Map.of("一、", "1", "二、", "2")), problems);
        assertThat(problems.sorted()).isEmpty();
        Report written = Objects.requireNonNull(plan)
                .responses()
                .getFirst()
                .reports()
                .of(Report.Kind.FIRST)
                .getLast();
        assertThat(written.name()).isEqualTo("书面首报");
        assertThat(written.clauses()).extracting(ClauseRef::toString).containsExactly("二、", "一、");
    }

    @Test
    void the_clause_of_a_hop_is_one_of_the_original() {
        assertThat(problems(PLAN.replace("依据 一\n", "依据 三\n"))).containsExactly("例.md:57:4: 原文没有条款“三、”，是否指“一、”？");
    }

    @Test
    void follow_up_reports_recur_at_the_levels_they_hold_for() {
        List<Report> followUps = response(PLAN).reports().of(Report.Kind.FOLLOW_UP);

        assertThat(followUps)
                .extracting(Report::pace)
                .containsExactly(new Pace.Every(new TimeLimit(2, SpanUnit.HOUR)), new Pace.Whenever());
        assertThat(followUps.getFirst().holdsAt("Ⅲ级")).isFalse();
        assertThat(followUps.getFirst().holdsAt("Ⅰ级")).isTrue();
        assertThat(followUps.getLast().holdsAt("Ⅲ级")).isTrue();
    }

    @Test
    void zones_resources_warnings_and_other_plans_are_kept_with_it() {
        Response response = response(PLAN);

        assertThat(response.zones()).isEqualTo(Map.of("火场", List.of("警戒")));
        assertThat(response.resources())
                .isEqualTo(Map.of("装备", List.of(new Actor("云岭县人民政府", true), new Actor("驻军", false))));
        assertThat(response.warning()).isNotNull().satisfies(warning -> {
            assertThat(warning.colour()).isEqualTo("颜色");
            assertThat(warning.issuers()).containsExactly(new Actor("云岭县人民政府", true));
            assertThat(warning.measures()).isEqualTo(Map.of("红色", List.of("封山")));
        });
        assertThat(response.higher()).containsExactly("市预案");
        assertThat(response.lower()).containsExactly("乡镇预案");
    }

    @Test
    void a_warning_is_approved_by_whom_the_text_names_for_its_colour() {
        String named = PLAN.replace("  颜色: 颜色\n", "  类别: 火灾\n  批准: 县政府\n  批准红色: 指挥部指挥长\n");

        assertThat(response(named).warning()).isNotNull().satisfies(warning -> {
            assertThat(warning.category()).isEqualTo("火灾");
            assertThat(warning.approvers("红色")).containsExactly(new Actor("指挥部指挥长", false));
            assertThat(warning.approvers("黄色")).containsExactly(new Actor("云岭县人民政府", true));
        });
        assertThat(response(PLAN).warning()).isNotNull().satisfies(warning -> {
            assertThat(warning.category()).isEqualTo("其他");
            assertThat(warning.approvers("红色")).isEqualTo(warning.issuers());
        });
        assertThat(problems(named.replace("类别: 火灾", "类别: 火")))
                .singleElement()
                .asString()
                .contains("“火”不是气象、地质、安全、治安、火灾、卫生、环境、交通、设施、其他之一");
    }

    @Test
    void somebody_activates_every_level_above_the_lowest_one_that_is_activated() {
        assertThat(problems(PLAN.replace("  Ⅱ级: 指挥部指挥长\n", ""))).containsExactly("例.md:57:4: “Ⅱ级”比“Ⅲ级”重，却没有写由谁启动");
    }

    @Test
    void a_level_that_the_decision_never_gives_is_not_activated() {
        assertThat(problems(PLAN.replace("  Ⅰ级: 指挥部指挥长\n", "  Ⅰ级: 指挥部指挥长\n  特级: 指挥部指挥长\n")))
                .containsExactly("例.md:64:3: 判定“级别”得不出“特级”，是否指“Ⅰ级”？");
        assertThat(problems(PLAN.replace("等级: 级别\n", "等级: 颜色\n"))).containsExactly("例.md:57:4: “颜色”的结果不是等级，分不出响应的级别");
    }

    @Test
    void the_form_asks_for_every_fact_that_the_decisions_need() {
        assertThat(problems(PLAN.replace("事实: [ 伤亡, 面积, 已扑灭 ]", "事实: [ 伤亡, 已扑灭 ]")))
                .containsExactly("例.md:57:4: “事实”里缺少“面积”，判定“级别”要用它");
    }

    @Test
    void a_level_has_something_to_do() {
        assertThat(problems(PLAN.replace("  Ⅰ级: [ 含 Ⅱ级, 请求支援 ]\n", "")))
                .containsExactly("例.md:57:4: “Ⅰ级”既没有措施，也没有以它起算的任务");
    }

    @Test
    void measures_are_taken_over_from_a_lower_level_only() {
        assertThat(problems(PLAN.replace("[ 含 Ⅲ级, 疏散 ]", "[ 含 Ⅰ级, 疏散 ]")))
                .containsExactly("例.md:82:9: “Ⅱ级”要含的“Ⅰ级”不是比它低的级别");
    }

    @Test
    void an_end_condition_that_is_not_in_quotes_reads_facts() {
        assertThat(problems(PLAN.replace("已扑灭 且 伤亡 = 0人", "已熄灭 且 伤亡 = 0人")))
                .containsExactly("例.md:67:7: 没有名为“已熄灭”的输入，是否指“已扑灭”？");
    }

    @Test
    void an_end_condition_reads_facts_of_the_form_only() {
        assertThat(problems(PLAN.replace("事实: [ 伤亡, 面积, 已扑灭 ]", "事实: [ 伤亡, 面积 ]")))
                .containsExactly("例.md:67:7: 没有名为“已扑灭”的输入");
    }

    @Test
    void who_acts_is_a_unit_a_post_a_body_of_the_file_or_stands_in_quotes() {
        assertThat(problems(PLAN.replace("  Ⅲ级: 县政府\n", "  Ⅲ级: 县政服\n").replace("由 县政府 向 “市政府” 限", "由 县政府 向 市政府 限")))
                .containsExactly("例.md:65:7: 机构名录里没有“县政服”，是否指“县政府”？", "例.md:77:20: 机构名录里没有“市政府”，是否指“县政府”？");
    }

    @Test
    void a_group_that_has_duties_is_set_up() {
        assertThat(problems(PLAN.replace("  扑救组: [ 扑救,", "  扑火组: [ 扑救,")))
                .containsExactly("例.md:72:3: 没有名为“扑火组”的小组，是否指“扑救组”？");
    }

    @Test
    void a_hop_says_how_fast_from_whom_and_to_whom() {
        assertThat(problems(PLAN.replace("首报: 即时 由 各乡镇 向 县政府", "首报: 即时 向 县政府")))
                .containsExactly("例.md:74:3: “即时 向 县政府”不是报告，如 30分钟 电话 由 县能源局 向 县人民政府");
    }

    @Test
    void first_reports_do_not_wait_for_one_another() {
        assertThat(problems(PLAN.replace("即时 由 各乡镇 向 县政府", "即时 由 “市政府” 向 县政府")))
                .containsExactly("例.md:57:4: 首报绕成一圈，谁都在等谁：市政府 → 云岭县人民政府 → 市政府");
    }

    @Test
    void what_would_raise_the_level_is_found_by_asking_again_with_other_facts() {
        Regulation plan = Objects.requireNonNull(read(PLAN, new Problems()));

        assertThat(Raise.of(plan, "级别", Map.of("伤亡", "0人", "面积", "2公顷"), LocalDate.of(2026, 3, 1)))
                .containsExactly(new Raise("伤亡", "1人", "Ⅱ级"), new Raise("伤亡", "3人", "Ⅰ级"));
        assertThat(Raise.of(plan, "级别", Map.of("伤亡", "0人", "面积", "0公顷"), LocalDate.of(2026, 3, 1)))
                .contains(new Raise("面积", "1公顷", "Ⅲ级"));
    }

    @Test
    void nothing_raises_a_level_that_is_not_known_yet() {
        Regulation plan = Objects.requireNonNull(read(PLAN, new Problems()));

        assertThat(Raise.of(plan, "级别", Map.of("面积", "2公顷"), LocalDate.of(2026, 3, 1)))
                .isEmpty();
    }

    private static Response response(String text) {
        Problems problems = new Problems();
        Regulation regulation = read(text, problems);
        assertThat(problems.sorted()).isEmpty();
        return Objects.requireNonNull(regulation).responses().getFirst();
    }

    private static List<String> problems(String text) {
        Problems problems = new Problems();
        read(text, problems);
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    private static @Nullable Regulation read(String text, Problems problems) {
        return RegulationReader.read("例.md", text, UNITS, new ClauseList(Map.of("一、", "1")), problems);
    }
}
