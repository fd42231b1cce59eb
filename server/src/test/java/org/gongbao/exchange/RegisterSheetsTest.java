package org.gongbao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gongbao.MovableClock;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.regulation.Register;
import org.gongbao.work.Records;
import org.gongbao.work.Registers;
import org.gongbao.work.WorkRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A clerk of the insurance bureau takes the register of pushed data away and sends it back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class RegisterSheetsTest {

    private static final String COUNTY = "柳林县";
    private static final String BUREAU = "柳林县医疗保障局";
    private static final String CENTRE = "柳林县医疗保险服务中心";
    private static final DocumentNumber PUSH = new DocumentNumber("柳医保发", 2026, 2);
    private static final Visitor CLERK = new Visitor("clerk", Set.of(Role.CLERK), Set.of(new Office(COUNTY, BUREAU)));
    private static final List<String> HEADS = List.of("批次", "来源部门", "种类", "新增", "纸质盖章");

    @Autowired
    private RegisterSheets sheets;

    @Autowired
    private ReturnedSheets returned;

    @Autowired
    private Registers registers;

    @Autowired
    private Records records;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothing_is_registered() {
        jdbc.sql("truncate work_record, work_key, work_duty, work_notice").update();
        clock.set(MovableTime.START);
    }

    @Test
    void rows_without_a_number_become_records() throws IOException {
        SheetReport report = read(false, HEADS, List.of(row("一月", "12"), row("二月", "3")));

        assertThat(report).isEqualTo(new SheetReport(2, 2, 0, true, List.of()));
        assertThat(list()).extracting(record -> record.data().get("批次")).containsExactlyInAnyOrder("一月", "二月");
    }

    @Test
    void one_wrong_row_keeps_everything_out_and_every_finding_names_its_row() throws IOException {
        SheetReport report = read(
                false,
                HEADS,
                List.of(
                        row("一月", "12"),
                        List.of("二月", "柳林县民政局", "每周", "3", "是"),
                        List.of("一月", "柳林县民政局", "月度增减", "", "是")));

        assertThat(report.kept()).isFalse();
        assertThat(report.findings())
                .extracting(finding -> finding.row() + " " + finding.message(true))
                .containsExactly("3 “种类”不能是“每周”", "4 台账“数据推送”里已有同样的批次");
        assertThat(list()).isEmpty();
    }

    @Test
    void where_it_is_asked_for_the_right_rows_are_kept() throws IOException {
        SheetReport report =
                read(true, HEADS, List.of(row("一月", "12"), List.of("二月", "柳林县民政局", "每周", "3", "是"), row("三月", "1")));

        assertThat(report.opened()).isEqualTo(2);
        assertThat(report.findings()).hasSize(1);
        assertThat(list()).hasSize(2);
    }

    @Test
    void what_was_taken_away_and_comes_back_as_it_was_changes_nothing() throws IOException {
        open("一月");
        byte[] taken = taken(PUSH, "数据推送", CLERK);

        SheetReport report = sheets.read(CLERK, PUSH, register("数据推送"), taken, false, Progress.NONE);

        assertThat(report).isEqualTo(new SheetReport(1, 0, 0, true, List.of()));
        assertThat(list()).singleElement().extracting(WorkRecord::revision).isEqualTo(1);
    }

    @Test
    void another_state_is_the_next_step_and_another_value_a_correction() throws IOException {
        WorkRecord moved = open("一月");
        WorkRecord corrected = open("二月");

        SheetReport report = read(
                false,
                List.of("[编号]", "[修订]", "[状态]", "新增"),
                List.of(List.of(moved.id(), "1", "已签收", ""), List.of(corrected.id(), "1", "待接收", "7")));

        assertThat(report).isEqualTo(new SheetReport(2, 0, 2, true, List.of()));
        assertThat(records.find(CLERK, COUNTY, moved.id()).state()).isEqualTo("已签收");
        assertThat(records.find(CLERK, COUNTY, corrected.id()).data()).containsEntry("新增", "7人");
    }

    @Test
    void a_sheet_that_somebody_else_overtook_says_so() throws IOException {
        WorkRecord record = open("一月");
        registers.move(CLERK, COUNTY, record.id(), 1, "已签收", Map.of());

        SheetReport report = read(false, List.of("[编号]", "[修订]", "[状态]"), List.of(List.of(record.id(), "1", "已推送")));

        assertThat(report.findings())
                .extracting(finding -> finding.message(true))
                .containsExactly("您看到的是第1次修订，现在已是第2次：请重新打开再办");
    }

    @Test
    void a_number_of_nobody_or_of_another_unit_is_not_found() throws IOException {
        SheetReport report =
                read(false, List.of("[编号]", "[修订]", "[状态]"), List.of(List.of("no-such-record", "1", "已签收")));

        assertThat(report.findings())
                .extracting(finding -> finding.message(true))
                .containsExactly("没有“no-such-record”，或您看不到它");
    }

    @Test
    void personal_values_leave_masked_and_come_back_unchanged() throws IOException {
        Visitor centre = new Visitor("centre", Set.of(Role.CLERK), Set.of(new Office(COUNTY, CENTRE)));
        registers.open(
                centre,
                PUSH,
                "问题清单",
                CENTRE,
                Map.of("姓名", "某某", "身份证号", "11010519491231002X", "错误类型", "其他", "发现日期", "2026-03-02"));
        byte[] taken = taken(PUSH, "问题清单", centre);

        assertThat(texts(taken)).doesNotContain("11010519491231002X", "某某");
        assertThat(sheets.read(centre, PUSH, register("问题清单"), taken, false, Progress.NONE))
                .isEqualTo(new SheetReport(1, 0, 0, true, List.of()));
    }

    @Test
    void formulas_merged_cells_and_foreign_columns_are_named_with_their_cells() throws IOException {
        byte[] wrong = workbook(List.of("批次", "别的"), sheet -> {
            sheet.value(1, 0, "一月");
            sheet.range(1, 0, 2, 0).merge();
        });
        assertThat(sheets.read(CLERK, PUSH, register("数据推送"), wrong, false, Progress.NONE)
                        .findings())
                .extracting(finding -> finding.cell() + " " + finding.message(true))
                .containsExactly("A2:A3 合并的单元格 A2:A3：请取消合并，每行填全", "B1 台账没有“别的”这一列");

        byte[] formula = workbook(HEADS, sheet -> {
            sheet.value(1, 0, "一月");
            sheet.formula(1, 3, "1+1");
        });
        assertThat(sheets.read(CLERK, PUSH, register("数据推送"), formula, false, Progress.NONE)
                        .findings())
                .extracting(finding -> finding.row() + " " + finding.cell() + " " + finding.message(true))
                .containsExactly("2 D2 “=1+1”是公式，公式不会计算：请改成值");
    }

    @Test
    void columns_may_stand_in_another_order_and_a_date_may_be_a_text_of_its_form() throws IOException {
        Visitor centre = new Visitor("centre", Set.of(Role.CLERK), Set.of(new Office(COUNTY, CENTRE)));
        List<String> heads = List.of("发现日期", "错误类型", "身份证号", "姓名");
        List<String> right = List.of("2026-03-02", "其他", "11010519491231002X", "某某");

        assertThat(sheets.read(centre, PUSH, register("问题清单"), workbook(heads, List.of(right)), false, Progress.NONE))
                .isEqualTo(new SheetReport(1, 1, 0, true, List.of()));
        List<String> wrong = List.of("三月二日", "其他", "11010519491231002X", "某某");
        assertThat(sheets.read(centre, PUSH, register("问题清单"), workbook(heads, List.of(wrong)), false, Progress.NONE)
                        .findings())
                .extracting(finding -> finding.row() + " " + finding.message(true))
                .containsExactly("2 “发现日期”不能是“三月二日”");
    }

    @Test
    void the_copy_says_in_a_last_column_what_is_wrong_in_each_row() throws IOException {
        byte[] content = workbook(HEADS, List.of(row("一月", "12"), List.of("二月", "柳林县民政局", "每周", "3", "是")));
        SheetReport report = sheets.read(CLERK, PUSH, register("数据推送"), content, false, Progress.NONE);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        returned.copy(content, report, true, copy);

        assertThat(texts(copy.toByteArray())).contains("[问题]", "“种类”不能是“每周”");
    }

    private static List<String> row(String batch, String added) {
        return List.of(batch, "柳林县民政局", "月度增减", added, "是");
    }

    private WorkRecord open(String batch) {
        return registers.open(
                CLERK,
                PUSH,
                "数据推送",
                BUREAU,
                Map.of("批次", batch, "来源部门", "柳林县民政局", "种类", "月度增减", "新增", "12人", "纸质盖章", "是"));
    }

    private List<WorkRecord> list() {
        return records.list(CLERK, PUSH, "数据推送", null, 100);
    }

    private Register register(String name) {
        return records.kept(CLERK).stream()
                .map(Records.Kept::register)
                .filter(register -> register.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private SheetReport read(boolean skipWrong, List<String> heads, List<List<String>> rows) throws IOException {
        return sheets.read(CLERK, PUSH, register("数据推送"), workbook(heads, rows), skipWrong, Progress.NONE);
    }

    private byte[] taken(DocumentNumber number, String name, Visitor visitor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(visitor, number, register(name), out);
        return out.toByteArray();
    }

    private interface Fill {
        void fill(Worksheet sheet);
    }

    private static byte[] workbook(List<String> heads, List<List<String>> rows) throws IOException {
        return workbook(heads, sheet -> {
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row + 1, column, rows.get(row).get(column));
                }
            }
        });
    }

    private static byte[] workbook(List<String> heads, Fill fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("sheet");
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
            }
            fill.fill(sheet);
        }
        return out.toByteArray();
    }

    private static List<String> texts(byte[] workbook) throws IOException {
        List<String> texts = new ArrayList<>();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        read.getFirstSheet().openStream()) {
            rows.forEach(row -> row.forEach(cell -> texts.add(cell == null ? "" : cell.getText())));
        }
        return texts;
    }
}
