package org.gongbao.proofread;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.FindingKind;
import org.junit.jupiter.api.Test;

/** Each check on a small text of our own: what it finds, with its exact words, and what it leaves alone. */
class ProofreaderTest {

    @Test
    void a_column_that_does_not_add_up_is_a_sum() {
        assertThat(Sample.of("""
                乡镇\t户数\t金额
                清河镇\t120\t36.5
                石桥镇\t80\t24.5
                松岭乡\t50\t10
                合计\t250\t81
                """).messages()).containsExactly("合计印作“81”，以上各行相加为71.0");
    }

    @Test
    void a_day_without_a_year_is_left_alone_where_the_document_prints_none() {
        String undated = """
                各乡镇人民政府：

                （一）汛期为6月1日至4月30日。

                （二）于2月30日前报送。
                """;

        assertThat(new Sample(undated).messages()).noneMatch(message -> message.contains("月"));
    }

    @Test
    void a_document_without_contact_among_others_that_have_one_is_suspected() {
        String contact = "\n政策咨询\n\n责任单位：云岭县水利局\n\n责任人：甲某\n\n电话：0999-5550111\n\n";
        StringBuilder text = new StringBuilder();
        for (int number = 3; number <= 8; number++) {
            text.append(Sample.HEAD.replace("3号", number + "号").replace("节水", "节水第" + number + "项"))
                    .append("（一）抓好落实。\n")
                    .append(number == 5 ? "\n" : contact);
        }

        assertThat(new Sample(text.toString())
                        .findings()
                        .filter(finding -> finding.code() == FindingCode.NO_CONTACT)
                        .map(Finding::message))
                .containsExactly("没有印出咨询方式，同一文件中其他5件都有");
    }

    @Test
    void a_number_that_is_printed_a_few_lines_above_is_not_missing() {
        String shuffled = """
                一、工作目标

                到2026年底全面完成。

                **（二）编制专项规划。**完成三项规划的编制。

                二、重点任务

                **（一）统一技术标准。**底图由县自然资源局提供。

                **（三）做好审核。**由县自然资源局审核。
                """;

        assertThat(Sample.of(shuffled).messages()).noneMatch(message -> message.contains("编号"));
    }

    @Test
    void a_row_that_breaks_what_all_other_rows_keep_is_a_sum() {
        assertThat(Sample.of("""
                项目\t总投资\t上级补助\t自筹
                水池\t30\t20\t10
                管道\t45\t25\t20
                水表\t12\t5\t7
                泵房\t60\t40\t20
                井盖\t9\t3\t6
                闸门\t21\t11\t9
                """).messages()).containsExactly("本行“21”应为同行各数之和20，其他各行均如此");
    }

    @Test
    void parts_of_a_whole_are_added_up_in_prose() {
        assertThat(Sample.of("全县共有隐患点111处，其中滑坡60处，崩塌45处，塌陷5处。\n").messages())
                .containsExactly("总数为“111处”，其中“60处＋45处＋5处”相加为110处");
        assertThat(Sample.of("全县共有隐患点110处，其中滑坡60处，崩塌45处，塌陷5处。\n").faults()).isEmpty();
        assertThat(Sample.of("全县共有隐患点110处，其中滑坡60处。\n").faults()).isEmpty();
    }

    @Test
    void announced_steps_are_counted() {
        Finding finding = Sample.of("（一）补贴分3个档次，即：满100元减20元，满200元减40元，满300元减60元，满400元减80元。\n")
                .faults()
                .getFirst();

        assertThat(finding.code()).isEqualTo(FindingCode.COUNT_DIFFERS);
        assertThat(finding.message()).isEqualTo("“3个档次”，实际列出4项：满100元减20元、满200元减40元、满300元减60元、满400元减80元");
        assertThat(finding.marked()).containsExactly("3个档次");
        assertThat(finding.lines())
                .singleElement()
                .satisfies(lines -> assertThat(lines.first()).isEqualTo(Sample.firstLine()));
    }

    @Test
    void names_before_a_number_are_counted() {
        assertThat(Sample.of("（一）工作分为动员部署、集中整治、巩固提升三个阶段。\n").faults()).isEmpty();
        assertThat(Sample.of("（一）工作分为动员部署、集中整治、检查验收、巩固提升三个阶段。\n").codes()).containsExactly(FindingCode.LIST_COUNT);
    }

    @Test
    void a_table_number_that_is_left_out_is_numbering() {
        assertThat(Sample.of("""
                序号\t项目
                1\t水池
                2\t管道
                3\t水表
                4\t泵房
                5\t井盖
                7\t闸门
                """).messages()).containsExactly("编号从“5”跳到“7”");
    }

    @Test
    void days_are_held_against_the_calendar() {
        assertThat(Sample.of("（一）于2026年4月31日前公布结果。\n").messages()).contains("日期“2026年4月31日”不存在");
        assertThat(Sample.of("（一）会议于2026年5月8日（星期四）召开。\n").messages()).containsExactly("“2026年5月8日（星期四”，当日实为星期五");
        assertThat(Sample.of("（一）禁采期一般为90天，即每年4月1日至6月30日。\n").messages())
                .containsExactly("“期一般为90天”，而“4月1日至6月30日”首尾计入为91天");
    }

    @Test
    void a_deadline_before_the_day_of_issue_is_a_date() {
        assertThat(Sample.of("（一）各乡镇务必于2月20日前将台账报县水利局。\n").messages())
                .containsExactly("要求在“2月20日前”完成，早于成文日期2026-03-02");
        assertThat(Sample.of("（一）各乡镇务必于4月20日前将台账报县水利局。\n").faults()).isEmpty();
    }

