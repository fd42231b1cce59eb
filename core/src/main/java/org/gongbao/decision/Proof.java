package org.gongbao.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.expression.Comparisons;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.Expression;
import org.gongbao.expression.ExpressionText;
import org.gongbao.expression.Type;
import org.gongbao.expression.UnaryTests;
import org.gongbao.expression.ValueText;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Proves a table complete and free of contradiction as its hit policy demands, or says in which case it is not. Columns
 * that test the same expression are one axis; different expressions are taken as independent.
 */
public final class Proof {

    private static final int MOST_REPORTED = 20;
    private static final long MOST_STEPS = 30_000_000;

    private final Decision decision;
    private final Logic.Table table;
    private final Problems problems;
    private final List<String> names = new ArrayList<>();
    private final List<Type> types = new ArrayList<>();
    private final List<Axis> axes = new ArrayList<>();
    /** By axis and piece: the rows whose cells let the piece pass. */
    private final List<BitSet[]> passing = new ArrayList<>();

    private final List<Set<BitSet>> seen = new ArrayList<>();
    private final List<Logic.Row> rows;
    private final BitSet reached = new BitSet();
    private final Set<Long> overlapping = new HashSet<>();
    private int[] pieces = {};
    private boolean reachedOtherwise;
    private int gaps;
    private int overlaps;
    private long steps;

    private Proof(Decision decision, Logic.Table table, Problems problems) {
        this.decision = decision;
        this.table = table;
        this.problems = problems;
        this.rows = table.rows().stream().filter(row -> !row.otherwise()).toList();
    }

    /** Adds a problem with a counter-example for each gap, overlap, shadowed row and unreachable output. */
    public static void of(Decision decision, Problems problems) {
        if (decision.logic() instanceof Logic.Table table) {
            new Proof(decision, table, problems).prove();
        }
    }

    private void prove() {
        if (!cut()) {
            return;
        }
        pieces = new int[axes.size()];
        BitSet all = new BitSet(rows.size());
        all.set(0, rows.size());
        for (int i = 0; i < axes.size(); i++) {
            seen.add(new HashSet<>());
        }
        visit(0, all);
        if (steps > MOST_STEPS) {
            problems.add(decision.location(), ProblemCode.TOO_COMPLEX, decision.name());
            return;
        }
        if (gaps + overlaps > MOST_REPORTED) {
            problems.add(
                    decision.location(), ProblemCode.MORE_OF_THEM, decision.name(), gaps + overlaps - MOST_REPORTED);
        }
        unreachedRows();
        stalePrecedences();
        unreachedOutputs();
    }

