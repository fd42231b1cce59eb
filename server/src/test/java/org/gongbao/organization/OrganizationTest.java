package org.gongbao.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.organization.Organization.Member;
import org.junit.jupiter.api.Test;

/** What a file of units means on a day. */
class OrganizationTest {

    private static final String COUNTY = "云岭县";

    /** A bureau of industry that was renamed in 2024, and one of commerce that went into it in 2025. */
    private static final String UNITS = """
            县: 云岭县
            单位:
              - {名称: 云岭县人民政府, 简称: [县政府], 类别: 政府}
              - {名称: 云岭县经济局, 简称: [县经济局], 类别: 部门, 上级: 县政府}
              - {名称: 云岭县工业信息化局, 简称: [县工信局], 类别: 部门, 上级: 云岭县人民政府, 自: 2024-03-01, 原名: 云岭县经济局}
              - {名称: 云岭县商务局, 类别: 部门, 上级: 县政府, 自: 2019-01-01, 撤销: 2025-01-01, 并入: 县工信局}
            """;

    private static final LocalDate BEFORE = LocalDate.of(2024, 2, 29);
    private static final LocalDate RENAMED = LocalDate.of(2024, 3, 1);
    private static final LocalDate MERGED = LocalDate.of(2025, 1, 1);

    private static Assembly read(Organization known, String yaml) {
        return Assembly.of(known, YamlLines.read("units.yaml", yaml, COUNTY));
    }

    private static Organization organization(String yaml) {
        Assembly assembly = read(Organization.empty(COUNTY), yaml);
        assertThat(assembly.faults()).isEmpty();
        return assembly.result();
    }

    private static List<String> faults(String yaml) {
        return read(Organization.empty(COUNTY), yaml).faults().stream()
                .map(fault -> fault.message(true))
                .toList();
    }

    private static List<String> names(Organization organization, LocalDate day) {
        return organization.unitsOn(day).stream()
                .map(unit -> unit.knownOn(day).name())
                .toList();
    }

    @Test
    void a_unit_is_shown_by_the_name_of_the_day() {
        Organization organization = organization(UNITS);

        assertThat(names(organization, LocalDate.of(2018, 12, 31))).containsExactly("云岭县人民政府", "云岭县经济局");
        assertThat(names(organization, BEFORE)).containsExactly("云岭县人民政府", "云岭县商务局", "云岭县经济局");
        assertThat(names(organization, RENAMED)).containsExactly("云岭县人民政府", "云岭县商务局", "云岭县工业信息化局");
        assertThat(names(organization, MERGED)).containsExactly("云岭县人民政府", "云岭县工业信息化局");
    }

    @Test
    void a_name_of_the_past_leads_to_the_unit_that_has_the_work_today() {
        Organization organization = organization(UNITS);

        assertThat(organization.names(BEFORE).resolve("县经济局")).isEqualTo("云岭县经济局");
        assertThat(organization.names(RENAMED).resolve("县经济局")).isEqualTo("云岭县工业信息化局");
        assertThat(organization.names(RENAMED).resolve("云岭县商务局")).isEqualTo("云岭县商务局");
        assertThat(organization.names(MERGED).resolve("云岭县商务局")).isEqualTo("云岭县工业信息化局");
        assertThat(organization.names(MERGED).resolve("县税务局")).isNull();
    }

    @Test
    void a_unit_that_nobody_took_over_is_no_unit_any_more() {
        Organization organization = organization("""
                单位:
                  - {名称: 云岭县煤炭局, 撤销: 2020-01-01}
                """);

        assertThat(organization.names(LocalDate.of(2019, 12, 31)).resolve("云岭县煤炭局"))
                .isEqualTo("云岭县煤炭局");
        assertThat(organization.names(LocalDate.of(2020, 1, 1)).resolve("云岭县煤炭局"))
                .isNull();
    }

    @Test
    void reading_the_same_again_changes_nothing() {
        Organization once = organization(UNITS);
        Assembly again = read(once, UNITS);

        assertThat(again.faults()).isEmpty();
        assertThat(again.result()).isEqualTo(once);
    }

