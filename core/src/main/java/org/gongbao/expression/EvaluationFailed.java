package org.gongbao.expression;

import org.gongbao.problem.Problem;

/** A value that cannot be computed from these facts: a division by zero, a list that has no such element. */
public final class EvaluationFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    EvaluationFailed(Problem problem) {
        super(problem.englishMessage(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
