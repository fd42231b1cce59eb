package org.gongbao.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.organization.Organizations;
import org.gongbao.work.DutyFilter;
import org.gongbao.work.DutyLists;
import org.gongbao.work.Lamp;
import org.gongbao.work.WorkDuty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All duties of a county by leader, unit, document and lamp. */
@Service
public class Board {

    private static final int MONTHS = 12;
    private static final Comparator<Line> WORST = Comparator.comparingLong((Line line) -> -line.count(Lamp.OVERDUE))
            .thenComparingLong(line -> -line.open())
            .thenComparing(Line::label);

    private final Tallies tallies;
    private final DutyLists lists;
    private final Organizations organizations;
    private final Clock clock;

    Board(Tallies tallies, DutyLists lists, Organizations organizations, Clock clock) {
        this.tallies = tallies;
        this.lists = lists;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * @param after the duty that the page before ended with; null for the first page
     * @throws org.gongbao.work.WorkRefused where the county is not theirs to look over
     */
    public BoardView look(Visitor visitor, BoardQuery query, @Nullable WorkDuty after, int size) {
        lists.lookOver(visitor, query.county());
        Tally tally = tallies.of(query.county());
        if (query.month() != null && query.month().isBefore(tally.since())) {
            tally = tallies.of(query.county(), query.month());
        }
        List<Leader> leaders = leaders(query.county(), tally);
        Set<String> owners = owners(query, leaders);
        List<WorkDuty> page = page(visitor, query, owners, after, size);
        Sum all = new Sum();
        Lines units = new Lines();
        Lines led = new Lines();
        Lines documents = new Lines();
        Lines months = new Lines();
        Map<String, List<Leader>> leading = new HashMap<>();
        for (Leader leader : leaders) {
            if (query.leader() == null || query.leader().equals(leader.id())) {
                led.begin(leader.id(), leader.title());
                for (String unit : leader.units()) {
                    leading.computeIfAbsent(unit, one -> new ArrayList<>()).add(leader);
                }
            }
        }
        String first = YearMonth.from(tally.countedAt().atZone(Countdown.ZONE))
                .minusMonths(MONTHS)
                .toString();
        for (Tally.Group group : tally.groups()) {
            if (!matches(group, query, owners)) {
                continue;
            }
            all.add(group);
            documents.add(group.document(), group.label(), group);
            if (group.past()
                    && !group.month().isEmpty()
                    && (query.month() != null || group.month().compareTo(first) > 0)) {
                months.add(group.month(), group.month(), group);
            }
            for (String owner : group.owners()) {
                if (owners.isEmpty() || owners.contains(owner)) {
                    units.add(owner, owner, group);
                }
            }
            for (Leader leader : leading(group, leading)) {
                led.add(leader.id(), leader.title(), group);
            }
        }
        return new BoardView(
                tally.countedAt(),
                all.line("", ""),
                units.sorted(WORST),
                led.sorted(Comparator.comparingInt(line -> place(leaders, line))),
                documents.sorted(WORST),
                months.sorted(Comparator.comparing(Line::key)),
                page);
    }

    /** Only the list, from there on. */
    List<WorkDuty> page(Visitor visitor, BoardQuery query, WorkDuty after, int size) {
        Set<String> owners = query.leader() == null && query.unit() == null
                ? Set.of()
                : owners(query, leaders(query.county(), tallies.of(query.county())));
        return page(visitor, query, owners, after, size);
    }

    private List<WorkDuty> page(
            Visitor visitor, BoardQuery query, Set<String> owners, @Nullable WorkDuty after, int size) {
        return owners.isEmpty() && query.leader() != null
                ? List.of()
                : lists.all(visitor, filter(query, owners), after, size);
    }

    /** Lines that grow. */
    private static final class Lines {
        private final Map<String, Sum> sums = new HashMap<>();
        private final Map<String, String> labels = new HashMap<>();

        Sum begin(String key, String label) {
            labels.putIfAbsent(key, label);
            return sums.computeIfAbsent(key, first -> new Sum());
        }

        void add(String key, String label, Tally.Group group) {
            begin(key, label).add(group);
        }

        List<Line> sorted(Comparator<Line> order) {
            return sums.entrySet().stream()
                    .map(sum -> sum.getValue().line(sum.getKey(), labels.getOrDefault(sum.getKey(), "")))
                    .sorted(order)
                    .toList();
        }
    }

    /** And at their end nobody, who leads the units that are left. */
    private List<Leader> leaders(String county, Tally tally) {
        List<Leader> leaders = new ArrayList<>(
                Leader.of(organizations.of(county), LocalDate.ofInstant(clock.instant(), Countdown.ZONE)));
        Set<String> left = new LinkedHashSet<>(tally.owners());
        leaders.forEach(leader -> leader.units().forEach(left::remove));
        if (!left.isEmpty()) {
            leaders.add(new Leader(Leader.NOBODY, "", List.copyOf(left)));
        }
        return leaders;
    }

    /** Who leads a unit of the group, each once. */
    private static Collection<Leader> leading(Tally.Group group, Map<String, List<Leader>> leading) {
        if (group.owners().size() == 1) {
            return leading.getOrDefault(group.owners().getFirst(), List.of());
        }
        Set<Leader> once = new LinkedHashSet<>();
        group.owners().forEach(owner -> once.addAll(leading.getOrDefault(owner, List.of())));
        return once;
    }

    private static int place(List<Leader> leaders, Line line) {
        return leaders.stream().map(Leader::id).toList().indexOf(line.key());
    }

    private static DutyFilter filter(BoardQuery query, Set<String> owners) {
        return new DutyFilter(query.county(), null, List.copyOf(owners), query.document(), query.lamp(), query.month());
    }

    /** The units that the query is limited to; none for no limit, or where the leader leads nobody. */
    private static Set<String> owners(BoardQuery query, List<Leader> leaders) {
        if (query.unit() != null) {
            return Set.of(query.unit());
        }
        return leaders.stream()
                .filter(leader -> leader.id().equals(query.leader()))
                .flatMap(leader -> leader.units().stream())
                .collect(Collectors.toSet());
    }

    private static boolean matches(Tally.Group group, BoardQuery query, Set<String> owners) {
        YearMonth month = query.month();
        return (owners.isEmpty()
                        ? query.leader() == null
                        : group.owners().stream().anyMatch(owners::contains))
                && (query.document() == null || query.document().equals(group.document()))
                && (query.lamp() == null || query.lamp() == group.lamp())
                && (month == null || month.toString().equals(group.month()));
    }
}
