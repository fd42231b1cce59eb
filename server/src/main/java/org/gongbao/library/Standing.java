package org.gongbao.library;

import java.util.List;
import org.gongbao.regulation.Regulation;

/**
 * How a regulation stands today.
 *
 * @param changed the clauses of the imported original that are not those the file was read against
 */
public record Standing(Regulation regulation, State state, List<String> changed) {

    public Standing {
        changed = List.copyOf(changed);
    }

    /** Only what is in force answers; a changed original makes the regulation red until somebody has looked. */
    public enum State {
        IN_FORCE,
        NOT_YET,
        EXPIRED,
        REPEALED,
        CHANGED
    }
}
