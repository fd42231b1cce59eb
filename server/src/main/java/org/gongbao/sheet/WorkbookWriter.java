package org.gongbao.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes an .xlsx workbook row by row. A text stays a text whatever it begins with: nothing that is written is a formula.
 */
public final class WorkbookWriter implements AutoCloseable {

    /** Rows that are held before they are sent on. */
    private static final int HELD = 1000;

    private static final String HEAD = "F1EFE8";
    private static final double WIDE = 40;
    private static final double NARROW = 14;

    private final Workbook workbook;

    public WorkbookWriter(OutputStream out) {
        workbook = new Workbook(out, "Gongbao", null);
    }

    /** A sheet under one line of heads, which stays in sight. */
    public Sheet sheet(String name, List<String> heads) throws IOException {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < heads.size(); column++) {
            String head = heads.get(column);
            sheet.width(column, Math.clamp(head.length() * 2.0 + 6, NARROW, WIDE));
            sheet.value(0, column, head);
            sheet.style(0, column).bold().fillColor(HEAD).set();
        }
        sheet.freezePane(0, 1);
        return new Sheet(sheet);
    }

    /** A sheet that is being written; closed before the next one is begun. */
    public static final class Sheet implements AutoCloseable {

        private final Worksheet sheet;
        private int row = 1;

        private Sheet(Worksheet sheet) {
            this.sheet = sheet;
        }

        /** @param values texts, {@link BigDecimal}s, {@link LocalDate}s or {@link LocalDateTime}s; an empty text is an empty cell */
        public void row(List<?> values) throws IOException {
            for (int column = 0; column < values.size(); column++) {
                value(column, values.get(column));
            }
            row++;
            if (row % HELD == 0) {
                sheet.flush();
            }
        }

        private void value(int column, Object value) {
            switch (value) {
                case BigDecimal number -> sheet.value(row, column, number);
                case LocalDate day -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
                case LocalDateTime time -> {
                    sheet.value(row, column, time);
                    sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
                }
                default -> {
                    if (!value.toString().isEmpty()) {
                        sheet.inlineString(row, column, value.toString());
                    }
                }
            }
        }

        @Override
        public void close() throws IOException {
            sheet.close();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
