package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.decision.Decision;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;

/** Decisions may need one another, but never themselves. */
final class Requirements {

    private final Map<String, Decision> decisions;
    private final Problems problems;
    private final Set<String> done = new LinkedHashSet<>();

    private Requirements(Map<String, Decision> decisions, Problems problems) {
        this.decisions = decisions;
        this.problems = problems;
    }

    static void check(Map<String, Decision> decisions, Problems problems) {
        Requirements requirements = new Requirements(decisions, problems);
        decisions.keySet().forEach(name -> requirements.visit(name, new ArrayList<>()));
    }

    private void visit(String name, List<String> path) {
        Decision decision = decisions.get(name);
        if (decision == null || done.contains(name)) {
            return;
        }
        if (path.contains(name)) {
            List<String> circle = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
            circle.add(name);
            problems.add(decision.location(), ProblemCode.CIRCLE, name, String.join(" → ", circle));
            done.add(name);
            return;
        }
        path.add(name);
        for (Decision.Variable input : decision.inputs()) {
            visit(input.name(), path);
        }
        path.removeLast();
        done.add(name);
    }
}
