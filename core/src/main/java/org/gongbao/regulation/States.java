package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;

/** The states of a register: {@code 待审核 → 已通过 → 已销号 ; 待审核 → 已退回 → 待审核}. */
final class States {

    private final Source source;
    private final Problems problems;
    private final Map<String, Set<String>> next = new LinkedHashMap<>();

    States(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
        for (Source chain : Split.at(source, ";；")) {
            List<String> states = new ArrayList<>();
            for (Source state : Split.at(new Source(chain.start(), chain.text().replace("->", " →")), "→")) {
                states.add(state.text());
                next.computeIfAbsent(state.text(), name -> new LinkedHashSet<>());
            }
            for (int i = 1; i < states.size(); i++) {
                next.getOrDefault(states.get(i - 1), Set.of()).add(states.get(i));
            }
        }
    }

    Map<String, List<String>> next() {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        next.forEach((state, following) -> copy.put(state, List.copyOf(following)));
        return copy;
    }

    void check() {
        if (next.size() < 2 || next.containsKey("")) {
            problems.add(source.start(), ProblemCode.BAD_VALUE, source.text(), "状态，如 待审核 → 已通过 → 已销号");
            return;
        }
        String first = next.keySet().iterator().next();
        Set<String> reached = new LinkedHashSet<>(List.of(first));
        List<String> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            for (String state : next.getOrDefault(open.removeLast(), Set.of())) {
                if (reached.add(state)) {
                    open.add(state);
                }
            }
        }
        next.keySet().stream()
                .filter(state -> !reached.contains(state))
                .forEach(state -> problems.add(source.start(), ProblemCode.STATE_UNREACHED, state));
        if (next.values().stream().noneMatch(Set::isEmpty)) {
            problems.add(source.start(), ProblemCode.NO_FINAL_STATE);
        }
    }
}
