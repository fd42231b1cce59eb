package org.gongbao.dmn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.decision.Decision;
import org.gongbao.decision.Logic;
import org.gongbao.decision.Model;
import org.gongbao.expression.ExpressionReader;
import org.gongbao.expression.Scope;
import org.gongbao.expression.Type;
import org.gongbao.expression.Typed;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Reads each decision after those it requires; one that needs something unread is named and left out. */
final class DmnGraph {

    private static final Set<String> LOGIC = Set.of(
            "decisionTable",
            "literalExpression",
            "invocation",
            "context",
            "list",
            "relation",
            "functionDefinition",
            "conditional",
            "for",
            "some",
            "every",
            "filter");

    private static final Pattern BARE_NAME = Pattern.compile("(?!(true|false|null)$)[\\p{L}_][\\p{L}\\p{N}_ ]*");

    private static final int LONGEST_CHAIN = 500;

    private final XmlElement root;
    private final DmnTypes types;
    private final Problems problems;
    private final Map<String, XmlElement> byId = new LinkedHashMap<>();
    private final Map<String, Decision.Variable> facts = new LinkedHashMap<>();
    private final Map<String, Decision> decisions = new LinkedHashMap<>();
    private final Map<String, Type> results = new LinkedHashMap<>();
    private final Set<XmlElement> done = new HashSet<>();
    private final Set<XmlElement> underWay = new LinkedHashSet<>();

    DmnGraph(XmlElement root, DmnTypes types, Problems problems) {
        this.root = root;
        this.types = types;
        this.problems = problems;
    }

    Model model() {
        Set<String> names = new HashSet<>();
        for (XmlElement child : root.children()) {
            if (!child.attribute("id").isEmpty()) {
                byId.put(child.attribute("id"), child);
            }
            if (child.is("inputData") || child.is("decision")) {
                String name = name(child);
                if (name.isEmpty()) {
                    problems.add(child.location(), ProblemCode.DMN_NO_NAME, child.title());
                } else if (!names.add(name)) {
                    problems.add(child.location(), ProblemCode.DMN_NAME_TWICE, name);
                    done.add(child);
                } else if (child.is("inputData")) {
                    facts.put(name, variable(child));
                }
            }
        }
        root.children("decision").forEach(this::read);
        return new Model(String.join(" ", root.attribute("name").split("\\s+")), facts, decisions, true);
    }

    private static String name(XmlElement named) {
        return String.join(" ", named.attribute("name").split("\\s+"));
    }

    private Decision.Variable variable(XmlElement element) {
        return new Decision.Variable(element.location(), name(element), types.of(element.child("variable")));
    }

    private void read(XmlElement element) {
        if (name(element).isEmpty() || done.contains(element)) {
            return;
        }
        if (underWay.size() >= LONGEST_CHAIN) {
            problems.add(element.location(), ProblemCode.DMN_CHAIN, name(element), LONGEST_CHAIN);
            done.add(element);
            return;
        }
        if (!underWay.add(element)) {
            List<String> circle =
                    new ArrayList<>(underWay.stream().map(DmnGraph::name).toList());
            circle.add(name(element));
            problems.add(
                    element.location(),
                    ProblemCode.CIRCLE,
                    name(element),
                    String.join(" → ", circle.subList(circle.indexOf(name(element)), circle.size())));
            return;
        }
        Map<String, Decision.Variable> inputs = new LinkedHashMap<>();
        if (requirements(element, inputs)) {
            Decision decision = decision(element, inputs);
            if (decision != null) {
                decisions.put(decision.name(), decision);
            }
        }
        underWay.remove(element);
        done.add(element);
    }

    /** What the decision may read; false where something of it was not read, which is then named. */
    private boolean requirements(XmlElement element, Map<String, Decision.Variable> inputs) {
        boolean all = true;
        for (XmlElement requirement : element.children("informationRequirement")) {
            for (XmlElement required : requirement.children()) {
                if (required.is("requiredInput") || required.is("requiredDecision")) {
                    all &= required(element, required, inputs);
                }
            }
        }
        for (XmlElement requirement : element.children("knowledgeRequirement")) {
            for (XmlElement required : requirement.children("requiredKnowledge")) {
                XmlElement target = target(required);
                String what = target == null ? required.attribute("href") : target.title();
                problems.add(required.location(), ProblemCode.DMN_NEEDS_UNREAD, name(element), what);
                all = false;
            }
        }
        return all;
    }

    private boolean required(XmlElement element, XmlElement required, Map<String, Decision.Variable> inputs) {
        XmlElement target = target(required);
        if (target == null) {
            problems.add(required.location(), ProblemCode.DMN_NO_TARGET, required.attribute("href"));
            return false;
        }
        String name = name(target);
        if (target.is("decision")) {
            read(target);
        }
        Decision.Variable fact = facts.get(name);
        if (fact != null) {
            inputs.put(name, fact);
            return true;
        }
        if (target.is("decision")) {
            Type result = results.get(name);
            if (result != null) {
                inputs.put(name, new Decision.Variable(required.location(), name, result));
                return true;
            }
        }
        problems.add(required.location(), ProblemCode.DMN_NEEDS_UNREAD, name(element), name);
        return false;
    }