    @Test
    void windows_that_leave_days_out_are_a_gap() {
        assertThat(Sample.of("（一）2026年5月20日前缴费的，从6月1日起享受；2026年6月1日-6月25日缴费的，从缴费之日起享受。\n")
                        .messages())
                .containsExactly("“2026年5月20日前”之后是“2026年6月1日”起，2026-05-21至2026-05-31没有规定");
    }

    @Test
    void bands_are_held_against_their_neighbours() {
        assertThat(Sample.of("（一）购置金额在5万元以下补贴300元；购置金额在5-10万元（含）补贴600元；购置金额在10万元（含）以上补贴800元。\n")
                        .messages())
                .containsExactly("“5万元以下”与“5-10万元（含）”都没有写明含50000元", "“5-10万元（含）”与“10万元（含）以上”都含100000元");
        assertThat(Sample.of("（一）购置金额在5万元以下补贴300元；购置金额在5万元以上10万元以下补贴600元；购置金额在10万元以上补贴800元。\n")
                        .faults())
                .isEmpty();
    }

    @Test
    void levels_in_a_table_are_bands() {
        assertThat(Sample.of("""
                级别\t条件
                四级\t50人以下的村民饮水中断
                三级\t50人以上100人以下的村民饮水中断
                二级\t100人以上200人以下的村民饮水中断
                一级\t500人以上的村民饮水中断
                """).messages()).containsExactly("“100人以上200人以下”与“500人以上”之间，200至500人没有归属");
    }

    @Test
    void the_list_of_annexes_is_held_against_the_annexes() {
        assertThat(new Sample("""
                云岭县人民政府
                关于做好春灌工作的通知
                云政发〔2026〕4号

                各乡镇人民政府：

                一、各乡镇按附件1落实任务。

                附件：1. 云岭县春灌任务分解表
                2. 云岭县春灌用水登记表

                云岭县人民政府
                2026年3月2日
                （此件公开发布）

                附件1

                云岭春灌任务分解表

                乡镇\t面积
                清河镇\t10

                附件2

                云岭县春灌用水登记表

                姓名\t面积
                """).messages()).containsExactly("附件1的标题与附件清单不同：清单“云岭县春灌任务分解表”，附件“云岭春灌任务分解表”");
    }

    @Test
    void the_notice_and_the_text_it_carries_bear_one_name() {
        String other = Sample.HEAD.replace("\n云岭县节水工作方案\n", "\n云岭县全年节水工作方案\n");

        assertThat(new Sample(other + "为加强节水工作，结合我县实际，制定本方案。\n\n（一）节约用水。\n\n（二）保护水源。\n").messages())
                .containsExactly("通知标题中的“云岭县节水工作方案”与所印发文件的标题“云岭县全年节水工作方案”不同");
    }

    @Test
    void items_that_say_the_same_are_duplicates() {
        assertThat(Sample.of("""
                一、任务
                1.各乡镇每月检查一次村级供水设施并建立检查台账。
                2.各单位带头使用节水器具。
                3.各乡镇每月检查一次村级供水设施并建立检查台账。
                """).messages()).containsExactly("“一、1”与“一、3”文字相同");
    }

    @Test
    void slips_of_the_pen_are_found() {
        assertThat(Sample.of("（一）每月进行进行汇总。\n").messages()).containsExactly("文字重复：“进行进行”");
        assertThat(Sample.of("（一）在清河镇、石桥镇、松岭乡、石桥镇、柳湾镇先行实施。\n").messages()).containsExactly("同一列举中“石桥镇”出现两次");
        assertThat(Sample.of("（一）加强从业人員培训。\n").messages()).containsExactly("夹有繁体字“員”");
        assertThat(Sample.of("（一）规范收费。不得乱收费。、不得搭车收费。\n").messages()).containsExactly("标点重叠：“得乱收费。、不得搭车”");
        assertThat(Sample.of("（一）根据云政发〔20251〕6号文件执行。\n").codes()).contains(FindingCode.BROKEN_NUMBER);
    }

    @Test
    void units_of_the_text_and_of_the_table_are_compared() {
        assertThat(Sample.of("""
                （一）供水水质安全的监管

                加强水质检测。

                牵头单位：县水利局、县卫健局

                监管事项\t监管内容\t监管主体
                供水水质安全的监管\t水质检测\t县水利局
                """).messages()).containsExactly("“供水水质安全的监管”的单位不一致：正文另有“县卫健局”，表中另有“无”");
    }

    @Test
    void a_county_does_not_call_itself_a_city() {
        assertThat(Sample.of("（一）结合我市实际，制定本方案。\n").messages()).containsExactly("自称“我市”，发文机关却是县级");
        assertThat(Sample.of("（一）这是我市加快转型、我县走出新路的关键时期。\n").faults()).isEmpty();
    }

    @Test
    void a_clean_document_has_no_findings_at_all() {
        assertThat(Sample.of("""
                一、目标
                （一）全县共有水厂12座，其中县城4座，乡镇8座。
                （二）工作分为两个阶段：2026年4月1日至2026年5月31日、2026年6月1日至2026年8月31日。
                二、补贴
                （一）分3个档次，即：满100元减20元，满200元减40元，满300元减60元。
                """).findings()).isEmpty();
    }

    @Test
    void every_finding_has_a_kind_that_other_tools_know() {
        assertThat(FindingCode.values())
                .extracting(FindingCode::kind)
                .allSatisfy(kind -> assertThat(FindingKind.values()).contains(kind));
    }
}
