package org.gongbao.decision;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.expression.Comparisons;
import org.gongbao.expression.Expression;
import org.gongbao.expression.Type;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Proves a table complete and free of contradiction as its hit policy demands, or says in which case it is not. Columns
 * that test the same expression are one variable; different expressions are taken as independent. A fact that is a
 * quantity in a unit (money, area, heads) or a duration is not below zero, unless a cell speaks of less.
 */
public final class Proof {

    private static final int MOST_REPORTED = 20;
    private static final int MOST_COUNTED = 1000;

    private final Decision decision;
    private final Logic.Table table;
    private final Problems problems;
    private final Grid grid;
    private final Overlaps overlaps;
    private int found;

    private Proof(Decision decision, Logic.Table table, Grid grid, Problems problems) {
        this.decision = decision;
        this.table = table;
        this.problems = problems;
        this.grid = grid;
        this.overlaps = new Overlaps(grid, table);
    }

    /**
     * Adds a problem with a counter-example for each gap, overlap, shadowed row, unreachable output and precedence of
     * rows that never meet; at most twenty gaps and overlaps of a table, with a count of the rest. A table that cannot
     * be proved, because a cell depends on other facts or because there are too many cases, is a problem too.
     */
    public static void of(Decision decision, Problems problems) {
        if (!(decision.logic() instanceof Logic.Table table)) {
            return;
        }
        List<Logic.Row> rows =
                table.rows().stream().filter(row -> !row.otherwise()).toList();
        Grid grid = Grid.of(decision, table, rows, problems);
        if (grid != null) {
            new Proof(decision, table, grid, problems).prove();
        }
        unreachedOutputs(decision, table, problems);
    }

    private void prove() {
        if (table.policy() == HitPolicy.UNIQUE || table.policy() == HitPolicy.ANY) {
            contradictions();
        }
        gapsAndShadows();
        if (found > MOST_REPORTED) {
            problems.add(decision.location(), ProblemCode.MORE_OF_THEM, decision.name(), found - MOST_REPORTED);
        }
        stalePrecedences();
        circularPrecedences();
        if (overlaps.isTooComplex()) {
            problems.add(decision.location(), ProblemCode.TOO_COMPLEX, decision.name());
        }
    }

    private void contradictions() {
        for (int one = 0; one < grid.rows().size(); one++) {
            BitSet others = overlaps.with(one);
            for (int other = others.nextSetBit(0); other >= 0; other = others.nextSetBit(other + 1)) {
                if (found >= MOST_COUNTED || overlaps.isTooComplex()) {
                    return;
                }
                Logic.Row first = grid.rows().get(one);
                Logic.Row second = grid.rows().get(other);
                String example =
                        table.policy() == HitPolicy.ANY && same(first, second) ? null : overlaps.counting(one, other);
                if (example != null && ++found <= MOST_REPORTED) {
                    problems.add(
                            second.location(),
                            ProblemCode.OVERLAP,
                            decision.name(),
                            example,
                            first.number(),
                            second.number());
                }
            }
        }
    }

    /** Whether two rows surely say the same. */
    private static boolean same(Logic.Row one, Logic.Row other) {
        if (one.conclusion() instanceof Logic.Answer left && other.conclusion() instanceof Logic.Answer right) {
            for (int i = 0; i < left.outputs().size(); i++) {
                if (!(left.outputs().get(i) instanceof Expression.Constant constant)
                        || !(right.outputs().get(i) instanceof Expression.Constant same)
                        || !Boolean.TRUE.equals(Comparisons.equal(constant.value(), same.value()))) {
                    return false;
                }
            }
            return true;
        }
        return one.conclusion().equals(other.conclusion());
    }

