package org.gongbao.board;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongbao.work.Lamp;

/** What of a tally a query lets through, added up by each of what its groups are told apart by. */
final class Sums {

    private final Tally tally;
    private final Sum all = new Sum();
    private final List<Sum> documents;
    private final List<Sum> teams;
    private final List<Sum> months;

    private Sums(Tally tally) {
        this.tally = tally;
        documents = empty(tally.documents());
        teams = empty(tally.teams());
        months = empty(tally.months());
    }

    private static List<Sum> empty(List<?> places) {
        return Stream.generate(Sum::new).limit(places.size()).toList();
    }

    /** @param owners the units that the query is limited to; none for no limit, or where its leader leads nobody */
    static Sums of(Tally tally, BoardQuery query, Set<String> owners) {
        Sums sums = new Sums(tally);
        boolean[] asked = new boolean[tally.teams().size()];
        for (int team = 0; team < asked.length; team++) {
            asked[team] = owners.isEmpty()
                    ? query.leader() == null
                    : tally.teams().get(team).stream().anyMatch(owners::contains);
        }
        String document = query.document();
        YearMonth month = query.month();
        int documentAt = document == null ? -1 : tally.place(document);
        int monthAt = month == null ? -1 : tally.months().indexOf(month.toString());
        Lamp lamp = query.lamp();
        for (Tally.Group group : tally.groups()) {
            if (asked[group.team()]
                    && (document == null || documentAt == group.document())
                    && (month == null || monthAt == group.month())
                    && (lamp == null || lamp == group.lamp())) {
                sums.add(group);
            }
        }
        return sums;
    }

    private void add(Tally.Group group) {
        all.add(group);
        documents.get(group.document()).add(group);
        teams.get(group.team()).add(group);
        if (group.past()) {
            months.get(group.month()).add(group);
        }
    }

    /** Each duty once. */
    Line all() {
        return all.line("", "");
    }

    List<Line> documents() {
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place < documents.size(); place++) {
            Tally.Document document = tally.documents().get(place);
            if (!documents.get(place).isEmpty()) {
                lines.add(documents.get(place).line(document.key(), document.label()));
            }
        }
        return lines;
    }

    /** Only what should have been done when it was counted; the months are those that the tally tells apart. */
    List<Line> months() {
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place < months.size(); place++) {
            String month = tally.months().get(place);
            if (!month.isEmpty() && !months.get(place).isEmpty()) {
                lines.add(months.get(place).line(month, month));
            }
        }
        return lines;
    }

    /** @param owners the only ones that are wanted; none for all */
    List<Line> units(Set<String> owners) {
        Map<String, Sum> units = new LinkedHashMap<>();
        for (int place = 0; place < teams.size(); place++) {
            if (!teams.get(place).isEmpty()) {
                for (String unit : tally.teams().get(place)) {
                    if (owners.isEmpty() || owners.contains(unit)) {
                        units.computeIfAbsent(unit, first -> new Sum()).add(teams.get(place));
                    }
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        units.forEach((unit, sum) -> lines.add(sum.line(unit, unit)));
        return lines;
    }

    /** A leader of two units that share a duty has it once. */
    Line of(Leader leader) {
        Set<String> led = Set.copyOf(leader.units());
        Sum sum = new Sum();
        for (int place = 0; place < teams.size(); place++) {
            if (tally.teams().get(place).stream().anyMatch(led::contains)) {
                sum.add(teams.get(place));
            }
        }
        return sum.line(leader.id(), leader.title());
    }
}
