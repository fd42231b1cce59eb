package org.gongbao.proposal;

import java.util.List;
import org.gongbao.proposal.Proposal.State;

/**
 * Which proposals of a list somebody looks at.
 *
 * @param unit part of a unit's printed or full name; empty for all
 * @param words what clause, number, text or deadline contain; empty for all
 */
public record Filter(Show show, String unit, String words) {

    public static final Filter OPEN = new Filter(Show.OPEN, "", "");

    /** How far they have come. */
    public enum Show {
        OPEN,
        READY,
        /** Open, and a unit is not known to the county. */
        UNSETTLED,
        ACCEPTED,
        REJECTED,
        /** A person wrote something else than the program read, or the program reads something else now. */
        DIFFERENT,
        ALL
    }

    public Filter {
        unit = unit.strip();
        words = words.strip();
    }

    public List<Proposal> of(TaskList list) {
        return list.proposals().stream().filter(this::holds).toList();
    }

    public Filter showing(Show other) {
        return new Filter(other, unit, words);
    }

    private boolean holds(Proposal proposal) {
        return shows(proposal)
                && (unit.isEmpty()
                        || proposal.units().stream()
                                .anyMatch(each -> each.printed().contains(unit)
                                        || each.names().stream().anyMatch(name -> name.contains(unit))))
                && (words.isEmpty()
                        || proposal.line().text().contains(words)
                        || proposal.line().deadline().contains(words)
                        || proposal.key().clause().contains(words)
                        || proposal.key().item().equals(words));
    }

    private boolean shows(Proposal proposal) {
        return switch (show) {
            case OPEN -> proposal.state() == State.OPEN;
            case READY -> proposal.ready();
            case UNSETTLED -> proposal.state() == State.OPEN && !proposal.settled();
            case ACCEPTED -> proposal.state() == State.ACCEPTED;
            case REJECTED -> proposal.state() == State.REJECTED;
            case DIFFERENT -> proposal.corrected() || proposal.changed();
            case ALL -> true;
        };
    }
}
