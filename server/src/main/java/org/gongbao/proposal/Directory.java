package org.gongbao.proposal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongbao.organization.Facts;
import org.gongbao.organization.Organization;
import org.gongbao.regulation.Units;

/** Finds the units of a county that printed names mean, on one day. */
final class Directory {

    /** Words for all townships, all street offices, or both. */
    private static final Pattern TOWNSHIPS = Pattern.compile("(?:各|全县各?|全区各?|所有)?"
            + "(?<towns>乡镇|乡[（(<〈]镇[）)>〉]|镇[（(<〈]乡[）)>〉]|乡|镇)?(?:人民政府|政府)?"
            + "[、（(]?(?<streets>街道(?:办事处|办)?)?[）)]?(?:人民政府|政府)?");

    private static final Pattern BRACKETS = Pattern.compile("[（(<〈〔][^）)>〉〕]*[）)>〉〕]");
    private static final Set<String> TOWN_KINDS = Set.of("乡镇", "乡", "镇");
    private static final Set<String> STREET_KINDS = Set.of("街道", "街道办事处");
    private static final double LIKELY = 0.34;
    private static final int SUGGESTIONS = 3;

    private final String county;
    private final Units units;
    private final List<Facts> all;
    private final Map<String, NamedUnit> known = new HashMap<>();

    Directory(Organization organization, LocalDate day) {
        county = organization.county();
        units = organization.names(day);
        all = organization.unitsOn(day).stream().map(unit -> unit.knownOn(day)).toList();
    }

    NamedUnit find(String printed) {
        return known.computeIfAbsent(printed, this::look);
    }

    private NamedUnit look(String printed) {
        List<String> names = names(printed);
        return new NamedUnit(printed, names, names.isEmpty() ? suggestions(printed) : List.of());
    }

    private List<String> names(String printed) {
        for (String form : forms(printed)) {
            String name = units.resolve(form);
            if (name != null) {
                return List.of(name);
            }
        }
        Matcher townships = TOWNSHIPS.matcher(printed);
        return townships.matches() ? townships(townships) : List.of();
    }

    private List<String> townships(Matcher words) {
        boolean towns = words.group("towns") != null;
        boolean streets = words.group("streets") != null;
        return all.stream()
                .filter(unit ->
                        (towns && TOWN_KINDS.contains(unit.kind())) || (streets && STREET_KINDS.contains(unit.kind())))
                .map(Facts::name)
                .toList();
    }

    /** 财政局, 县财政局, 偏关县财政局 and 县财政局（国资办） are one. */
    private List<String> forms(String printed) {
        String bare = bare(plain(printed));
        String level = county.isEmpty() ? "县" : county.substring(county.length() - 1);
        return List.of(printed, plain(printed), level + bare, county + bare, bare);
    }

    /** Without the other signs that a unit hangs out, which stand in brackets. */
    static String plain(String printed) {
        String plain = BRACKETS.matcher(printed).replaceAll("");
        return plain.isEmpty() ? printed : plain;
    }

    private String bare(String printed) {
        if (printed.startsWith(county)) {
            return printed.substring(county.length());
        }
        return printed.length() > 2 && "县区市".indexOf(printed.charAt(0)) >= 0 ? printed.substring(1) : printed;
    }

    private List<String> suggestions(String printed) {
        Map<String, Double> alike = new HashMap<>();
        for (Facts unit : all) {
            double best = Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                    .mapToDouble(name -> likeness(bare(plain(printed)), bare(name)))
                    .max()
                    .orElse(0);
            if (best >= LIKELY) {
                alike.put(unit.name(), best);
            }
        }
        return alike.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(SUGGESTIONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The share of characters that two names have in common; their order hardly matters in shortened names. */
    private static double likeness(String one, String other) {
        Set<Integer> ones = new HashSet<>(one.codePoints().boxed().toList());
        Set<Integer> others = new HashSet<>(other.codePoints().boxed().toList());
        Set<Integer> both = new HashSet<>(ones);
        both.retainAll(others);
        return 2.0 * both.size() / (ones.size() + others.size());
    }
}
