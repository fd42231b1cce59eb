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
import org.gongbao.work.Duties;
import org.gongbao.work.Registers;
import org.gongbao.work.WorkDuty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A clerk of the insurance centre takes the centre's duties away and sends them back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class DutySheetsTest {

    private static final String COUNTY = "柳林县";
    private static final String CENTRE = "柳林县医疗保险服务中心";
    private static final DocumentNumber PUSH = new DocumentNumber("柳医保发", 2026, 2);
    private static final Visitor CLERK = new Visitor("clerk", Set.of(Role.CLERK), Set.of(new Office(COUNTY, CENTRE)));
    private static final Visitor STRANGER =
            new Visitor("stranger", Set.of(Role.CLERK), Set.of(new Office(COUNTY, "柳林县水利局")));
    private static final List<String> HEADS = List.of("[编号]", "[修订]", "[单位]", "签收", "进展", "报办");

    @Autowired
    private DutySheets sheets;

    @Autowired
    private Registers registers;

    @Autowired
    private Duties duties;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_centre_has_nothing_to_do() {
        jdbc.sql("truncate work_record, work_key, work_duty, work_notice").update();
        clock.set(MovableTime.START);
    }

    @Test
    void what_was_taken_away_and_comes_back_as_it_was_changes_nothing() throws IOException {
        WorkDuty duty = duty();
        byte[] taken = taken(CLERK);

        assertThat(rows(taken).getFirst())
                .containsExactly("[编号]", "[修订]", "[状态]", "[单位]", "[进度]", "[任务]", "[依据]", "[时限]", "签收", "进展", "报办");
        assertThat(rows(taken).getLast()).startsWith(duty.id(), "1", "在办", CENTRE, "待签收");
        assertThat(sheets.read(CLERK, COUNTY, taken, false, Progress.NONE))
                .isEqualTo(new SheetReport(1, 0, 0, true, List.of()));
        assertThat(duties.find(CLERK, COUNTY, duty.id()).revision()).isEqualTo(1);
    }

    @Test
    void a_row_accepts_its_part_says_how_it_stands_and_reports_it() throws IOException {
        WorkDuty duty = duty();

        SheetReport report = read(false, HEADS, List.of(List.of(duty.id(), "1", CENTRE, "是", "已联系本人", "已反馈民政局")));

        assertThat(report).isEqualTo(new SheetReport(1, 0, 1, true, List.of()));
        WorkDuty done = duties.find(CLERK, COUNTY, duty.id());
        assertThat(done.state()).isEqualTo(WorkDuty.State.REPORTED);
        assertThat(done.parts().getFirst().report()).isEqualTo("已反馈民政局");
        assertThat(done.feedbacks()).isEqualTo(1);
    }

    @Test
    void columns_may_stand_in_another_order() throws IOException {
        WorkDuty duty = duty();

        SheetReport report =
                read(false, List.of("报办", "[单位]", "[编号]", "[修订]"), List.of(List.of("已反馈民政局", CENTRE, duty.id(), "1")));

        assertThat(report.kept()).isTrue();
        assertThat(duties.find(CLERK, COUNTY, duty.id()).state()).isEqualTo(WorkDuty.State.REPORTED);
    }

    @Test
    void one_wrong_row_keeps_everything_out_and_every_finding_names_its_row() throws IOException {
        WorkDuty duty = duty();

        SheetReport report = read(
                false,
                HEADS,
                List.of(
                        List.of(duty.id(), "1", CENTRE, "是", "", ""),
                        List.of(duty.id(), "一", CENTRE, "", "在办", ""),
                        List.of(duty.id(), "1", CENTRE, "好", "", ""),
                        List.of("no-such-duty", "1", CENTRE, "是", "", ""),
                        List.of("", "1", CENTRE, "是", "", "")));

        assertThat(report.kept()).isFalse();
        assertThat(report.findings())
                .extracting(finding -> finding.row() + " " + finding.message(true))
                .containsExactly(
                        "3 “一”不是修订号：请保留导出时的[修订]",
                        "4 “签收”只能填“是”或者空着，不能填“好”",
                        "5 没有“no-such-duty”，或您看不到它",
                        "6 缺[编号]：任务表不能新增任务");
        assertThat(duties.find(CLERK, COUNTY, duty.id()).revision()).isEqualTo(1);
    }

    @Test
    void where_it_is_asked_for_the_right_rows_are_kept() throws IOException {
        WorkDuty duty = duty();

        SheetReport report = read(
                true,
                HEADS,
                List.of(
                        List.of("no-such-duty", "1", CENTRE, "是", "", ""),
                        List.of(duty.id(), "1", CENTRE, "是", "", "")));

        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.findings()).hasSize(1);
    }

    @Test
    void a_duty_of_another_unit_is_neither_taken_away_nor_found() throws IOException {
        WorkDuty duty = duty();

        assertThat(rows(taken(STRANGER))).hasSize(1);
        assertThat(sheets.read(
                                STRANGER,
                                COUNTY,
                                workbook(HEADS, List.of(List.of(duty.id(), "1", CENTRE, "是", "", ""))),
                                false,
                                Progress.NONE)
                        .findings())
                .extracting(finding -> finding.message(true))
                .containsExactly("没有“" + duty.id() + "”，或您看不到它");
    }

    @Test
    void a_foreign_column_is_named_with_its_cell() throws IOException {
        assertThat(read(false, List.of("[编号]", "备注"), List.of()).findings())
                .extracting(finding -> finding.cell() + " " + finding.message(true))
                .containsExactly("B1 任务表没有“备注”这一列");
    }

    private WorkDuty duty() {
        return duties.of(registers.open(
                        CLERK,
                        PUSH,
                        "问题清单",
                        CENTRE,
                        Map.of("姓名", "某某", "身份证号", "11010519491231002X", "错误类型", "其他", "发现日期", "2026-03-02")))
                .getFirst();
    }

    private byte[] taken(Visitor visitor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(visitor, COUNTY, out);
        return out.toByteArray();
    }

    private SheetReport read(boolean skipWrong, List<String> heads, List<List<String>> rows) throws IOException {
        return sheets.read(CLERK, COUNTY, workbook(heads, rows), skipWrong, Progress.NONE);
    }

    private static byte[] workbook(List<String> heads, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("任务");
            List<List<String>> all = new ArrayList<>(List.of(heads));
            all.addAll(rows);
            for (int row = 0; row < all.size(); row++) {
                for (int column = 0; column < all.get(row).size(); column++) {
                    sheet.value(row, column, all.get(row).get(column));
                }
            }
        }
        return out.toByteArray();
    }

    private static List<List<String>> rows(byte[] workbook) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        read.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }
}
