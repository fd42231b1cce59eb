package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.decision.Decision;
import org.gongbao.decision.HitPolicy;
import org.gongbao.expression.Type;
import org.gongbao.expression.Unit;
import org.gongbao.expression.Words;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** What the expressions of one file may read: its facts, and the answers of its decisions. */
final class Names {

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, Type> answers = new LinkedHashMap<>();
    private final List<String> bodies = new ArrayList<>();
    private final Set<String> duties = new HashSet<>();
    private final Set<String> reports = new HashSet<>();

    /** Adds a fact; the same name twice has to mean the same thing. */
    void declare(Fact fact, Problems problems) {
        Fact known = facts.putIfAbsent(fact.name(), fact);
        if (known != null && !known.type().equals(fact.type())) {
            problems.add(
                    fact.location(),
                    ProblemCode.FACT_DIFFERS,
                    fact.name(),
                    Words.of(fact.type()),
                    Words.of(known.type()));
        }
        if (known != null && known.question().equals(known.name())) {
            facts.put(fact.name(), new Fact(known.location(), fact.name(), known.type(), fact.question()));
        }
    }

    /** @param policy of a table, which may collect its answers in a list or count them; null for a formula */
    void declareAnswer(String decision, List<Decision.Variable> outputs, @Nullable HitPolicy policy) {
        Type one = single(outputs);
        boolean listed =
                policy == HitPolicy.COLLECT || policy == HitPolicy.RULE_ORDER || policy == HitPolicy.OUTPUT_ORDER;
        Type counted = policy == HitPolicy.COUNT ? new Type.Quantity(Unit.NONE) : one;
        answers.put(decision, listed ? new Type.ListOf(one) : counted);
    }

    /** A 机构 that the file sets up. */
    void declareBody(String name) {
        bodies.add(name);
    }

    Collection<String> bodies() {
        return bodies;
    }

    /** A block or a row that is a duty: who works by the file finds it by its name. */
    void declareDuty(Location place, String name, Problems problems) {
        if (!name.isEmpty() && (!duties.add(name) || reports.contains(name))) {
            problems.add(place, ProblemCode.NAME_TWICE, name);
        }
    }

    /** A hop of a report chain, which is a duty too; two responses may report under one name. */
    void declareReport(Source name, Problems problems) {
        reports.add(name.text());
        if (duties.contains(name.text())) {
            problems.add(name.start(), ProblemCode.NAME_TWICE, name.text());
        }
    }

    private static Type single(List<Decision.Variable> outputs) {
        if (outputs.size() == 1) {
            return outputs.getFirst().type();
        }
        Map<String, Type> fields = new LinkedHashMap<>();
        outputs.forEach(output -> fields.put(output.name(), output.type()));
        return new Type.Context(fields);
    }

    @Nullable
    Type type(String name) {
        Type answer = answers.get(name);
        return answer != null ? answer : factType(name);
    }

    @Nullable
    Type factType(String name) {
        Fact fact = facts.get(name);
        return fact == null ? null : fact.type();
    }

    boolean isFact(String name) {
        return facts.containsKey(name);
    }

    boolean isDecision(String name) {
        return answers.containsKey(name);
    }

    Map<String, Type> types() {
        Map<String, Type> types = new LinkedHashMap<>();
        facts.values().forEach(fact -> types.put(fact.name(), fact.type()));
        types.putAll(answers);
        return types;
    }

    Map<String, Fact> facts() {
        return facts;
    }

    Collection<String> decisions() {
        return answers.keySet();
    }

    Collection<String> all() {
        List<String> all = new ArrayList<>(facts.keySet());
        all.addAll(answers.keySet());
        return all;
    }
}
