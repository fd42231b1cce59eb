package org.gongbao.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Units in Excel: the same columns as YAML, the same faults, each at its cell. */
class ExcelTest {

    private static final String COUNTY = "云岭县";

    private interface Content {
        void write(Workbook workbook) throws IOException;
    }

    private static byte[] workbook(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            content.write(workbook);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                sheet.value(row, column, cells[column]);
            }
        }
    }

    private static Assembly read(byte[] content) {
        return Assembly.of(Organization.empty(COUNTY), ExcelLines.read("units.xlsx", content));
    }

    private static List<String> faults(byte[] content) {
        return read(content).faults().stream().map(fault -> fault.message(true)).toList();
    }

    private static String yaml(Assembly assembly) {
        assertThat(assembly.faults()).isEmpty();
        return new OrganizationExport(assembly.result()).yaml();
    }

    private static final String WHOLE = """
            县: 云岭县
            单位:
              - {名称: 云岭县人民政府, 类别: 政府}
              - {名称: 云岭县经济局, 简称: [县经济局, 经济局], 类别: 部门, 上级: 云岭县人民政府}
              - {名称: 云岭县工信局, 类别: 部门, 上级: 云岭县人民政府, 自: 2024-03-01, 原名: 云岭县经济局}
              - {名称: 云岭县商务局, 辖区: 城关, 撤销: 2025-01-01, 并入: 云岭县工信局}
            职务:
              - {单位: 云岭县工信局, 职务: 局长, 排序: 1}
            任职:
              - {单位: 云岭县工信局, 职务: 局长, 姓名: 某甲, 自: 2024-03-01, 至: 2026-01-01, 文件: 岭政任〔2024〕1号}
            领导小组:
              - {名称: 汽车消费领导小组, 办公室: 云岭县工信局, 自: 2025-05-01}
            组成:
              - {领导小组: 汽车消费领导小组, 组内职务: 成员, 单位: 云岭县工信局, 职务: 局长, 自: 2025-05-01}
            分管:
              - {单位: 云岭县工信局, 职务: 局长, 领域: 工业}
            """;

    @Test
    void what_is_exported_is_imported_as_the_same_in_both_formats() throws IOException {
        Assembly written = Assembly.of(Organization.empty(COUNTY), YamlLines.read("units.yaml", WHOLE, COUNTY));
        String exported = yaml(written);
        ByteArrayOutputStream excel = new ByteArrayOutputStream();
        new OrganizationExport(written.result()).excel(excel);

        assertThat(yaml(Assembly.of(Organization.empty(COUNTY), YamlLines.read("again.yaml", exported, COUNTY))))
                .isEqualTo(exported);
        assertThat(yaml(read(excel.toByteArray()))).isEqualTo(exported);
        assertThat(exported).contains("原名: 云岭县经济局", "并入: 云岭县工信局", "组内职务: 成员", "领域: 工业");
    }

    @Test
    void the_file_of_a_county_goes_through_excel_unchanged() throws IOException {
        String file = Files.readString(Path.of("../organization/柳林县.yaml"), StandardCharsets.UTF_8);
        Assembly units = Assembly.of(Organization.empty("柳林县"), YamlLines.read("units.yaml", file, "柳林县"));
        ByteArrayOutputStream excel = new ByteArrayOutputStream();
        new OrganizationExport(units.result()).excel(excel);

        Assembly again = Assembly.of(Organization.empty("柳林县"), ExcelLines.read("units.xlsx", excel.toByteArray()));
        assertThat(yaml(again)).isEqualTo(yaml(units));
        assertThat(again.result().units()).hasSameSizeAs(units.result().units());
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_its_cell() {
        assertThat(faults(workbook(workbook -> {
                    try (Worksheet units = workbook.newWorksheet("单位")) {
                        row(units, 0, "名称", "上级", "所在", "自", "简称");
                        row(units, 1, "甲局", "县府", "", "2024.3");
                        row(units, 2, "", "", "", "", "县局");
                        row(units, 3, "丁局", "#");
                        units.formula(3, 4, "A2");
                        row(units, 5, "乙局");
                        units.range(5, 1, 6, 1).merge();
                    }
                    try (Worksheet posts = workbook.newWorksheet("职务")) {
                        row(posts, 0, "单位", "排序");
                        row(posts, 1, "甲局", "一");
                    }
                })))
                .containsExactlyInAnyOrder(
                        "units.xlsx 单位!C1: “单位”没有“所在”一栏，可用：名称、简称、类别、上级、辖区、自、原名、撤销、并入",
                        "units.xlsx 单位!D2: “自”写作“2024.3”，应为 2026-03-01 这样的日期",
                        "units.xlsx 单位!B2: 没有名为“县府”的单位",
                        "units.xlsx 单位!A3: 缺“名称”",
                        "units.xlsx 单位!E4: “简称”是公式：请粘贴为数值",
                        "units.xlsx 单位!B6: 合并的单元格B6:B7：请取消合并，逐行填写",
                        "units.xlsx 职务!A1: “职务”缺“职务”一栏",
                        "units.xlsx 职务!A2: 缺“职务”");
    }

    @Test
    void a_title_above_the_columns_and_sheets_of_ones_own_do_no_harm() {
        Assembly read = read(workbook(workbook -> {
            try (Worksheet own = workbook.newWorksheet("说明")) {
                row(own, 0, "本表由办公室填写");
            }
            try (Worksheet units = workbook.newWorksheet("单位")) {
                row(units, 0, "云岭县机构一览");
                units.range(0, 0, 0, 2).merge();
                row(units, 1, "类别", "名称", "自");
                row(units, 2, "部门", "甲局");
                units.value(2, 2, LocalDate.of(2024, 3, 1));
                units.style(2, 2).format("yyyy/m/d").set();
            }
        }));
        assertThat(read.faults()).isEmpty();
        assertThat(read.result().units())
                .singleElement()
                .satisfies(unit -> assertThat(unit.founded()).isEqualTo(LocalDate.of(2024, 3, 1)));
    }

    @Test
    void a_workbook_without_a_known_sheet_says_which_there_are() {
        assertThat(faults(workbook(workbook -> workbook.newWorksheet("Sheet1").close())))
                .containsExactly("units.xlsx: 不认识“Sheet1”，可用：单位、职务、任职、领导小组、组成、分管");
        assertThat(faults("名称".getBytes(StandardCharsets.UTF_8))).containsExactly("units.xlsx: 读不了：不是 .xlsx 工作簿");
    }
}
