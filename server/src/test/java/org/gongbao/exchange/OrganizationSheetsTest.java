package org.gongbao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongbao.MovableTime;
import org.gongbao.TestDatabase;
import org.gongbao.gazette.Emptied;
import org.gongbao.gazette.Importer;
import org.gongbao.gazette.SampleGazettes;
import org.gongbao.organization.Holding;
import org.gongbao.organization.Organizations;
import org.gongbao.sheet.WorkbookReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** An editor takes along what a county keeps about posts, and sends it back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableTime.class)
class OrganizationSheetsTest {

    private static final String SAMPLE = "云岭县";

    private final String county = "表格县" + UUID.randomUUID();

    @Autowired
    private DivisionSheets divisions;

    @Autowired
    private AppointmentSheets appointments;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Importer importer;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void the_sample_county_is_again_as_its_file_has_it() {
        jdbc.sql("truncate organization_county, organization_unit, organization_term, appointment_review cascade")
                .update();
        organizations.forget();
    }

    private void countyWithADeputy() {
        organizations.importFile(county, "units.yaml", """
                单位:
                  - {名称: %1$s人民政府}
                  - {名称: %1$s水利局, 简称: 县水利局}
                职务:
                  - {单位: %1$s人民政府, 职务: 副县长}
                分管:
                  - {单位: %1$s人民政府, 职务: 副县长, 姓名: 孙丙三, 领域: 县水利局, 自: 2024-05-01}
                """.formatted(county).getBytes(StandardCharsets.UTF_8), "test");
    }

    @Test
    void who_leads_what_is_added_to_and_ended_by_a_sheet() throws IOException {
        countyWithADeputy();
        List<List<String>> taken = rows(out -> divisions.write(county, out));
        assertThat(taken)
                .containsExactly(
                        List.of("单位", "职务", "领域", "姓名", "自", "至", "文件"),
                        List.of(county + "人民政府", "副县长", "县水利局", "孙丙三", "2024-05-01"));

        SheetReport report = divisions.read(
                county,
                "editor",
                workbook(List.of(
                        taken.getFirst(),
                        List.of(county + "人民政府", "副县长", "县水利局", "孙丙三", "2024-05-01", "2026-03-01"),
                        List.of(county + "人民政府", "副县长", "教育", "孙丙三", "2026-03-01"))),
                false,
                Progress.NONE);

        assertThat(report).isEqualTo(new SheetReport(2, 1, 1, true, List.of()));
        assertThat(organizations.of(county).portfolios())
                .extracting(
                        each -> each.field(),
                        each -> Objects.toString(each.period().until()))
                .containsExactlyInAnyOrder(tuple("县水利局", "2026-03-01"), tuple("教育", "null"));
    }

    @Test
    void one_wrong_line_about_a_leader_keeps_all_of_them_out() throws IOException {
        countyWithADeputy();

        SheetReport report = divisions.read(
                county,
                "editor",
                workbook(List.of(
                        List.of("单位", "职务", "领域"),
                        List.of(county + "人民政府", "副县长", "教育"),
                        List.of(county + "人民政府", "副局长", "体育"),
                        List.of("某某局", "副县长", "体育"))),
                false,
                Progress.NONE);

        assertThat(report.kept()).isFalse();
        assertThat(report.findings())
                .extracting(finding -> finding.row() + " " + finding.message(true))
                .containsExactly("3 “" + county + "人民政府”没有职务“副局长”", "4 没有名为“某某局”的单位");
        assertThat(organizations.of(county).portfolios()).hasSize(1);
    }

    @Test
    void appointments_are_decided_on_in_a_sheet_and_do_not_come_again() throws IOException {
        Emptied.of(jdbc);
        importer.importFile(
                SampleGazettes.FIRST, SampleGazettes.bytes(SampleGazettes.FIRST), "test", (stage, share) -> {});
        List<List<String>> taken = rows(out -> appointments.write(SAMPLE, out));
        List<String> first = new ArrayList<>(taken.get(1));
        List<String> second = new ArrayList<>(taken.get(2));
        int unit = taken.getFirst().indexOf("单位");
        int decision = taken.getFirst().indexOf("处理");
        first.set(unit, "云岭县人民政府办公室");
        put(first, decision, "采纳");
        put(second, decision, "好");

        SheetReport wrong = read(List.of(taken.getFirst(), first, second));
        assertThat(wrong.kept()).isFalse();
        assertThat(wrong.findings())
                .extracting(finding -> finding.row() + " " + finding.message(true))
                .containsExactly("3 “处理”只能填“采纳”或“不采纳”或者空着，不能填“好”");
        assertThat(organizations.of(SAMPLE).holdings())
                .extracting(Holding::person)
                .doesNotContain("钱乙");

        put(second, decision, "不采纳");
        assertThat(read(List.of(taken.getFirst(), first, second))).isEqualTo(new SheetReport(2, 0, 2, true, List.of()));
        assertThat(organizations.of(SAMPLE).holdings())
                .extracting(Holding::person, Holding::document)
                .contains(tuple("钱乙", "岭政任〔2026〕1号"));
        assertThat(rows(out -> appointments.write(SAMPLE, out))).hasSize(taken.size() - 2);
        assertThat(read(List.of(taken.getFirst(), first)).findings())
                .extracting(finding -> finding.message(true))
                .containsExactly("机构数据已被他人改过，请重新打开");
    }

    private SheetReport read(List<List<String>> rows) throws IOException {
        return appointments.read(SAMPLE, "editor", workbook(rows), false, Progress.NONE);
    }

    private static void put(List<String> row, int column, String text) {
        while (row.size() <= column) {
            row.add("");
        }
        row.set(column, text);
    }

    private interface Write {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static List<List<String>> rows(Write write) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write.to(out);
        try (WorkbookReader workbook = WorkbookReader.of(out.toByteArray());
                var rows = workbook.rows(workbook.sheets().getFirst())) {
            return rows.map(row -> row.cells().stream()
                            .map(cell -> cell == null ? "" : cell.text())
                            .toList())
                    .toList();
        }
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    if (!rows.get(row).get(column).isEmpty()) {
                        sheet.value(row, column, rows.get(row).get(column));
                    }
                }
            }
        }
        return out.toByteArray();
    }
}
