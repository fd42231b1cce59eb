package org.gongbao.decision;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.expression.EvaluationFailed;
import org.gongbao.expression.Evaluator;
import org.gongbao.expression.Expression;
import org.gongbao.expression.Names;
import org.gongbao.expression.UnaryTests;
import org.jspecify.annotations.Nullable;

/** The reference: walks a table row by row. Compiled tables are tested against it. */
public final class Interpreter {

    private final Model model;
    private final Map<String, @Nullable Object> facts;
    private final Map<String, Outcome> required = new HashMap<>();

    private Interpreter(Model model, Map<String, @Nullable Object> facts) {
        this.model = model;
        this.facts = facts;
    }

    /**
     * Decides.
     *
     * @param facts by name, in the unit of their type; a missing or null one is unknown
     * @throws IllegalArgumentException if the model has no decision of this name
     */
    public static Outcome decide(Model model, String decision, Map<String, @Nullable Object> facts) {
        return new Interpreter(model, facts).decide(decision);
    }

    /** One that decides what it is asked and keeps it, so that an explanation finds each required answer once. */
    static Interpreter of(Model model, Map<String, @Nullable Object> facts) {
        return new Interpreter(model, facts);
    }

    private Outcome decide(String name) {
        Decision decision = model.decisions().get(name);
        if (decision == null) {
            throw new IllegalArgumentException("no decision " + name + " in " + model.name());
        }
        Outcome outcome = Outcomes.of(decision, values(decision), model.isDmn());
        if (!(outcome instanceof Outcome.Undecided undecided)) {
            return outcome;
        }
        Set<String> needs = new LinkedHashSet<>();
        Outcome stopped = null;
        for (String need : undecided.needs()) {
            Outcome answer = required.get(need);
            if (answer instanceof Outcome.Undecided deeper) {
                needs.addAll(deeper.needs());
            } else if (answer == null) {
                needs.add(need);
            } else if (stopped == null) {
                stopped = answer instanceof Outcome.Decided ? Outcomes.valueless(need) : answer;
            }
        }
        // A fact that can still be given may make the answer that did not come unnecessary: it is asked for first.
        return needs.isEmpty() && stopped != null ? stopped : new Outcome.Undecided(List.copyOf(needs));
    }

    /** What a required decision came to; each is decided once. */
    Outcome outcome(String name) {
        Outcome known = required.get(name);
        if (known != null) {
            return known;
        }
        Outcome found = decide(name);
        required.put(name, found);
        return found;
    }

    /** The values that a decision reads: given facts and the answers of other decisions; null where one is missing. */
    Map<String, @Nullable Object> values(Decision decision) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Decision.Variable input : decision.inputs()) {
            boolean isFact = !model.decisions().containsKey(input.name());
            values.put(input.name(), isFact ? facts.get(input.name()) : valueOf(outcome(input.name())));
        }
        return values;
    }

    private static @Nullable Object valueOf(Outcome outcome) {
        return outcome instanceof Outcome.Decided decided ? decided.value() : null;
    }

    /** Whether a row hits; null while a missing fact leaves it open. */
    static @Nullable Boolean hits(Logic.Table table, Logic.Row row, Map<String, @Nullable Object> values) {
        boolean unknown = false;
        for (int column = 0; column < table.columns().size(); column++) {
            Boolean passes = passes(table, row, column, values);
            if (Boolean.FALSE.equals(passes)) {
                return false;
            }
            unknown |= passes == null;
        }
        return unknown ? null : Boolean.TRUE;
    }

    static @Nullable Boolean passes(
            Logic.Table table, Logic.Row row, int column, Map<String, @Nullable Object> values) {
        UnaryTests tests = row.tests().get(column);
        if (tests.isAny()) {
            return true;
        }
        return Evaluator.test(tests, Evaluator.value(table.columns().get(column), values::get), values::get);
    }

    /** The missing inputs of the cells that leave a row open. */
    static Set<String> missing(Logic.Table table, Logic.Row row, Map<String, @Nullable Object> values) {
        Set<String> names = new LinkedHashSet<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (passes(table, row, column, values) == null) {
                names.addAll(Names.of(table.columns().get(column)));
                names.addAll(Names.of(row.tests().get(column)));
            }
        }
        names.removeIf(name -> values.get(name) != null);
        return names;
    }

    static Set<String> missing(Expression expression, Map<String, @Nullable Object> values) {
        Set<String> names = new LinkedHashSet<>(Names.of(expression));
        names.removeIf(name -> values.get(name) != null || !values.containsKey(name));
        return names;
    }

    static Outcome.Failed failed(EvaluationFailed failure) {
        return new Outcome.Failed(failure.problem().message(), failure.problem().englishMessage());
    }
}
