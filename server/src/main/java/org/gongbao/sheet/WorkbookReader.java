package org.gongbao.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.gongbao.sheet.UnreadableWorkbook.Reason;
import org.jspecify.annotations.Nullable;

/** Reads an .xlsx workbook row by row. */
public final class WorkbookReader implements AutoCloseable {

    /** The formats of dates that a workbook names by number only, those of Chinese Excel too (ECMA-376, 18.8.30). */
    private static final Set<Integer> DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    /** Bytes that tell what a file is. */
    private static final int HEADER = 8;

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private final ReadableWorkbook workbook;
    private final Parts parts;

    private WorkbookReader(ReadableWorkbook workbook, Parts parts) {
        this.workbook = workbook;
        this.parts = parts;
    }

    /** @throws UnreadableWorkbook if it is none, or not to be trusted */
    public static WorkbookReader of(byte[] content) {
        if (content.length < HEADER) {
            throw new UnreadableWorkbook(Reason.NOT_A_WORKBOOK);
        }
        if (ReadableWorkbook.isOLE2Header(content)) {
            throw new UnreadableWorkbook(Reason.OLD_OR_LOCKED);
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(content)) {
            throw new UnreadableWorkbook(Reason.NOT_A_WORKBOOK);
        }
        Parts parts = Parts.of(content);
        try {
            return new WorkbookReader(
                    new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(parts.isStyled(), true)),
                    parts);
        } catch (IOException | ExcelReaderException broken) {
            throw new UnreadableWorkbook(Reason.DAMAGED);
        }
    }

    /**
     * A row that is not empty.
     *
     * @param number from 1, as Excel shows it
     * @param cells by column from 0; null where a cell is empty
     */
    public record Row(int number, List<@Nullable Cell> cells) {

        public @Nullable Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : null;
        }

        /** Where a cell of this row stands or would stand. */
        public String address(int column) {
            return new CellAddress(number - 1, column).toString();
        }
    }

    /** The names of the sheets, in their order. */
    public List<String> sheets() {
        return workbook.getSheets()
                .map(org.dhatim.fastexcel.reader.Sheet::getName)
                .toList();
    }

    /** The merged cells of a sheet, e.g. {@code A3:A5}. */
    public List<String> merged(String sheet) {
        return parts.merged(sheet);
    }

    /** The rows of a sheet that have something in them; to be closed. */
    public Stream<Row> rows(String sheet) {
        try {
            return workbook.findSheet(sheet)
                    .orElseThrow()
                    .openStream()
                    .map(WorkbookReader::row)
                    .filter(row -> row.cells().stream().anyMatch(Objects::nonNull));
        } catch (IOException | UncheckedIOException | ExcelReaderException broken) {
            throw new UnreadableWorkbook(Reason.DAMAGED);
        }
    }

    private static Row row(org.dhatim.fastexcel.reader.Row row) {
        List<@Nullable Cell> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column).map(WorkbookReader::cell).orElse(null));
        }
        return new Row(row.getRowNum(), cells);
    }

    private static @Nullable Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        String address = cell.getAddress().toString();
        if (cell.getFormula() != null) {
            return new Cell(address, Cell.Kind.FORMULA, "=" + cell.getFormula());
        }
        String text = cell.getType() == CellType.NUMBER ? number(cell) : raw(cell);
        return text.isEmpty() ? null : new Cell(address, kind(cell), text);
    }

    private static Cell.Kind kind(org.dhatim.fastexcel.reader.Cell cell) {
        return cell.getType() == CellType.ERROR ? Cell.Kind.ERROR : Cell.Kind.VALUE;
    }

    private static String raw(org.dhatim.fastexcel.reader.Cell cell) {
        Object value = cell.getType() == CellType.ERROR ? cell.getRawValue() : cell.getValue();
        return Objects.toString(value, "").strip();
    }

    private static String number(org.dhatim.fastexcel.reader.Cell cell) {
        if (isDate(cell)) {
            LocalDateTime time = cell.asDate();
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : time.toString();
        }
        BigDecimal number = cell.asNumber();
        // What a computer adds to 0.1 + 0.2 is not what somebody typed: Excel itself keeps fifteen digits.
        return number.round(new java.math.MathContext(15)).stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        if (id != null && DATES.contains(id)) {
            return true;
        }
        String bare =
                format == null ? "" : LITERAL.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return bare.contains("yy") || bare.contains("d") || bare.contains("年");
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
