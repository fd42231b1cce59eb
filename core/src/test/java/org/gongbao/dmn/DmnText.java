package org.gongbao.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.decision.Interpreter;
import org.gongbao.decision.Model;
import org.gongbao.decision.Outcome;
import org.gongbao.problem.Problem;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;

/** DMN files written in a test, and what they decide. */
final class DmnText {

    static final String DMN_15 = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    private DmnText() {}

    static String definitions(String content) {
        return "<definitions xmlns=\"" + DMN_15 + "\" id=\"d\" name=\"test\" namespace=\"urn:test\">\n" + content
                + "\n</definitions>\n";
    }

    static String input(String name, String type) {
        return "<inputData id=\"in-" + id(name) + "\" name=\"" + name + "\"><variable name=\"" + name + "\" typeRef=\""
                + type + "\"/></inputData>\n";
    }

    /** @param requires names of inputs, or of decisions after a star: {@code *Fee} */
    static String decision(String name, String type, List<String> requires, String logic) {
        StringBuilder text = new StringBuilder("<decision id=\"de-" + id(name) + "\" name=\"" + name + "\">\n");
        text.append("<variable name=\"").append(name).append('"');
        text.append(type.isEmpty() ? "" : " typeRef=\"" + type + "\"").append("/>\n");
        for (String each : requires) {
            boolean decision = each.startsWith("*");
            text.append("<informationRequirement><")
                    .append(decision ? "requiredDecision href=\"#de-" : "requiredInput href=\"#in-")
                    .append(id(decision ? each.substring(1) : each))
                    .append("\"/></informationRequirement>\n");
        }
        return text.append(logic).append("\n</decision>\n").toString();
    }

    static String literal(String feel) {
        return "<literalExpression><text>" + escaped(feel) + "</text></literalExpression>";
    }

    /**
     * A table.
     *
     * @param inputs {@code expression : type}
     * @param outputs {@code name : type : values : default}, the later ones may be missing
     * @param rules cells between bars, inputs first
     */
    static String table(String policy, List<String> inputs, List<String> outputs, String... rules) {
        StringBuilder text = new StringBuilder("<decisionTable " + policy + ">\n");
        for (String each : inputs) {
            String[] parts = each.split(" : ", -1);
            text.append("<input><inputExpression typeRef=\"")
                    .append(parts[1])
                    .append("\"><text>")
                    .append(escaped(parts[0]))
                    .append("</text></inputExpression></input>\n");
        }
        for (String each : outputs) {
            String[] parts = each.split(" : ", -1);
            text.append("<output name=\"").append(parts[0]).append('"');
            text.append(parts.length > 1 && !parts[1].isEmpty() ? " typeRef=\"" + parts[1] + "\">" : ">");
            text.append(
                    parts.length > 2 && !parts[2].isEmpty()
                            ? "<outputValues><text>" + escaped(parts[2]) + "</text></outputValues>"
                            : "");
            text.append(
                    parts.length > 3
                            ? "<defaultOutputEntry><text>" + escaped(parts[3]) + "</text></defaultOutputEntry>"
                            : "");
            text.append("</output>\n");
        }
        for (String rule : rules) {
            String[] cells = rule.split("\\|", -1);
            text.append("<rule>");
            for (int i = 0; i < cells.length; i++) {
                String entry = i < inputs.size() ? "inputEntry" : "outputEntry";
                text.append('<').append(entry).append("><text>").append(escaped(cells[i].strip()));
                text.append("</text></").append(entry).append('>');
            }
            text.append("</rule>\n");
        }
        return text.append("</decisionTable>").toString();
    }

    static Model model(String xml) {
        Problems problems = new Problems();
        Model model = DmnReader.read("test.dmn", xml.getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems.sorted()).isEmpty();
        return Objects.requireNonNull(model);
    }

    /** The problems of a file, as they are printed. */
    static List<String> problems(String xml) {
        Problems problems = new Problems();
        DmnReader.read("test.dmn", xml.getBytes(StandardCharsets.UTF_8), problems);
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    /** @param facts names and values in turn, as a JSON reader gives them */
    static Outcome outcome(Model model, String decision, @Nullable Object... facts) {
        Map<String, @Nullable Object> plain = new HashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            plain.put(String.valueOf(facts[i]), facts[i + 1]);
        }
        Problems problems = new Problems();
        Map<String, @Nullable Object> values = DmnValues.facts(model, plain, problems);
        assertThat(problems.sorted()).isEmpty();
        return Interpreter.decide(model, decision, values);
    }

    static @Nullable Object answer(Model model, String decision, @Nullable Object... facts) {
        return DmnValues.result(outcome(model, decision, facts));
    }

    private static String id(String name) {
        return name.replace(' ', '_');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
