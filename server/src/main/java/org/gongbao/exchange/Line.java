package org.gongbao.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.exchange.Finding.Problem;
import org.gongbao.sheet.Cell;
import org.gongbao.sheet.WorkbookReader;

/**
 * A row of a sheet by its heads.
 *
 * @param values what is filled in
 * @param findings of its cells
 */
record Line(int row, Map<String, String> values, List<Finding> findings) {

    static Line of(WorkbookReader.Row row, List<String> heads) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (int column = 0; column < heads.size(); column++) {
            Cell cell = row.cell(column);
            if (cell == null || heads.get(column).equals(Heads.PROBLEM)) {
                continue;
            }
            switch (cell.kind()) {
                case FORMULA -> findings.add(Problem.FORMULA.at(row.number(), cell.address(), cell.text()));
                case ERROR -> findings.add(Problem.ERROR.at(row.number(), cell.address(), cell.text()));
                case VALUE -> values.put(heads.get(column), cell.text());
            }
        }
        return new Line(row.number(), values, findings);
    }

    String value(String head) {
        return values.getOrDefault(head, "");
    }

    /** Whether there is nothing in it but what the program put there. */
    boolean isBlank() {
        return values.isEmpty() && findings.isEmpty();
    }
}
