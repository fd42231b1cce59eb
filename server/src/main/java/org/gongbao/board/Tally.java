package org.gongbao.board;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.work.Lamp;

/**
 * How many duties of a county there are of each kind that a board tells apart; every duty is in one group.
 *
 * @param since the first month that the groups tell apart; what was due before it is together
 * @param owners whoever leads one of them or answers for it
 */
record Tally(Instant countedAt, YearMonth since, List<Group> groups, Set<String> owners) {

    static Tally of(Instant countedAt, YearMonth since, List<Group> groups) {
        Set<String> owners = new LinkedHashSet<>();
        groups.forEach(group -> owners.addAll(group.owners()));
        return new Tally(countedAt, since, groups, owners);
    }

    Tally {
        groups = List.copyOf(groups);
        owners = Set.copyOf(owners);
    }

    /**
     * @param document the number of what orders them, or the id of a document that no regulation restates
     * @param label how people cite it
     * @param owners who leads them or answers for them
     * @param month in which they are due, as {@code 2026-03}; empty for those without a limit, or with an earlier one than is told apart
     * @param past whether they should have been done when they were counted
     * @param punctual whether their units had done them before their limit ended
     */
    record Group(
            String document,
            String label,
            List<String> owners,
            Lamp lamp,
            String month,
            boolean past,
            boolean punctual,
            long count) {
        Group {
            owners = List.copyOf(owners);
        }
    }
}