    @Test
    void a_line_without_a_day_corrects_the_term_of_its_name() {
        Assembly corrected = read(organization(UNITS), """
                单位:
                  - {名称: 云岭县工业信息化局, 简称: [县工信局, 工信局], 类别: 部门, 上级: 县政府}
                """);

        assertThat(corrected.result().names(RENAMED).resolve("工信局")).isEqualTo("云岭县工业信息化局");
        assertThat(corrected.result().units()).hasSize(3);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_its_place() {
        assertThat(faults("""
                县: 云山县
                机构: []
                单位:
                  - {名称: 云岭县财政局, 上级: 县府}
                  - {简称: [县林业局]}
                  - {名称: 云岭县水利局, 自: 2024.3, 所在: 城关}
                  - {名称: 云岭县水务局, 原名: 云岭县水利局}
                  - {名称: 云岭县粮食局, 自: 2020-01-01, 撤销: 2019-01-01}
                """))
                .containsExactlyInAnyOrder(
                        "units.yaml:1:4: 文件写的是“云山县”，这里导入的是“云岭县”",
                        "units.yaml:2:1: 不认识“机构”，可用：单位、职务、任职、领导小组、组成、分管",
                        "units.yaml:6:29: “单位”没有“所在”一栏，可用：名称、简称、类别、上级、辖区、自、原名、撤销、并入",
                        "units.yaml:4:22: 没有名为“县府”的单位",
                        "units.yaml:5:5: 缺“名称”",
                        "units.yaml:6:21: “自”写作“2024.3”，应为 2026-03-01 这样的日期",
                        "units.yaml:7:5: 改名须写“自”哪一天",
                        "units.yaml:8:37: 止于2019-01-01，不晚于起于2020-01-01");
    }

    @Test
    void no_two_units_bear_one_name_on_one_day() {
        assertThat(faults("""
                单位:
                  - {名称: 云岭县财政局, 简称: [县局]}
                  - {名称: 云岭县林业局, 简称: [县局]}
                """)).containsExactly("units.yaml:3:22: “县局”已是“云岭县财政局”的名称");
    }

    @Test
    void a_unit_stands_not_above_itself() {
        assertThat(faults("""
                单位:
                  - {名称: 甲局, 上级: 乙局}
                  - {名称: 乙局, 上级: 甲局}
                """)).containsExactly("units.yaml:2:18: “甲局”的上级绕回了自己", "units.yaml:3:18: “乙局”的上级绕回了自己");
    }

    @Test
    void a_file_that_is_no_yaml_says_where() {
        assertThat(faults("单位:\n  - {名称: [甲局\n")).singleElement().asString().startsWith("units.yaml:3:1: 读不了：");
        assertThat(faults("")).containsExactly("units.yaml: 没有任何机构数据");
    }

    private static final String GROUP = UNITS + """
            职务:
              - {单位: 县政府, 职务: 县长}
              - {单位: 县政府, 职务: 副县长}
              - {单位: 县经济局, 职务: 局长}
              - {单位: 云岭县商务局, 职务: 局长}
            任职:
              - {单位: 县政府, 职务: 县长, 姓名: 甲, 至: 2024-06-01}
              - {单位: 县政府, 职务: 县长, 姓名: 乙, 自: 2024-06-01, 文件: 云政任〔2024〕3号}
              - {单位: 县经济局, 职务: 局长, 姓名: 丙}
              - {单位: 云岭县商务局, 职务: 局长, 姓名: 丁}
            领导小组:
              - {名称: 汽车消费领导小组, 办公室: 县工信局, 自: 2023-01-01}
            组成:
              - {领导小组: 汽车消费领导小组, 组内职务: 组长, 单位: 县政府, 职务: 县长}
              - {领导小组: 汽车消费领导小组, 组内职务: 副组长, 单位: 县政府, 职务: 副县长}
              - {领导小组: 汽车消费领导小组, 组内职务: 成员, 单位: 云岭县商务局}
            分管:
              - {单位: 县政府, 职务: 副县长, 领域: [工业, 商务], 自: 2023-01-01, 至: 2024-06-01}
              - {单位: 县政府, 职务: 县长, 领域: 工业, 自: 2024-06-01}
            """;

    private static List<Member> members(LocalDate day) {
        Organization organization = organization(GROUP);
        return organization.members(organization.groups().getFirst(), day);
    }

    @Test
    void who_comes_into_a_post_comes_into_its_groups() {
        assertThat(members(LocalDate.of(2024, 5, 31)).getFirst())
                .isEqualTo(new Member("组长", "云岭县人民政府", "县长", List.of("甲")));
        assertThat(members(LocalDate.of(2024, 6, 1)).getFirst())
                .isEqualTo(new Member("组长", "云岭县人民政府", "县长", List.of("乙")));
    }

    @Test
    void a_vacant_post_leaves_its_place_empty() {
        assertThat(members(BEFORE).get(1)).isEqualTo(new Member("副组长", "云岭县人民政府", "副县长", List.of()));
    }

    @Test
    void the_head_of_the_unit_that_took_over_sits_for_the_one_that_went() {
        assertThat(members(BEFORE).get(2)).isEqualTo(new Member("成员", "云岭县商务局", "局长", List.of("丁")));
        assertThat(members(MERGED).get(2)).isEqualTo(new Member("成员", "云岭县工业信息化局", "局长", List.of("丙")));
    }

    @Test
    void who_leads_a_field_depends_on_the_day() {
        Organization organization = organization(GROUP);

        assertThat(organization.leaders("工业", BEFORE)).extracting(Post::title).containsExactly("副县长");
        assertThat(organization.leaders("工业", LocalDate.of(2024, 6, 1)))
                .extracting(Post::title)
                .containsExactly("县长");
        assertThat(organization.leaders("商务", LocalDate.of(2024, 6, 1))).isEmpty();
    }

    @Test
    void posts_and_groups_are_read_again_without_change() {
        Organization once = organization(GROUP);

        assertThat(Stream.of(read(once, GROUP).result())).containsExactly(once);
    }

    @Test
    void a_post_has_to_be_there_before_somebody_holds_it() {
        assertThat(faults("""
                单位:
                  - {名称: 甲局}
                任职:
                  - {单位: 甲局, 职务: 局长, 姓名: 甲}
                组成:
                  - {领导小组: 防汛领导小组, 组内职务: 组长, 单位: 甲局, 职务: 局长}
                """)).containsExactly("units.yaml:4:18: “甲局”没有职务“局长”", "units.yaml:6:12: 没有名为“防汛领导小组”的领导小组");
    }
}
