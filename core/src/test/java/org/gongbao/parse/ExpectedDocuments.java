package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.document.GovernmentDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a reader should find in a gazette, one document a line: a table with the columns of {@link #COLUMNS}. An empty
 * cell means that the text prints nothing; ？ in a title stands for any one character; phoneLine is the line on which the
 * contact's phone stands.
 */
final class ExpectedDocuments {

    private static final List<String> COLUMNS = List.of(
            "number", "title", "titlePrinted", "issuer", "date", "start", "end", "visibility", "phoneLine", "kind");

    private final List<Map<String, String>> expected = new ArrayList<>();

    ExpectedDocuments(List<String> table) {
        List<String> header = List.of(table.getFirst().split("\t", -1));
        if (!header.equals(COLUMNS)) {
            throw new IllegalArgumentException("unknown columns: " + header);
        }
        for (String line : table.subList(1, table.size())) {
            if (!line.isBlank()) {
                String[] cells = line.split("\t", -1);
                Map<String, String> row = new TreeMap<>();
                for (int i = 0; i < cells.length; i++) {
                    row.put(header.get(i), cells[i]);
                }
                expected.add(row);
            }
        }
    }

    int size() {
        return expected.size();
    }

    /** How many cells the text prints. */
    int fields() {
        return expected.stream()
                .mapToInt(row -> (int) COLUMNS.stream()
                        .filter(column -> isCompared(row, column))
                        .count())
                .sum();
    }

    /** Every wrong field of the reading, in words; a document is known by its first line. */
    List<String> differences(Reading reading) {
        List<String> differences = new ArrayList<>();
        List<GovernmentDocument> found = reading.issues().stream()
                .flatMap(issue -> issue.documents().stream())
                .toList();
        List<GovernmentDocument> unmatched = new ArrayList<>(found);
        for (Map<String, String> row : expected) {
            GovernmentDocument document = unmatched.stream()
                    .filter(candidate -> isSame(row, candidate))
                    .findFirst()
                    .orElse(null);
            if (document == null) {
                differences.add("missing: " + row.get("number") + " at line " + row.get("start"));
                continue;
            }
            unmatched.remove(document);
            compare(reading, row, document, differences);
        }
        unmatched.forEach(document -> differences.add(
                "invented: " + document.number() + " " + document.title() + " at lines " + document.lines()));
        return differences;
    }

    private static boolean isSame(Map<String, String> row, GovernmentDocument document) {
        int start = Integer.parseInt(row.getOrDefault("start", ""));
        int end = Integer.parseInt(row.getOrDefault("end", ""));
        boolean numberAgrees =
                document.number() == null || document.number().toString().equals(row.getOrDefault("number", ""));
        return numberAgrees
                && document.lines().first() <= end
                && document.lines().last() >= start;
    }

    private static void compare(
            Reading reading, Map<String, String> row, GovernmentDocument document, List<String> differences) {
        Map<String, String> values = new TreeMap<>();
        values.put("number", text(document.number()));
        values.put("title", document.title());
        values.put("titlePrinted", text(document.titlePrinted()));
        values.put("issuer", text(document.issuer()));
        values.put("date", text(document.date()));
        values.put("start", text(document.lines().first()));
        values.put("end", text(document.lines().last()));
        values.put(
                "visibility",
                document.visibility() == null ? "" : document.visibility().label());
        values.put("phoneLine", phoneLine(reading, row.getOrDefault("phoneLine", ""), document));
        values.put("kind", document.kind().label());
        for (String column : COLUMNS) {
            String wanted = row.getOrDefault(column, "");
            String value = values.getOrDefault(column, "");
            boolean right =
                    column.equals("title") ? !isCompared(row, column) || matches(wanted, value) : wanted.equals(value);
            if (!right) {
                differences.add(row.get("number") + " (line " + row.get("start") + ") " + column + ": expected <"
                        + wanted + "> but found <" + value + ">");
            }
        }
    }

    /** Another wording of a title that the text does not print is no error. */
    private static boolean isCompared(Map<String, String> row, String column) {
        return !row.getOrDefault(column, "").isEmpty()
                && !(column.equals("title") && "false".equals(row.get("titlePrinted")));
    }

    private static String phoneLine(Reading reading, String wanted, GovernmentDocument document) {
        String phone = document.contact() == null ? null : document.contact().phone();
        if (phone == null) {
            return "";
        }
        if (!wanted.isEmpty()
                && Spacing.removed(reading.source().line(Integer.parseInt(wanted)))
                        .contains(phone)) {
            return wanted;
        }
        return "another phone than on that line";
    }

    private static boolean matches(String pattern, String title) {
        if (pattern.length() != title.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) != '？' && pattern.charAt(i) != title.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
