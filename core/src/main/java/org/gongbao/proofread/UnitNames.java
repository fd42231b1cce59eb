package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.jspecify.annotations.Nullable;

/** Names of units as an issue writes them; one that is written once and nearly like a common one is a slip. */
final class UnitNames {

    private static final Pattern UNIT = Pattern.compile(
            "(?<=^|[、，,；;。：:（(\\s由和及与])(县|区|市(?!场))([\\u4e00-\\u9fa5]{1,9}?局)(?=$|[、，,；;。：:）)\\s要负会应和及与等牵])");
    private static final int COMMON = 4;

    private final Map<String, Integer> uses = new HashMap<>();

    void read(Manuscript text) {
        for (Passage passage : text.passages()) {
            Matcher unit = UNIT.matcher(passage.text());
            while (unit.find()) {
                uses.merge(unit.group(), 1, Integer::sum);
            }
        }
    }

    List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : text.passages()) {
            Matcher unit = UNIT.matcher(passage.text());
            while (unit.find()) {
                String name = unit.group();
                String meant = uses.getOrDefault(name, 0) == 1 ? meant(name) : null;
                if (meant != null) {
                    boolean letters = meant.length() != name.length();
                    findings.add(new Finding(
                            letters ? FindingCode.UNIT_MISSPELT : FindingCode.UNIT_UNUSUAL,
                            List.of(name, meant),
                            text.linesOf(passage.lines(), name)));
                }
            }
        }
        return findings;
    }

    /** The common name that one character makes of this one. */
    private @Nullable String meant(String name) {
        return uses.entrySet().stream()
                .filter(entry -> entry.getValue() >= COMMON && differsByOne(name, entry.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static boolean differsByOne(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1 || one.equals(other)) {
            return false;
        }
        int front = 0;
        int shorter = Math.min(one.length(), other.length());
        while (front < shorter && one.charAt(front) == other.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter - front
                && one.charAt(one.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
            back++;
        }
        return front + back >= Math.max(one.length(), other.length()) - 1;
    }
}
