package org.gongbao.decision;

import java.util.List;
import org.gongbao.expression.Expression;
import org.gongbao.expression.UnaryTests;
import org.gongbao.problem.Location;

/** How a decision comes to its answer. */
public sealed interface Logic {

    /**
     * A decision table.
     *
     * @param columns what each input column tests: mostly a name, sometimes an expression
     * @param precedences which of two overlapping rows counts, where an open question has settled it
     */
    record Table(HitPolicy policy, List<Expression> columns, List<Row> rows, List<Precedence> precedences)
            implements Logic {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            precedences = List.copyOf(precedences);
        }
    }

    /** One formula for each output, in order; a formula may use the ones above it by their output's name. */
    record Formulas(List<Expression> expressions) implements Logic {
        public Formulas {
            expressions = List.copyOf(expressions);
        }
    }

    /**
     * A row of a table.
     *
     * @param number 1 for the first row below the header, as messages and explanations name it
     * @param tests one for each column; all have to hold
     * @param otherwise whether this is the default row, which hits when no other row does
     * @param note what the file says of it beside the rule, mostly its clause; empty for nothing
     */
    record Row(
            Location location,
            int number,
            List<UnaryTests> tests,
            Conclusion conclusion,
            boolean otherwise,
            String note) {
        public Row {
            tests = List.copyOf(tests);
        }
    }

    /** What a row says. */
    sealed interface Conclusion {}

    /** One expression for each output. */
    record Answer(List<Expression> outputs) implements Conclusion {
        public Answer {
            outputs = List.copyOf(outputs);
        }
    }

    /** The text leaves it to somebody's judgement (酌情): nothing is guessed, a reason has to be given. */
    record Discretion(String judge) implements Conclusion {}

    /** The text is silent or contradicts itself here, and nobody has chosen yet: the open question of this name. */
    record Silence(String question) implements Conclusion {}

    /** Where rows {@code winner} and {@code loser} both hit, the winner counts, as the open question says. */
    record Precedence(int winner, int loser, String question) {}
}
