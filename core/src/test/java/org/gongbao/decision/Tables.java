package org.gongbao.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.expression.ExpressionReader;
import org.gongbao.expression.Scope;
import org.gongbao.expression.Type;
import org.gongbao.expression.TypeReader;
import org.gongbao.expression.Typed;
import org.gongbao.expression.ValueReader;
import org.gongbao.problem.Location;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Decisions written as text, for tests. */
public final class Tables {

    private Tables() {}

    /**
     * A model of one table.
     *
     * @param inputs {@code 发票金额: 金额; 有证: 是否}
     * @param table a header line and rows, cells between bars
     */
    public static Model model(String name, String policy, String inputs, String outputs, String table) {
        return model(decision(name, policy, inputs, outputs, table));
    }

    /** A model of decisions of which a later one may need an earlier one by its name. */
    public static Model model(Decision... decisions) {
        Map<String, Decision.Variable> facts = new LinkedHashMap<>();
        Map<String, Decision> byName = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            byName.put(decision.name(), decision);
        }
        for (Decision decision : decisions) {
            decision.inputs().stream()
                    .filter(input -> !byName.containsKey(input.name()))
                    .forEach(input -> facts.put(input.name(), input));
        }
        return new Model("测试", facts, byName);
    }

    /** A decision of one formula. */
    public static Decision formula(String name, String inputs, String output, String formula) {
        List<Decision.Variable> in = variables(inputs);
        List<Decision.Variable> out = variables(output);
        Map<String, Type> names = new LinkedHashMap<>();
        in.forEach(input -> names.put(input.name(), input.type()));
        Problems problems = new Problems();
        Typed typed = ExpressionReader.expression(
                Source.typed(name, formula),
                Scope.regulation(names),
                out.getFirst().type(),
                problems);
        assertThat(problems.sorted()).isEmpty();
        return new Decision(
                new Location(name, 1, 1),
                name,
                in,
                out,
                new Logic.Formulas(List.of(Objects.requireNonNull(typed).expression())));
    }

    /** The same table, of whose overlapping rows the winner counts. */
    public static Decision settled(Decision decision, int... winnersAndLosers) {
        Logic.Table table = (Logic.Table) decision.logic();
        List<Logic.Precedence> precedences = new ArrayList<>();
        for (int i = 0; i < winnersAndLosers.length; i += 2) {
            precedences.add(new Logic.Precedence(winnersAndLosers[i], winnersAndLosers[i + 1], "重叠"));
        }
        return new Decision(
                decision.location(),
                decision.name(),
                decision.inputs(),
                decision.outputs(),
                new Logic.Table(table.policy(), table.columns(), table.rows(), precedences));
    }

    public static Decision decision(String name, String policy, String inputs, String outputs, String table) {
        Problems problems = new Problems();
        List<List<Source>> lines = table.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.stream(line.strip().split("\\|", -1))
                        .map(cell -> Source.typed(name, cell.strip()))
                        .toList())
                .toList();
        List<Decision.Variable> in = variables(inputs);
        List<Decision.Variable> out = variables(outputs);
        Logic.Table read = TableReader.read(
                Objects.requireNonNull(TableReader.policy(Source.typed(name, policy), problems)),
                in,
                out,
                lines.getFirst(),
                lines.subList(1, lines.size()),
                List.of(),
                problems);
        assertThat(problems.sorted()).isEmpty();
        return new Decision(new Location(name, 1, 1), name, in, out, Objects.requireNonNull(read));
    }

    public static List<Decision.Variable> variables(String declared) {
        List<Decision.Variable> variables = new ArrayList<>();
        for (String each : declared.split(";", -1)) {
            int colon = each.indexOf(':');
            Problems problems = new Problems();
            Type type = TypeReader.read(Source.typed("类型", each.substring(colon + 1)), problems);
            assertThat(problems.sorted()).isEmpty();
            variables.add(new Decision.Variable(
                    new Location("类型", 1, 1), each.substring(0, colon).strip(), Objects.requireNonNull(type)));
        }
        return variables;
    }

    /** Facts as a person types them, e.g. {@code 发票金额=10万}. */
    public static Map<String, @Nullable Object> facts(Model model, String... typed) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        for (String each : typed) {
            int equals = each.indexOf('=');
            String name = each.substring(0, equals);
            Problems problems = new Problems();
            Decision.Variable fact = Objects.requireNonNull(model.facts().get(name));
            facts.put(name, ValueReader.text(fact.type(), Source.typed(name, each.substring(equals + 1)), problems));
            assertThat(problems.sorted()).isEmpty();
        }
        return facts;
    }
}
