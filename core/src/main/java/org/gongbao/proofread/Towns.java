package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Table;
import org.jspecify.annotations.Nullable;

/** Names of towns and townships: one that differs by one character from a name that is common in the issue. */
final class Towns {

    private static final Pattern TOWN =
            Pattern.compile("(?<=^|[、，,；;。：:（(\\s县])([\\u4e00-\\u9fa5]{2,3}[镇乡])(?![镇乡（(])");
    private static final int COMMON = 4;

    private record Use(String name, List<LineRange> lines) {}

    private final Map<String, Integer> uses = new HashMap<>();

    void read(Manuscript text) {
        uses(text).forEach(use -> uses.merge(use.name, 1, Integer::sum));
    }

    List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Use use : uses(text)) {
            String meant = uses.getOrDefault(use.name, 0) == 1 ? meant(use.name) : null;
            if (meant != null) {
                findings.add(new Finding(FindingCode.UNIT_MISSPELT, List.of(use.name, meant), use.lines));
            }
        }
        return findings;
    }

    /** All names of towns that a document prints. */
    static List<String> names(Manuscript text) {
        return uses(text).stream().map(Use::name).toList();
    }

    private static List<Use> uses(Manuscript text) {
        List<Use> uses = new ArrayList<>();
        for (Passage passage : text.passages()) {
            Matcher town = TOWN.matcher(passage.text());
            while (town.find()) {
                uses.add(new Use(town.group(), text.linesOf(passage.lines(), town.group())));
            }
        }
        for (Table table : text.tables()) {
            for (Table.Row row : table.rows()) {
                Matcher town = TOWN.matcher(String.join("、", row.cells()));
                while (town.find()) {
                    uses.add(new Use(town.group(), row.lines()));
                }
            }
        }
        return uses;
    }

    private @Nullable String meant(String name) {
        return uses.entrySet().stream()
                .filter(entry -> entry.getValue() >= COMMON && oneOther(name, entry.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Of the same length, with the same first character and one other behind it. */
    private static boolean oneOther(String one, String other) {
        if (one.length() != other.length() || one.charAt(0) != other.charAt(0) || one.equals(other)) {
            return false;
        }
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing == 1;
    }
}
