package org.gongbao.proofread;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.document.Table;

/**
 * A character that sounds like the right one: 常驻人口 where the county writes 常住人口. Both pairs that the character stands
 * in occur nowhere else, and the same surroundings always hold the other character.
 */
final class Homophones {

    private static final Pattern RUN = Pattern.compile("[\\u4e00-\\u9fa5]{4,}");
    private static final Charset GB = Charset.forName("GB18030");
    /** GB 2312 orders its common characters by their sound; those that sound alike stand this near to each other. */
    private static final int NEAR = 12;

    private static final int COMMON_CHARACTERS = 3755;
    private static final int USES = 2;

    private record Stretch(String text, List<LineRange> lines) {}

    private final Map<Manuscript, List<Stretch>> texts = new HashMap<>();
    private final Map<String, Integer> pairs = new HashMap<>();
    private final Map<String, Map<Character, Integer>> surroundings = new HashMap<>();
    private boolean counted;

    void read(Manuscript text) {
        List<Stretch> stretches = new ArrayList<>();
        text.passages().forEach(passage -> add(passage.text(), passage.lines(), stretches));
        for (Table table : text.tables()) {
            for (Table.Row row : table.rows()) {
                row.cells().forEach(cell -> add(cell, row.lines(), stretches));
            }
        }
        texts.put(text, stretches);
        for (Stretch stretch : stretches) {
            for (int i = 0; i + 1 < stretch.text.length(); i++) {
                pairs.merge(stretch.text.substring(i, i + 2), 1, Integer::sum);
            }
        }
    }

    private static void add(String text, List<LineRange> lines, List<Stretch> stretches) {
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            stretches.add(new Stretch(run.group(), lines));
        }
    }

    List<Finding> look(Manuscript text) {
        count();
        List<Finding> findings = new ArrayList<>();
        for (Stretch stretch : texts.getOrDefault(text, List.of())) {
            for (int at = 1; at + 1 < stretch.text.length(); at++) {
                if (!isLonely(stretch.text, at)) {
                    continue;
                }
                for (String hole : holes(stretch.text, at)) {
                    Map<Character, Integer> fillers = surroundings.getOrDefault(hole, Map.of());
                    char own = stretch.text.charAt(at);
                    fillers.entrySet().stream()
                            .filter(other -> fillers.size() == 2
                                    && other.getKey() != own
                                    && other.getValue() >= USES
                                    && soundsAlike(own, other.getKey()))
                            .findFirst()
                            .ifPresent(other -> findings.add(new Finding(
                                    FindingCode.HOMOPHONE,
                                    List.of(hole.replace('_', own), hole.replace('_', other.getKey())),
                                    text.linesOf(stretch.lines, hole.replace('_', own)))));
                }
            }
        }
        return findings;
    }

    /** Only the surroundings of lonely characters are counted: they are few. */
    private void count() {
        if (counted) {
            return;
        }
        counted = true;
        Set<String> wanted = new HashSet<>();
        texts.values()
                .forEach(all -> all.forEach(stretch -> {
                    for (int at = 1; at + 1 < stretch.text.length(); at++) {
                        if (isLonely(stretch.text, at)) {
                            wanted.addAll(holes(stretch.text, at));
                        }
                    }
                }));
        texts.values()
                .forEach(all -> all.forEach(stretch -> {
                    for (int at = 1; at + 1 < stretch.text.length(); at++) {
                        for (String hole : holes(stretch.text, at)) {
                            if (wanted.contains(hole)) {
                                surroundings
                                        .computeIfAbsent(hole, _ -> new HashMap<>())
                                        .merge(stretch.text.charAt(at), 1, Integer::sum);
                            }
                        }
                    }
                }));
    }

    private boolean isLonely(String text, int at) {
        return pairs.getOrDefault(text.substring(at - 1, at + 1), 0) == 1
                && pairs.getOrDefault(text.substring(at, at + 2), 0) == 1;
    }

    /** The four characters around a place, the place itself left open: twice, as one or two stand before it. */
    private static List<String> holes(String text, int at) {
        List<String> holes = new ArrayList<>();
        for (int from = at - 2; from < at; from++) {
            if (from >= 0 && from + 4 <= text.length()) {
                holes.add(text.substring(from, at) + "_" + text.substring(at + 1, from + 4));
            }
        }
        return holes;
    }

    private static boolean soundsAlike(char one, char other) {
        int first = rank(one);
        int second = rank(other);
        return first >= 0 && second >= 0 && Math.abs(first - second) <= NEAR;
    }

    private static int rank(char character) {
        byte[] bytes = String.valueOf(character).getBytes(GB);
        if (bytes.length != 2) {
            return -1;
        }
        int rank = ((bytes[0] & 0xff) - 0xb0) * 94 + (bytes[1] & 0xff) - 0xa1;
        return rank < COMMON_CHARACTERS ? rank : -1;
    }
}
