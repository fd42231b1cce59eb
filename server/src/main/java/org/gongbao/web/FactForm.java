package org.gongbao.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.decision.Decision;
import org.gongbao.expression.Type;
import org.gongbao.expression.ValueReader;
import org.gongbao.problem.Problem;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.gongbao.regulation.Fact;
import org.gongbao.regulation.Regulation;
import org.jspecify.annotations.Nullable;

/** A form made from the facts a decision asks for, with what was filled in. */
final class FactForm {

    static final String AS_OF = "as-of";
    private static final int LONGEST_VALUE = 500;

    private final List<Fact> facts;
    private final Map<String, String> typed;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    private FactForm(List<Fact> facts, Map<String, String> typed) {
        this.facts = List.copyOf(facts);
        this.typed = typed;
    }

    static FactForm of(List<Fact> facts, Map<String, String> typed) {
        FactForm form = new FactForm(facts, typed);
        facts.forEach(form::read);
        return form;
    }

    /** The facts of a decision and of those it needs, each once. */
    static List<Fact> asked(Regulation regulation, Decision decision) {
        Set<String> names = regulation.model().asked(decision.name());
        List<Fact> facts = new ArrayList<>();
        String anchor = regulation.header().anchor();
        if (anchor != null) {
            names.add(anchor);
        }
        for (String name : names) {
            Fact fact = regulation.facts().get(name);
            if (fact != null) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private void read(Fact fact) {
        String text = text(fact.name());
        if (text.isBlank()) {
            return;
        }
        Problems found = new Problems();
        String united = fact.type() instanceof Type.Duration duration && isNumber(text)
                ? text.strip() + duration.unit().printed()
                : text;
        Object value = ValueReader.text(fact.type(), Source.typed(fact.name(), united), found);
        if (value != null) {
            values.put(fact.name(), united.strip());
        } else {
            problems.put(fact.name(), found.sorted().getFirst());
        }
    }

    private static boolean isNumber(String text) {
        return !text.isBlank() && text.strip().chars().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    List<Fact> facts() {
        return facts;
    }

    String text(String name) {
        String text = typed.getOrDefault(name, "");
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
    }

    @Nullable
    Problem problem(String name) {
        return problems.get(name);
    }

    /** Whether the form was sent at all. */
    boolean isAsked() {
        return facts.isEmpty() || facts.stream().anyMatch(fact -> typed.containsKey(fact.name()));
    }

    boolean isValid() {
        return problems.isEmpty();
    }

    Map<String, Object> values() {
        return values;
    }

    /** The day that was filled in; null for none. */
    @Nullable
    LocalDate day() {
        return ValueReader.day(typed.getOrDefault(AS_OF, ""));
    }
}
