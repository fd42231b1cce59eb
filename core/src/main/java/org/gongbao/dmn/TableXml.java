package org.gongbao.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongbao.decision.Decision;
import org.gongbao.decision.HitPolicy;
import org.gongbao.decision.Logic;
import org.gongbao.expression.Expression;
import org.gongbao.expression.Type;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;

/** Writes one decision table; what a row says and DMN cannot stands in its annotation. */
final class TableXml {

    private final XmlText xml;
    private final Decision decision;
    private final Logic.Table table;
    private final TypeNames types;
    private final Problems notes;
    private final FeelText feel = new FeelText(Map.of());
    private final HitPolicy policy;

    TableXml(XmlText xml, Decision decision, Logic.Table table, TypeNames types, Problems notes) {
        this.xml = xml;
        this.decision = decision;
        this.table = table;
        this.types = types;
        this.notes = notes;
        this.policy = policy();
    }

    /** Rows overlap only where an open question says which one counts: the first, once they are in that order. */
    private HitPolicy policy() {
        if (table.precedences().isEmpty()) {
            return table.policy();
        }
        boolean single = table.policy() == HitPolicy.UNIQUE || table.policy() == HitPolicy.ANY;
        notes.add(
                decision.location(),
                single ? ProblemCode.DMN_ROWS_MOVED : ProblemCode.DMN_NO_PRECEDENCE,
                decision.name());
        return single ? HitPolicy.FIRST : table.policy();
    }

    void write() {
        String[] written = hitPolicy(policy);
        xml.open("decisionTable", "hitPolicy", written[0], "aggregation", written[1]);
        for (Expression column : table.columns()) {
            xml.open("input")
                    .open("inputExpression", "typeRef", typeRef(column))
                    .leaf("text", feel.of(column))
                    .close()
                    .close();
        }
        decision.outputs().forEach(this::output);
        xml.empty("annotation", "name", "说明");
        for (Logic.Row row : rows()) {
            xml.open("rule");
            row.tests().forEach(tests -> xml.feel("inputEntry", feel.of(tests)));
            Said said = said(row);
            said.answers().forEach(answer -> xml.feel("outputEntry", answer));
            xml.feel("annotationEntry", said.note());
            xml.close();
        }
        xml.close();
        if (!feel.unsaid().isEmpty()) {
            notes.add(
                    decision.location(), ProblemCode.DMN_NO_FUNCTION, decision.name(), String.join("、", feel.unsaid()));
        }
    }

    /** Of a column that is a plain name; other expressions have the type they come to. */
    private String typeRef(Expression column) {
        return decision.inputs().stream()
                .filter(input ->
                        column instanceof Expression.Name name && name.name().equals(input.name()))
                .map(input -> types.of(input.type(), input.name()))
                .findFirst()
                .orElse("");
    }

    private static String[] hitPolicy(HitPolicy policy) {
        return switch (policy) {
            case UNIQUE -> new String[] {"UNIQUE", ""};
            case FIRST -> new String[] {"FIRST", ""};
            case HIGHEST -> new String[] {"PRIORITY", ""};
            case ANY -> new String[] {"ANY", ""};
            case SUM -> new String[] {"COLLECT", "SUM"};
            case MAX -> new String[] {"COLLECT", "MAX"};
            case MIN -> new String[] {"COLLECT", "MIN"};
            case COUNT -> new String[] {"COLLECT", "COUNT"};
            case COLLECT -> new String[] {"COLLECT", ""};
            case RULE_ORDER -> new String[] {"RULE ORDER", ""};
            case OUTPUT_ORDER -> new String[] {"OUTPUT ORDER", ""};
        };
    }

    private void output(Decision.Variable output) {
        // A single output is the decision itself; DMN wants it without a name of its own.
        String name = decision.outputs().size() == 1 ? "" : output.name();
        xml.open("output", "name", name, "typeRef", types.of(output.type(), output.name()));
        boolean ranks = policy == HitPolicy.HIGHEST || policy == HitPolicy.OUTPUT_ORDER;
        if (ranks && output.type() instanceof Type.Choice choice) {
            xml.feel("outputValues", TypeNames.quoted(choice.values().reversed()));
        }
        Logic.Row otherwise =
                table.rows().stream().filter(Logic.Row::otherwise).findFirst().orElse(null);
        if (otherwise != null) {
            xml.feel(
                    "defaultOutputEntry",
                    said(otherwise).answers().get(decision.outputs().indexOf(output)));
        }
        xml.close();
    }

    /** The rows but the default one, each before those it counts more than. */
    private List<Logic.Row> rows() {
        List<Logic.Row> rows = new ArrayList<>();
        for (Logic.Row row : table.rows()) {
            if (!row.otherwise()) {
                rows.add(row);
            }
        }
        if (policy == table.policy()) {
            return rows;
        }
        // Every pass moves at least one winner up; a circle of precedences ends with the passes.
        for (int pass = 0; pass < table.precedences().size(); pass++) {
            table.precedences().forEach(precedence -> moveUp(rows, precedence));
        }
        return rows;
    }

    private static void moveUp(List<Logic.Row> rows, Logic.Precedence precedence) {
        int winner = indexOf(rows, precedence.winner());
        int loser = indexOf(rows, precedence.loser());
        if (loser >= 0 && winner > loser) {
            rows.add(loser, rows.remove(winner));
        }
    }

    private static int indexOf(List<Logic.Row> rows, int number) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).number() == number) {
                return i;
            }
        }
        return -1;
    }

    /** The output entries of a row, and what they leave unsaid. */
    private record Said(List<String> answers, String note) {}

    private Said said(Logic.Row row) {
        List<String> nulls = decision.outputs().stream().map(output -> "null").toList();
        return switch (row.conclusion()) {
            case Logic.Answer answer -> answer(row, answer);
            case Logic.Discretion discretion -> {
                notes.add(
                        row.location(),
                        ProblemCode.DMN_NO_JUDGEMENT,
                        decision.name(),
                        row.number(),
                        discretion.judge());
                yield new Said(nulls, "酌情（" + discretion.judge() + "）");
            }
            case Logic.Silence silence -> {
                notes.add(
                        row.location(), ProblemCode.DMN_NO_SILENCE, decision.name(), row.number(), silence.question());
                yield new Said(nulls, "存疑 " + silence.question());
            }
        };
    }

    private Said answer(Logic.Row row, Logic.Answer answer) {
        List<String> texts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Expression output : answer.outputs()) {
            FeelText own = new FeelText(Map.of());
            String text = own.of(output);
            texts.add(own.unsaid().isEmpty() ? text : "null");
            missing.addAll(own.unsaid());
        }
        if (!missing.isEmpty()) {
            notes.add(row.location(), ProblemCode.DMN_NO_FUNCTION, decision.name(), String.join("、", missing));
        }
        return new Said(texts, missing.isEmpty() ? "" : "DMN没有：" + String.join("、", missing));
    }
}
