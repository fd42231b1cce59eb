package org.gongbao.dmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.decision.Decision;
import org.gongbao.decision.HitPolicy;
import org.gongbao.decision.Logic;
import org.gongbao.expression.Expression;
import org.gongbao.expression.ExpressionReader;
import org.gongbao.expression.Function;
import org.gongbao.expression.Scope;
import org.gongbao.expression.Type;
import org.gongbao.expression.Typed;
import org.gongbao.expression.UnaryTests;
import org.gongbao.expression.Unit;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Reads one decisionTable. */
final class DmnTable {

    private static final int MOST_ROWS = 200_000;

    private final String name;
    private final Scope scope;
    private final Type declared;
    private final DmnTypes types;
    private final Problems problems;
    private final List<Typed> columns = new ArrayList<>();
    /** What each column's inputValues let through; null for everything. */
    private final List<@Nullable AllowedValues> allowed = new ArrayList<>();

    private final List<Decision.Variable> outputs = new ArrayList<>();
    /** What each output's outputValues let through; null for everything. */
    private final List<@Nullable AllowedValues> answerable = new ArrayList<>();

    /** Problems that name something without which the table can be read. */
    private int passedOver;

    private HitPolicy policy = HitPolicy.UNIQUE;

    /** @param declared the type of the decision's variable; any where it has none */
    DmnTable(String name, Scope scope, Type declared, DmnTypes types, Problems problems) {
        this.name = name;
        this.scope = scope;
        this.declared = declared;
        this.types = types;
        this.problems = problems;
    }

