package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;

/** Villages listed by their towns: a village that stands in two towns, and a town that is none of the county's. */
final class Villages {

    private static final Pattern LISTED = Pattern.compile(
            "(?<=^|[、，,；;。：:（(\\s县为括])(?<town>[\\u4e00-\\u9fa5]{2,3}[镇乡])的?(?<villages>(?:[\\u4e00-\\u9fa5]{2,4}村[、，]?)+)");
    private static final Pattern VILLAGE = Pattern.compile("[\\u4e00-\\u9fa5]{2,4}?村");
    /** A name that every town may have. */
    private static final Pattern COMMON_NAME = Pattern.compile("[东西南北中上下前后新老大小]村|行政村|自然村|示范村|各村|.*[个处]村|.*[和及院室等].*");

    private static final int KNOWN_TOWNS = 5;
    private static final int DOCUMENTS = 2;

    private record Use(String town, String village, List<LineRange> lines, Manuscript in) {}

    private final Map<String, Set<Manuscript>> towns = new HashMap<>();
    private final Map<String, Use> known = new LinkedHashMap<>();

    void read(Manuscript text) {
        Towns.names(text)
                .forEach(town ->
                        towns.computeIfAbsent(town, _ -> new HashSet<>()).add(text));
    }

    List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : text.passages()) {
            List<Use> uses = uses(text, passage);
            strangeTown(uses, findings);
            for (Use use : uses) {
                Use before = known.putIfAbsent(use.village, use);
                if (before != null && !before.town.equals(use.town)) {
                    findings.add(new Finding(
                            FindingCode.VILLAGE_TWO_TOWNS,
                            List.of(use.village, use.town, Proofreader.name(before.in.document()), before.town),
                            text.linesWith(use.lines, before.in, before.lines)));
                }
            }
        }
        return findings;
    }

    /** A town that only this document knows, in a list beside towns that others name too. */
    private void strangeTown(List<Use> uses, List<Finding> findings) {
        long common =
                towns.values().stream().filter(in -> in.size() >= DOCUMENTS).count();
        long beside =
                uses.stream().map(Use::town).distinct().filter(this::isCommon).count();
        if (common < KNOWN_TOWNS || beside < 2) {
            return;
        }
        uses.stream()
                .filter(use -> towns.getOrDefault(use.town, Set.of()).size() <= 1)
                .findFirst()
                .ifPresent(use -> findings.add(new Finding(FindingCode.UNKNOWN_TOWN, List.of(use.town), use.lines)));
    }

    private boolean isCommon(String town) {
        return towns.getOrDefault(town, Set.of()).size() >= DOCUMENTS;
    }

    private static List<Use> uses(Manuscript text, Passage passage) {
        List<Use> uses = new ArrayList<>();
        Matcher listed = LISTED.matcher(passage.text());
        while (listed.find()) {
            Matcher village = VILLAGE.matcher(listed.group("villages"));
            while (village.find()) {
                if (!COMMON_NAME.matcher(village.group()).matches()) {
                    uses.add(new Use(
                            listed.group("town"),
                            village.group(),
                            text.linesOf(passage.lines(), listed.group("town")),
                            text));
                }
            }
        }
        return uses;
    }
}