    private void gapsAndShadows() {
        List<Logic.Row> defaults =
                table.rows().stream().filter(Logic.Row::otherwise).toList();
        boolean needsRow = switch (table.policy()) {
            case UNIQUE, FIRST, HIGHEST, ANY -> true;
            case SUM, MAX, MIN, COUNT, COLLECT, RULE_ORDER, OUTPUT_ORDER -> false;
        };
        boolean takesFirst = table.policy() == HitPolicy.FIRST;
        Sweep sweep = null;
        if (needsRow || !defaults.isEmpty()) {
            sweep = Sweep.of(grid, takesFirst, defaults.isEmpty() ? MOST_COUNTED : 1);
            if (defaults.isEmpty()) {
                gaps(sweep.gaps());
            }
            if (sweep.isTooComplex()) {
                problems.add(decision.location(), ProblemCode.TOO_COMPLEX, decision.name());
                return;
            }
            if (sweep.gaps().isEmpty()) {
                defaults.forEach(this::shadowed);
            }
        }
        for (int row = 0; row < grid.rows().size(); row++) {
            boolean counts = takesFirst && sweep != null ? sweep.isFirst(row) : overlaps.counting(row) != null;
            if (!counts && !overlaps.isTooComplex()) {
                shadowed(grid.rows().get(row));
            }
        }
    }

    private void gaps(List<String> examples) {
        for (String example : examples) {
            if (++found <= MOST_REPORTED) {
                problems.add(decision.location(), ProblemCode.GAP, decision.name(), example);
            }
        }
    }

    private void shadowed(Logic.Row row) {
        problems.add(row.location(), ProblemCode.ROW_SHADOWED, decision.name(), row.number());
    }

    private void stalePrecedences() {
        for (Logic.Precedence precedence : table.precedences()) {
            int winner = overlaps.index(precedence.winner());
            int loser = overlaps.index(precedence.loser());
            if (winner < 0 || loser < 0 || winner == loser || !overlaps.meet(winner, loser)) {
                problems.add(
                        decision.location(),
                        ProblemCode.NO_SUCH_OVERLAP,
                        precedence.question(),
                        Math.min(precedence.winner(), precedence.loser()),
                        Math.max(precedence.winner(), precedence.loser()));
            }
        }
    }

    /** Of rows that are put behind each other in a circle none would count. */
    private void circularPrecedences() {
        List<Logic.Precedence> circle = table.precedences();
        int before;
        do {
            before = circle.size();
            List<Logic.Precedence> all = circle;
            circle = all.stream()
                    .filter(each -> all.stream().anyMatch(other -> other.loser() == each.winner())
                            && all.stream().anyMatch(other -> other.winner() == each.loser()))
                    .toList();
        } while (circle.size() < before);
        if (!circle.isEmpty()) {
            String questions =
                    circle.stream().map(Logic.Precedence::question).distinct().collect(Collectors.joining("、"));
            problems.add(decision.location(), ProblemCode.PRECEDENCE_CIRCLE, decision.name(), questions);
        }
    }

    /** A level or choice that no row answers. */
    private static void unreachedOutputs(Decision decision, Logic.Table table, Problems problems) {
        for (int i = 0; i < decision.outputs().size(); i++) {
            Decision.Variable output = decision.outputs().get(i);
            Set<String> answered = answered(table, i);
            if (output.type() instanceof Type.Choice choice && answered != null) {
                Location location = output.location();
                choice.values().stream()
                        .filter(value -> !answered.contains(value))
                        .forEach(value -> problems.add(location, ProblemCode.OUTPUT_UNREACHED, decision.name(), value));
            }
        }
    }

    /** What the rows answer; null where a row computes it or leaves it to a person. */
    private static @Nullable Set<String> answered(Logic.Table table, int output) {
        Set<String> answered = new HashSet<>();
        for (Logic.Row row : table.rows()) {
            if (!(row.conclusion() instanceof Logic.Answer answer)
                    || !(answer.outputs().get(output) instanceof Expression.Constant constant)) {
                return null;
            }
            answered.add(String.valueOf(constant.value()));
        }
        return answered;
    }
}
