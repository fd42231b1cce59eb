package org.gongbao.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decision came to. {@code rows} are the numbers of the rows that hit and count. */
public sealed interface Outcome {

    /**
     * An answer.
     *
     * @param value of the single output, a map where there are several, a list where the hit policy collects
     */
    record Decided(@Nullable Object value, List<Integer> rows) implements Outcome {
        public Decided {
            rows = List.copyOf(rows);
        }
    }

    /** Cannot be decided before these facts are known. */
    record Undecided(List<String> needs) implements Outcome {
        public Undecided {
            needs = List.copyOf(needs);
        }
    }

    /** Left by the text to this judge, who has to give a reason. */
    record Discretionary(String judge, List<Integer> rows) implements Outcome {
        public Discretionary {
            rows = List.copyOf(rows);
        }
    }

    /** The text gives no answer here; the open question of this name says so. */
    record Open(String question, List<Integer> rows) implements Outcome {
        public Open {
            rows = List.copyOf(rows);
        }
    }

    /** No row hits and there is no default: the text has no answer for these facts. */
    record NoRow() implements Outcome {}

    /** The answer cannot be computed: division by zero, rows of a DMN table that contradict each other. */
    record Failed(String message, String englishMessage) implements Outcome {}
}
