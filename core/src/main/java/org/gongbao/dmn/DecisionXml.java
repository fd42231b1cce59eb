package org.gongbao.dmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.decision.Decision;
import org.gongbao.decision.HitPolicy;
import org.gongbao.decision.Logic;
import org.gongbao.decision.Model;
import org.gongbao.expression.Expression;
import org.gongbao.expression.SpanUnit;
import org.gongbao.expression.Type;
import org.gongbao.expression.Unit;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;

/** Writes one decision. */
final class DecisionXml {

    private final XmlText xml;
    private final Decision decision;
    private final Map<String, String> ids;
    private final TypeNames types;
    private final Problems notes;

    DecisionXml(XmlText xml, Decision decision, Map<String, String> ids, TypeNames types, Problems notes) {
        this.xml = xml;
        this.decision = decision;
        this.ids = ids;
        this.types = types;
        this.notes = notes;
    }

    static void fact(XmlText xml, Decision.Variable fact, String id, TypeNames types, Problems notes) {
        xml.open("inputData", "id", id, "name", fact.name());
        String description = description(fact, notes);
        if (!description.isEmpty()) {
            xml.leaf("description", description);
        }
        xml.empty("variable", "name", fact.name(), "typeRef", types.of(fact.type(), fact.name()));
        xml.close();
    }

    /** What its DMN type no longer says of a value. */
    private static String description(Decision.Variable variable, Problems notes) {
        return switch (variable.type()) {
            case Type.Quantity quantity
            when !quantity.unit().equals(Unit.NONE) -> "单位：" + quantity.unit().name();
            case Type.Duration duration
            when duration.unit() == SpanUnit.WORKING_DAY -> {
                notes.add(variable.location(), ProblemCode.DMN_WORKING_DAYS, variable.name());
                yield "单位：工作日";
            }
            case Type.Choice choice when choice.ordered() -> "由低到高：" + String.join("、", choice.values());
            default -> "";
        };
    }

    void write(Model model) {
        switch (decision.logic()) {
            case Logic.Table table -> {
                open(
                        ids.getOrDefault(decision.name(), ""),
                        decision.name(),
                        answer(table.policy()),
                        decision.outputs());
                decision.inputs().forEach(input -> require(model, input.name()));
                new TableXml(xml, decision, table, types, notes).write();
                xml.close();
            }
            case Logic.Formulas formulas -> formulas(model, formulas);
        }
    }

    private void open(String id, String name, Type type, List<Decision.Variable> outputs) {
        xml.open("decision", "id", id, "name", name);
        String description = outputs.stream()
                .map(output -> {
                    String said = description(output, notes);
                    return said.isEmpty() ? "" : output.name() + "，" + said;
                })
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("；"));
        if (!description.isEmpty()) {
            xml.leaf("description", description);
        }
        xml.empty("variable", "name", name, "typeRef", types.of(type, name));
    }

    private void require(Model model, String name) {
        String kind = model.decisions().containsKey(name) ? "requiredDecision" : "requiredInput";
        require(kind, ids.getOrDefault(name, name));
    }

    private void require(String kind, String id) {
        xml.open("informationRequirement").empty(kind, "href", "#" + id).close();
    }

    private Type answer(HitPolicy policy) {
        Map<String, Type> fields = new LinkedHashMap<>();
        decision.outputs().forEach(output -> fields.put(output.name(), output.type()));
        Type single =
                decision.outputs().size() == 1 ? decision.outputs().getFirst().type() : new Type.Context(fields);
        return switch (policy) {
            case COLLECT, RULE_ORDER, OUTPUT_ORDER -> new Type.ListOf(single);
            case COUNT -> new Type.Quantity(Unit.NONE);
            default -> single;
        };
    }

    /** Several formulas read one another, which only decisions of their own can say; the last puts them together. */
    private void formulas(Model model, Logic.Formulas formulas) {
        String id = ids.getOrDefault(decision.name(), "");
        if (decision.outputs().size() == 1) {
            formula(
                    model,
                    id,
                    decision.name(),
                    decision.outputs().getFirst(),
                    formulas.expressions().getFirst(),
                    Map.of(),
                    List.of());
            return;
        }
        Map<String, String> renamed = new HashMap<>();
        List<String> above = new ArrayList<>();
        for (int i = 0; i < decision.outputs().size(); i++) {
            Decision.Variable output = decision.outputs().get(i);
            String name = decision.name() + " " + output.name();
            String part = id + "-" + (i + 1);
            formula(model, part, name, output, formulas.expressions().get(i), renamed, above);
            renamed.put(output.name(), name);
            above.add(part);
        }
        open(id, decision.name(), answer(HitPolicy.UNIQUE), List.of());
        above.forEach(part -> require("requiredDecision", part));
        xml.feel(
                "literalExpression",
                decision.outputs().stream()
                        .map(output -> FeelText.quoted(output.name()) + ": " + decision.name() + " " + output.name())
                        .collect(Collectors.joining(", ", "{", "}")));
        xml.close();
    }

    private void formula(
            Model model,
            String id,
            String name,
            Decision.Variable output,
            Expression formula,
            Map<String, String> renamed,
            List<String> above) {
        FeelText feel = new FeelText(renamed);
        String text = feel.of(formula);
        open(id, name, output.type(), List.of(output));
        decision.inputs().forEach(input -> require(model, input.name()));
        above.forEach(part -> require("requiredDecision", part));
        if (feel.unsaid().isEmpty()) {
            xml.feel("literalExpression", text);
        } else {
            notes.add(
                    formula.location(), ProblemCode.DMN_NO_FUNCTION, decision.name(), String.join("、", feel.unsaid()));
            xml.open("literalExpression")
                    .leaf("description", "DMN没有：" + String.join("、", feel.unsaid()))
                    .leaf("text", "null")
                    .close();
        }
        xml.close();
    }
}
