package org.gongbao.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.access.Visitor;
import org.gongbao.calendar.Countdown;
import org.gongbao.organization.Organizations;
import org.gongbao.work.DutyFilter;
import org.gongbao.work.DutyLists;
import org.gongbao.work.DutyOrigin;
import org.gongbao.work.Lamp;
import org.gongbao.work.WorkDuty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All duties of a county by leader, unit, document and lamp. */
@Service
public class Board {

    private static final int MONTHS = 12;

    /** Of more the last closed ones are soon found among all. */
    private static final int MOST_ORIGINS = 200;

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
        List<WorkDuty> page = page(visitor, query, tally, owners, after, size);
        Sums sums = Sums.of(tally, query, owners);
        String last = YearMonth.from(tally.countedAt().atZone(Countdown.ZONE))
                .minusMonths(MONTHS)
                .toString();
        return new BoardView(
                tally.countedAt(),
                sums.all(),
                sums.units(owners).stream().sorted(WORST).toList(),
                leaders.stream()
                        .filter(leader ->
                                query.leader() == null || query.leader().equals(leader.id()))
                        .map(sums::of)
                        .toList(),
                sums.documents().stream().sorted(WORST).toList(),
                sums.months().stream()
                        .filter(line -> query.month() != null || line.key().compareTo(last) > 0)
                        .sorted(Comparator.comparing(Line::key))
                        .toList(),
                page);
    }

    /** Only the list, from there on. */
    List<WorkDuty> page(Visitor visitor, BoardQuery query, WorkDuty after, int size) {
        Tally tally = tallies.of(query.county());
        return page(visitor, query, tally, owners(query, leaders(query.county(), tally)), after, size);
    }

    private List<WorkDuty> page(
            Visitor visitor, BoardQuery query, Tally tally, Set<String> owners, @Nullable WorkDuty after, int size) {
        if (owners.isEmpty() && query.leader() != null) {
            return List.of();
        }
        boolean narrow = query.document() != null || !owners.isEmpty();
        if (query.lamp() == Lamp.CLOSED && query.month() == null && narrow) {
            List<DutyOrigin> origins = tally.closed(query.document(), owners);
            if (origins.isEmpty()) {
                return List.of();
            }
            if (origins.size() <= MOST_ORIGINS) {
                return lists.closed(visitor, query.county(), origins, after, size);
            }
        }
        return lists.all(visitor, filter(query, owners), after, size);
    }

    /** And at their end nobody, who leads the units that are left. */
    private List<Leader> leaders(String county, Tally tally) {
        List<Leader> leaders = new ArrayList<>(
                Leader.of(organizations.of(county), LocalDate.ofInstant(clock.instant(), Countdown.ZONE)));
        Set<String> left = tally.owners();
        leaders.forEach(leader -> leader.units().forEach(left::remove));
        if (!left.isEmpty()) {
            leaders.add(new Leader(Leader.NOBODY, "", List.copyOf(left)));
        }
        return leaders;
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
}