    /** The element of this file that a {@code href} names, with or without the file's own namespace. */
    private @Nullable XmlElement target(XmlElement reference) {
        String href = reference.attribute("href");
        int hash = href.lastIndexOf('#');
        boolean here = hash <= 0 || href.substring(0, hash).equals(root.attribute("namespace"));
        return here ? byId.get(href.substring(hash + 1)) : null;
    }

    private @Nullable Decision decision(XmlElement element, Map<String, Decision.Variable> inputs) {
        XmlElement logic = element.children().stream()
                .filter(child -> LOGIC.contains(child.name()))
                .findFirst()
                .orElse(null);
        if (logic == null) {
            problems.add(element.location(), ProblemCode.DMN_NO_LOGIC, name(element));
            facts.put(name(element), variable(element));
            return null;
        }
        String foreign = foreignLanguage(logic, root.attribute("expressionLanguage"));
        if (foreign != null) {
            problems.add(
                    logic.location(),
                    ProblemCode.DMN_UNSUPPORTED,
                    "expressionLanguage " + foreign + "（" + name(element) + "）");
            return null;
        }
        Type variable = types.of(element.child("variable"));
        Type declared = variable instanceof Type.Any ? types.of(logic) : variable;
        return switch (logic.name()) {
            case "literalExpression" -> literal(element, logic, inputs, declared);
            case "decisionTable" -> table(element, logic, inputs, declared);
            default -> {
                problems.add(logic.location(), ProblemCode.DMN_UNSUPPORTED, logic.name() + "（" + element.title() + "）");
                yield null;
            }
        };
    }

    /** A language other than FEEL in which some part of the logic is written, or null. */
    private static @Nullable String foreignLanguage(XmlElement element, String inherited) {
        String own = element.attribute("expressionLanguage");
        String language = own.isEmpty() ? inherited : own;
        if (!language.isEmpty() && !language.toUpperCase(Locale.ROOT).contains("FEEL")) {
            return language;
        }
        for (XmlElement child : element.children()) {
            String foreign = child.is("extensionElements") ? null : foreignLanguage(child, language);
            if (foreign != null) {
                return foreign;
            }
        }
        return null;
    }

    private @Nullable Decision literal(
            XmlElement element, XmlElement literal, Map<String, Decision.Variable> inputs, Type declared) {
        Source text = literal.feel();
        if (text == null || text.text().isBlank()) {
            problems.add(literal.location(), ProblemCode.DMN_MISSING_ELEMENT, element.title(), "text");
            return null;
        }
        Typed typed = ExpressionReader.expression(text, scope(inputs), declared, problems);
        if (typed == null) {
            return null;
        }
        Type type = declared instanceof Type.Any ? typed.type() : declared;
        results.put(name(element), type);
        return new Decision(
                element.location(),
                name(element),
                List.copyOf(inputs.values()),
                List.of(new Decision.Variable(literal.location(), name(element), type)),
                new Logic.Formulas(List.of(typed.expression())));
    }

    private @Nullable Decision table(
            XmlElement element, XmlElement table, Map<String, Decision.Variable> inputs, Type declared) {
        if (facts.isEmpty() || inputs.isEmpty()) {
            undeclared(table, inputs);
        }
        DmnTable read = new DmnTable(name(element), scope(inputs), declared, types, problems);
        Logic.Table logic = read.table(table);
        if (logic == null) {
            return null;
        }
        results.put(name(element), declared instanceof Type.Any ? read.result() : declared);
        return new Decision(element.location(), name(element), List.copyOf(inputs.values()), read.outputs(), logic);
    }

    /** Many tools write tables without inputData; what their columns name is then given from outside. */
    private void undeclared(XmlElement table, Map<String, Decision.Variable> inputs) {
        for (XmlElement input : table.children("input")) {
            XmlElement expression = input.child("inputExpression");
            Source text = expression == null ? null : expression.feel();
            if (expression == null || text == null) {
                continue;
            }
            String name = text.text().strip();
            if (BARE_NAME.matcher(name).matches() && !inputs.containsKey(name) && !results.containsKey(name)) {
                Decision.Variable fact = facts.computeIfAbsent(
                        name, missing -> new Decision.Variable(expression.location(), missing, types.of(expression)));
                inputs.put(name, fact);
            }
        }
    }

    private static Scope scope(Map<String, Decision.Variable> inputs) {
        Map<String, Type> names = new LinkedHashMap<>();
        inputs.forEach((name, input) -> names.put(name, input.type()));
        return Scope.dmn(names);
    }
}
