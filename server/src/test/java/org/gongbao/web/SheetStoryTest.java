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
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A clerk fills a register in offline. */
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

    private static void send(Page page, byte[] workbook) {
        page.getByLabel("表格")
                .setInputFiles(new FilePayload(
                        "数据推送.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook));
        page.getByRole(AriaRole.BUTTON, named("交回表格")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("表格办理结果"))).isVisible();
    }

    private static byte[] workbook(String batch, String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("数据推送");
            List<List<String>> rows = List.of(List.of("批次", "来源部门", "种类", "纸质盖章"), List.of(batch, "柳林县民政局", kind, "是"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        return out.toByteArray();
    }
}
