package org.gongbao.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a reader can go on and report everything at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(Location location, ProblemCode code, Object... arguments) {
        found.add(Problem.at(location, code, arguments));
    }

    public void addAll(List<Problem> more) {
        found.addAll(more);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many there are so far; a caller that compares two counts knows whether a step went well. */
    public int size() {
        return found.size();
    }

    /** All of them in the order of their places. */
    public List<Problem> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
