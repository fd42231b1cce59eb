package org.gongbao.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
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
        List<Leader> leaders = leaders(query.county());
        List<String> owners = owners(query, leaders);
        // First, because it asks whether they may.
        List<WorkDuty> page = owners.isEmpty() && query.leader() != null
                ? List.of()
                : lists.all(visitor, filter(query, owners), after, size);
        Tally tally = tallies.of(query.county());
        List<Tally.Group> groups =
                tally.groups().stream().filter(matching(query, owners)).toList();
        Line all = Line.empty("", "");
        Map<String, Line> units = new LinkedHashMap<>();
        Map<String, Line> documents = new LinkedHashMap<>();
        Map<String, Line> months = new TreeMap<>();
        for (Tally.Group group : groups) {
            all = all.plus(group);
            add(documents, group.document(), group.label(), group);
            if (group.past()) {
                add(months, group.month(), group.month(), group);
            }
            for (String owner : group.owners()) {
                if (owners.isEmpty() || owners.contains(owner)) {
                    add(units, owner, owner, group);
                }
            }
        }
        return new BoardView(
                tally.countedAt(),
                all,
                sorted(units.values()),
                lines(leaders, groups, query),
                sorted(documents.values()),
                months.values().stream()
                        .skip(Math.max(0, months.size() - MONTHS))
                        .toList(),
                page);
    }

    private List<Leader> leaders(String county) {
        return Leader.of(organizations.of(county), LocalDate.ofInstant(clock.instant(), Countdown.ZONE));
    }

    private static DutyFilter filter(BoardQuery query, List<String> owners) {
        return new DutyFilter(query.county(), null, owners, query.document(), query.lamp(), query.month());
    }

    /** The units that the query is limited to; none for no limit, or where the leader leads nobody. */
    private static List<String> owners(BoardQuery query, List<Leader> leaders) {
        if (query.unit() != null) {
            return List.of(query.unit());
        }
        return leaders.stream()
                .filter(leader -> leader.id().equals(query.leader()))
                .flatMap(leader -> leader.units().stream())
                .toList();
    }

    private static Predicate<Tally.Group> matching(BoardQuery query, List<String> owners) {
        YearMonth month = query.month();
        return group -> (owners.isEmpty()
                        ? query.leader() == null
                        : group.owners().stream().anyMatch(owners::contains))
                && (query.document() == null || query.document().equals(group.document()))
                && (query.lamp() == null || query.lamp() == group.lamp())
                && (month == null || month.toString().equals(group.month()));
    }

    private static List<Line> lines(List<Leader> leaders, List<Tally.Group> groups, BoardQuery query) {
        List<Line> lines = new ArrayList<>();
        for (Leader leader : leaders) {
            if (query.leader() == null || query.leader().equals(leader.id())) {
                Line line = Line.empty(leader.id(), leader.title());
                for (Tally.Group group : groups) {
                    if (group.owners().stream().anyMatch(leader.units()::contains)) {
                        line = line.plus(group);
                    }
                }
                lines.add(line);
            }
        }
        return lines;
    }

    private static void add(Map<String, Line> lines, String key, String label, Tally.Group group) {
        lines.compute(key, (known, line) -> (line == null ? Line.empty(key, label) : line).plus(group));
    }

    private static List<Line> sorted(Collection<Line> lines) {
        return lines.stream().sorted(WORST).toList();
    }
}
