package org.gongbao.board;

import java.time.Instant;
import java.util.List;
import org.gongbao.work.Lamp;

/** How many duties of a county there are of each kind that a board tells apart; every duty is in one group. */
record Tally(Instant countedAt, List<Group> groups) {

    Tally {
        groups = List.copyOf(groups);
    }

    /**
     * @param document the number of what orders them, or the id of a document that no regulation restates
     * @param label how people cite it
     * @param owners who leads them or answers for them
     * @param month in which they are due, as {@code 2026-03}; empty for those without a limit
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
