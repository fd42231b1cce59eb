package org.gongbao.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Register.Step;

/** Which arrows of a register have been taken, and the way over some that have not. */
final class Arrows {

    private final Register register;
    private final Set<Step> left = new HashSet<>();

    Arrows(Register register) {
        this.register = register;
        register.next().forEach((from, next) -> next.forEach(to -> left.add(new Step(from, to))));
    }

    Set<Step> left() {
        return Set.copyOf(left);
    }

    void take(Step step) {
        left.remove(step);
    }

    /** From the first state over arrows not taken yet as long as there are any, else the shortest way to one. */
    Deque<String> way() {
        Deque<String> way = new ArrayDeque<>();
        Set<Step> missing = new HashSet<>(left);
        String at = register.first();
        while (true) {
            List<String> to = toNew(at, missing);
            if (to.isEmpty()) {
                return way;
            }
            for (String state : to) {
                missing.remove(new Step(at, state));
                way.addLast(state);
                at = state;
            }
        }
    }

    private List<String> toNew(String from, Set<Step> missing) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put(from, List.of());
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.removeFirst();
            for (String to : register.next().getOrDefault(at, List.of())) {
                List<String> way = new ArrayList<>(Objects.requireNonNull(ways.get(at)));
                way.add(to);
                if (missing.contains(new Step(at, to))) {
                    return way;
                }
                if (ways.putIfAbsent(to, way) == null) {
                    open.addLast(to);
                }
            }
        }
        return List.of();
    }
}
