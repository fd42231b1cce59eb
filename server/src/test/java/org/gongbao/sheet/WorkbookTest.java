package org.gongbao.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongbao.sheet.UnreadableWorkbook.Reason;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    private interface Content {
        void write(Worksheet sheet) throws IOException;
    }

    private static byte[] workbook(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null);
                Worksheet sheet = workbook.newWorksheet("单位")) {
            content.write(sheet);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static List<Cell> cells(byte[] content) {
        try (WorkbookReader workbook = WorkbookReader.of(content);
                var rows = workbook.rows("单位")) {
            return rows.flatMap(row -> row.cells().stream())
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private static Reason reason(byte[] content) {
        try (WorkbookReader workbook = WorkbookReader.of(content)) {
            throw new AssertionError("was read: " + workbook.sheets());
        } catch (UnreadableWorkbook refused) {
            return refused.reason();
        }
    }

    @Test
    void a_cell_says_what_a_person_sees_without_its_format() {
        assertThat(cells(workbook(sheet -> {
                    sheet.value(0, 0, " 县财政局 ");
                    sheet.value(0, 1, new BigDecimal("1200.50"));
                    sheet.value(0, 2, LocalDate.of(2026, 3, 1));
                    sheet.style(0, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
                    sheet.value(0, 3, true);
                    sheet.value(0, 4, 0.1 + 0.2);
                    sheet.style(0, 4).format("\"第\"0.00").set();
                })))
                .extracting(Cell::address, Cell::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A1", "县财政局"),
                        org.assertj.core.groups.Tuple.tuple("B1", "1200.5"),
                        org.assertj.core.groups.Tuple.tuple("C1", "2026-03-01"),
                        org.assertj.core.groups.Tuple.tuple("D1", "true"),
                        org.assertj.core.groups.Tuple.tuple("E1", "0.3"));
    }

    @Test
    void a_workbook_without_styles_is_read_as_well() throws IOException {
        byte[] plain = without("xl/styles.xml", workbook(sheet -> {
            sheet.value(0, 0, "县财政局");
            sheet.value(0, 1, new BigDecimal("1200.50"));
        }));

        assertThat(cells(plain)).extracting(Cell::text).containsExactly("县财政局", "1200.5");
    }

    @Test
    void a_formula_is_told_and_never_computed() {
        assertThat(cells(workbook(sheet -> sheet.formula(1, 1, "HYPERLINK(A1,A2)"))))
                .containsExactly(new Cell("B2", Cell.Kind.FORMULA, "=HYPERLINK(A1,A2)"));
    }

    @Test
    void what_is_written_is_never_a_formula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter workbook = new WorkbookWriter(out);
                WorkbookWriter.Sheet sheet = workbook.sheet("单位", List.of("名称", "自"))) {
            sheet.row(List.of("=1+1", LocalDate.of(2026, 3, 1)));
        }
        assertThat(cells(out.toByteArray()))
                .contains(new Cell("A2", Cell.Kind.VALUE, "=1+1"), new Cell("B2", Cell.Kind.VALUE, "2026-03-01"));
    }

    @Test
    void merged_cells_are_told() {
        byte[] content = workbook(sheet -> {
            sheet.value(0, 0, "标题");
            sheet.range(0, 0, 0, 3).merge();
        });
        try (WorkbookReader workbook = WorkbookReader.of(content)) {
            assertThat(workbook.merged("单位")).containsExactly("A1:D1");
        }
    }

    @Test
    void what_is_no_workbook_says_what_it_is() throws IOException {
        assertThat(reason("名称".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(reason(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                }))
                .isEqualTo(Reason.OLD_OR_LOCKED);
        assertThat(reason(zip("a.txt", 10))).isEqualTo(Reason.DAMAGED);
        byte[] whole = workbook(sheet -> sheet.value(0, 0, "甲"));
        assertThat(reason(java.util.Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void what_unpacks_to_more_than_an_honest_workbook_is_refused_unread() throws IOException {
        byte[] bomb = zip("xl/sharedStrings.xml", (int) Parts.MOST_BYTES + 1);

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(reason(bomb)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void an_outside_entity_is_not_followed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w><sheet name=\"&e;\"/></w>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> WorkbookReader.of(out.toByteArray())).isInstanceOf(UnreadableWorkbook.class);
    }

    private static byte[] without(String part, byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.getInputStream(entry).transferTo(zip);
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] chunk = new byte[1 << 16];
            for (int left = size; left > 0; left -= chunk.length) {
                zip.write(chunk, 0, Math.min(chunk.length, left));
            }
        }
        return out.toByteArray();
    }
}
