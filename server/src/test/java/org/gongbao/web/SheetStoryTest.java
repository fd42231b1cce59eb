package org.gongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.sheet.Cell;
import org.gongbao.sheet.WorkbookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A clerk fills a register in offline, and takes lists along. */
class SheetStoryTest extends Story {

    private static final Office INSURANCE = new Office("柳林县", "柳林县医疗保障局");

    @ParameterizedTest
    @EnumSource(names = {"CHINESE", "WITHOUT_SCRIPT"})
    void a_sheet_with_a_wrong_row_comes_back_marked_and_is_taken_when_it_is_right(Reader reader) throws IOException {
        String batch = UUID.randomUUID().toString();
        Page clerk = visitAs(Role.CLERK, reader, "/work/registers/柳医保发〔2026〕2号/数据推送", INSURANCE);
        clerk.getByRole(AriaRole.LINK, named("用表格填报")).click();

        send(clerk, workbook(batch, "每周"));
        assertThat(clerk.getByRole(AriaRole.ALERT)).containsText("共 1 行，有错，什么都没有改变。");
        assertThat(clerk.locator("tbody tr")).hasText("第2行“种类”不能是“每周”");
        Download copy = clerk.waitForDownload(
                () -> clerk.getByRole(AriaRole.LINK, named("下载标出问题的表格")).click());
        assertThat(copy.suggestedFilename()).isEqualTo("问题.xlsx");

        clerk.getByRole(AriaRole.LINK, named("再交一次")).click();
        send(clerk, workbook(batch, "月度增减"));
        assertThat(clerk.getByRole(AriaRole.STATUS)).hasText("共 1 行：新增 1 条，更正或办理 0 条。");
    }

    @Test
    void what_a_list_shows_can_be_taken_along() {
        keepSamples();
        Page page = visitAs(Role.ADMINISTRATOR, Reader.CHINESE, "/admin/users");
        String administrator = page.locator("tbody a").first().innerText();
        assertThat(page.getByRole(AriaRole.LINK, named("下载表格"))).isVisible();
        assertThat(rows(page, "/admin/users?sheet"))
                .startsWith("用户名 角色 代表的单位 状态 建立于")
                .anyMatch(row -> row.startsWith(administrator + " "));
        assertThat(rows(page, "/work/incidents?sheet")).startsWith("事件 地点 县 预案 状态 登记时间 演练");
        assertThat(rows(page, "/work/warnings?sheet")).startsWith("颜色 事情 范围 到何时 状态 县 演练");
        assertThat(rows(page, "/admin/between?sheet")).startsWith("公文 文号 类别 疑点 问题 行 处理 理由");
        assertThat(rows(page, "/notices?sheet")).startsWith("时间 什么事 任务 文号 单位 未读");
        assertThat(rows(page, "/admin/deliveries?sheet")).startsWith("账号 方式 条数 产生时间 原因");
        assertThat(rows(page, "/work/registers/柳医保发〔2026〕2号/问题清单/disposals?sheet"))
                .startsWith("销毁清册 记录 办结 保存期限 审核");
        assertThat(rows(page, "/admin/appointments/" + COUNTY + "/sheet"))
                .startsWith("[公文] [句] [文件] [原文] [任免] 单位 职务 姓名 日期 备注 处理");

        page.navigate("/admin" + document("岭政发〔2026〕1号") + "/tasks?show=all&words=应急物资储备库");
        Download sheet = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, named("下载表格")).click());
        assertThat(sheet.suggestedFilename()).isEqualTo("任务清单.xlsx");
        assertThat(rows(page, sheet.url()))
                .startsWith("条款 序号 任务 牵头单位 责任单位 配合单位 印出的时限 最后一天 状态")
                .last()
                .asString()
                .startsWith("附件1 ")
                .contains(" 县应急管理局 ", " 县发展改革局、县财政局 2026年12月20日前 2026-12-20 ");
    }

    @Test
    void an_editor_keeps_who_leads_what_by_a_sheet() throws IOException {
        Page editor = visitAs(Role.EDITOR, Reader.CHINESE, "/admin/divisions/" + COUNTY);
        editor.getByRole(AriaRole.LINK, named("用表格填报")).click();
        send(editor, workbook(List.of(List.of("单位", "职务", "领域"), List.of("云岭县人民政府", "没有的职务", "水利"))));
        assertThat(editor.getByRole(AriaRole.ALERT)).containsText("共 1 行，有错，什么都没有改变。");
        assertThat(editor.locator("tbody tr")).hasText("第2行“云岭县人民政府”没有职务“没有的职务”");
        editor.getByRole(AriaRole.LINK, named("返回")).click();
        assertThat(editor.getByRole(AriaRole.HEADING, named("领导分工"))).isVisible();
    }

    private static List<String> rows(Page page, String address) {
        try (WorkbookReader workbook =
                        WorkbookReader.of(page.request().get(address).body());
                var rows = workbook.rows(workbook.sheets().getFirst())) {
            return rows.map(row -> row.cells().stream()
                            .filter(Objects::nonNull)
                            .map(Cell::text)
                            .collect(Collectors.joining(" ")))
                    .toList();
        }
    }

    private static void send(Page page, byte[] workbook) {
        page.getByLabel("表格")
                .setInputFiles(new FilePayload(
                        "数据推送.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook));
        page.getByRole(AriaRole.BUTTON, named("交回表格")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("表格办理结果"))).isVisible();
    }

    private static byte[] workbook(String batch, String kind) throws IOException {
        return workbook(List.of(List.of("批次", "来源部门", "种类", "纸质盖章"), List.of(batch, "柳林县民政局", kind, "是")));
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("数据推送");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        return out.toByteArray();
    }
}
