package org.gongbao.proposal;

import java.util.List;
import org.gongbao.document.LineRange;
import org.jspecify.annotations.Nullable;

/**
 * A task as the program proposes it, and as a person decided.
 *
 * @param read what the program reads now; null for a part that a person made, or where it reads the task no longer
 * @param lines where that is printed; null likewise
 * @param line what stands: as read, or as a person corrected it
 * @param decision what a person decided last; null where nobody has touched it
 * @param changed whether the program reads something else now than when that was decided
 * @param units how each unit of the line, by its printed name, is known to the county
 */
public record Proposal(
        Key key,
        @Nullable Line read,
        @Nullable LineRange lines,
        Line line,
        @Nullable Decision decision,
        boolean changed,
        List<NamedUnit> units) {

    /** How far it has come. */
    public enum State {
        OPEN,
        /** A duty was made of it. */
        ACCEPTED,
        REJECTED,
        /** Its parts stand for it. */
        SPLIT,
        /** Another one says it too. */
        MERGED
    }

    public Proposal {
        units = List.copyOf(units);
    }

    public State state() {
        return decision == null ? State.OPEN : decision.state();
    }

    /** Raised by every decision; 0 where there is none. */
    public int revision() {
        return decision == null ? 0 : decision.revision();
    }

    /** Whether a person wrote something else than the program read. */
    public boolean corrected() {
        return read != null && !read.equals(line);
    }

    public boolean settled() {
        return units.stream().noneMatch(unit -> unit.names().isEmpty());
    }

    /** Whether a duty can be made of it as it is. */
    public boolean ready() {
        return state() == State.OPEN && faults().isEmpty();
    }

    /** Why no duty can be made of it. */
    List<ProposalRefused.Fault> faults() {
        return ProposalRefused.faults(this);
    }

    /** The units of the duty: full names for printed ones, all townships for 各乡镇. */
    List<String> names(List<String> printed) {
        return printed.stream()
                .flatMap(name -> units.stream()
                        .filter(unit -> unit.printed().equals(name))
                        .flatMap(unit -> unit.names().stream()))
                .distinct()
                .toList();
    }
}