    /** Cuts every tested expression into pieces and notes which rows let which piece pass. */
    private boolean cut() {
        Map<String, List<Integer>> columns = new LinkedHashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            columns.computeIfAbsent(ExpressionText.of(table.columns().get(column)), name -> new ArrayList<>())
                    .add(column);
        }
        for (Map.Entry<String, List<Integer>> each : columns.entrySet()) {
            Type type = type(each.getKey(), each.getValue().getFirst());
            List<UnaryTests> cells = new ArrayList<>();
            each.getValue()
                    .forEach(column -> rows.forEach(row -> cells.add(row.tests().get(column))));
            Axis axis = Axis.of(type, cells);
            if (axis == null) {
                problems.add(decision.location(), ProblemCode.NOT_PROVABLE, decision.name(), each.getKey());
                return false;
            }
            names.add(each.getKey());
            types.add(type);
            axes.add(axis);
            passing.add(passing(axis, each.getValue()));
        }
        return true;
    }

    private BitSet[] passing(Axis axis, List<Integer> columns) {
        BitSet[] passing = new BitSet[axis.size()];
        Arrays.setAll(passing, piece -> new BitSet(rows.size()));
        Map<UnaryTests, BitSet> known = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            BitSet accepted = new BitSet();
            accepted.set(0, axis.size());
            for (int column : columns) {
                UnaryTests cell = rows.get(row).tests().get(column);
                UnaryTests placeless = new UnaryTests(decision.location(), cell.negated(), cell.tests(), "");
                accepted.and(known.computeIfAbsent(placeless, axis::accepted));
            }
            for (int piece = accepted.nextSetBit(0); piece >= 0; piece = accepted.nextSetBit(piece + 1)) {
                passing[piece].set(row);
            }
        }
        return passing;
    }

    /** The type of a tested expression: of the input it names, else of the constants it is compared with. */
    private Type type(String name, int column) {
        for (Decision.Variable input : decision.inputs()) {
            if (input.name().equals(name)) {
                return input.type();
            }
        }
        for (Logic.Row row : rows) {
            for (UnaryTests.Test test : row.tests().get(column).tests()) {
                Expression value = switch (test) {
                    case UnaryTests.Compare compare -> compare.value();
                    case UnaryTests.Interval interval -> interval.low();
                    case UnaryTests.Condition condition -> null;
                };
                if (value instanceof Expression.Constant constant) {
                    return constant.type();
                }
            }
        }
        return new Type.Any();
    }

    private void visit(int axis, BitSet alive) {
        if (alive.isEmpty()) {
            gap(axis);
            return;
        }
        if (axis == axes.size()) {
            leaf(alive);
            return;
        }
        if (!seen.get(axis).add(alive)) {
            return;
        }
        BitSet[] passing = this.passing.get(axis);
        Map<BitSet, Integer> next = new LinkedHashMap<>();
        for (int piece = 0; piece < passing.length; piece++) {
            if (++steps > MOST_STEPS) {
                return;
            }
            BitSet left = (BitSet) alive.clone();
            left.and(passing[piece]);
            Integer known = next.get(left);
            if (known == null
                    || !axes.get(axis).isPoint(known) && axes.get(axis).isPoint(piece)) {
                next.put(left, piece);
            }
        }
        next.forEach((left, piece) -> {
            pieces[axis] = piece;
            visit(axis + 1, left);
        });
    }

    private void gap(int upTo) {
        boolean matters = switch (table.policy()) {
            case UNIQUE, FIRST, HIGHEST, ANY -> true;
            case SUM, MAX, MIN, COUNT, COLLECT, RULE_ORDER, OUTPUT_ORDER -> false;
        };
        if (table.rows().stream().anyMatch(Logic.Row::otherwise)) {
            reachedOtherwise = true;
        } else if (matters) {
            gaps++;
            if (gaps + overlaps <= MOST_REPORTED) {
                problems.add(decision.location(), ProblemCode.GAP, decision.name(), example(upTo));
            }
        }
    }

    private void leaf(BitSet alive) {
        if (table.policy() == HitPolicy.FIRST) {
            reached.set(alive.nextSetBit(0));
            return;
        }
        reached.or(alive);
        boolean single = table.policy() == HitPolicy.UNIQUE || table.policy() == HitPolicy.ANY;
        if (!single || alive.cardinality() < 2) {
            return;
        }
        for (int one = alive.nextSetBit(0); one >= 0; one = alive.nextSetBit(one + 1)) {
            for (int other = alive.nextSetBit(one + 1); other >= 0; other = alive.nextSetBit(other + 1)) {
                overlap(rows.get(one), rows.get(other));
                if (overlaps > 10 * MOST_REPORTED) {
                    return;
                }
            }
        }
    }

    private void overlap(Logic.Row one, Logic.Row other) {
        boolean known = !overlapping.add(((long) one.number() << 32) | other.number());
        boolean agrees = table.policy() == HitPolicy.ANY && same(one, other);
        if (known || agrees || settled(one, other)) {
            return;
        }
        overlaps++;
        if (gaps + overlaps <= MOST_REPORTED) {
            problems.add(
                    other.location(),
                    ProblemCode.OVERLAP,
                    decision.name(),
                    example(axes.size()),
                    one.number(),
                    other.number());
        }
    }

    private boolean settled(Logic.Row one, Logic.Row other) {
        return table.precedences().stream()
                .anyMatch(precedence -> precedence.winner() == one.number() && precedence.loser() == other.number()
                        || precedence.winner() == other.number() && precedence.loser() == one.number());
    }

    private static boolean same(Logic.Row one, Logic.Row other) {
        if (one.conclusion() instanceof Logic.Answer left && other.conclusion() instanceof Logic.Answer right) {
            for (int i = 0; i < left.outputs().size(); i++) {
                boolean constant = left.outputs().get(i) instanceof Expression.Constant
                        && right.outputs().get(i) instanceof Expression.Constant;
                if (!constant
                        || !Boolean.TRUE.equals(Comparisons.equal(
                                Evaluator.value(left.outputs().get(i), name -> null),
                                Evaluator.value(right.outputs().get(i), name -> null)))) {
                    return false;
                }
            }
            return true;
        }
        return one.conclusion().equals(other.conclusion());
    }

    /** A case in the document's own words. */
    private String example(int upTo) {
        List<String> values = new ArrayList<>();
        for (int axis = 0; axis < upTo; axis++) {
            values.add(names.get(axis)
                    + " = "
                    + ValueText.of(types.get(axis), axes.get(axis).value(pieces[axis])));
        }
        return String.join("，", values);
    }

    private void unreachedRows() {
        for (int i = 0; i < rows.size(); i++) {
            if (!reached.get(i)) {
                problems.add(
                        rows.get(i).location(),
                        ProblemCode.ROW_SHADOWED,
                        decision.name(),
                        rows.get(i).number());
            }
        }
        if (!reachedOtherwise) {
            table.rows().stream()
                    .filter(Logic.Row::otherwise)
                    .forEach(row ->
                            problems.add(row.location(), ProblemCode.ROW_SHADOWED, decision.name(), row.number()));
        }
    }

    private void stalePrecedences() {
        for (Logic.Precedence precedence : table.precedences()) {
            int first = Math.min(precedence.winner(), precedence.loser());
            int second = Math.max(precedence.winner(), precedence.loser());
            if (!overlapping.contains(((long) first << 32) | second)) {
                problems.add(decision.location(), ProblemCode.NO_SUCH_OVERLAP, precedence.question(), first, second);
            }
        }
    }

    /** A level or choice that no row answers. */
    private void unreachedOutputs() {
        for (int i = 0; i < decision.outputs().size(); i++) {
            Decision.Variable output = decision.outputs().get(i);
            Set<String> answered = answered(i);
            if (output.type() instanceof Type.Choice choice && answered != null) {
                Location location = output.location();
                choice.values().stream()
                        .filter(value -> !answered.contains(value))
                        .forEach(value -> problems.add(location, ProblemCode.OUTPUT_UNREACHED, decision.name(), value));
            }
        }
    }

    /** What the rows answer; null where a row computes it or leaves it to a person. */
    private @Nullable Set<String> answered(int output) {
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
