package org.gongbao.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A table of answers, as docs/addresses.md prints it: a row for each address, a column for each kind of visitor. */
record EveryAddress(Map<String, Map<String, String>> rows) {

    private static final String ADDRESS = "address";

    EveryAddress {
        rows = new TreeMap<>(rows);
    }

    /** Reads the table of a page; what is not of it is skipped. */
    static EveryAddress read(String page) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        List<String> columns = List.of();
        for (String line : page.lines().filter(each -> each.startsWith("|")).toList()) {
            List<String> cells = List.of(line.substring(1).split("\\|", -1)).stream()
                    .map(String::strip)
                    .toList();
            if (cells.getFirst().equals(ADDRESS)) {
                columns = cells;
            } else if (!columns.isEmpty() && !cells.getFirst().startsWith("--")) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i < columns.size() - 1; i++) {
                    row.put(columns.get(i), cells.get(i));
                }
                rows.put(cells.getFirst().replace("`", ""), row);
            }
        }
        return new EveryAddress(rows);
    }

    /** What differs from another table, a line for each address. */
    List<String> differences(EveryAddress other) {
        List<String> differences = new ArrayList<>();
        Map<String, Map<String, String>> all = new TreeMap<>(rows);
        all.putAll(other.rows);
        for (String address : all.keySet()) {
            Map<String, String> here = rows.get(address);
            Map<String, String> there = other.rows.get(address);
            if (here == null || there == null) {
                differences.add(address + (here == null ? " is not in the table" : " leads nowhere any more"));
            } else if (!here.equals(there)) {
                differences.add(address + ": "
                        + here.keySet().stream()
                                .filter(column -> !Objects.equals(here.get(column), there.get(column)))
                                .map(column -> column + " " + here.get(column) + " → " + there.get(column))
                                .collect(Collectors.joining(", ")));
            }
        }
        return differences;
    }

    /** As a table of a page. */
    String printed() {
        StringBuilder page = new StringBuilder();
        List<String> columns = rows.isEmpty()
                ? List.of()
                : List.copyOf(rows.values().iterator().next().keySet());
        page.append("| ")
                .append(ADDRESS)
                .append(" | ")
                .append(String.join(" | ", columns))
                .append(" |\n");
        page.append("|--").append("|--".repeat(columns.size())).append("|\n");
        rows.forEach((address, row) -> page.append("| `")
                .append(address)
                .append("` | ")
                .append(String.join(" | ", row.values()))
                .append(" |\n"));
        return page.toString();
    }
}