    /** @return null where a problem was added */
    Logic.@Nullable Table table(XmlElement table) {
        int before = problems.size();
        HitPolicy read = policy(table);
        if (read == null) {
            return null;
        }
        policy = read;
        table.children("input").forEach(this::column);
        List<XmlElement> declaredOutputs = table.children("output");
        declaredOutputs.forEach(output -> outputs.add(output(output, declaredOutputs.size())));
        if (outputs.isEmpty()) {
            problems.add(table.location(), ProblemCode.DMN_MISSING_ELEMENT, table.title(), "output");
        }
        if (ranks() && outputs.stream().noneMatch(DmnTable::isRanked)) {
            problems.add(table.location(), ProblemCode.DMN_NO_PRIORITY, table.attribute("hitPolicy"));
        }
        List<XmlElement> rules = table.children("rule");
        if (rules.size() > MOST_ROWS) {
            problems.add(table.location(), ProblemCode.TOO_MANY_ROWS, rules.size(), MOST_ROWS);
        }
        if (problems.size() > before + passedOver) {
            return null;
        }
        List<Logic.Row> rows = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            rows.add(row(i + 1, rules.get(i)));
        }
        Logic.Row otherwise = otherwise(declaredOutputs, rules.size() + 1);
        if (otherwise != null) {
            rows.add(otherwise);
        }
        return problems.size() > before + passedOver ? null : new Logic.Table(policy, tested(rows), rows, List.of());
    }

    List<Decision.Variable> outputs() {
        return outputs;
    }

    /** The type of what the table answers, seen from a decision that requires it. */
    Type result() {
        Map<String, Type> fields = new LinkedHashMap<>();
        outputs.forEach(output -> fields.put(output.name(), output.type()));
        Type single = outputs.size() == 1 ? outputs.getFirst().type() : new Type.Context(fields);
        return switch (policy) {
            case COLLECT, RULE_ORDER, OUTPUT_ORDER -> new Type.ListOf(single);
            case COUNT -> new Type.Quantity(Unit.NONE);
            default -> single;
        };
    }

    private @Nullable HitPolicy policy(XmlElement table) {
        String written = table.attribute("hitPolicy");
        String aggregation = table.attribute("aggregation");
        HitPolicy policy = switch (written) {
            case "", "UNIQUE" -> HitPolicy.UNIQUE;
            case "FIRST" -> HitPolicy.FIRST;
            case "PRIORITY" -> HitPolicy.HIGHEST;
            case "ANY" -> HitPolicy.ANY;
            case "RULE ORDER" -> HitPolicy.RULE_ORDER;
            case "OUTPUT ORDER" -> HitPolicy.OUTPUT_ORDER;
            case "COLLECT" ->
                switch (aggregation) {
                    case "" -> HitPolicy.COLLECT;
                    case "SUM" -> HitPolicy.SUM;
                    case "MIN" -> HitPolicy.MIN;
                    case "MAX" -> HitPolicy.MAX;
                    case "COUNT" -> HitPolicy.COUNT;
                    default -> null;
                };
            default -> null;
        };
        if (policy == null) {
            problems.add(table.location(), ProblemCode.UNKNOWN_POLICY, (written + " " + aggregation).strip(), "");
        }
        return policy;
    }

    private void column(XmlElement input) {
        XmlElement expression = input.child("inputExpression");
        Source text = expression == null ? null : expression.feel();
        if (expression == null || text == null || text.text().isBlank()) {
            problems.add(input.location(), ProblemCode.DMN_MISSING_ELEMENT, input.title(), "inputExpression");
            return;
        }
        Typed read = ExpressionReader.expression(text, scope, null, problems);
        Type written = types.of(expression);
        if (read != null) {
            Type type = read.type() instanceof Type.Any ? written : read.type();
            columns.add(new Typed(read.expression(), type));
            allowed.add(listed(input.child("inputValues"), type));
        }
    }

    /** What inputValues or outputValues let through; null where that is everything. */
    private @Nullable AllowedValues listed(@Nullable XmlElement values, Type type) {
        Source text = values == null ? null : values.feel();
        if (values == null || text == null || text.text().isBlank()) {
            return null;
        }
        UnaryTests tests = ExpressionReader.tests(text, scope, type, new Problems());
        if (tests == null) {
            problems.add(
                    values.location(),
                    ProblemCode.DMN_UNSUPPORTED,
                    values.name() + " " + text.text().strip() + "（" + name + "）");
            passedOver++;
            return null;
        }
        return tests.tests().isEmpty() ? null : new AllowedValues(tests);
    }

    /** The columns, each held against its inputValues where that can change an answer. */
    private List<Expression> tested(List<Logic.Row> rows) {
        List<Expression> tested = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Expression column = columns.get(i).expression();
            AllowedValues only = allowed.get(i);
            boolean free = only == null || column instanceof Expression.Name && changesNothing(only, rows, i);
            tested.add(free || only == null ? column : only.of(column));
        }
        return tested;
    }

    private static boolean changesNothing(AllowedValues only, List<Logic.Row> rows, int column) {
        return rows.stream().allMatch(row -> only.hasAllOf(row.tests().get(column)));
    }

    private Decision.Variable output(XmlElement output, int count) {
        String called = output.attribute("name").isEmpty() ? name : output.attribute("name");
        Type type = types.of(output);
        if (type instanceof Type.Any) {
            type = fromDecision(called, count);
        }
        XmlElement listed = output.child("outputValues");
        Source text = listed == null ? null : listed.feel();
        List<String> words =
                text == null || text.text().isBlank() || !isText(type) ? List.of() : DmnTypes.words(text, problems);
        if (words.isEmpty() && type instanceof Type.Choice choice) {
            words = choice.values();
        }
        // What ranks answers has to know each of them; elsewhere an answer that is not listed is none.
        answerable.add(ranks() || policy == HitPolicy.COUNT ? null : listed(listed, type));
        if (!words.isEmpty()) {
            type = new Type.Choice(ranks() ? words.reversed() : words, ranks());
        }
        return new Decision.Variable(output.location(), called, type);
    }

    private boolean ranks() {
        return policy == HitPolicy.HIGHEST || policy == HitPolicy.OUTPUT_ORDER;
    }

    /** What the decision's own variable says of an output that has no type. */
    private Type fromDecision(String output, int count) {
        Type answer = switch (policy) {
            case COLLECT, RULE_ORDER, OUTPUT_ORDER ->
                declared instanceof Type.ListOf list ? list.element() : new Type.Any();
            case COUNT -> new Type.Any();
            default -> declared;
        };
        if (count == 1) {
            return answer;
        }
        Type field = answer instanceof Type.Context context ? context.fields().get(output) : null;
        return field == null ? new Type.Any() : field;
    }

    private static boolean isText(Type type) {
        return type instanceof Type.Any || type instanceof Type.Text || type instanceof Type.Choice;
    }

    private static boolean isRanked(Decision.Variable output) {
        return output.type() instanceof Type.Choice choice && choice.ordered();
    }

    private Logic.Row row(int number, XmlElement rule) {
        List<XmlElement> tested = rule.children("inputEntry");
        List<XmlElement> answered = rule.children("outputEntry");
        if (tested.size() != columns.size() || answered.size() != outputs.size()) {
            problems.add(
                    rule.location(),
                    ProblemCode.DMN_CELLS,
                    tested.size(),
                    answered.size(),
                    columns.size(),
                    outputs.size());
            return new Logic.Row(rule.location(), number, List.of(), new Logic.Answer(List.of()), false, "");
        }
        List<UnaryTests> tests = new ArrayList<>();
        for (int i = 0; i < tested.size(); i++) {
            tests.add(tests(tested.get(i), columns.get(i).type()));
        }
        List<Expression> answers = new ArrayList<>();
        for (int i = 0; i < answered.size(); i++) {
            answers.add(answer(answered.get(i), i));
        }
        return new Logic.Row(rule.location(), number, tests, new Logic.Answer(answers), false, "");
    }

    private UnaryTests tests(XmlElement entry, Type tested) {
        Source text = entry.feel();
        UnaryTests any = new UnaryTests(entry.location(), false, List.of(), "");
        if (text == null) {
            return any;
        }
        UnaryTests read = ExpressionReader.tests(text, scope, tested, problems);
        return read == null ? any : passingNull(read);
    }

    /** {@code not("Low")} lets null pass, for null is not "Low". */
    private static UnaryTests passingNull(UnaryTests tests) {
        boolean onlyEqual = tests.tests().stream()
                .allMatch(test -> test instanceof UnaryTests.Compare compare
                        && compare.relation() == Expression.Relation.EQUAL
                        && compare.value() instanceof Expression.Constant constant
                        && constant.value() != null);
        if (!tests.negated() || !onlyEqual) {
            return tests;
        }
        Location at = tests.location();
        UnaryTests listed = new UnaryTests(at, false, tests.tests(), tests.text());
        Expression member = new Expression.In(at, new Expression.Tested(at), listed);
        return new UnaryTests(
                at,
                false,
                List.of(
                        new UnaryTests.Compare(Expression.Relation.EQUAL, nothing(at)),
                        new UnaryTests.Condition(new Expression.Call(at, Function.NOT, List.of(member)))),
                tests.text());
    }

    /** An empty entry, or {@code -}, answers nothing. */
    private Expression answer(XmlElement entry, int output) {
        Source text = entry.feel();
        Expression nothing = nothing(entry.location());
        if (text == null || text.text().isBlank() || text.text().strip().equals("-")) {
            return nothing;
        }
        Type expected =
                policy == HitPolicy.COUNT ? new Type.Any() : outputs.get(output).type();
        Typed read = ExpressionReader.expression(text, scope, expected, problems);
        AllowedValues only = answerable.get(output);
        if (read == null || only == null) {
            return read == null ? nothing : read.expression();
        }
        return only.of(read.expression());
    }

    /** The row that answers where no rule hits, or null where no output has a default. */
    private Logic.@Nullable Row otherwise(List<XmlElement> written, int number) {
        List<Expression> answers = new ArrayList<>();
        boolean any = false;
        Location location = new Location("", 1, 1);
        for (int i = 0; i < written.size(); i++) {
            XmlElement entry = written.get(i).child("defaultOutputEntry");
            if (entry == null) {
                answers.add(nothing(written.get(i).location()));
            } else {
                answers.add(answer(entry, i));
                location = entry.location();
                any = true;
            }
        }
        if (!any) {
            return null;
        }
        Location here = location;
        List<UnaryTests> tests = columns.stream()
                .map(column -> new UnaryTests(here, false, List.of(), ""))
                .toList();
        return new Logic.Row(here, number, tests, new Logic.Answer(answers), true, "");
    }

    private static Expression nothing(Location location) {
        return new Expression.Constant(location, null, new Type.Any());
    }
}
