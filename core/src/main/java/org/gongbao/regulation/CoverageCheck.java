package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.expression.Words;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Compares the clauses a file restates with those its document has. */
final class CoverageCheck {

    private final ClauseList clauses;
    private final Problems problems;
    private final List<ClauseRef> known = new ArrayList<>();

    private CoverageCheck(ClauseList clauses, Problems problems) {
        this.clauses = clauses;
        this.problems = problems;
        for (String path : clauses.hashes().keySet()) {
            ClauseRef clause = ClauseRef.parse(path);
            known.add(clause == null ? ClauseRef.PREAMBLE : clause);
        }
    }

    static Coverage of(
            Location file, List<Regulation.Section> sections, @Nullable ClauseList clauses, Problems problems) {
        if (clauses == null) {
            problems.add(file, ProblemCode.NO_CLAUSES);
            return Coverage.UNKNOWN;
        }
        return new CoverageCheck(clauses, problems).coverage(file, sections);
    }

    private Coverage coverage(Location file, List<Regulation.Section> sections) {
        List<ClauseRef> bound = new ArrayList<>();
        List<ClauseRef> excluded = new ArrayList<>();
        for (Regulation.Section section : sections) {
            for (Element element : section.elements()) {
                if (element instanceof Element.NotExecutable none) {
                    none.clauses().forEach(each -> {
                        require(each.location(), each.clause());
                        excluded.add(each.clause());
                    });
                } else {
                    element.place()
                            .clauses()
                            .forEach(clause -> require(element.place().location(), clause));
                    bound.addAll(element.place().clauses());
                    reports(element).forEach(clause -> {
                        require(element.place().location(), clause);
                        bound.add(clause);
                    });
                }
            }
        }
        List<String> boundPaths = new ArrayList<>();
        List<String> excludedPaths = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<String> paths = List.copyOf(clauses.hashes().keySet());
        for (int i = 0; i < paths.size(); i++) {
            ClauseRef clause = known.get(i);
            int byBlock = closest(clause, bound);
            int byTable = closest(clause, excluded);
            if (byBlock < 0 && byTable < 0) {
                if (holdsBound(clause, bound, excluded)) {
                    boundPaths.add(paths.get(i));
                } else {
                    open.add(paths.get(i));
                }
            } else {
                (byBlock >= byTable ? boundPaths : excludedPaths).add(paths.get(i));
            }
        }
        for (String path : open) {
            problems.add(file, ProblemCode.CLAUSE_NOT_COVERED, path);
        }
        return new Coverage(boundPaths, excludedPaths, open);
    }

    /** The clauses that set the limits of a response's reports. */
    private static List<ClauseRef> reports(Element element) {
        return element instanceof Element.Instruction instruction
                ? instruction.orders().stream()
                        .filter(Response.class::isInstance)
                        .flatMap(order -> ((Response) order).reports().hops().stream())
                        .flatMap(hop -> hop.clauses().stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    /** How deep the nearest of these stands at or above the clause, or -1. */
    private static int closest(ClauseRef clause, List<ClauseRef> among) {
        return among.stream()
                .filter(clause::isWithin)
                .mapToInt(each -> each.steps().size())
                .max()
                .orElse(-1);
    }

    /** A heading whose every clause below is dealt with needs no block of its own; what an annex says outside of them does. */
    private boolean holdsBound(ClauseRef clause, List<ClauseRef> bound, List<ClauseRef> excluded) {
        if (clause.steps().isEmpty()) {
            return false;
        }
        List<ClauseRef> below = known.stream()
                .filter(each -> !each.equals(clause) && each.isWithin(clause))
                .toList();
        return !below.isEmpty()
                && below.stream()
                        .filter(each -> below.stream().noneMatch(other -> !other.equals(each) && other.isWithin(each)))
                        .allMatch(each -> closest(each, bound) >= 0 || closest(each, excluded) >= 0);
    }

    private void require(Location location, ClauseRef clause) {
        boolean exists = clause.equals(ClauseRef.PREAMBLE)
                || clause.steps().isEmpty()
                || clause.part().startsWith("附件")
                        && known.stream().noneMatch(each -> each.part().equals(clause.part()))
                || known.contains(clause);
        if (!exists) {
            problems.add(
                    location,
                    ProblemCode.NO_SUCH_CLAUSE,
                    clause,
                    Words.hint(clause.toString(), clauses.hashes().keySet()));
        }
    }
}
