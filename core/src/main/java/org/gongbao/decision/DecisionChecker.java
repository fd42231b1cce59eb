package org.gongbao.decision;

import java.util.List;
import org.gongbao.expression.Type;
import org.gongbao.expression.Words;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;

/** Whether a table's hit policy can make one answer of outputs of these types. */
final class DecisionChecker {

    private final HitPolicy policy;
    private final List<Decision.Variable> outputs;
    private final Problems problems;

    private DecisionChecker(HitPolicy policy, List<Decision.Variable> outputs, Problems problems) {
        this.policy = policy;
        this.outputs = outputs;
        this.problems = problems;
    }

    /** @param table the place of the table */
    static void check(
            HitPolicy policy,
            List<Decision.Variable> inputs,
            List<Decision.Variable> outputs,
            Location table,
            Problems problems) {
        new DecisionChecker(policy, outputs, problems).check(table);
        for (Decision.Variable output : outputs) {
            if (inputs.stream().anyMatch(input -> input.name().equals(output.name()))) {
                problems.add(output.location(), ProblemCode.NAME_TWICE, output.name());
            }
        }
    }

    private void check(Location table) {
        switch (policy) {
            case HIGHEST, OUTPUT_ORDER -> {
                if (outputs.stream().noneMatch(DecisionChecker::isRanked)) {
                    problems.add(table, ProblemCode.NOT_RANKED);
                }
            }
            case SUM, MAX, MIN -> {
                single(table);
                Decision.Variable output = outputs.getFirst();
                if (!isAggregated(output.type())) {
                    problems.add(
                            output.location(), ProblemCode.NOT_AGGREGATED, policy.keyword(), Words.of(output.type()));
                }
            }
            case COUNT -> single(table);
            case UNIQUE, FIRST, ANY, COLLECT, RULE_ORDER -> {
                // any output will do
            }
        }
    }

    private void single(Location table) {
        if (outputs.size() > 1) {
            problems.add(table, ProblemCode.ONE_OUTPUT, policy.keyword());
        }
    }

    private static boolean isRanked(Decision.Variable output) {
        return output.type() instanceof Type.Choice choice && choice.ordered();
    }

    private boolean isAggregated(Type type) {
        return switch (type) {
            case Type.Quantity quantity -> true;
            case Type.Duration duration -> true;
            case Type.Date date -> policy != HitPolicy.SUM;
            case Type.Time time -> policy != HitPolicy.SUM;
            case Type.DateTime dateTime -> policy != HitPolicy.SUM;
            default -> false;
        };
    }
}
