package org.gongbao.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.organization.OrganizationFault.Code;
import org.gongbao.sheet.Cell;
import org.gongbao.sheet.UnreadableWorkbook;
import org.gongbao.sheet.WorkbookReader;
import org.gongbao.sheet.WorkbookReader.Row;

/**
 * Reads the lines of a workbook: a sheet for each {@link Section}, its columns under their names in any order. Above the
 * names a title may stand; sheets of other names are the reader's own and left alone, unless there are no others.
 */
final class ExcelLines {

    private final String file;
    private final List<Line> lines = new ArrayList<>();
    private final List<OrganizationFault> faults = new ArrayList<>();

    private ExcelLines(String file) {
        this.file = file;
    }

    static Reading read(String file, byte[] content) {
        ExcelLines reader = new ExcelLines(file);
        try (WorkbookReader workbook = WorkbookReader.of(content)) {
            for (String name : workbook.sheets()) {
                Optional<Section> section = Section.of(name);
                if (section.isPresent()) {
                    reader.sheet(section.get(), workbook);
                }
            }
            if (workbook.sheets().stream().noneMatch(name -> Section.of(name).isPresent())) {
                workbook.sheets()
                        .forEach(name -> reader.faults.add(
                                OrganizationFault.at(file, Code.UNKNOWN_SECTION, name, Section.all())));
            } else if (reader.lines.isEmpty() && reader.faults.isEmpty()) {
                reader.faults.add(OrganizationFault.at(file, Code.NOTHING));
            }
        } catch (UnreadableWorkbook broken) {
            UnreadableWorkbook.Reason why = broken.reason();
            reader.faults.add(OrganizationFault.at(file, Code.NO_WORKBOOK, why.message(true), why.message(false)));
        }
        return new Reading(reader.lines, reader.faults);
    }

    private void sheet(Section section, WorkbookReader workbook) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        int[] head = {0};
        try (Stream<Row> rows = workbook.rows(section.printed())) {
            rows.forEach(row -> {
                if (columns.isEmpty()) {
                    if (isHead(section, row)) {
                        head(section, row, columns);
                        head[0] = row.number();
                    }
                } else if (lines.size() <= Assembly.MOST) {
                    line(section, row, columns);
                }
            });
        }
        if (columns.isEmpty()) {
            // An empty sheet of an exported template says nothing.
            try (Stream<Row> rows = workbook.rows(section.printed())) {
                rows.findFirst().ifPresent(row -> missing(section, row, columns));
            }
        }
        // In the title above the heads they do no harm; below, all cells but the first would seem empty.
        workbook.merged(section.printed()).stream()
                .filter(area -> row(area) >= head[0])
                .forEach(area -> fault(section, area.substring(0, area.indexOf(':')), Code.MERGED, area));
    }

    private static boolean isHead(Section section, Row row) {
        return row.cells().stream()
                .anyMatch(cell -> cell != null && section.required().getFirst().equals(cell.text()));
    }

    private void head(Section section, Row row, Map<String, Integer> columns) {
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cell(column);
            if (cell == null) {
                continue;
            }
            if (!section.knows(cell.text())) {
                fault(section, cell.address(), Code.UNKNOWN_COLUMN, section.printed(), cell.text(), section.columns());
            } else if (columns.putIfAbsent(cell.text(), column) != null) {
                fault(section, cell.address(), Code.COLUMN_TWICE, section.printed(), cell.text());
            }
        }
        missing(section, row, columns);
    }

    private void missing(Section section, Row row, Map<String, Integer> columns) {
        section.required().stream()
                .filter(needed -> !columns.containsKey(needed))
                .forEach(needed -> fault(section, row.address(0), Code.COLUMN_MISSING, section.printed(), needed));
    }

    private void line(Section section, Row row, Map<String, Integer> columns) {
        Map<String, String> cells = new HashMap<>();
        Map<String, String> places = new HashMap<>();
        boolean bad = false;
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            Cell cell = row.cell(column.getValue());
            places.put(column.getKey(), place(section, row.address(column.getValue())));
            if (cell != null && !refused(section, cell, column.getKey())) {
                cells.put(column.getKey(), cell.text());
            }
            bad |= cell != null && cell.kind() != Cell.Kind.VALUE;
        }
        // What is bad already would only be reported again as missing.
        if (!bad && !cells.isEmpty()) {
            lines.add(new Line(section, place(section, row.address(0)), cells, places));
        }
    }

    private boolean refused(Section section, Cell cell, String column) {
        switch (cell.kind()) {
            case FORMULA -> fault(section, cell.address(), Code.FORMULA, column);
            case ERROR -> fault(section, cell.address(), Code.CELL_ERROR, column, cell.text());
            case VALUE -> {
                return false;
            }
        }
        return true;
    }

    private static int row(String area) {
        return Integer.parseInt(area.substring(0, area.indexOf(':')).replaceAll("\\D", ""));
    }

    private void fault(Section section, String address, Code code, Object... arguments) {
        faults.add(OrganizationFault.at(place(section, address), code, arguments));
    }

    private String place(Section section, String address) {
        return file + " " + section.printed() + "!" + address;
    }
}
