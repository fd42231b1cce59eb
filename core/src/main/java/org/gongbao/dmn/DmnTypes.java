package org.gongbao.dmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.expression.Expression;
import org.gongbao.expression.ExpressionReader;
import org.gongbao.expression.Scope;
import org.gongbao.expression.SpanUnit;
import org.gongbao.expression.Type;
import org.gongbao.expression.UnaryTests;
import org.gongbao.expression.Unit;
import org.gongbao.problem.Location;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** The types of a DMN file: FEEL's own, and those its itemDefinitions make of them. */
final class DmnTypes {

    private static final Type ANY = new Type.Any();
    private static final int LONGEST_CHAIN = 100;

    private final Map<String, XmlElement> definitions = new LinkedHashMap<>();
    private final Map<String, Type> known = new HashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();
    private final Problems problems;

    DmnTypes(List<XmlElement> itemDefinitions, Problems problems) {
        this.problems = problems;
        for (XmlElement definition : itemDefinitions) {
            if (definitions.put(definition.attribute("name"), definition) != null) {
                problems.add(definition.location(), ProblemCode.DMN_NAME_TWICE, definition.attribute("name"));
            }
        }
        definitions.keySet().forEach(this::defined);
    }

    /** The type of an element with a typeRef; any where it has none. */
    Type of(@Nullable XmlElement typed) {
        return typed == null ? ANY : named(reference(typed), typed.location());
    }

    /** DMN 1.1 has typeRef as a child in item definitions, later ones too; elsewhere it is an attribute. */
    private static String reference(XmlElement typed) {
        XmlElement child = typed.child("typeRef");
        return child == null ? typed.attribute("typeRef") : child.text().text().strip();
    }

    private Type named(String reference, Location location) {
        String local = reference.substring(reference.lastIndexOf(':') + 1).strip();
        if (local.isEmpty()) {
            return ANY;
        }
        String name = definitions.containsKey(reference) ? reference : local;
        if (definitions.containsKey(name)) {
            return defined(name);
        }
        Type simple = simple(local);
        if (simple == null) {
            problems.add(location, ProblemCode.UNKNOWN_TYPE, reference, "");
            return ANY;
        }
        return simple;
    }

    private static @Nullable Type simple(String name) {
        return switch (name) {
            case "Any" -> ANY;
            case "number", "integer", "long", "double" -> new Type.Quantity(Unit.NONE);
            case "string" -> new Type.Text();
            case "boolean" -> new Type.Bool();
            case "date" -> new Type.Date();
            case "time" -> new Type.Time();
            case "dateTime", "date and time" -> new Type.DateTime();
            case "dayTimeDuration", "days and time duration" -> new Type.Duration(SpanUnit.SECOND);
            case "yearMonthDuration", "years and months duration" -> new Type.Duration(SpanUnit.MONTH);
            default -> null;
        };
    }

    private Type defined(String name) {
        Type done = known.get(name);
        XmlElement definition = definitions.get(name);
        if (done != null || definition == null) {
            return done == null ? ANY : done;
        }
        if (underWay.size() >= LONGEST_CHAIN) {
            problems.add(definition.location(), ProblemCode.DMN_CHAIN, name, LONGEST_CHAIN);
            return ANY;
        }
        if (!underWay.add(name)) {
            return ANY; // a structure that holds itself is checked when it runs
        }
        Type type = item(definition);
        underWay.remove(name);
        known.put(name, type);
        return type;
    }

    private Type item(XmlElement definition) {
        List<XmlElement> components = definition.children("itemComponent");
        Type type;
        if (components.isEmpty()) {
            type = restricted(definition, of(definition));
        } else {
            Map<String, Type> fields = new LinkedHashMap<>();
            components.forEach(component -> fields.put(component.attribute("name"), item(component)));
            type = new Type.Context(fields);
        }
        XmlElement function = definition.child("functionItem");
        if (function != null) {
            problems.add(function.location(), ProblemCode.DMN_UNSUPPORTED, definition.title() + " functionItem");
        }
        return definition.attribute("isCollection").equals("true") ? new Type.ListOf(type) : type;
    }

    /** A text of which only some values are allowed is a choice; no other restriction can be kept. */
    private Type restricted(XmlElement definition, Type type) {
        for (String restriction : List.of("allowedValues", "typeConstraint")) {
            XmlElement allowed = definition.child(restriction);
            Source text = allowed == null ? null : allowed.feel();
            if (allowed == null || text == null || text.text().isBlank()) {
                continue;
            }
            List<String> words = type instanceof Type.Text ? words(text, problems) : List.of();
            if (!words.isEmpty()) {
                return new Type.Choice(words, false);
            }
            problems.add(
                    allowed.location(),
                    ProblemCode.DMN_UNSUPPORTED,
                    restriction + " " + text.text().strip() + "（" + definition.title() + "）");
        }
        return type;
    }

    /** The words of {@code "High", "Low"}, empty where something else stands there. */
    static List<String> words(Source text, Problems problems) {
        UnaryTests tests = ExpressionReader.tests(text, Scope.dmn(Map.of()), ANY, problems);
        List<String> words = new ArrayList<>();
        if (tests == null || tests.negated()) {
            return words;
        }
        for (UnaryTests.Test test : tests.tests()) {
            if (test instanceof UnaryTests.Compare compare
                    && compare.relation() == Expression.Relation.EQUAL
                    && compare.value() instanceof Expression.Constant constant
                    && constant.value() instanceof String word) {
                words.add(word);
            } else {
                return List.of();
            }
        }
        return words.stream().distinct().toList();
    }
}
